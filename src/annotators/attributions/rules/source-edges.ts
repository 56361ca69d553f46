/**
 * A source ends where its noun phrase ends: the time and manner of the saying are no part
 * of it.
 *
 *   "Union leaders yesterday" -> "Union leaders";  "Ann Lee in a meeting" -> "Ann Lee"
 */
import type { Span } from '../../../document/span.ts';
import { WHOLE_WEEKDAY } from '../../../lexicon/calendar.ts';
import { lazy } from '../../../lexicon/data.ts';
import { wordsOf } from '../../../lexicon/function-words.ts';

/** How and from where a person spoke, after a name: `Ana Ruiz quietly from the gallery`; `the Ruiz family` is no manner. */
const MANNER = lazy(
  () =>
    new RegExp(
      `(?<=\\p{Lu}[\\p{L}\\p{M}.’-]{0,40}) (?!(?:${wordsOf('not-adverb').join('|')})\\b)\\p{Ll}{3,30}ly(?: (?:from|in|at|outside|near|on|to|over|with|by|after|before) [^,]+)?$`,
      'u',
    ),
);
const ADVERBIAL = lazy(
  () =>
    new RegExp(
      `(?:,? (?:${wordsOf('when-said').join('|')}|(?:on )?${WHOLE_WEEKDAY}|` +
        '(?:last|this|earlier this|later this) (?:week|month|year|night|morning|afternoon|evening)|' +
        `in an? (?:[a-z]+ )?(?:${wordsOf('said-in').join('|')})),?)$`,
      'i',
    ),
);

/** How far from its end a source is looked at: no adverbial is longer. */
const LONGEST_ADVERBIAL = 60;

/** Cuts the source of what is said somewhere. */
export const withoutAdverbials = {
  name: 'attributions/adverbials',
  why: 'A source ends where its noun phrase ends: the time and manner of the saying are no part of it.',
  example: 'A spokesman for the port last night denied that ships had been turned away.',
  apply: <S extends { readonly source: Span | null }>(said: S, text: string): S | null => {
    const source = said.source && cut(text, said.source);
    return source === null || source.end === said.source!.end ? null : { ...said, source };
  },
};

/** The span without the adverbials that close it; never empty. */
function cut(text: string, source: Span): Span {
  let { end } = source;
  for (;;) {
    const tail = text.slice(Math.max(source.start, end - LONGEST_ADVERBIAL), end);
    const found = ADVERBIAL().exec(tail) ?? MANNER().exec(tail);
    if (found === null || end - found[0].length <= source.start) return { start: source.start, end };
    end -= found[0].length;
  }
}
