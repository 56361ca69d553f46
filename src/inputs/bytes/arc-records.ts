/**
 * The records of an ARC file, the form of web archives before WARC: a line of its own, in
 * which the address comes first and the length last, then as many bytes. They are given in
 * the form of WARC's.
 * In: `http://a.example/ 1.2.3.4 20080430204825 text/html 120` and 120 bytes -> out: a response.
 */
import { Unreadable } from '../unreadable.ts';
import { byteReader, MAX_FIRST_LINE, skipToRecord } from './byte-reader.ts';
import type { BrokenRecord, WarcRecord } from './warc-records.ts';

/** Address, IP address, time, type, length; version 2 has five more before the length. */
const LINE = /^(?<url>\S.*?) \S+ (?<time>\d{8,14}) (?<type>\S+)(?: \S+ \S+ \S+ \S+ \S+)? (?<length>\d{1,15})\s*$/;

const NO_RECORD = 'a record does not begin with an address and end its first line with a length';

/** Whether an ARC file begins so. */
export function looksLikeArc(head: Buffer): boolean {
  return head.toString('latin1', 0, 11) === 'filedesc://';
}

/**
 * The answers of web servers in order; the block of one that is longer than `maxBytes` is passed over.
 * @throws Unreadable where the archive is damaged or cut off.
 */
export async function* arcRecords(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<WarcRecord | BrokenRecord> {
  const bytes = byteReader(chunks);
  while (await bytes.skipLineEnds()) {
    if (!LINE.test(await bytes.peekLine(MAX_FIRST_LINE))) {
      if (!(await skipToRecord(bytes, (line) => /^(?:https?|dns):/.test(line) && LINE.test(line))))
        throw new Unreadable('damaged', NO_RECORD);
      yield { damage: NO_RECORD };
    }
    const line = LINE.exec(await bytes.peekLine(MAX_FIRST_LINE))!.groups!;
    await bytes.skipLine();
    const block = await bytes.take(Number(line.length), maxBytes);
    if (block === undefined) throw new Unreadable('damaged', 'its last record is cut off');
    const isPage = /^https?:/i.test(line.url!);
    const head = new Map([
      // The first record describes the file, others are answers of name servers.
      ['warc-type', isPage ? 'response' : 'metadata'],
      ['warc-target-uri', line.url!],
      ['warc-date', isoTime(line.time!)],
      ['content-type', isPage ? 'application/http' : line.type!],
    ]);
    yield { head, block };
  }
}

/** `2008-04-30T20:48:25Z` from `20080430204825`. */
function isoTime(digits: string): string {
  const [, day, time] = /^(\d{8})(\d{6})?/.exec(digits)!;
  const date = day!.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
  return time === undefined ? date : `${date}T${time.replace(/(\d\d)(\d\d)(\d\d)/, '$1:$2:$3')}Z`;
}
