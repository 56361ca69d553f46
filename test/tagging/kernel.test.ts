/** The compiled loops give what their definitions in TypeScript give, bit for bit. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelCode } from '../../scripts/kernel.ts';
import { createDecoder } from '../../src/annotators/names/decode.ts';
import { LABEL_COUNT, spansOf, TYPES } from '../../src/annotators/names/labels.ts';
import type { Model } from '../../src/annotators/names/model.ts';
import { createChain } from '../../src/tagging/chain.ts';
import { BAG, createKernel } from '../../src/tagging/kernel.ts';
import { keyTable, packKeys } from '../../src/tagging/key-table.ts';
import { rowTable } from '../../src/tagging/row-table.ts';
import { pairShape, stepShape } from '../../src/tagging/shapes.ts';

it('is what kernel/ compiles to (`npm run build:kernel` writes it)', async () => {
  const written = readFileSync(resolve(import.meta.dirname, '../../src/tagging/kernel-code.ts'), 'utf8');
  expect(written).toBe(await kernelCode());
});

const weights = (count: number) =>
  fc.array(fc.integer({ min: -4000, max: 4000 }), { minLength: count, maxLength: count });

describe('label sequences', () => {
  const steps = stepShape(3);
  const sequence = fc
    .integer({ min: 1, max: 12 })
    .chain((count) => fc.record({ count: fc.constant(count), scores: weights(7 * count), steps: weights(19 * count) }));

  it('of attributions are those of the chain', () => {
    const kernel = createKernel();
    const known = kernel.reserve(8 * 64);
    const [scores, moves, forward, scales, marginals] = [64, 192, 64, 8, 56].map((size) => kernel.reserve(13 * size));
    const [before, labels] = [kernel.reserve(128), kernel.reserve(16)];
    kernel.run.configure(known, 64, 256, 1);
    fc.assert(
      fc.property(sequence, ({ count, scores: ofTokens, steps: ofSteps }) => {
        const chain = createChain(steps, (below) => Math.exp(-below));
        chain.reset(count);
        for (let t = 0; t < count; t++) {
          for (let l = 0; l < 7; l++)
            kernel.f64[(scores! >> 3) + 8 * t + l] = chain.scores[7 * t + l] = ofTokens[7 * t + l]! / 256;
          for (let s = 0; s < 19; s++)
            kernel.f64[(moves! >> 3) + 24 * t + s] = chain.steps[19 * t + s] = ofSteps[19 * t + s]! / 256;
        }
        kernel.run.bestSteps(count, scores!, moves!, before!, forward!, labels!);
        expect([...kernel.u8.slice(labels, labels! + count)]).toEqual([...chain.best(count)]);
        chain.run(count);
        kernel.run.runSteps(count, scores!, moves!, forward!, scales!, marginals!);
        const at = marginals! >> 3;
        expect([...kernel.f64.slice(at, at + 7 * count)]).toEqual([...chain.marginals.slice(0, 7 * count)]);
      }),
    );
  });

  const stretch = fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      scores: weights(LABEL_COUNT * count),
      pairs: weights(LABEL_COUNT * LABEL_COUNT),
      closed: fc.boolean(),
    }),
  );

  it('of names are those of the chain, with a word after that is an O for certain or without', () => {
    const unit = 1 / 85;
    fc.assert(
      fc.property(stretch, ({ count, scores, pairs, closed }) => {
        const kernel = createKernel();
        const decoder = createDecoder(kernel, { pairs: Int16Array.from(pairs), unit } as Model);
        const place = kernel.reserve(192 * count);
        const chain = createChain(pairShape(TYPES.length), (below) => Math.exp(-below * unit));
        const fill = (): void => {
          chain.reset(count + 1);
          chain.setSteps(pairs);
          for (const [i, score] of scores.entries()) {
            const at = (place >> 3) + 24 * Math.floor(i / LABEL_COUNT) + (i % LABEL_COUNT);
            kernel.f64[at] = chain.scores[i] = score;
          }
          chain.scores[count * LABEL_COUNT] = 100_000;
        };
        const length = closed ? count + 1 : count;
        fill();
        const labels = [...decoder.best(place, count, closed)];
        expect(labels).toEqual([...chain.best(length).slice(0, count)]);
        fill();
        chain.run(length);
        const spans = spansOf(labels);
        const found = decoder.probabilities(place, count, closed, spans);
        for (const [i, { first, end, type }] of spans.entries())
          expect(found[i]).toBeCloseTo(chain.spanProbability(first, end, 1 + 2 * TYPES.indexOf(type), length), 12);
      }),
    );
  });
});

describe('sums of weights', () => {
  const HASHES = [0x9f31c2a7, 0x9f31c2a8, 0x00000001, 0xffffffff, 0x9f310000]
    .map((key) => key >>> 0)
    .sort((a, b) => a - b);
  const bytes = Uint8Array.from({ length: 40 * 64 }, (_, i) => (i * 37 + (i >> 3)) % 251);
  const sumOf = (rows: readonly number[], size: number, i: number): number =>
    rows.reduce((sum, row) => sum + bytes[row * size + i]! - 128, 0);

  it('are those of the rows that hashes pick', () => {
    const kernel = createKernel();
    const table = kernel.place(new Int32Array(bytes.buffer));
    const [sums, scores] = [kernel.reserve(80), kernel.reserve(192)];
    kernel.bag.hashes.set(HASHES);
    kernel.run.addScaled(BAG, HASHES.length, table, 100, sums);
    const scaled = HASHES.map((hash) => Math.floor(hash * (100 / 0x1_0000_0000)));
    const i16 = (place: number, count: number) => [...new Int16Array(kernel.u8.buffer, place, count)];
    expect(i16(sums, 16)).toEqual(Array.from({ length: 16 }, (_, i) => sumOf(scaled, 16, i)));
    kernel.run.stepFirst(BAG, HASHES.length, table, 31, sums, 0.5, scores);
    const masked = HASHES.map((hash) => hash % 32);
    expect(i16(sums, 40)).toEqual(Array.from({ length: 40 }, (_, i) => sumOf(masked, 40, i)));
    expect(kernel.f64[(scores >> 3) + 18]).toBe(sumOf(masked, 40, 18) / 2);
    kernel.run.stepSecond(BAG, HASHES.length, table, 31, sums, 0.5, scores);
    expect(kernel.f64[(scores >> 3) + 18]).toBe(sumOf(masked, 40, 38));
  });

  it('say which is the greatest of those allowed, the first of equals, where keys crowd in buckets and cells too', () => {
    const spread = Array.from({ length: 70 }, (_, i) => (i * 0x9e3779b1) >>> 0);
    const crowds = [1, 3, 0x801, 0x802, 0xf000, 0xf001, 0xf002, 0xffff].flatMap((half) => [half, 0xffff0000 + half]);
    const keys = Uint32Array.from([...spread, ...crowds]).sort();
    const { sizes, halves } = packKeys(keys);
    const stored = rowTable(
      sizes,
      halves,
      Int8Array.from(bytes.subarray(0, 16 * keys.length), (byte) => byte - 128),
      16,
    );
    const kernel = createKernel();
    const [buckets, rowsAt] = [kernel.place(stored.buckets), kernel.place(stored.rows)];
    const place = kernel.reserve(32);
    // Keys beside those that there are: they share bucket or cell with them.
    const beside = fc.constantFrom(...[...keys].flatMap((key) => [key + 5, key ^ 0x1000, key ^ 0x10000]));
    const feature = fc.oneof(fc.constantFrom(...keys), beside, fc.integer());
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 60 }), fc.integer({ min: 0, max: 0xffff }), (hashes, allowed) => {
        kernel.bag.hashes.set(hashes);
        const rows = hashes.map((hash) => keys.indexOf(hash >>> 0)).filter((row) => row >= 0);
        const sums = Array.from({ length: 16 }, (_, i) => sumOf(rows, 16, i));
        const choice = sums.filter((_, i) => ((allowed >>> i) & 1) === 1);
        const best = sums.findIndex((sum, i) => ((allowed >>> i) & 1) === 1 && sum === Math.max(...choice));
        expect(kernel.run.bestKeyed(BAG, hashes.length, buckets, rowsAt, allowed, place)).toBe(best);
      }),
    );
  });

  it('leave out features without weights, in full buckets too', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => 0x12340000 + 3 * i);
    const keys = Uint32Array.from([...HASHES, ...crowd].sort((a, b) => a - b));
    const { sizes, halves } = packKeys(keys);
    const kernel = createKernel();
    const stored = keyTable(sizes, halves);
    const [starts, lower, table] = [
      kernel.place(stored.starts),
      kernel.place(stored.halves),
      kernel.place(new Int32Array(bytes.buffer)),
    ];
    const sums = kernel.reserve(48);
    for (const sought of [...keys, 0x12340001, 0x12350000, 0x9f31c2a9, 2]) {
      kernel.u8.fill(0, sums, sums + 48);
      kernel.bag.hashes[0] = sought;
      kernel.run.addKeyed(BAG, 1, starts, lower, table, sums);
      const row = keys.indexOf(sought);
      const expected = Array.from({ length: 20 }, (_, i) => (row < 0 ? 0 : sumOf([row], 20, i)));
      expect([...new Int16Array(kernel.u8.buffer, sums, 20)]).toEqual(expected);
    }
  });
});
