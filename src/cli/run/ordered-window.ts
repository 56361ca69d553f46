/**
 * Works on many items at once and gives the results in the items' order, with bounded
 * work under way: the next item is read only when there is room for it.
 *
 *   items a, b, c, where b is ready first -> results of a, b, c
 */

/** How much may be under way. */
export interface Bounds {
  readonly items: number;
  /** In whatever `sizeOf` counts. One item of any size is always taken. */
  readonly size: number;
}

/**
 * @param start begins the work on an item. What it rejects with ends the iteration.
 * @param bounds is asked before each item is read.
 * @yields each result as soon as it and all before it are ready, also while the next item is waited for.
 */
export async function* inOrder<In, Out>(
  items: AsyncIterable<In>,
  start: (item: In) => Promise<Out>,
  sizeOf: (item: In) => number,
  bounds: () => Bounds,
): AsyncGenerator<Out> {
  const iterator = items[Symbol.asyncIterator]();
  const underWay: { readonly result: Promise<Out>; readonly size: number }[] = [];
  let size = 0;
  let next: Promise<IteratorResult<In>> | null = null;
  let ended = false;
  try {
    while (true) {
      const most = bounds();
      if (!ended && underWay.length < most.items && size < most.size) next ??= iterator.next();
      const [head] = underWay;
      if (head === undefined && next === null) return;
      const first = await Promise.race([
        ...(head === undefined ? [] : [head.result.then(() => 'result' as const)]),
        ...(next === null ? [] : [next.then(() => 'item' as const)]),
      ]);
      if (first === 'item') {
        const { done, value } = await next!;
        next = null;
        if (done) {
          ended = true;
          continue;
        }
        const result = start(value);
        // Its error is met when its turn comes; until then it is no unhandled one.
        result.catch(() => {});
        underWay.push({ result, size: sizeOf(value) });
        size += underWay.at(-1)!.size;
      } else {
        underWay.shift();
        size -= head!.size;
        yield await head!.result;
      }
    }
  } finally {
    // A reader that waits for input cannot be closed: it is left behind.
    if (next === null) await iterator.return?.();
  }
}
