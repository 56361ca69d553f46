/**
 * WACZ: web archives with their index in one ZIP file, as crawlers of single sites write them.
 * In: `site.wacz` with `archive/data.warc.gz` -> out: a document a page that holds an article in English.
 */
import { arcRecords } from '../bytes/arc-records.ts';
import { zipMembers } from '../bytes/archive-members.ts';
import { unpacked, withoutCompression } from '../bytes/compression.ts';
import { peek } from '../bytes/first-bytes.ts';
import { type BrokenRecord, type WarcRecord, warcRecords } from '../bytes/warc-records.ts';
import type { InputFile, InputFormat } from '../input.ts';
import { Unreadable } from '../unreadable.ts';
import { MAX_PAGE_BYTES, readWebArchive } from './web-archive.ts';

const MAGIC_BYTES = 4;
/** Where a member's name stands, from its start. */
const NAME_AT = 30;
const ARCHIVE = /\.w?arc$/;

export const waczFormat: InputFormat = {
  name: 'wacz',
  summary: 'A web archive with its index in one file (WACZ): its English pages',
  extensions: ['.wacz'],
  // A ZIP archive, of which the first members are WACZ's.
  looksLike: (head) =>
    head.toString('latin1', 0, 4) === 'PK\x03\x04' &&
    /^(?:archive\/|indexes\/|pages\/|datapackage)/.test(head.toString('latin1', NAME_AT, 64)),
  read: (file, options) => readWebArchive(records(file), { path: file.path, format: 'wacz', record: null }, options),
};

async function* records(file: InputFile): AsyncGenerator<WarcRecord | BrokenRecord> {
  let archives = 0;
  for await (const { name, chunks } of zipMembers(file.open())) {
    if (!isArchive(name)) continue;
    archives++;
    const { head, chunks: packed } = await peek(chunks, MAGIC_BYTES);
    const bytes = unpacked(head, packed);
    yield* isArc(name) ? arcRecords(bytes, MAX_PAGE_BYTES) : warcRecords(bytes, MAX_PAGE_BYTES);
  }
  if (archives === 0) throw new Unreadable('damaged', 'it holds no WARC file');
}

function isArchive(name: string): boolean {
  return ARCHIVE.test(withoutCompression(name).toLowerCase());
}

function isArc(name: string): boolean {
  return withoutCompression(name).toLowerCase().endsWith('.arc');
}
