/**
 * The noun phrase that a relative pronoun continues: what stands right before *who*, *which*,
 * *that*, back to its article.
 *
 *   "several of the truck drivers, who said"   ->   "several of the truck drivers"
 */
import type { Tokens } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { WHOLE_WEEKDAY } from '../../lexicon/calendar.ts';
import { isWord } from '../../lexicon/function-words.ts';

/** How many words of a phrase are followed back. */
const LONGEST = 12;

/** The phrase before the relative pronoun at token `at`, or null if none stands there. */
export function antecedentAt(at: number, tokens: Tokens): Span | null {
  let last = at - 1;
  while (tokens.words[last] !== undefined && isAside(tokens.words[last]!.text)) last--;
  let first = last + 1;
  for (let i = last; i >= 0 && last - i < LONGEST; i--) {
    const { text } = tokens.words[i]!;
    const lower = text.toLowerCase();
    if (!/^[\p{L}\p{N}'’$-]/u.test(text) || lower === 'and' || lower === 'or') break;
    if (isWord(lower, 'be', 'have', 'modal', 'pronoun', 'subordinator') || /ed$/.test(lower)) break;
    const isPreposition = isWord(lower, 'preposition');
    if (isPreposition && lower !== 'of') break;
    if (!isPreposition) first = i;
    if (isWord(lower, 'determiner', 'possessive') && tokens.words[i - 1]?.text.toLowerCase() !== 'of') break;
  }
  return first > last ? null : { start: tokens.starts[first]!, end: tokens.ends[last]! };
}

const DAY = new RegExp(`^(?:${WHOLE_WEEKDAY}|yesterday|today)$`, 'i');

/** A comma, or a day that stands between the phrase and its pronoun: `met Ann Lee on Monday, who said`. */
function isAside(word: string): boolean {
  return word === ',' || DAY.test(word) || /^on$/i.test(word);
}
