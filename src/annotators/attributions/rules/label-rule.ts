/**
 * A rule on the labels of a sentence, tokens [start, end) of its paragraph: where the sentence has
 * the rule's form, it changes `labels` and says which tokens it decided on.
 */
import type { Rule } from '../../rule.ts';
import type { Segment } from '../tagger/labels.ts';
import type { Paragraph } from '../tagger/paragraphs.ts';

export type LabelRule = Rule<[view: Paragraph, labels: Uint8Array, start: number, end: number], Segment | null>;

/** Labels tokens [first, end) as one segment; `begin` is the label of its first. */
export function labelStretch(labels: Uint8Array, first: number, end: number, begin: number): void {
  labels.fill(begin + 1, first, end);
  labels[first] = begin;
}
