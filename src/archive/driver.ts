/**
 * The one file that knows the SQLite driver. It is loaded when an archive is opened, so that
 * no other command waits for it. What the driver reports becomes an ArchiveError of one line.
 *
 * Two traps of the driver are held off here: it takes every number for a fraction (columns of
 * INTEGER affinity turn whole ones back), and a boolean that is bound ends the process.
 */
import { statSync } from 'node:fs';
import { ArchiveError, faultOf } from './faults.ts';

/** What a statement takes and gives. */
export type Value = string | number | null | Uint8Array;

export interface Statement {
  run(...values: readonly Value[]): void;
  /** The first row, its values in the order of the columns; undefined where there is none. */
  get(...values: readonly Value[]): readonly Value[] | undefined;
  all(...values: readonly Value[]): readonly (readonly Value[])[];
  iterate(...values: readonly Value[]): IterableIterator<readonly Value[]>;
  readonly columns: readonly string[];
}

export interface Connection {
  readonly path: string;
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

interface DriverStatement {
  raw(): DriverStatement;
  run(values: readonly Value[]): unknown;
  get(values: readonly Value[]): readonly Value[] | undefined;
  all(values: readonly Value[]): readonly (readonly Value[])[];
  iterate(values: readonly Value[]): IterableIterator<readonly Value[]>;
  columns(): readonly { readonly name: string }[];
  readonly reader: boolean;
}

interface DriverDatabase {
  prepare(sql: string): DriverStatement;
  exec(sql: string): void;
  close(): void;
}

type Driver = new (path: string, options?: { readonly timeout?: number }) => DriverDatabase;

/** Milliseconds to wait for another run that is just writing its batch. */
const PATIENCE = 2000;

/**
 * Opens a file; for reading it must be there, and cannot be changed.
 * @throws ArchiveError where it cannot be opened
 */
export async function connect(path: string, mode: 'read' | 'write'): Promise<Connection> {
  const Database = await loadDriver(path);
  if (mode === 'write')
    return connection(
      path,
      guarded(path, () => new Database(path, { timeout: PATIENCE })),
    );
  return connection(
    path,
    guarded(path, () => openedForReading(Database, path)),
  );
}

/** The bundled program runs without any package beside it, but for archives. */
async function loadDriver(path: string): Promise<Driver> {
  try {
    return ((await import('./libsql.ts')) as unknown as { readonly Database: Driver }).Database;
  } catch (error) {
    throw new ArchiveError(
      'cannot-open',
      `${path}: archives need the package libsql for this system, which is not installed beside newsx: ${String((error as Error).message).split('\n')[0]}`,
    );
  }
}

/**
 * A file where nothing can be written has no room for SQLite's notes on who reads it: it is then
 * read as one that never changes, which it is unless a run that was killed left something beside it.
 */
function openedForReading(Database: Driver, path: string): DriverDatabase {
  const uri = `file:${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`;
  const open = (parameters: string): DriverDatabase => {
    const database = new Database(`${uri}?${parameters}`, { timeout: PATIENCE });
    database.prepare('SELECT count(*) FROM sqlite_master').raw().get([]);
    return database;
  };
  try {
    return open('mode=ro');
  } catch (error) {
    if (!['cannot-open', 'read-only'].includes(faultOf(path, error).code) || sizeOf(`${path}-wal`) > 0) throw error;
    return open('mode=ro&immutable=1');
  }
}

/** Bytes; 0 where there is no such file. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function connection(path: string, database: DriverDatabase): Connection {
  return {
    path,
    prepare: (sql) =>
      statement(
        path,
        guarded(path, () => {
          const made = database.prepare(sql);
          return made.reader ? made.raw() : made;
        }),
      ),
    exec: (sql) => guarded(path, () => database.exec(sql)),
    close: () => database.close(),
  };
}

function statement(path: string, made: DriverStatement): Statement {
  return {
    run: (...values) => void guarded(path, () => made.run(checked(values))),
    get: (...values) => guarded(path, () => made.get(checked(values))),
    all: (...values) => guarded(path, () => made.all(checked(values))),
    *iterate(...values) {
      const rows = guarded(path, () => made.iterate(checked(values)));
      while (true) {
        const { done, value } = guarded(path, () => rows.next());
        if (done) return;
        yield value;
      }
    },
    get columns() {
      return made.columns().map(({ name }) => name);
    },
  };
}

function checked(values: readonly Value[]): readonly Value[] {
  for (const value of values)
    if (value === undefined || typeof value === 'boolean') throw new TypeError(`${value} cannot be bound`);
  return values;
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    const fault: ArchiveError = faultOf(path, error);
    throw fault;
  }
}
