import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ofShard, shardOf } from '../../../src/cli/options/shard.ts';
import type { ReadResult } from '../../../src/inputs/input.ts';

function failed(id: string): ReadResult {
  return { failure: { id, path: id, record: null, code: 'empty', message: 'is empty' } };
}

async function idsOf(results: readonly ReadResult[], index: number, count: number): Promise<string[]> {
  async function* each(): AsyncGenerator<ReadResult> {
    yield* results;
  }
  const ids: string[] = [];
  for await (const result of ofShard(each(), { index, count })) ids.push((result.document ?? result.failure)!.id);
  return ids;
}

describe('shards', () => {
  // hashlib.sha256(id.encode()).hexdigest()[:8] in Python, its value modulo 7, plus 1
  test.each([
    ['a', 3],
    ['seeds/000_3f06621efd9ee24a.txt', 5],
    ['Zürich 🙂', 3],
  ])('the part of %j is the same for ever', (id, part) => {
    expect(shardOf(id, 7)).toBe(part);
  });

  test('are disjoint, complete and in order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        async (ids, count) => {
          const results = ids.map(failed);
          const parts = await Promise.all(Array.from({ length: count }, (_, i) => idsOf(results, i + 1, count)));
          expect(parts.flat().sort()).toEqual([...ids].sort());
          for (const [i, part] of parts.entries())
            expect(part).toEqual(ids.filter((id) => shardOf(id, count) === i + 1));
        },
      ),
    ));

  test('are of about the same size', () => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) counts[shardOf(`archive.jsonl:${i}`, 4) - 1]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100);
  });
});
