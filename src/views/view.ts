/**
 * A view turns annotated documents into rows under named columns. It prints nothing:
 * any renderer can write any view's rows.
 */
import type { Identified } from '../analyses/people/people.ts';
import type { Document } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import type { DeclaredOptions, Filters } from './view-options.ts';

/** A cell of a table: null is "not given" (an empty cell in CSV, null in JSON). */
export type Cell = string | number | null;
export type Json = Cell | boolean | readonly Json[] | { readonly [key: string]: Json };

/** What JSON formats write as it is; tabular formats write its columns. */
export type Row = { readonly [key: string]: Json };

export interface Column {
  /** The name in every format. */
  readonly key: string;
  /** What its cells hold, text where nothing is said: whole numbers, fractions, ISO 8601 dates as fine as they are known. */
  readonly type?: 'text' | 'number' | 'fraction' | 'date';
  /** The values that its texts can have, where that is a closed list. */
  readonly values?: readonly string[];
  /** True where a cell may be empty: what was not found or does not apply. */
  readonly nullable?: true;
  /** Where its texts end at the same place rather than begin there. */
  readonly align?: 'right';
  /** Where a terminal is too narrow for all columns, those of the highest number are left out first; never those without. */
  readonly detail?: number;
  /** A table leaves the column out where all its cells are empty, as that of the group where nothing is grouped. */
  readonly optional?: boolean;
  /** What it holds, for a table that people read: a name, what was looked for, a text of several words that wraps, or a bar. */
  readonly look?: 'name' | 'hit' | 'prose' | 'bar';
  /** On a terminal that is wide enough, a bar after each number shows how much it is of the largest. */
  readonly bars?: boolean;
  /** On a terminal a cell that is too wide is cut at this end, not wrapped: the context of a concordance. */
  readonly cut?: 'start' | 'end';
  /** The cell, where it is not simply `row[key]` (as in `annotate`, whose rows are nested). */
  readonly cell?: (row: Row) => Cell;
}

type CellOf<C extends Column> =
  | (C extends { readonly values: readonly (infer V)[] }
      ? V
      : C extends { readonly type: 'number' | 'fraction' }
        ? number
        : string)
  | (C extends { readonly nullable: true } ? null : never);

/** The rows of a view with these columns: one declaration says what a table shows, what its codebook tells and what a script's compiler knows. */
export type RowOf<C extends readonly Column[]> = { readonly [K in C[number] as K['key']]: CellOf<K> };

/** Whether a column holds numbers. */
export function isNumeric({ type }: Column): boolean {
  return type === 'number' || type === 'fraction';
}

/** At which side the cells of a column stand. */
export function alignOf(column: Column): 'left' | 'right' {
  return isNumeric(column) ? 'right' : (column.align ?? 'left');
}

/** One run of a view over any number of documents. */
export interface ViewRun<R extends Row = Row> {
  /** The documents to read where no files are named, without layers. */
  readonly texts?: readonly Document[];
  /**
   * Whether a document as it was read is to be worked on; without it, all are.
   * @throws DocumentError for one that cannot be
   */
  admits?(document: Document): boolean;
  /** Told of every annotated document, also where only some are meant: who is the same is told by all of them. */
  meet?(document: Document): void;
  /** Asked when the first document is there: whether all must be met before the rows of any can be made. */
  meetsFirst?(): boolean;
  /** Told before any document what archives know of who is the same, in place of theirs; @param isAll whether there are no others */
  know?(told: readonly Identified[], isAll: boolean): void;
  /** The rows of one document, in text order. Views that count over documents return none here. */
  add(document: Document): readonly R[];
  /**
   * The rows that are known only when all documents have been seen; asked for one after the other, as of very many
   * mostly few are wanted. Where they have a `length`, the others are not even made.
   * @param allFailed whether there were documents, and none of them could be read
   */
  end(allFailed?: boolean): Iterable<R>;
  /** True where the rows of a document depend on nothing but that document: they may then be made in any thread. */
  readonly perDocument?: boolean;
  /** Its columns, where they are known only now. */
  readonly columns?: readonly Column[];
  /** Rows after all others, where they are too many to be held. */
  rest?(): Iterable<readonly Row[]>;
  /** Asked when all rows have been given: whether the exit code is to say that something was found wrong. */
  isWrong?(): boolean;
  /** Where a signal ended the run: what is kept of it; without it, what is true of rows that are printed. */
  stopped?(): string;
  /** Called once, however the run ends: what it has open is finished and closed. */
  close?(): void;
}

