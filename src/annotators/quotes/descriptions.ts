/**
 * How the article describes those it names: by the words right before a name, an apposition
 * or *is a …* after it. A later description finds its bearer by its head noun.
 *
 *   trade unionist Ann Lee … The unionist said          ->   Ann Lee
 *   Acme, a mapping service, … the service said         ->   Acme
 *   a report by the Harbour Trust … the report found    ->   the Harbour Trust
 */
import type { Entity, Token } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { isRoleNoun } from '../../lexicon/titles.ts';
import { firstAtOrAfter, type Placed } from '../mentions/named-head.ts';
import { lastWordsOf } from '../mentions/roles.ts';

/** One description in the text. */
interface Description {
  readonly entity: Entity;
  /** Where the name stands. */
  readonly at: number;
  /** Its words in lower case. */
  readonly words: ReadonlySet<string>;
}

/** The descriptions by head noun, each list in text order. */
export type Descriptions = ReadonlyMap<string, readonly Description[]>;

/** How many words before and after a name may describe it. */
const REACH = 14;

export function descriptionsOf(placed: readonly Placed[], tokens: readonly Token[]): Descriptions {
  const found = new Map<string, Description[]>();
  for (const { mention, entity } of placed) {
    const wanted = entity.type === 'person' ? 'person' : entity.type === 'organization' ? 'organization' : null;
    if (mention.form !== 'name' || wanted === null) continue;
    const first = firstAtOrAfter(tokens, mention.start, ({ start }) => start);
    const end = firstAtOrAfter(tokens, mention.end, ({ start }) => start);
    for (const phrase of [wordsBefore(tokens, first), wordsAfter(tokens, end), issued(tokens, first)]) {
      const words = new Set(phrase.map((word) => word.toLowerCase()));
      for (const head of headsIn(phrase, wanted)) {
        for (const key of keysOf(head)) {
          const list = found.get(key) ?? [];
          if (list.at(-1)?.entity !== entity) list.push({ entity, at: mention.start, words });
          found.set(key, list);
        }
      }
    }
  }
  return found;
}

/** The keys under which a head noun is found: *spokeswoman* and *spokesman* have one. */
export function keysOf(head: string): readonly string[] {
  return isRoleNoun(head) ? lastWordsOf(head) : [head];
}

/** `England rugby captain` before a name, back to a verb's helper, a mark, or a word that opens a clause. */
function wordsBefore(tokens: readonly Token[], first: number): string[] {
  const words: string[] = [];
  for (let at = tokens[first - 1]?.text === ',' ? first - 2 : first - 1; at >= 0 && first - at <= REACH; at--) {
    const { text } = tokens[at]!;
    if (!/^[\p{L}\p{N}'’-]/u.test(text) || isWord(text.toLowerCase(), 'be', 'have', 'modal', 'pronoun')) break;
    if (isWord(text.toLowerCase(), 'subordinator') || /^(?:with|by|after|before)$/i.test(text)) break;
    words.unshift(text);
    const of = isWord(tokens[at - 1]?.text.toLowerCase() ?? '', 'preposition');
    if (isWord(text.toLowerCase(), 'determiner') && !of) break;
  }
  return words;
}

/** `, a Chinese platform for films,` or `is a singer` after a name; what stands in brackets is passed over. */
function wordsAfter(tokens: readonly Token[], end: number): string[] {
  let at = end;
  if (tokens[at]?.text === '(') {
    while (at < end + REACH && tokens[at] !== undefined && tokens[at]!.text !== ')') at++;
    at++;
  }
  const opener = tokens[at]?.text.toLowerCase() ?? '';
  const article = isWord(tokens[at + 1]?.text.toLowerCase() ?? '', 'determiner');
  if (opener !== ',' && !(/^(?:is|was)$/.test(opener) && article)) return [];
  const words: string[] = [];
  for (at += 1; at < tokens.length && words.length < REACH; at++) {
    const { text } = tokens[at]!;
    if (!/^[\p{L}\p{N}'’-]/u.test(text) || isWord(text.toLowerCase(), 'be', 'have', 'modal', 'pronoun', 'subordinator'))
      break;
    words.push(text);
  }
  return words;
}

/** `a report submitted by the` before its issuer's name, as *report*; so is `a statement from`. */
function issued(tokens: readonly Token[], first: number): string[] {
  let at = first - 1;
  while (isWord(tokens[at]?.text.toLowerCase() ?? '', 'determiner')) at--;
  if (!/^(?:by|from)$/i.test(tokens[at]?.text ?? '')) return [];
  for (let back = at - 1; back >= at - 3 && back >= 0; back--) {
    const word = tokens[back]!.text.toLowerCase();
    if (nounOf(word)?.sort === 'document') return [word];
    if (!/^\p{L}+ed$|^on$|day$/u.test(word)) return [];
  }
  return [];
}

/** The nouns that end a phrase or stand before a preposition or *and*; documents count as those of their issuers. */
function headsIn(phrase: readonly string[], wanted: 'person' | 'organization'): string[] {
  return phrase.flatMap((text, i) => {
    const word = text.toLowerCase();
    const next = phrase[i + 1]?.toLowerCase();
    if (next !== undefined && next !== 'and' && !isWord(next, 'preposition')) return [];
    const sort = nounOf(word)?.sort;
    const isMeant =
      sort === wanted || (sort === 'document' && phrase.length === 1) || (wanted === 'person' && isRoleNoun(word));
    return isMeant ? [word] : [];
  });
}
