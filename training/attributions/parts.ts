/**
 * The parts of training that do not wait for each other, each a process of its own (part.ts): the model
 * that ships, and for each fold what a quicker model finds in the articles that it has not seen.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Weighed } from './acceptance.ts';

/** Every so many articles of each corpus, one is kept from a quicker model. */
export const FOLDS = 4;

export interface Parts {
  readonly model: Uint8Array;
  readonly candidates: readonly Weighed[];
}

/** Runs all parts, as many at a time as there are processors. */
export async function runParts(folder: string, parsers: string): Promise<Parts> {
  const place = mkdtempSync(join(tmpdir(), 'newsx-training-'));
  try {
    const parts = ['model', ...Array.from({ length: FOLDS }, (_, fold) => String(fold))];
    const waiting = [...parts];
    const work = async (): Promise<void> => {
      for (let part = waiting.shift(); part !== undefined; part = waiting.shift())
        await run([folder, parsers, part, join(place, part)]);
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    const [model, ...folds] = parts.map((part) => readFileSync(join(place, part)));
    return { model: model!, candidates: folds.flatMap((fold) => JSON.parse(fold.toString()) as Weighed[]) };
  } finally {
    rmSync(place, { recursive: true });
  }
}

function run(words: readonly string[]): Promise<void> {
  const script = fileURLToPath(new URL('./part.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, ...words], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`part.ts ${words.join(' ')} ended with ${code}`)),
    );
  });
}
