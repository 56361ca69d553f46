/**
 * Finding a place in a list that is in order, such as spans in text order.
 *
 *   tokens, those that end at 20 or before -> how many they are, which is where the next one stands
 */

/** How many items come before, by halving: all those that do must stand before all others. */
export function countBefore<T>(items: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
