/** The same articles as records and as an archive, for questions that both answer alike. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { runWith } from './io.ts';

/** A folder that goes when the tests of the file are over. @returns the path of a file in it */
export function ownFolder(name: string): (file: string) => string {
  const folder = mkdtempSync(join(tmpdir(), `newsx-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (file) => join(folder, file);
}

/** Makes both before the tests. @param options of `annotate`, its input among them. @returns their paths */
export function recordsAndArchive(at: (file: string) => string, ...options: string[]): [string, string] {
  const [records, archive] = [at('records.jsonl'), at('archive.newsx')];
  beforeAll(async () => {
    expect((await runWith(['annotate', ...options, '-o', records])).exit).toBe(0);
    expect((await runWith(['index', records, '--into', archive])).exit).toBe(0);
  }, 60_000);
  return [records, archive];
}
