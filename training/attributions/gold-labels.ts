/**
 * Annotations as one label a token, which is what the tagger learns.
 */
import { beginOf } from '../../src/annotators/attributions/tagger/labels.ts';
import { overlaps, type Span } from '../../src/document/span.ts';
import type { Article, GoldAttribution } from './corpus.ts';

const standsIn = ({ cue }: GoldAttribution, content: readonly Span[]): boolean =>
  content.some((span) => cue.some((word) => overlaps(span, word)));

/** The attributions that stand in no other's content. */
export function outermost(gold: readonly GoldAttribution[]): GoldAttribution[] {
  return gold.filter((a) => !gold.some((b) => b !== a && standsIn(a, b.content)));
}

/** Those that stand in a span of an attribution's content. */
export function nestedIn(gold: readonly GoldAttribution[], outer: GoldAttribution, content: Span): GoldAttribution[] {
  return gold.filter((a) => a !== outer && standsIn(a, [content]));
}

/** The label of each token. Attributions inside another's content are left out: only the outermost counts. */
export function labelsOf({ document, gold }: Article): Uint8Array {
  const { tokens } = document.layers;
  const labels = new Uint8Array(tokens.words.length);
  const outer = outermost(gold);
  for (const role of ['content', 'cue', 'source'] as const)
    for (const attribution of outer) for (const span of attribution[role]) paint(span, beginOf(role));
  function paint(span: Span, begin: number): void {
    let low = 0;
    let high = tokens.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens.ends[middle]! <= span.start) low = middle + 1;
      else high = middle;
    }
    let inside = false;
    for (let at = low; at < tokens.words.length && tokens.starts[at]! < span.end; at++) {
      if (labels[at] !== 0) inside = false;
      else {
        labels[at] = inside ? begin + 1 : begin;
        inside = true;
      }
    }
  }
  return labels;
}
