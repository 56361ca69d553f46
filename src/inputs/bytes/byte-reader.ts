/**
 * Reads a stream of bytes by what stands in it: up to a mark, or so many bytes.
 * In: the chunks `ab\r`, `\ncd`, the mark `\r\n` -> out: `ab\r\n`.
 */
const LINE_END = 0x0a;

export interface ByteReader {
  /** Whether anything but line ends is left. */
  skipLineEnds(): Promise<boolean>;
  /** The line that comes next, without taking it; as much of it as so many bytes hold. */
  peekLine(maxBytes: number): Promise<string>;
  /** Passes over the line that comes next; false at the input's end. */
  skipLine(): Promise<boolean>;
  /** The text up to and with the mark, a character a byte; null where it does not come in so many bytes. */
  until(mark: Buffer, maxBytes: number): Promise<string | null>;
  /** So many bytes; null, passed over, where they are more than `maxBytes`; undefined where the input ends before. */
  take(length: number, maxBytes: number): Promise<Buffer | null | undefined>;
}

export function byteReader(chunks: AsyncIterable<Buffer>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done) return false;
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  };
  return {
    skipLineEnds: async () => {
      for (;;) {
        const at = held.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
        if (at >= 0) {
          held = held.subarray(at);
          return true;
        }
        held = Buffer.alloc(0);
        if (!(await more())) return false;
      }
    },
    peekLine: async (maxBytes) => {
      while (!held.includes(LINE_END) && held.length < maxBytes && (await more()));
      const end = held.indexOf(LINE_END);
      return held.toString('latin1', 0, Math.min(end < 0 ? held.length : end, maxBytes));
    },
    skipLine: async () => {
      for (;;) {
        const end = held.indexOf(LINE_END);
        if (end >= 0) {
          held = held.subarray(end + 1);
          return true;
        }
        held = Buffer.alloc(0);
        if (!(await more())) return false;
      }
    },
    until: async (mark, maxBytes) => {
      for (;;) {
        const at = held.indexOf(mark);
        if (at >= 0 && at <= maxBytes) {
          const text = held.toString('latin1', 0, at + mark.length);
          held = held.subarray(at + mark.length);
          return text;
        }
        if (held.length > maxBytes || !(await more())) return null;
      }
    },
    take: async (length, maxBytes) => {
      const parts: Buffer[] = [];
      let missing = length;
      for (;;) {
        const part = held.subarray(0, missing);
        held = held.subarray(part.length);
        missing -= part.length;
        if (length <= maxBytes) parts.push(part);
        if (missing === 0) return length <= maxBytes ? Buffer.concat(parts, length) : null;
        if (!(await more())) return undefined;
      }
    },
  };
}

/**
 * Passes over what is no record up to a line that begins one: a length that is wrong must not
 * cost the records after it. False where none comes.
 */
export async function skipToRecord(bytes: ByteReader, begins: (line: string) => boolean): Promise<boolean> {
  while (await bytes.skipLine()) {
    if (begins(await bytes.peekLine(MAX_FIRST_LINE))) return true;
  }
  return false;
}

/** An address may be long. */
export const MAX_FIRST_LINE = 16 * 1024;
