/**
 * Unpacks gzip and zstd as a stream, whatever the file is called, and stops at what
 * unpacks to far more than any text does: a decompression bomb.
 * In: the bytes of `articles.jsonl.gz` -> out: those of `articles.jsonl`.
 */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';

interface Compression {
  readonly name: string;
  readonly ending: string;
  /** The first bytes of a file. */
  readonly magic: readonly number[];
  unpack(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer>;
}

const COMPRESSIONS: readonly Compression[] = [
  { name: 'gzip', ending: '.gz', magic: [0x1f, 0x8b], unpack: gunzip },
  { name: 'zstd', ending: '.zst', magic: [0x28, 0xb5, 0x2f, 0xfd], unpack: unzstd },
];

/** How many first bytes tell the compression. */
export const MAGIC_BYTES = 4;

/** News shrinks to a fifth or a tenth, a file of one article many times over to a hundredth; beyond it is a bomb. */
const MAX_RATIO = 500;
/** So much may come of any file: where the ratio is looked at only from here on, a small bomb does no harm. */
const ALWAYS_ALLOWED = 256 * 1024 * 1024;

/** The largest stretch of earlier text that a zstd file may ask to be kept, as zstd itself has it. */
const MAX_WINDOW = 128 * 1024 * 1024;

/** The path without the endings of compressed files: `a.csv` of `a.csv.gz`. */
export function withoutCompression(path: string): string {
  const lower = path.toLowerCase();
  const ending = COMPRESSIONS.map((compression) => compression.ending).find((one) => lower.endsWith(one));
  return ending === undefined ? path : path.slice(0, -ending.length);
}

/**
 * The same bytes, unpacked if their head says that they are packed.
 * `allowed` is how many bytes may come of any file, however small.
 * @throws Unreadable while they are read, if they are damaged or a bomb.
 */
export function unpacked(
  head: Buffer,
  chunks: AsyncIterable<Buffer>,
  allowed: number = ALWAYS_ALLOWED,
): AsyncIterable<Buffer> {
  const compression = COMPRESSIONS.find(({ magic }) => magic.every((byte, at) => head[at] === byte));
  return compression ? guarded(chunks, compression, allowed) : chunks;
}

async function* guarded(
  chunks: AsyncIterable<Buffer>,
  { name, unpack }: Compression,
  allowed: number,
): AsyncGenerator<Buffer> {
  let packed = 0;
  let length = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  };
  try {
    for await (const chunk of unpack(counted())) {
      length += chunk.length;
      if (length > allowed && length > MAX_RATIO * packed) {
        const times = Math.floor(length / packed);
        throw new Unreadable(
          'bomb',
          `unpacks to more than ${times} times its size, as no text does (the limit is ${MAX_RATIO}): if it is what you want, unpack it yourself`,
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Unreadable || !isUnpackError(error)) throw error;
    throw new Unreadable('damaged', `its ${name} compression is damaged or cut off (${(error as Error).message})`);
  }
}

/** zlib and fzstd number or name their errors; those of the file system have a `syscall`. */
function isUnpackError(error: unknown): boolean {
  return error instanceof Error && !('syscall' in error);
}

async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(chunks, { objectMode: false });
  const target = createGunzip();
  source.on('error', (error) => target.destroy(error));
  try {
    yield* source.pipe(target);
  } finally {
    source.destroy();
    target.destroy();
  }
}

async function* unzstd(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { Decompress } = await import('fzstd');
  const ready: Buffer[] = [];
  const decompress = new Decompress((part) => ready.push(Buffer.from(part.buffer, part.byteOffset, part.length)));
  let first = true;
  for await (const chunk of chunks) {
    if (first) checkWindow(chunk);
    first = false;
    // In small pieces: a piece of a bomb unpacks to very much before anybody can look at it.
    for (let from = 0; from < chunk.length; from += PIECE) {
      decompress.push(chunk.subarray(from, from + PIECE));
      yield* ready.splice(0);
    }
  }
  decompress.push(new Uint8Array(0), true);
  yield* ready.splice(0);
}

const PIECE = 4096;

/** The window that the first frame asks for, from its descriptor (RFC 8878, 3.1.1.1.2). */
function checkWindow(head: Buffer): void {
  const [flags, descriptor] = [head[4], head[5]];
  // A single segment has no window of its own, but is one piece of its content's size.
  if (flags === undefined || descriptor === undefined || (flags & 0x20) !== 0) return;
  const base = 2 ** (10 + (descriptor >> 3));
  if (base + (base / 8) * (descriptor & 7) > MAX_WINDOW)
    throw new Unreadable('bomb', 'its zstd compression asks for more memory than 128 MB: unpack it yourself');
}
