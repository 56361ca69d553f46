/** `--names FILE`, `--verbs FILE`, `--metadata FILE`: what the user brings. A file that cannot be used is a UsageError: a run without it would be another run. */
import { readFile } from 'node:fs/promises';
import type { OwnVerbs } from '../../document/own-verbs.ts';
import { sha256Of } from '../../document/sha256.ts';
import { systemFailure } from '../../inputs/failures.ts';
import type { FileFacts } from '../../inputs/input.ts';
import type { Names } from '../../inputs/lists/names-file.ts';
import { UsageError } from '../io.ts';
import type { RunOptions } from './index.ts';

/** The user's own lists, as far as there are any. */
export interface OwnLists {
  readonly names: Names | null;
  readonly verbs: OwnVerbs | null;
}

export async function readOwnLists({ names, verbs }: RunOptions): Promise<OwnLists> {
  return {
    names: names === null ? null : await readNames(names),
    verbs: verbs === null ? null : await readVerbs(verbs),
  };
}

async function readNames(path: string): Promise<Names> {
  const { readNamesFile } = await import('../../inputs/lists/names-file.ts');
  return readWith(readNamesFile, '--names', path);
}

async function readVerbs(path: string): Promise<OwnVerbs> {
  const { readVerbsFile } = await import('../../inputs/lists/verbs-file.ts');
  return readWith(readVerbsFile, '--verbs', path);
}

/** What the findings depend on beside the article and newsx itself; empty without lists of the user's own. */
export function digestOfLists({ names, verbs }: OwnLists): string {
  return names === null && verbs === null ? '' : sha256Of(JSON.stringify([names, verbs]));
}

/** What `--metadata` and `--name-pattern` say of the files, the table winning. */
export async function readFacts({ metadata, namePattern }: RunOptions): Promise<readonly FileFacts[]> {
  const facts: FileFacts[] = [];
  if (namePattern !== null) {
    const { factsFromNames } = await import('../../inputs/facts/name-pattern.ts');
    try {
      facts.push(factsFromNames(namePattern));
    } catch (error) {
      throw new UsageError(`--name-pattern ${namePattern}: ${(error as Error).message}`);
    }
  }
  if (metadata !== null) {
    const { factsFromTable } = await import('../../inputs/facts/metadata-file.ts');
    facts.push(await readWith((bytes) => factsFromTable(bytes, metadata), '--metadata', metadata));
  }
  return facts;
}

async function readWith<T>(read: (bytes: Buffer) => T, option: string, path: string): Promise<T> {
  try {
    return read(await readFile(path));
  } catch (error) {
    throw new UsageError(`${option} ${path}: ${reasonOf(path, error as NodeJS.ErrnoException)}`);
  }
}

function reasonOf(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file: check the name';
  if (error.code?.startsWith('CSV_')) return `is no CSV as it should be: ${error.message}`;
  return error.syscall === undefined ? error.message : systemFailure(path, error).message;
}
