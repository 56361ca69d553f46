/**
 * What reading gives, and how it can be asked for: documents, and failures and warnings in their
 * places. It names no type of Node's, since scripts see it.
 */
import type { Document, Given } from '../document/document.ts';
import type { Keep } from './kept-fields.ts';
import type { DateOrder } from './records/iso-date.ts';
import type { JsonRecord } from './records/nested.ts';

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

/** What the user should know although no document failed, e.g. that two columns could hold the text. */
export type Warning = Omit<Failure, 'id'>;

export type ReadResult =
  | {
      readonly document: Document;
      /** What the input gives as the date of publication, where that is not read. */
      readonly unreadDate?: string;
      /** True where it is a page of links to articles (a home page, a section's) rather than one. */
      readonly isList?: boolean;
      /** True where it says that it is not free to read, and holds little text: the rest may be missing. */
      readonly isTeaser?: boolean;
      /** True where its text and layers are read only when they are looked at. */
      readonly isLazy?: true;
      readonly failure?: never;
      readonly warning?: never;
    }
  | { readonly failure: Failure; readonly document?: never; readonly warning?: never; readonly isLazy?: never }
  | { readonly warning: Warning; readonly document?: never; readonly failure?: never; readonly isLazy?: never };

/** What is known of the files from beside them: a table of metadata, or their names. */
export interface FileFacts {
  /** The file that it was read from, which is none of the articles; null where it is none. */
  readonly path: string | null;
  /** What it knows of the file at a path; null where it knows nothing. */
  of(path: string): JsonRecord | null;
  /** Whether the day or the month comes first in its dates; null where they do not show it. */
  readonly order: DateOrder | null;
  /** What is to be said of it when so many of all files were known to it, `first` being one that was not. */
  said(files: number, known: number, first: string | null): Warning | null;
}

/** The parts of an article that the user can name a column for. */
export type NamedPart = 'text' | 'headline' | 'published' | 'id';

export interface ReadOptions {
  /** Name of the encoding, or null to detect it. */
  readonly encoding: string | null;
  /** Facts that hold for all documents read, e.g. from `--date`; a record's own fields win. */
  readonly given: Given;
  /** The columns or fields that hold these parts; those left out are found by their usual names. */
  readonly columns?: Readonly<Partial<Record<NamedPart, string>>>;
  /** What separates the cells of CSV; left out, it is told by the first line. */
  readonly delimiter?: string;
  /** Whether the day or the month comes first in dates of digits; left out, it is told by the others of the column. */
  readonly dateOrder?: DateOrder;
  /** What is known of the files from beside them, the later winning. */
  readonly facts?: readonly FileFacts[];
  /** The fields to carry through to `Document.fields`; left out, none. */
  readonly keep?: Keep;
  /** Fields to carry through where there are any of that name. */
  readonly keepIfThere?: readonly string[];
}
