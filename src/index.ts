/**
 * newsx as a library.
 *
 *   import { annotate, read, views } from 'newsx';
 *
 * Offsets in layers are UTF-16 code units, as JavaScript strings count; views turn them
 * into Unicode code points.
 */
export { annotate } from './annotators/annotate.ts';
export { type Annotator, type Context, defineAnnotator } from './annotators/annotator.ts';
export { PIPELINE } from './annotators/index.ts';
export { plan } from './annotators/runner.ts';
export { type Annotated, createDocument, type Document, type Given, type Source } from './document/document.ts';
export type * from './document/layers.ts';
export { type Span, slice } from './document/span.ts';
export { assertDocument } from './document/validate.ts';
export type { Failure, ReadOptions, ReadResult, Warning } from './inputs/reading.ts';
export { INPUT_FORMATS, type InMemory, type ReadSettings, read, views, type Wish } from './library.ts';
export { RENDERERS } from './renderers/index.ts';
export type { AnyRenderer, NamedFile, Renderer, RowWriter, Style, Written } from './renderers/renderer.ts';
export type { AboutRow } from './views/about.ts';
export type { AnnotateRow } from './views/annotate.ts';
export type { CompareRow } from './views/compare/index.ts';
export type { DateRow } from './views/dates.ts';
export type { DiversityRow } from './views/diversity.ts';
export type { DuplicateRow } from './views/duplicates.ts';
export type { EntityRow } from './views/entities.ts';
export type { DifferenceRow } from './views/eval/index.ts';
export type { MeasureRow } from './views/eval/layer.ts';
export { NO_FILTERS } from './views/filters.ts';
export { type RowsOf, VIEWS, type ViewName } from './views/index.ts';
export type { KwicRow } from './views/kwic.ts';
export type { MatchRow } from './views/match.ts';
export type { MentionRow } from './views/mentions.ts';
export type { MetaRow } from './views/meta.ts';
export type { EdgeRow, NodeRow } from './views/network.ts';
export type { QuoteRow } from './views/quotes.ts';
export type { SpeakerRow } from './views/speakers.ts';
export type { EventRow, PeriodRow } from './views/timeline.ts';
export { ArgumentError, type Column, type Row, type View, type ViewRun } from './views/view.ts';
export type { Filters } from './views/view-options.ts';
