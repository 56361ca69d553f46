/**
 * Looks at the first bytes of a stream without taking them from it.
 * In: the chunks `ab`, `cd`, two bytes asked for -> out: `ab`, and a stream of `ab`, `cd`.
 */
const LINE_END = 0x0a;

export interface Peeked {
  /** The bytes asked for or more, where there are that many. */
  readonly head: Buffer;
  /** The whole stream, its head included. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** Waits for no more than `length` bytes, or for a first line if that is enough: a slow writer is not waited for. */
export async function peek(source: AsyncIterable<Buffer>, length: number, lineIsEnough = false): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let has = 0;
  while (has < length) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    has += next.value.length;
    if (lineIsEnough && next.value.includes(LINE_END)) break;
  }
  return { head: Buffer.concat(first, has), chunks: rest(first, iterator) };
}

async function* rest(first: Buffer[], iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    while (first.length > 0) yield first.shift()!;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
