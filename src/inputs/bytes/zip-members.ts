/**
 * The members of a ZIP archive as it streams by, one after another, none held whole.
 * In: `a.wacz` -> out: `archive/data.warc.gz` and its bytes.
 */
import type { UnzipFile } from 'fflate';
import { Unreadable } from '../unreadable.ts';

export interface ZipMember {
  /** With its folders, as in `archive/data.warc.gz`. */
  readonly name: string;
  /** To be read before the next member is asked for; what is left of it is then passed over. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** A piece of a bomb unpacks to very much before anybody can look at it. */
const PIECE = 16 * 1024;
const MAX_RATIO = 500;
const ALWAYS_ALLOWED = 256 * 1024 * 1024;

interface Open {
  readonly name: string;
  readonly parts: Buffer[];
  ended: boolean;
}

/**
 * The members that are wanted, in order.
 * @throws Unreadable if the archive is damaged, cut off or a bomb.
 */
export async function* zipMembers(
  source: AsyncIterable<Buffer>,
  wants: (name: string) => boolean,
): AsyncGenerator<ZipMember> {
  const { Unzip, UnzipInflate, UnzipPassThrough } = await import('fflate');
  const iterator = pieces(source)[Symbol.asyncIterator]();
  const waiting: Open[] = [];
  let packed = 0;
  let unpackedLength = 0;
  const take = (file: UnzipFile): void => {
    if (!wants(file.name)) return;
    const member: Open = { name: file.name, parts: [], ended: false };
    file.ondata = (error, part, final) => {
      if (error) throw error;
      unpackedLength += part.length;
      if (part.length > 0) member.parts.push(Buffer.from(part.buffer, part.byteOffset, part.length));
      member.ended ||= final;
    };
    file.start();
    waiting.push(member);
  };
  const unzip = new Unzip(take);
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  /** One piece more; false where there is none. */
  const more = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done) return false;
    packed += next.value.length;
    try {
      unzip.push(next.value, false);
    } catch (error) {
      throw new Unreadable('damaged', `is no whole ZIP archive (${(error as Error).message})`);
    }
    if (unpackedLength > ALWAYS_ALLOWED && unpackedLength > MAX_RATIO * packed)
      throw new Unreadable(
        'bomb',
        `unpacks to more than ${MAX_RATIO} times its size: if it is what you want, unpack it`,
      );
    return true;
  };
  try {
    for (;;) {
      while (waiting.length === 0) if (!(await more())) return;
      const member = waiting.shift()!;
      yield { name: member.name, chunks: chunksOf(member, more) };
      while (!member.ended) {
        member.parts.length = 0;
        if (!(await more())) throw cutOff(member);
      }
    }
  } finally {
    await iterator.return?.(undefined);
  }
}

async function* chunksOf(member: Open, more: () => Promise<boolean>): AsyncGenerator<Buffer> {
  for (;;) {
    const part = member.parts.shift();
    if (part !== undefined) yield part;
    else if (member.ended) return;
    else if (!(await more())) throw cutOff(member);
  }
}

function cutOff({ name }: Open): Unreadable {
  return new Unreadable('damaged', `is a ZIP archive that is cut off in ${name.slice(0, 100)}`);
}

async function* pieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of source)
    for (let from = 0; from < chunk.length; from += PIECE) yield chunk.subarray(from, from + PIECE);
}
