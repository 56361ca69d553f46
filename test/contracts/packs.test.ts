/** The packs that the build wrote are what data/ says today. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PACKS } from '../../src/packs.ts';

test.each(PACKS.map((pack) => [pack.file, pack] as const))('dist/packs/%s', (file, pack) => {
  const built = readFileSync(join(resolve(import.meta.dirname, '../../dist/packs'), file));
  expect(built.equals(pack.bytes())).toBe(true);
});
