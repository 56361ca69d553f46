/**
 * One run at a time writes an output: two at once would cut off what the other has written. The lock is the one that
 * SQLite takes on an empty file beside it, as on an archive: the system lets it go however the run ends, also by a
 * kill or on another machine of a cluster, so that none is ever left over.
 *
 *   out.jsonl -> out.jsonl.newsx-lock, while the run goes on
 */
import { stat, unlink, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Connection, connect } from '../../archive/driver.ts';
import { ArchiveError } from '../../archive/faults.ts';
import { OutputError } from '../io.ts';

/** Lets the lock go; again does nothing. */
export type Release = () => Promise<void>;

/**
 * Where the file system knows no locks, or no SQLite is there, nothing is locked.
 * @throws OutputError where another run has it, after two seconds of waiting
 */
export async function lockOutput(path: string): Promise<Release> {
  const file = resolve(`${path}.newsx-lock`);
  while (true) {
    const held = await hold(file);
    if (held === null) return async () => {};
    if (held === 'another') {
      if (await knowsLocks(file)) throw new OutputError(`another run is writing to ${path}: wait until it is done`);
      return async () => {};
    }
    if (held === 'gone') continue;
    let going: Promise<void> | null = null;
    return () => {
      going ??= letGo(file, held);
      return going;
    };
  }
}

/** Who holds the lock: we do, another run, nobody as there are no locks; or the file was taken away meanwhile. */
async function hold(file: string): Promise<Connection | 'another' | 'gone' | null> {
  const made = await writeFile(file, '', { flag: 'a' }).then(
    () => true,
    () => false,
  );
  // That nothing can be written there is told by who writes the output.
  if (!made) return null;
  const before = await identity(file);
  let connection: Connection | null = null;
  try {
    connection = await connect(file, 'write');
    // A journal on the disk would be left over by a kill.
    connection.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    if (before !== null && before === (await identity(file))) return connection;
    connection.close();
    return 'gone';
  } catch (error) {
    connection?.close();
    if (!(error instanceof ArchiveError)) throw error;
    if (error.code === 'busy') return 'another';
    await unlink(file).catch(() => {});
    return null;
  }
}

/** Some network file systems say of every file that it is locked: also of one that nobody else knows. */
async function knowsLocks(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}`;
  const held = await hold(own);
  if (typeof held === 'object' && held !== null) await letGo(own, held);
  else await unlink(own).catch(() => {});
  return held !== 'another';
}

async function letGo(file: string, connection: Connection): Promise<void> {
  // Taken away while it is held: who waits for it sees that it is gone, and makes its own. Windows cannot, and keeps it.
  await unlink(file).catch(() => {});
  connection.exec('ROLLBACK');
  connection.close();
}

async function identity(file: string): Promise<string | null> {
  return stat(file, { bigint: true }).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => null,
  );
}
