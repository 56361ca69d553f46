/**
 * Disjoint sets: things that are found, pair by pair, to belong together.
 *
 *   join a b, join c d, join b d -> find d is a
 */
export class DisjointSets<T> {
  readonly #parent = new Map<T, T>();

  /** The first thing of the set that holds this one: itself where it was joined to none. */
  find(thing: T): T {
    let root = thing;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    if (root !== thing) this.#parent.set(thing, root);
    return root;
  }

  /** Makes the sets of both one; the first thing of the first set stays first. */
  join(first: T, second: T): void {
    const [kept, other] = [this.find(first), this.find(second)];
    if (kept !== other) this.#parent.set(other, kept);
  }
}
