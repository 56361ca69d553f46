/**
 * A source that names nobody, taken apart: how it opens, its head noun, what stands before
 * and after it. No grammar is needed: the head ends what comes before the first preposition
 * or relative word.
 *
 *   "the French politician of the left"   ->   definite, politician, [French], of the left
 */
import { isDescribedSource } from '../../lexicon/described-sources.ts';
import { type Noun, nounOf } from '../../lexicon/nouns.ts';
import { isRoleNoun } from '../../lexicon/titles.ts';

export interface NounPhrase {
  /** *the*, *this*, *the same*; *a*, *another*; *his*; nothing. */
  readonly opener: 'definite' | 'indefinite' | 'possessive' | 'bare';
  /** The head noun in lower case; empty if the phrase has none. */
  readonly head: string;
  /** The words between opener and head, as written. */
  readonly modifiers: readonly string[];
  /** What follows the head, from its preposition or relative word on; empty if nothing does. */
  readonly complement: string;
  /** The words are a name of their own, found as such or not: `the Harbour Warning Network`. */
  readonly isName: boolean;
}

/** Whether a description is of one person, several people, or a thing. */
export type Sort = 'person' | 'group' | 'thing';

const OPENERS = [
  ['definite', /^(?:the|this|that|these|those|said)\s+(?:(?:same|said)\s+)?/i],
  ['indefinite', /^(?:an?|another|one|some|several|many|most|two|three|four|five|both|other)\s+/i],
  ['possessive', /^(?:his|her|its|their|our|my)\s+/i],
] as const;

const COMPLEMENT =
  /,|\s(?:of|for|from|at|in|on|by|to|with|who|whom|whose|which|that|close|familiar|under|near|inside|outside|within|among)\s/i;

/** What follows a head that it says more of: `a report released Monday by …`. */
const PARTICIPLE = /^(?:\p{Ll}+ed|\p{Lu}\p{Ll}+day)$/u;

/** No description of a source is longer than is looked at. */
const LONGEST = 300;

export function nounPhrase(source: string): NounPhrase {
  const text = source.slice(0, LONGEST).replace(/(?<!\s)\s*\([^)]{0,300}\)/g, '');
  const found = OPENERS.map(([opener, pattern]) => [opener, pattern.exec(text)?.[0].length ?? 0] as const).find(
    ([, length]) => length > 0,
  );
  const [opener, length] = found ?? (['bare', 0] as const);
  const rest = text.slice(length);
  const cut = COMPLEMENT.exec(rest)?.index ?? rest.length;
  const words: string[] = rest.slice(0, cut).match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.\p{Pd}]*/gu) ?? [];
  const after: string[] = [];
  while (words.length > 1 && PARTICIPLE.test(words.at(-1)!)) after.unshift(words.pop()!);
  return {
    opener,
    head: words.at(-1)?.toLowerCase() ?? '',
    modifiers: words.slice(0, -1),
    isName: /^\p{Lu}.*\n\p{Lu}/u.test(words.slice(-2).join('\n')) && !isPersonNoun(words.at(-1)!.toLowerCase()),
    complement: [...after, rest.slice(cut)].join(' ').trim(),
  };
}

function isPersonNoun(word: string): boolean {
  return isRoleNoun(word) || headNounOf(word)?.sort === 'person';
}

/** What a head noun stands for: as the table says, and `27-year-old` is a person. */
export function headNounOf(head: string): Noun | null {
  return AGE.test(head) ? ANY_PERSON : nounOf(head);
}
const AGE = /^\d{1,3}-year-old$/;
const ANY_PERSON: Noun = { sort: 'person', gender: null, open: true };

/** What a noun of two words stands for: *the coast guard* is no person. */
export function compoundOf({ modifiers, head }: Pick<NounPhrase, 'modifiers' | 'head'>): Noun | null {
  const before = modifiers.at(-1);
  return before === undefined ? null : nounOf(`${before.toLowerCase()} ${head}`);
}

/** Whether a description is of one person, several people, or a thing. */
export function sortOf(description: string): Sort {
  const phrase = nounPhrase(description);
  const { head } = phrase;
  const compound = compoundOf(phrase);
  if (compound === null && isRoleNoun(head)) return 'person';
  const noun = compound ?? headNounOf(head);
  if (noun !== null) return noun.sort === 'person' ? 'person' : 'thing';
  if (/(?<!s)s$|men$|people$|police$/.test(head)) return 'group';
  return isDescribedSource(head) ? 'person' : 'thing';
}