export interface View<R extends Row = Row> {
  /** The subcommand's name. */
  readonly name: string;
  /** One sentence, shown in the help. */
  readonly summary: string;
  readonly requires: readonly LayerName[];
  readonly columns: readonly Column[];
  /** The columns, where they depend on an option; without it they are `columns`. */
  columnsFor?(filters: Filters): readonly Column[];
  /** Its options beside those that all commands take, by the name under which `valuesOf` gives them: `minWords` is --min-words. */
  readonly options?: DeclaredOptions;
  /** True where each document gives exactly one row: a failed one then gives an error row in its place (jsonl). */
  readonly oneRowPerDocument?: boolean;
  /** True where all fields of the input are carried through unless some are named. */
  readonly keepsAllFields?: boolean;
  /**
   * What a document must have to give a row, where that is known: words in its text, entities, speakers. Others are
   * passed over where an index tells them.
   */
  rowsNeed?(filters: Filters, argument?: string): RowsNeed;
  /** True where it looks at no more of the structure, the entities and the quotes than what an archive keeps for counting. */
  readonly countsOnly?: true;
  /** True where its rows are who is the same: of an archive, which knows that, no document is read. */
  readonly rowsComeOfPeople?: boolean;
  /** True where what it is given is something else than articles. */
  readonly readsNoArticles?: boolean;
  /** True where its run may be started only once, as it opens what nobody else can: workers annotate for it, and no more. */
  readonly isStartedOnce?: boolean;
  /** Whether it says itself of each document that it has the id of another. */
  readonly tellsSameIds?: true;
  /** What is printed in place of a run that reads files; null where one is asked for. */
  prints?(filters: Filters): string | null | Promise<string | null>;
  /** The format when none is asked for, where it is not the table. */
  readonly defaultFormat?: string;
  /** The format where `-o` names a folder or what may become one: a name without an ending. */
  readonly folderFormat?: string;
  /** Fields of the input that are carried through as by --keep where it has them, without being asked for. */
  readonly keeps?: readonly string[];
  /** The formats that can show its rows, where not all can. */
  readonly formats?: readonly string[];
  /** What the user must say before the files, where the view needs it. */
  readonly argument?: {
    readonly name: string;
    readonly summary: string;
    /** True where it brings the texts to read if no files are named: `ViewRun.texts`. */
    readonly bringsTexts?: boolean;
    /** True where it names a file or folder. */
    readonly isFile?: boolean;
  };
  /** Command lines shown in the help. */
  readonly examples?: readonly string[];
  /**
   * `argument` is given exactly where the view declares one; a view that loads something heavy returns a promise.
   * @throws ArgumentError if the argument is wrong.
   */
  start(filters: Filters, argument?: string): ViewRun<R> | Promise<ViewRun<R>>;
}

interface RowsNeed {
  /** All of these words and phrases. */
  readonly terms?: readonly string[];
  /** Of each of these names an entity. */
  readonly entities?: readonly string[];
  /** A quote of one of these speakers; none asks for no quote. */
  readonly speakers?: readonly string[];
}

/** A view's argument is wrong; the message says what is wrong with it. */
export class ArgumentError extends Error {}

/** A document is not one that the view can take; the message says why. */
export class DocumentError extends Error {
  /** A short stable word for scripts. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
