import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../src/cli/run/ordered-window.ts';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((later) => setImmediate(later));
};

describe('inOrder', () => {
  test('gives the results in the order of the items, within its bounds', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ turns: fc.nat(4), size: fc.integer({ min: 1, max: 9 }) }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 20 }),
        async (works, items, size) => {
          let count = 0;
          let underWay = 0;
          const results = inOrder(
            each(works),
            async (work) => {
              expect(count).toBeLessThan(items);
              expect(underWay).toBeLessThan(size);
              count++;
              underWay += work.size;
              await turns(work.turns);
              return work;
            },
            (work) => work.size,
            () => ({ items, size }),
          );
          const seen: unknown[] = [];
          for await (const work of results) {
            count--;
            underWay -= work.size;
            seen.push(work);
          }
          expect(seen).toEqual(works);
        },
      ),
    ));

  const bounds = () => ({ items: 4, size: 4 });

  test('gives a result while it waits for the next item', async () => {
    async function* slow(): AsyncGenerator<string> {
      yield 'a';
      await new Promise(() => {}); // for ever
    }
    const results = inOrder(
      slow(),
      async (item) => item,
      () => 1,
      bounds,
    );
    expect(await results.next()).toEqual({ done: false, value: 'a' });
    await results.return(undefined);
  });

  test('passes on what the items and the work throw, in their places', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'a';
      throw new Error('no more items');
    }
    const failing = async (item: string) => {
      if (item === 'b') throw new Error('cannot do b');
      return item;
    };
    const size = () => 1;
    await expect(collect(inOrder(broken(), failing, size, bounds))).rejects.toThrow('no more items');
    const results = inOrder(each(['a', 'b', 'c']), failing, size, bounds);
    expect(await results.next()).toEqual({ done: false, value: 'a' });
    await expect(results.next()).rejects.toThrow('cannot do b');
  });
});
