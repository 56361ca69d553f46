/**
 * What an input format is: bytes in; documents, and failures in their places, out.
 */
import type { Readable } from 'node:stream';
import type { Document, Given } from '../document/document.ts';

/** A document that could not be read. The run goes on with the next one. */
export interface Failure {
  /** The id the document has or would have had. */
  readonly id: string;
  readonly path: string;
  /** 1-based record in a file of several; null where the file as a whole failed. */
  readonly record: number | null;
  /** A short stable word for scripts, e.g. `empty`, `binary`, `bad-json`. */
  readonly code: string;
  /** One sentence: what was wrong and what to do about it. */
  readonly message: string;
}

export type ReadResult =
  | { readonly document: Document; readonly failure?: never }
  | { readonly failure: Failure; readonly document?: never };

export interface InputFile {
  /** As the user gave it; `-` for standard input. */
  readonly path: string;
  /** Opens the bytes; called once. */
  open(): Readable;
}

export interface ReadOptions {
  /** Name of the encoding, or null to detect it. */
  readonly encoding: string | null;
  /** Facts that hold for all documents read, e.g. from `--date`; a record's own fields win. */
  readonly given: Given;
}

export interface InputFormat {
  /** As in `--input-format NAME`. */
  readonly name: string;
  readonly summary: string;
  /** File name endings that say this format, lower case with the dot. */
  readonly extensions: readonly string[];
  /** Never throws for what a file holds: each problem is a Failure in its place. */
  read(file: InputFile, options: ReadOptions): AsyncIterable<ReadResult>;
}
