/** `--names FILE`: the user's own names. A file that cannot be used is a UsageError: a run without it would be another run. */
import { readFile } from 'node:fs/promises';
import type { Authority } from '../document/authority.ts';
import { UsageError } from './io.ts';

export async function readNames(path: string): Promise<Authority> {
  const { readNamesFile } = await import('../inputs/names-file.ts');
  try {
    return readNamesFile(await readFile(path));
  } catch (error) {
    throw new UsageError(`--names ${path}: ${(error as Error).message}`);
  }
}
