/**
 * The connection to an archive's file. There are two drivers of SQLite: libsql, where it is installed, and that
 * within Node, where it has one. They are loaded when an archive is opened, so that no other command
 * waits for them. What a driver reports becomes an ArchiveError of one line.
 *
 *   installed with npm -> libsql;   one file with Node 22.16 or later -> node:sqlite;   one file with Node 20 -> one clear line
 */
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ArchiveError, faultOf } from './faults.ts';
import type { DriverDatabase, DriverStatement, OpenDatabase, Value } from './sqlite.ts';

export type { Value } from './sqlite.ts';

export interface Statement {
  run(...values: readonly Value[]): void;
  /** The first row, its values in the order of the columns; undefined where there is none. */
  get(...values: readonly Value[]): readonly Value[] | undefined;
  all(...values: readonly Value[]): readonly (readonly Value[])[];
  iterate(...values: readonly Value[]): IterableIterator<readonly Value[]>;
  /** All rows, whole numbers as bigint: not even those beyond 2^53 are rounded. */
  exactRows(): IterableIterator<readonly (Value | bigint)[]>;
  readonly columns: readonly string[];
}

export interface Connection {
  readonly path: string;
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

/** Milliseconds to wait for another run that is just writing its batch. */
const PATIENCE = 2000;

/**
 * Opens a file; for reading it must be there, and cannot be changed.
 * @throws ArchiveError where it cannot be opened
 */
export async function connect(path: string, mode: 'read' | 'write'): Promise<Connection> {
  const open = await loadDriver(path);
  const database = guarded(path, () => (mode === 'write' ? open(path, PATIENCE) : openedForReading(open, path)));
  return connection(path, database);
}

/** The bundled program runs without any package beside it, but for archives. */
async function loadDriver(path: string): Promise<OpenDatabase> {
  const failures: string[] = [];
  for (const load of [() => import('./libsql.ts'), () => import('./node-sqlite.ts')])
    try {
      return (await load()).open;
    } catch (error) {
      failures.push(String((error as Error).message).split('\n')[0]!);
    }
  throw new ArchiveError(
    'cannot-open',
    `${path}: archives need the package libsql, or Node 22.16 or later, which has SQLite within it: ${failures[0]}`,
  );
}

/**
 * Opened as if for writing, and kept from it: only so does SQLite take its notes on who reads the file (`-wal` and
 * `-shm` beside it) away again. Where nothing can be written there is no room for them: the file is then
 * read as one that never changes, which it is unless a run that was killed left something beside it.
 */
function openedForReading(open: OpenDatabase, path: string): DriverDatabase {
  const opened = (parameters: string): DriverDatabase => {
    const location = pathToFileURL(path);
    location.search = parameters;
    const database = open(location, PATIENCE);
    database.exec('PRAGMA query_only = ON');
    database.prepare('SELECT count(*) FROM sqlite_master').get([]);
    return database;
  };
  try {
    return opened('mode=rw');
  } catch (error) {
    if (!['cannot-open', 'read-only'].includes(faultOf(path, error).code) || sizeOf(`${path}-wal`) > 0) throw error;
    return opened('mode=ro&immutable=1');
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
        guarded(path, () => database.prepare(sql)),
      ),
    exec: (sql) => guarded(path, () => database.exec(sql)),
    close: () => database.close(),
  };
}

function statement(path: string, made: DriverStatement): Statement {
  function* iterate(...values: readonly Value[]): IterableIterator<readonly Value[]> {
    const rows = guarded(path, () => made.iterate(checked(values)));
    while (true) {
      const { done, value } = guarded(path, () => rows.next());
      if (done) return;
      yield value;
    }
  }
  return {
    run: (...values) => void guarded(path, () => made.run(checked(values))),
    get: (...values) => guarded(path, () => made.get(checked(values))),
    all: (...values) => guarded(path, () => made.all(checked(values))),
    iterate,
    exactRows: () => {
      made.exactly();
      return iterate();
    },
    get columns() {
      return made.columns().map(({ name }) => name);
    },
  };
}

/** The values as they can be bound: a text that held a NUL would come back cut off there. */
function checked(values: readonly Value[]): readonly Value[] {
  for (const value of values)
    if (value === undefined || typeof value === 'boolean') throw new TypeError(`${value} cannot be bound`);
  const holdsNul = values.some((value) => typeof value === 'string' && value.includes('\0'));
  return holdsNul
    ? values.map((value) => (typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value))
    : values;
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
