/** An Int32Array that grows by doubling: how many numbers there will be is known only at the end. */
export function growing(capacity: number) {
  let items = new Int32Array(capacity);
  let count = 0;
  return {
    append(from: Int32Array, length: number) {
      while (count + length > items.length) {
        const wider = new Int32Array(items.length * 2);
        wider.set(items);
        items = wider;
      }
      items.set(from.subarray(0, length), count);
      count += length;
    },
    done: () => items.subarray(0, count),
    count: () => count,
  };
}
