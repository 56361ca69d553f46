/**
 * Acronyms of offices: what stands in brackets after a title is no organization, and later
 * means the one who holds it.
 *
 *   Ann Lee, the Municipal Chief Executive (MCE), … the MCE said   ->   Ann Lee
 */
import type { Tokens } from '../../document/layers.ts';
import { titleEndingAt } from '../../lexicon/titles.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { NamePlaces } from '../mentions/titles-beside.ts';
import { attempt, type Rule, type RuleUse } from '../rule.ts';

/** The mentions of persons by the acronyms of the offices that the text says they hold. */
export type ShortTitles = ReadonlyMap<string, NamedMention>;

export const officeAcronym: Rule<[mention: NamedMention, tokens: Tokens, names: NamePlaces], NamedMention | null> = {
  name: 'named-entities/office-acronym',
  why: 'What stands in brackets after a title is no organization, but the office again.',
  example: 'Ann Lee, the Municipal Chief Executive (MCE), came on Monday.',
  apply({ name, firstToken, endToken }, tokens, names) {
    if (name.type === 'person' || endToken - firstToken !== 1) return null;
    const start = officeBefore(firstToken, tokens);
    if (start < 0) return null;
    const holder = holderOf(start, endToken + 1, tokens, names);
    return holder?.name.type === 'person' ? holder : null;
  },
};

export function shortTitlesOf(
  mentions: readonly NamedMention[],
  tokens: Tokens,
  names: NamePlaces,
  use: RuleUse,
): ShortTitles {
  const found = new Map<string, NamedMention>();
  for (const mention of mentions) {
    const holder = attempt(officeAcronym, use, mention, tokens, names);
    if (holder !== null) found.set(mention.text, holder);
  }
  return found;
}

/** Where the office begins whose acronym in brackets is the token `at`, or -1: `Municipal Chief Executive (MCE)`. */
export function officeBefore(at: number, tokens: Tokens): number {
  const acronym = tokens.words[at]?.text ?? '';
  if (tokens.words[at - 1]?.text !== '(' || tokens.words[at + 1]?.text !== ')' || !/^\p{Lu}{2,6}$/u.test(acronym))
    return -1;
  return titleEndingAt(tokens.words, at - 1) === null ? -1 : spelledOutAt(acronym, at - 1, tokens);
}

/** The token at which the words begin whose initials end right before `end`, or -1: `Municipal Chief Executive`. */
function spelledOutAt(acronym: string, end: number, tokens: Tokens): number {
  let at = end;
  for (const letter of [...acronym].reverse()) {
    at--;
    while (/^(?:of|the|and|for|&|-)$/.test(tokens.words[at]?.text ?? '')) at--;
    if (tokens.words[at]?.text[0]?.toUpperCase() !== letter) return -1;
  }
  return at;
}

/** Who stands right before the office and a comma, or right after it. */
function holderOf(start: number, end: number, tokens: Tokens, names: NamePlaces): NamedMention | undefined {
  const comma = tokens.words[start - 1]?.text.toLowerCase() === 'the' ? start - 2 : start - 1;
  const before = tokens.words[comma]?.text === ',' ? names.endingAt(comma) : undefined;
  return before ?? names.startingAt(tokens.words[end]?.text === ',' ? end + 1 : end);
}
