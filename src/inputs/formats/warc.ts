/**
 * Web archives (WARC), as Common Crawl's CC-NEWS has them, and WET, its plain texts.
 * In: `CC-NEWS-20250304.warc.gz` -> out: a document a page that holds an article in English.
 */
import { warcRecords } from '../bytes/warc-records.ts';
import type { InputFormat } from '../input.ts';
import { MAX_PAGE_BYTES, readWebArchive } from './web-archive.ts';

export const warcFormat: InputFormat = {
  name: 'warc',
  summary: 'A web archive such as CC-NEWS, or WET: its English pages',
  extensions: ['.warc', '.wet'],
  looksLike: (head) => /^WARC\/[01]\./.test(head.toString('latin1', 0, 7)),
  read: (file, options) =>
    readWebArchive(
      warcRecords(file.open(), MAX_PAGE_BYTES),
      { path: file.path, format: 'warc', record: null },
      options,
    ),
};
