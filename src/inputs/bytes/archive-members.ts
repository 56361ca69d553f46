/**
 * The files in a ZIP or tar archive, one after the other as the archive comes, so that it may be
 * larger than the memory. Nothing is written to the disk.
 * In: `corpus.zip` with `a.txt` and `b.txt` -> out: their names, each with its bytes.
 */
import { Readable } from 'node:stream';
import type { UnzipFile } from 'fflate';
import { Unreadable } from '../unreadable.ts';

/** A file in an archive. Its bytes are read, or passed over, before the next one comes. */
export interface Member {
  readonly name: string;
  readonly chunks: AsyncIterable<Buffer>;
}

/** News shrinks to a fifth or a tenth; beyond this it is made to do harm. */
const MAX_RATIO = 500;
/** So much may come of any archive. */
const ALWAYS_ALLOWED = 256 * 1024 * 1024;
const PIECE = 16 * 1024;
/** With what the list of its files closes a ZIP archive. */
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
/** A tar archive is whole blocks. */
const TAR_BLOCK = 512;

/**
 * The members of a ZIP archive; `allowed` is how many bytes may come of any archive, however small.
 * @throws Unreadable where it is damaged or a bomb.
 */
export async function* zipMembers(
  chunks: AsyncIterable<Buffer>,
  allowed: number = ALWAYS_ALLOWED,
): AsyncGenerator<Member> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const found: UnzipFile[] = [];
  const parts: Uint8Array[] = [];
  const state = { current: null as UnzipFile | null, finished: false, ended: false, packed: 0, unpacked: 0 };
  const closed = holds(ZIP_END);
  const unzip = new Unzip((file) => found.push(file));
  unzip.register(UnzipInflate);
  const pieces = piecesOf(chunks);
  // The unpacker takes errors thrown in its handlers for its own: they are looked at outside.
  let problem: Error | null = null;
  /** Takes in one more piece of the archive; false at its end. */
  const advance = async (): Promise<boolean> => {
    const { done, value } = await pieces.next();
    try {
      if (!done) unzip.push(closed.see(value), false);
      else if (!state.ended) unzip.push(new Uint8Array(0), true);
    } catch (error) {
      problem ??= error as Error;
    }
    if (problem) throw damaged('ZIP', problem);
    state.packed += value?.length ?? 0;
    state.ended ||= done === true;
    return done !== true;
  };
  const contents = async function* (file: UnzipFile): AsyncGenerator<Buffer> {
    while (state.current === file) {
      for (const part of parts.splice(0)) {
        state.unpacked += part.length;
        if (state.unpacked > allowed && state.unpacked > MAX_RATIO * state.packed)
          throw new Unreadable(
            'bomb',
            `unpacks to more than ${MAX_RATIO} times its size, as no text does: if it is what you want, unpack it yourself`,
          );
        if (part.length > 0) yield Buffer.from(part.buffer, part.byteOffset, part.length);
      }
      if (parts.length > 0) continue;
      if (state.finished) state.current = null;
      else if (state.ended) throw damaged('ZIP', new Error(`"${file.name}" is cut off`));
      else await advance();
    }
  };
  for (;;) {
    const file = found.shift();
    if (file === undefined) {
      if (!(await advance())) break;
      continue;
    }
    if (file.name.endsWith('/')) continue;
    Object.assign(state, { current: file, finished: false });
    file.ondata = (error, part, final) => {
      if (error) problem ??= error;
      else parts.push(part);
      state.finished ||= final;
    };
    try {
      file.start();
    } catch (error) {
      throw damaged('ZIP', error as Error);
    }
    yield { name: file.name, chunks: contents(file) };
    // What the reader of the member left.
    for await (const _ of contents(file));
  }
  if (state.packed === 0) throw damaged('ZIP', new Error('it is empty'));
  // The unpacker goes by what stands before each file, and takes a cut between two of them for the end.
  if (!closed.isSeen()) throw cutOff('is no whole ZIP archive: its end is missing');
}

/** Whether a mark stands in the pieces that were seen, also across two of them. */
function holds(mark: Buffer): { see(piece: Uint8Array): Uint8Array; isSeen(): boolean } {
  let tail = Buffer.alloc(0);
  let isSeen = false;
  return {
    see: (piece) => {
      const seen = Buffer.concat([tail, piece]);
      isSeen ||= seen.includes(mark);
      tail = seen.subarray(-(mark.length - 1));
      return piece;
    },
    isSeen: () => isSeen,
  };
}

async function* piecesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += PIECE) yield chunk.subarray(from, from + PIECE);
}

/** The members of a tar archive. @throws Unreadable where it is damaged. */
export async function* tarMembers(chunks: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const { createTarDecoder } = await import('modern-tar');
  let length = 0;
  let last = Buffer.alloc(0);
  const seen = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      length += chunk.length;
      last = Buffer.concat([last, chunk.subarray(-TAR_BLOCK)]).subarray(-TAR_BLOCK);
      yield chunk;
    }
  };
  const source = Readable.toWeb(Readable.from(seen(), { objectMode: false })) as ReadableStream<Uint8Array>;
  try {
    for await (const { header, body } of readAll(source.pipeThrough(createTarDecoder({ strict: false })))) {
      const isFile = header.type === undefined || header.type === 'file';
      const contents = wholeOf(body, header.size);
      if (isFile) yield { name: header.name, chunks: contents };
      // What the reader of the member left: each body must be read before the next header comes.
      for await (const _ of contents);
    }
    // Strict reading would refuse more, such as other programs' check sums.
    if (length % TAR_BLOCK !== 0) throw cutOff('is no whole tar archive: it ends in the middle of a block');
    // A cut between two members shows by nothing else.
    if (last.some((byte) => byte !== 0)) throw cutOff('is no whole tar archive: its end is missing');
  } catch (error) {
    throw error instanceof Unreadable || 'syscall' in (error as object) ? error : damaged('tar', error as Error);
  }
}

/** The bytes of a member. @throws Unreadable where there are fewer than its header says */
async function* wholeOf(body: ReadableStream<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const part of readAll(body)) {
    length += part.length;
    yield Buffer.from(part.buffer, part.byteOffset, part.length);
  }
  if (length < size) throw cutOff('is not whole: the archive ends in the middle of it');
}

async function* readAll<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function cutOff(what: string): Unreadable {
  return new Unreadable('damaged', `${what}, so it is cut off`);
}

function damaged(kind: 'ZIP' | 'tar', error: Error): Unreadable {
  const locked = kind === 'ZIP' ? ', or is locked with a password' : '';
  return new Unreadable('damaged', `is no whole ${kind} archive${locked} (${error.message})`);
}
