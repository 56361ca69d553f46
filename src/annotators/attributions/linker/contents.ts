/**
 * The contents of a paragraph: what the tagger marks, cut at the borders of sentences that no saying
 * runs across.
 *
 *   [It rained. "We left,"] she said -> [It rained.] ["We left,"]
 */
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { CONTENT, CUE, type Segment, segmentsOf } from '../tagger/labels.ts';
import { OPENS, OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import type { Tagged } from '../tagger/tagger.ts';

/** The segments of content, in text order; offsets are tokens of the paragraph, half-open. */
export function contentsOf(tagged: Tagged): Segment[] {
  return segmentsOf(tagged.labels, CONTENT)
    .flatMap((segment) => atQuotedSentences(tagged.view, segment))
    .flatMap((segment) => atSentences(tagged, segment));
}

/** A content that runs from unquoted words into sentences of quotation marks, cut where those begin. */
function atQuotedSentences({ quotes, sentences, sentenceOf }: Paragraph, { first, end }: Segment): Segment[] {
  if (quotes[first] !== OUTSIDE_MARKS) return [{ first, end }];
  for (let s = sentenceOf[first]! + 1; s < sentences.length && sentences[s]! < end; s++) {
    const start = sentences[s]!;
    if (quotes[start] !== OPENS) continue;
    const [before, after] = [
      { first, end: start },
      { first: start, end },
    ];
    return [before, after];
  }
  return [{ first, end }];
}

/**
 * A content without marks before its cue, cut where a sentence ends in it: `citing a diplomat. Troops left
 * on Sunday, the army said`. What is no clause and stands in a sentence without a cue is left out.
 */
function atSentences({ view, labels }: Tagged, segment: Segment): Segment[] {
  const { first, end } = segment;
  const { words, quotes, sentences, sentenceOf } = view;
  const last = sentenceOf[end - 1]!;
  if (sentenceOf[first] === last) return [segment];
  const holdsCue = (from: number, to: number | undefined): boolean => labels.subarray(from, to).includes(CUE);
  if (!holdsCue(end, sentences[last + 1])) return [segment];
  for (let t = first; t < end; t++) if (quotes[t] !== OUTSIDE_MARKS) return [segment];
  const start = sentences[last]!;
  // A clause may be said all the same.
  if (words.slice(first, start).some(({ lower }) => looksFinite(lower))) return [segment];
  const opening = { first, end: sentences[sentenceOf[first]! + 1]! };
  const closing = { first: start, end };
  return holdsCue(sentences[sentenceOf[first]!]!, opening.end) ? [opening, closing] : [closing];
}
