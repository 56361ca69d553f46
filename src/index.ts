/**
 * newsx as a library.
 *
 *   import { annotate, read, views } from 'newsx';
 *
 * Offsets in layers are UTF-16 code units, as JavaScript strings count; views turn them
 * into Unicode code points.
 */
export { annotate, plan } from './annotators/annotate.ts';
export { type Annotator, type Context, defineAnnotator } from './annotators/annotator.ts';
export { PIPELINE } from './annotators/index.ts';
export { type Annotated, createDocument, type Document, type Given, type Source } from './document/document.ts';
export type * from './document/layers.ts';
export { type Span, slice } from './document/span.ts';
export { assertDocument } from './document/validate.ts';
export { findFiles } from './inputs/find-files.ts';
export { INPUT_FORMATS, readDocuments } from './inputs/index.ts';
export type { Failure, InputFile, InputFormat, ReadOptions, ReadResult } from './inputs/input.ts';
export { type ReadSettings, read, views, type Wish } from './library.ts';
export { RENDERERS } from './renderers/index.ts';
export type { AnyRenderer, NamedFile, Renderer, RowWriter, Style, Written } from './renderers/renderer.ts';
export { NO_FILTERS } from './views/filters.ts';
export { VIEWS, type ViewName } from './views/index.ts';
export { ArgumentError, type Column, type Row, type View, type ViewRun } from './views/view.ts';
export type { Filters } from './views/view-options.ts';
