/**
 * What people annotated, in the terms in which newsx finds it: the documents to compare
 * newsx with. Spans are half-open UTF-16, as everywhere inside.
 *
 *   a brat folder with `T1  PER 0 7  Ada Obi` -> a document and the name [0, 7), person
 */
import type { Document } from '../../document/document.ts';
import type { EntityType, QuoteKind } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';

export interface LabelledSpan extends Span {
  readonly type: EntityType;
}

export interface GoldQuote {
  readonly content: readonly Span[];
  /** Null where the format cannot say which source and cue belong to which content. */
  readonly source: readonly Span[] | null;
  readonly kind: QuoteKind | null;
  /** The names by which the speaker is called: none where the text names nobody; null where this is not annotated. */
  readonly speaker: readonly string[] | null;
}

interface GoldDate extends Span {
  /** TIMEX3 value, null where it is unresolved; undefined where values are not annotated. */
  readonly value?: string | null;
}

export interface Chain {
  readonly type: EntityType;
  readonly mentions: readonly Span[];
}

/** A layer without anything in any document is one that was not annotated. */
export interface Findings {
  readonly names: readonly LabelledSpan[];
  readonly quotes: readonly GoldQuote[];
  /** Each cue, in one or more pieces. */
  readonly cues: readonly (readonly Span[])[];
  readonly sources: readonly (readonly Span[])[];
  readonly dates: readonly GoldDate[];
  readonly chains: readonly Chain[];
}

export interface GoldDocument {
  /** The text alone, without any layer. */
  readonly document: Document;
  readonly findings: Findings;
  /** Labels that newsx has nothing to compare with, one for each annotation. */
  readonly foreign: readonly string[];
}

/** The gold cannot be read; the message says where and why. */
export class GoldError extends Error {}
