import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPieces, writePieces } from '../../../src/cli/run/lines-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsx-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what goes by a file comes as it was written, piece by piece, once', () => {
  const pieces = ['{"text":"', 'Sigríður ”said” 🐟 '.repeat(90_000), '"}\n'];
  const path = writePieces(pieces, join(folder, 'not', 'there'))!;
  const read = [...readPieces(path)];
  expect(read.length).toBeGreaterThan(1);
  expect(Buffer.concat(read).toString() === pieces.join('')).toBe(true);
  expect(existsSync(path)).toBe(false);
});

test('each has a file of its own', () => {
  const [one, other] = [writePieces(['a'], folder), writePieces(['b'], folder)];
  expect(Buffer.concat([...readPieces(one!)]).toString()).toBe('a');
  expect(Buffer.concat([...readPieces(other!)]).toString()).toBe('b');
});

test('where no file can be made there is none, and no fault', () => {
  writeFileSync(join(folder, 'a file'), '');
  expect(writePieces(['a'], join(folder, 'a file', 'within'))).toBeNull();
});

test('a fault of what is written is no fault of the disk, and leaves no file', () => {
  const empty = mkdtempSync(join(folder, 'empty-'));
  const broken = function* (): Generator<string> {
    yield 'a';
    throw new TypeError('broken');
  };
  expect(() => writePieces(broken(), empty)).toThrow(TypeError);
  expect(readdirSync(empty)).toEqual([]);
});
