/**
 * A renderer writes any view's rows in one output format. It returns text and prints
 * nothing; rows come in as they are found, so a format that needs no look-ahead
 * (all but the table) holds no more than one document's rows.
 */
import type { Column, Row } from '../views/view.ts';

export interface Style {
  readonly color: boolean;
  /** Columns of the terminal; null where the output is no terminal: full width. */
  readonly width: number | null;
}

export interface RowWriter {
  rows(rows: readonly Row[]): string;
  /** A format that loads something heavy for it returns a promise. */
  end(): string | Promise<string>;
}

export interface Renderer {
  /** The format's name, as in `--format NAME`. */
  readonly name: string;
  /** One sentence, shown in the help. */
  readonly summary: string;
  /** Columns without which the format has nothing to show; a view that lacks one is a usage error. */
  readonly needs?: readonly string[];
  start(columns: readonly Column[], style: Style): RowWriter;
}
