/** `--names FILE`, `--verbs FILE`: what the user brings. A file that cannot be used is a UsageError: a run without it would be another run. */
import { readFile } from 'node:fs/promises';
import type { Authority } from '../../document/authority.ts';
import type { OwnVerbs } from '../../document/own-verbs.ts';
import { UsageError } from '../io.ts';

export async function readNames(path: string): Promise<Authority> {
  const { readNamesFile } = await import('../../inputs/lists/names-file.ts');
  return readWith(readNamesFile, '--names', path);
}

export async function readVerbs(path: string): Promise<OwnVerbs> {
  const { readVerbsFile } = await import('../../inputs/lists/verbs-file.ts');
  return readWith(readVerbsFile, '--verbs', path);
}

async function readWith<T>(read: (bytes: Buffer) => T, option: string, path: string): Promise<T> {
  try {
    return read(await readFile(path));
  } catch (error) {
    throw new UsageError(`${option} ${path}: ${(error as Error).message}`);
  }
}
