/** What a driver of SQLite does for newsx, whichever it is. */

/** What a statement takes and gives. */
export type Value = string | number | null | Uint8Array;

/** A statement of a driver: rows are lists of values. */
export interface DriverStatement {
  run(values: readonly Value[]): unknown;
  get(values: readonly Value[]): readonly Value[] | undefined;
  all(values: readonly Value[]): readonly (readonly Value[])[];
  iterate(values: readonly Value[]): IterableIterator<readonly Value[]>;
  columns(): readonly { readonly name: string }[];
  /** From now on it gives whole numbers as bigint, so that none is rounded. */
  exactly(): void;
}

export interface DriverDatabase {
  prepare(sql: string): DriverStatement;
  exec(sql: string): void;
  close(): void;
}

/** @param patience milliseconds to wait for another run @throws what the driver throws */
export type OpenDatabase = (location: string | URL, patience: number) => DriverDatabase;
