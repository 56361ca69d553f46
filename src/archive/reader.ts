/**
 * Reads an archive: its documents in the order in which they were first read, each with the layers that
 * are asked for, decoded when they are looked at. Documents stream: none is held.
 */
import type { Document } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import { countedOf, documentsOf } from './documents.ts';
import { type Connection, connect, sizeOf } from './driver.ts';
import { ArchiveError, faultOf } from './faults.ts';
import { headOf, MAGIC } from './is-archive.ts';
import { KEPT } from './layers.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts';

export interface ArchiveReader {
  readonly connection: Connection;
  /**
   * The documents, in order, with what an archive keeps of the layers asked for.
   * @param ids of the documents that are wanted, in their order; without them, all
   */
  documents(layers: readonly LayerName[], ids?: readonly number[]): IterableIterator<Document>;
  /** The same for a count, which looks at little: see counted.ts. */
  counted(layers: readonly LayerName[], ids?: readonly number[]): IterableIterator<Document>;
  close(): void;
}

/** @throws ArchiveError where it is no archive, of another version, or damaged */
export async function openForReading(path: string): Promise<ArchiveReader> {
  const head = await headOf(path, MAGIC.length);
  if (head === null) throw new ArchiveError('cannot-open', `${path}: there is no such file, or it cannot be read`);
  if (head.toString('latin1') !== MAGIC)
    throw new ArchiveError(
      'no-archive',
      `${path}: is no newsx archive: make one with newsx index FILES --into ${path}`,
    );
  const connection = await connect(path, 'read');
  try {
    checkSchema(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    connection,
    documents: (layers, ids) => documentsOf(connection, layers, ids),
    counted: (layers, ids) => countedOf(connection, layers, ids),
    close: () => connection.close(),
  };
}

/** @throws ArchiveError for a database that is none of this version's archives */
export function checkSchema({ path, prepare }: Connection): void {
  const pragma = (name: string): number => prepare(`PRAGMA ${name}`).get()![0] as number;
  const id = pragma('application_id');
  if (id !== APPLICATION_ID)
    throw new ArchiveError('no-archive', `${path}: is an SQLite database, but no newsx archive`);
  const version = pragma('user_version');
  if (version === 0)
    throw new ArchiveError(
      'no-archive',
      `${path}: has nothing in it: the run that began it was stopped; newsx index FILES --into ${path} fills it`,
    );
  if (sizeOf(`${path}-wal`) === 0 && sizeOf(path) < pragma('page_count') * pragma('page_size'))
    throw faultOf(path, { code: 'SQLITE_CORRUPT', message: 'the file is shorter than its pages' });
  if (version !== SCHEMA_VERSION)
    throw new ArchiveError(
      'other-version',
      `${path}: is an archive of version ${version}, and this newsx reads version ${SCHEMA_VERSION}: make it again with newsx index`,
    );
}

/** Whether an archive keeps all that a command requires of a document. */
export function keepsAll(layers: readonly LayerName[]): boolean {
  return layers.every((layer) => (KEPT as readonly LayerName[]).includes(layer));
}
