/**
 * Groups and bodies without a name that open a sentence: *Police chased the car*, *Chile's central bank cut rates*,
 * *The coast guard searched all night*. *They* or *it* in the next sentence may mean them, and then means nobody
 * who is named nearby.
 */

import type { Sentence, Tokens } from '../../document/layers.ts';
import { remembered } from '../../lexicon/data.ts';
import { isDescribedSource } from '../../lexicon/described-sources.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { isRoleNoun } from '../../lexicon/titles.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import type { NamePlaces, NameTokens } from '../mentions/titles-beside.ts';

/** Tokens [firstToken, endToken) of such a phrase. */
export interface Collective {
  readonly firstToken: number;
  readonly endToken: number;
  readonly sort: 'group' | 'organization';
  /** Its last word, in lower case. */
  readonly noun: string;
}

/** How many words may stand before its noun, without what opens it: *the Lima city fire service*. */
const REACH = 4;

/** What opens a sentence, if it is one that no name stands for; null if not. */
export function collectiveOpening(
  { firstToken, endToken }: Sentence,
  { words }: Tokens,
  names: NamePlaces<NameTokens>,
): Collective | null {
  let at = firstToken;
  const determiner = openerOf(words[at]!);
  if (determiner !== null) at++;
  const owner = names.startingAt(at);
  if (owner?.name.type === 'person') return null;
  if (owner !== undefined) at = owner.endToken;
  const isOwned = owner !== undefined && /^['’]s?$/.test(words[at]?.text ?? '');
  if (isOwned) at++;
  const isBare = determiner === null && owner === undefined;
  let found: Collective | null = null;
  for (let last = at; last < Math.min(at + REACH, endToken); last++) {
    const { text } = words[last]!;
    if (!(isBare && last === firstToken ? /^\p{Lu}\p{Ll}+$/u : /^\p{Ll}[\p{L}-]*$/u).test(text)) break;
    const noun = text.toLowerCase();
    if (isWord(noun, 'preposition', 'be', 'have', 'modal', 'subordinator', 'pronoun', 'determiner')) break;
    const before = last > at ? words[last - 1]!.text.toLowerCase() : '';
    const sort = nounOf(`${before} ${noun}`)?.sort ?? sortOf(noun);
    if (sort === 'person') return null;
    if (sort === 'group' || (sort === 'organization' && (isOwned || owner || determiner === 'singular')))
      found = { firstToken, endToken: last + 1, sort, noun };
  }
  return found;
}

/** *the*, *a*: of one or several; *two*, *some*: of several. */
const openerOf = perWord((word): 'singular' | 'plural' | null => {
  if (/^(?:the|an?)$/i.test(word)) return 'singular';
  return /^(?:some|several|many|most|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})$/i.test(word)
    ? 'plural'
    : null;
});

/** What a noun stands for: people where it is a plural of persons; null for things, and words that are no nouns. */
const sortOf = remembered((noun): 'group' | 'organization' | 'person' | null => {
  if (/^(?:police|people|troops)$/.test(noun)) return 'group';
  const known = nounOf(noun)?.sort;
  if (known !== undefined) return known === 'document' ? null : known;
  if (isRoleNoun(noun)) return 'person';
  const one = singularOf(noun);
  if (one === null) return null;
  const isOfPersons = isDescribedSource(noun) || isRoleNoun(one) || nounOf(one)?.sort === 'person';
  return isOfPersons || callingEndingAt([{ text: one }], 1)?.kind === 'occupation' ? 'group' : null;
});

function singularOf(noun: string): string | null {
  if (/(?:men|women)$/.test(noun)) return noun.replace(/men$/, 'man');
  return /(?<![su])s$/.test(noun) ? noun.replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : '')) : null;
}
