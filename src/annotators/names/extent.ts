/**
 * Where a name ends in the text, which is not always where its last token does: the stop of an
 * abbreviation stands outside, as annotated corpora have it, since at a sentence's end nobody
 * could tell it from the sentence's own. An acronym's stop and a person's stay inside.
 *
 *   "bought Kansai Power Co." -> Kansai Power Co; "in the U.S." -> U.S.; "Sammy Davis Jr." -> Sammy Davis Jr.
 */
import type { Tokens } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import type { TaggedSpan } from './labels.ts';

const ABBREVIATION = /^[\p{L}\p{M}]{2,}\.$/u;

/** The place of a tagged span in the text. */
export function extentOf({ first, end, type }: TaggedSpan, tokens: Tokens): Span {
  const outside = type !== 'person' && type !== 'date' && ABBREVIATION.test(tokens.words[end - 1]!.text);
  return { start: tokens.starts[first]!, end: tokens.ends[end - 1]! - (outside ? 1 : 0) };
}
