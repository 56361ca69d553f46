/** `--verbs FILE`: the user's own reporting verbs. A file that cannot be used is a UsageError: a run without it would be another run. */
import { readFile } from 'node:fs/promises';
import type { OwnVerbs } from '../document/own-verbs.ts';
import { UsageError } from './io.ts';

export async function readVerbs(path: string): Promise<OwnVerbs> {
  const { readVerbsFile } = await import('../inputs/verbs-file.ts');
  try {
    return readVerbsFile(await readFile(path));
  } catch (error) {
    throw new UsageError(`--verbs ${path}: ${(error as Error).message}`);
  }
}
