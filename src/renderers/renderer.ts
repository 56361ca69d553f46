/**
 * A renderer writes any view's rows in one output format. It returns what is to be
 * written and writes nothing; rows come in as they are found, so a format that needs no
 * look-ahead (most do not) holds no more than one document's rows.
 */
import type { Column, Row } from '../views/view.ts';

export interface Style {
  readonly color: boolean;
  /** Columns of the terminal; null where the output is no terminal: full width. */
  readonly width: number | null;
  /** True for a terminal that shows ASCII alone: lines, bars and cuts are drawn with that. */
  readonly ascii?: boolean;
  /** How many rows there are, in words, once all are there: a table on a terminal ends with it. */
  readonly summary?: () => string;
  /** True where the user has chosen the columns: none is left out for saying nothing. */
  readonly isAsked?: boolean;
  /** For a spreadsheet program: no cell is taken for a formula, and the encoding is known. */
  readonly excelSafe?: boolean;
}

/** A file of a format that writes a folder. */
export interface NamedFile {
  /** Its path in the folder, with `/` between. */
  readonly name: string;
  /** True where it may come in pieces, which stand in it one after another. */
  readonly isPiece?: boolean;
  readonly content: string;
}

/** The rows are such that this format cannot show them; the message says what to do. */
export class NotWritable extends Error {}

export interface RowWriter<W = string> {
  rows(rows: readonly Row[]): W;
  /** What `rows` gives, in pieces that are made one by one: all of a very long document would need much room at once. */
  pieces?(rows: readonly Row[]): Iterable<W>;
  /** Pieces that are known when all rows are, to be written one by one before the end: together they would need much room. */
  rest?(): Iterable<W>;
  /** A format that loads something heavy for it returns a promise. */
  end(): W | Promise<W>;
}

export interface Renderer<W = string> {
  /** The format's name, as in `--format NAME`. */
  readonly name: string;
  /** One sentence, shown in the help. */
  readonly summary: string;
  /** What it writes, where that is not text: bytes, which no terminal shows, or files, which need a folder. */
  readonly writes?: 'bytes' | 'files';
  /** Columns without which the format has nothing to show; a view that lacks one is a usage error. */
  readonly needs?: readonly string[];
  /** Sets of columns of which it needs one: each makes it show something else. */
  readonly needsOneOf?: readonly (readonly string[])[];
  /** True where it writes rows as they are, with what is in them beside the columns. */
  readonly wholeRows?: boolean;
  /** True where `excelSafe` makes a difference. */
  readonly forSpreadsheets?: boolean;
  /** True where rows can be added to a file that has some: each is written by itself, after the head that the first rows bring. */
  readonly appendable?: boolean;
  start(columns: readonly Column[], style: Style): RowWriter<W>;
}

/** What some renderer gives to be written at once. */
export type Written = string | Uint8Array | readonly NamedFile[];

export type AnyRenderer = Renderer | Renderer<Uint8Array> | Renderer<readonly NamedFile[]>;
