/**
 * A Document is a text that never changes, what its input said about it, and the
 * layers that annotators added.
 */
import type { LayerName, Layers } from './layers.ts';
import { sha256Of } from './sha256.ts';

/** Where a document came from. */
export interface Source {
  /** The path as the user gave it, or `-` for standard input. */
  readonly path: string;
  /** The input format's name, e.g. `text`, `jsonl`. */
  readonly format: string;
  /** 1-based position in a file of several records; null where a file is one document. */
  readonly record: number | null;
  /** Hex SHA-256 of the bytes read for this document: the whole file, or the record's line. */
  readonly sha256: string;
}

/** What the input's own fields say of the article (a JSONL column, an option), apart from its text. */
export interface Given {
  readonly headline?: string;
  /** ISO 8601 date or date and time. */
  readonly published?: string;
  readonly bylines?: readonly string[];
  readonly agency?: string;
  readonly language?: string;
}

/** A field of the input that newsx does not read itself but carries through, e.g. the outlet. */
export type FieldValue = string | number | boolean | null;

export interface Document {
  readonly id: string;
  readonly text: string;
  readonly source: Source;
  /**
   * The file that this run read it from, as it was named, where `source` tells of another: records of `annotate` and
   * archives remember whence their articles came.
   */
  readonly readFrom?: string;
  readonly given: Given;
  /** The fields that `--keep` carried through, by their names in the input. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly layers: Readonly<Partial<Layers>>;
}

/** A document known to carry the layers R: reading any other layer is a type error. */
export type Annotated<R extends LayerName> = Document & { readonly layers: Readonly<Pick<Layers, R>> };

type Parts = Pick<Document, 'id' | 'text'> & Partial<Pick<Document, 'source' | 'given' | 'fields'>>;

/** The path of the file that it was read from in this run. */
export function pathRead({ readFrom, source }: Document): string {
  return readFrom ?? source.path;
}

/** A document without any layer yet. One of no file is its own source: a text of that id. */
export function createDocument(parts: Parts): Document {
  const { id, text } = parts;
  const source = parts.source ?? { path: id, format: 'text', record: null, sha256: sha256Of(text) };
  return { given: {}, fields: {}, ...parts, source, layers: {} };
}

/** The document with one layer added; the document passed in stays as it was. */
export function withLayer<L extends LayerName>(document: Document, name: L, layer: Layers[L]): Document {
  return { ...document, layers: { ...document.layers, [name]: layer } };
}
