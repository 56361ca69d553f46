/**
 * People whom the text mentions by what they are, not by name. They stay nobody, but a
 * pronoun may mean them, and is then left alone instead of going to whoever is named
 * nearby; relatives are remembered with whose they are and what they are called.
 *
 *   A neighbour called the police. She said…   ->   a stranger
 *   his wife Ann … his wife                    ->   Ann, by the second phrase too
 *   Li is a lawyer.   Li, a lawyer,            ->   none: they say what somebody is
 */
import type { Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { type Gender, titleAt } from '../../lexicon/titles.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import type { NamePlaces, NameTokens } from './titles-beside.ts';

export interface Stranger {
  readonly firstToken: number;
  readonly endToken: number;
  readonly gender: Gender | null;
  /** The noun, in lower case: `wife`. */
  readonly noun: string;
  /** Whose wife: a name, a pronoun right at the start, or nobody's. */
  readonly owner: NameTokens | 'pronoun' | null;
  /** The name that stands beside the phrase: `his wife Ann`, `Ann, his wife`. */
  readonly named: NameTokens | null;
}

/** What comes before words that only say what somebody is. */
const STATES_WHAT_HE_IS =
  /^(?:,|as|like|become|became|becomes|becoming|named|elected|appointed|called|considered|not)$/i;

/** How many words may describe the person: `a young Canadian lawyer`. */
const REACH = 4;

/** The unnamed person whose phrase starts at a token, or null; a phrase with *'s* starts there. */
export function strangerAt(at: number, tokens: Tokens, names: NamePlaces<NameTokens>): Stranger | null {
  const opener = openerOf(tokens.words[at]!);
  if (opener === null) return null;
  const owner = opener === 'pronoun' ? 'pronoun' : opener === 'possessor' ? (names.endingAt(at) ?? null) : null;
  if (owner === null && opener !== 'determiner') return null;
  const before = tokens.words[at - 1]?.text ?? '';
  const after = owner !== null && before === ',' ? names.endingAt(at - 1) : undefined;
  const states = STATES_WHAT_HE_IS.test(before) && !endsAdverbial(at - 1, tokens, names);
  if (after === undefined && owner === null && (states || isWord(before.toLowerCase(), 'be'))) return null;
  for (let word = at + 1; word <= at + REACH && word < tokens.words.length; word++) {
    const lower = tokens.words[word]!.text.toLowerCase();
    const found = personAt(word, tokens);
    if (found !== null && tokens.words[found.end]?.text !== '-') {
      const named = owner === null ? undefined : (isPerson(after) ?? nameBeside(found.end, tokens, names));
      if (named === undefined && names.startingAt(found.end)?.name.type === 'person') return null; // his title: `the singer Ann`
      const noun = tokens.words[found.end - 1]!.text.toLowerCase();
      return { firstToken: at, endToken: found.end, gender: found.gender, noun, owner, named: named ?? null };
    }
    const name = names.startingAt(word);
    if (name !== undefined && name.name.type !== 'person') word = name.endToken - 1;
    else if (!/^(?:\p{Ll}[\p{L}-]*|-|\d+)$/u.test(tokens.words[word]!.text)) return null;
    if (isWord(lower, 'preposition', 'subordinator', 'be', 'have', 'modal', 'determiner')) return null;
  }
  return null;
}

/** Whether a comma ends a phrase of time or place that opens its sentence: `In 2019, a student`; not `To Ann, a student`. */
function endsAdverbial(comma: number, { words }: Tokens, names: NamePlaces<NameTokens>): boolean {
  if (words[comma]?.text !== ',' || isPerson(names.endingAt(comma)) !== undefined) return false;
  let first = comma;
  while (first > 0 && comma - first < LONGEST_ADVERBIAL && /^[\p{L}\p{N}]/u.test(words[first - 1]!.text)) first--;
  const opens = first === 0 || /^[.!?:;”"]$/.test(words[first - 1]!.text);
  return opens && isWord(words[first]!.text.toLowerCase(), 'preposition');
}
const LONGEST_ADVERBIAL = 6;

/** What opens such a phrase: *his*; *'s* behind a name; *a*, *the*, *my*. */
const openerOf = perWord((word): 'pronoun' | 'possessor' | 'determiner' | null => {
  const lower = word.toLowerCase();
  if (/^['’]s?$/.test(lower)) return 'possessor';
  if (/^(?:his|her)$/.test(lower)) return 'pronoun';
  return /^(?:an?|the|another|one|my|our|your|their)$/.test(lower) ? 'determiner' : null;
});

function personAt(at: number, tokens: Tokens): { end: number; gender: Gender | null } | null {
  const title = titleAt(tokens.words, at);
  if (title !== null)
    return title.title.kind === 'honorific' ? null : { end: at + title.length, gender: title.title.gender };
  const noun = nounOf(tokens.words[at]!.text.toLowerCase());
  return noun?.sort === 'person' ? { end: at + 1, gender: noun.gender } : null;
}

/** `his wife Anna`, `his father, Johann,`. */
function nameBeside(end: number, tokens: Tokens, names: NamePlaces<NameTokens>): NameTokens | undefined {
  const name = isPerson(names.startingAt(tokens.words[end]?.text === ',' ? end + 1 : end));
  return name && (tokens.words[end]?.text !== ',' || /^[,.;)]$/.test(tokens.words[name.endToken]?.text ?? '.'))
    ? name
    : undefined;
}

function isPerson(mention: NameTokens | undefined): NameTokens | undefined {
  return mention?.name.type === 'person' ? mention : undefined;
}
