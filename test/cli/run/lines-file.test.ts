import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPieces, writePieces } from '../../../src/cli/run/lines-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsx-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what goes by a file comes as it was written, piece by piece, once', () => {
  const pieces = ['{"text":"', 'Sigríður ”said” 🐟 '.repeat(90_000), '"}\n'];
  const path = writePieces(pieces, join(folder, 'not', 'there'));
  const read = [...readPieces(path)];
  expect(read.length).toBeGreaterThan(1);
  expect(Buffer.concat(read).toString() === pieces.join('')).toBe(true);
  expect(existsSync(path)).toBe(false);
});

test('each has a file of its own', () => {
  const [one, other] = [writePieces(['a'], folder), writePieces(['b'], folder)];
  expect(Buffer.concat([...readPieces(one)]).toString()).toBe('a');
  expect(Buffer.concat([...readPieces(other)]).toString()).toBe('b');
});
