/**
 * Echoes: mentions that the tagger passed over although it knows the name from elsewhere in the
 * document. The same words with the same capitals, that stand there as a name of their own, name
 * the same thing; of a person, the last and the first word of the full name do too.
 *
 *   "Cultural Minister Ana Plitt … Plitt acquainted them with the plan" -> the second Plitt (person)
 */

import type { Tokens } from '../../document/layers.ts';
import { foundBeside } from './found-beside.ts';
import type { TaggedType } from './labels.ts';
import type { Tagged } from './tagger.ts';

/** A name must be at least this sure to be looked for elsewhere. Tuned on held-out articles. */
const LEAST_CONFIDENCE = 0.5;
/** How often an echo is right, on held-out articles. */
const SURE_OF_ECHO = 0.7;

/** More names with one first word are not kept: in a list of thousands, each token would be compared with all. */
const MOST_ALIKE = 20;

interface Known {
  readonly words: readonly string[];
  readonly type: TaggedType;
  readonly confidence: number;
}

const CAPITAL = /^\p{Lu}/u;

/** The spans with those that echo a sure one. */
export function withEchoes(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const known = knownNames(spans, tokens);
  if (known.size === 0) return [...spans];
  const echoes: Tagged[] = [];
  let lowers: Set<string> | null = null;
  let next = 0;
  for (let at = 0; at < tokens.words.length; at++) {
    while (next < spans.length && spans[next]!.end <= at) next++;
    const from = spans[next]?.first ?? tokens.words.length;
    if (from <= at) {
      at = spans[next]!.end - 1;
      continue;
    }
    const name = nameAt(known, tokens, at, from);
    if (name === null || CAPITAL.test(tokens.words[at - 1]?.text ?? '')) continue;
    const end = at + name.words.length;
    if (CAPITAL.test(tokens.words[end]?.text ?? '')) continue;
    lowers ??= new Set(tokens.words.map(({ text }) => text).filter((text) => text === text.toLowerCase()));
    if (name.words.length === 1 && lowers.has(name.words[0]!.toLowerCase())) continue;
    echoes.push({ first: at, end, type: name.type, confidence: SURE_OF_ECHO, by: 'names/echo' });
    at = end - 1;
  }
  return foundBeside(spans, echoes);
}

/** The longest known name that stands at a token and ends at `limit` or before. */
function nameAt(known: ReadonlyMap<string, readonly Known[]>, tokens: Tokens, at: number, limit: number): Known | null {
  const alike = known.get(tokens.words[at]!.text);
  if (alike === undefined) return null;
  let best: Known | null = null;
  for (const name of alike) {
    const { length } = name.words;
    if (at + length > limit || (best !== null && !better(name, best))) continue;
    if (name.words.every((word, place) => word === tokens.words[at + place]!.text)) best = name;
  }
  return best;
}

const better = (a: Known, b: Known): boolean =>
  a.words.length > b.words.length || (a.words.length === b.words.length && a.confidence > b.confidence);

/** The sure names by their first word, each string once with each type. */
function knownNames(spans: readonly Tagged[], tokens: Tokens): Map<string, Known[]> {
  const byFirst = new Map<string, Known[]>();
  const seen = new Set<string>();
  const add = (words: readonly string[], type: TaggedType, confidence: number): void => {
    const key = `${type} ${words.join(' ')}`;
    if (seen.has(key) || !CAPITAL.test(words[0]!)) return;
    seen.add(key);
    const others = byFirst.get(words[0]!);
    if (others === undefined) byFirst.set(words[0]!, [{ words, type, confidence }]);
    else if (others.length < MOST_ALIKE) others.push({ words, type, confidence });
  };
  for (const { first, end, type, confidence } of spans) {
    if (confidence < LEAST_CONFIDENCE || type === 'money' || type === 'date') continue;
    const words = tokens.words.slice(first, end).map(({ text }) => text);
    add(words, type, confidence);
    if (type === 'person' && words.length > 1)
      for (const word of [words.at(-1)!, words[0]!]) add([word], type, confidence);
  }
  return byFirst;
}
