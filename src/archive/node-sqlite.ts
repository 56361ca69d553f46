/**
 * The driver within Node, from 22.16 on: the program as one file reads and writes archives by it, with nothing
 * installed beside it. Where Node has none, the import of this file fails.
 */
import { createRequire } from 'node:module';
import type { DriverStatement, OpenDatabase, Value } from './sqlite.ts';

interface Prepared {
  setReturnArrays(areLists: boolean): void;
  setReadBigInts(are: boolean): void;
  run(...values: readonly Value[]): unknown;
  get(...values: readonly Value[]): readonly Value[] | undefined;
  all(...values: readonly Value[]): readonly (readonly Value[])[];
  iterate(...values: readonly Value[]): IterableIterator<readonly Value[]>;
  columns(): readonly { readonly name: string }[];
}

interface Sqlite {
  readonly DatabaseSync: new (
    location: string | URL,
    options: { readonly timeout: number },
  ) => { prepare(sql: string): Prepared; exec(sql: string): void; close(): void };
  readonly StatementSync: { readonly prototype: object };
}

const { DatabaseSync } = loaded();

/** @throws Error where this Node has none, or one that cannot give rows as lists */
function loaded(): Sqlite {
  const sqlite = createRequire(import.meta.url)('node:sqlite') as Sqlite;
  if (!('setReturnArrays' in sqlite.StatementSync.prototype)) throw new Error('its node:sqlite gives no rows as lists');
  return sqlite;
}

export const open: OpenDatabase = (location, timeout) => {
  const database = new DatabaseSync(location, { timeout });
  return {
    prepare: (sql) => statement(database.prepare(sql)),
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
};

function statement(made: Prepared): DriverStatement {
  made.setReturnArrays(true);
  return {
    run: (values) => made.run(...values),
    get: (values) => made.get(...values),
    all: (values) => made.all(...values),
    iterate: (values) => made.iterate(...values),
    columns: () => made.columns(),
    exactly: () => made.setReadBigInts(true),
  };
}
