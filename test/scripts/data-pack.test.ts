/** The files of data/ as one: what is packed is read back, and what is not whole is refused. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
// @ts-expect-error a script without types
import { annotatingFiles, filesIn, packOf } from '../../scripts/data-pack.mjs';
import { dataPackOf } from '../../src/browser/data-pack.ts';
import * as inBrowsers from '../../src/browser/sha256.ts';
import { sha256Of } from '../../src/document/sha256.ts';
import { LIST_TABLES } from '../../src/lexicon/gazetteer-lists.ts';

const files = fc.uniqueArray(fc.tuple(fc.string(), fc.uint8Array()), { selector: ([path]) => path });

describe('a pack of files', () => {
  test('gives each back, at a place where wide numbers can be read', () => {
    fc.assert(
      fc.property(files, (packed) => {
        const bytes = new Uint8Array(packOf(packed));
        const read = dataPackOf(bytes);
        for (const [path, content] of packed) {
          expect(read(path)).toEqual(content);
          expect(read(path)!.byteOffset % 8).toBe(0);
        }
        expect(read('no such file in any of them')).toBeUndefined();
      }),
    );
  });

  test('that was cut off, or is something else, is refused', () => {
    const bytes = new Uint8Array(packOf([['a', new Uint8Array(100)]]));
    expect(() => dataPackOf(bytes.subarray(0, 96))).toThrow(/not whole/);
    expect(() => dataPackOf(new TextEncoder().encode('<!doctype html><title>Not found</title>'))).toThrow(
      /not the data/,
    );
  });
});

test('a web page and the program hash as Node does, short and long', () => {
  // Lone halves of a pair of surrogates are among them.
  const short = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array());
  const times = fc.constantFrom(1, 1, 1, 5000);
  fc.assert(
    fc.property(short, times, (one, count) => {
      const content = typeof one === 'string' ? one.repeat(count) : one;
      const hash = createHash('sha256').update(content);
      expect(inBrowsers.sha256Of(content)).toBe(hash.copy().digest('hex'));
      expect(sha256Of(content)).toBe(hash.copy().digest('hex'));
      expect(sha256Of(content, 'base64')).toBe(hash.digest('base64'));
    }),
  );
});

test('of the gazetteer, what no list is packed from goes along, and nothing else', () => {
  const root = join(import.meta.dirname, '../..');
  const ofGazetteer = (files: readonly (readonly [string, Uint8Array])[]): string[] =>
    files.map(([path]) => path).filter((path) => path.startsWith('gazetteer/'));
  const tables = ofGazetteer(filesIn(join(root, 'data')));
  expect(tables.length).toBeGreaterThan(15);
  expect(ofGazetteer(annotatingFiles(root))).toEqual(tables.filter((path) => !LIST_TABLES.has(path)));
});
