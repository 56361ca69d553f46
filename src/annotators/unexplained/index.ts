/**
 * Loss accounting: what the quotes leave unexplained in the article's body, so that nothing is
 * dropped in silence: quotation marks whose text is in no quote, marks without a partner, quotes
 * whose speaker could not be told.
 *
 *   They call him "Shorty". -> "Shorty", quotation-marks-without-quote
 */
import type { Unexplained } from '../../document/layers.ts';
import { compareSpans, type Span } from '../../document/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { findMarks } from '../attributions/marks.ts';

export const unexplained = defineAnnotator({
  name: 'unexplained',
  summary: 'Lists what the findings leave unexplained: unused or unmatched quotation marks, quotes without a speaker.',
  requires: ['structure', 'quotes'],
  provides: 'unexplained',
  annotate({ text, layers }): Unexplained[] {
    const body = layers.structure.blocks.filter(({ kind }) => kind === 'body');
    const { quotations, unmatched } = findMarks(text, body);
    const explained = merge(layers.quotes.flatMap(({ content }) => content));
    let at = 0;
    const unused: Span[] = [];
    for (const { start, end, inner, depth } of quotations) {
      if (depth > 0) continue;
      while (at < explained.length && (explained[at] as Span).end <= inner.start) at++;
      const used = at < explained.length && (explained[at] as Span).start < inner.end;
      if (!used) unused.push({ start, end });
    }
    const speakerless = layers.quotes
      .filter(({ speakerStatus }) => speakerStatus === 'unresolved')
      .map(({ content }) => content[0] as Span);
    return [
      ...unused.map(({ start, end }) => ({ start, end, reason: 'quotation-marks-without-quote' as const })),
      ...unmatched.map(({ start, end }) => ({ start, end, reason: 'unmatched-quotation-mark' as const })),
      ...speakerless.map(({ start, end }) => ({ start, end, reason: 'quote-without-speaker' as const })),
    ].sort(compareSpans);
  },
});

/** The spans in order, overlapping ones joined. */
function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(compareSpans)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
