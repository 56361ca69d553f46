/**
 * ARC, the form of web archives before WARC: those of the Internet Archive until 2008, of
 * national libraries for longer.
 * In: `IAH-2008.arc.gz` -> out: a document a page that holds an article in English.
 */
import { arcRecords, looksLikeArc } from '../bytes/arc-records.ts';
import type { InputFormat } from '../input.ts';
import { MAX_PAGE_BYTES, readWebArchive } from './web-archive.ts';

export const arcFormat: InputFormat = {
  name: 'arc',
  summary: 'A web archive of the older form (ARC): its English pages',
  extensions: ['.arc'],
  looksLike: looksLikeArc,
  read: (file, options) =>
    readWebArchive(arcRecords(file.open(), MAX_PAGE_BYTES), { path: file.path, format: 'arc', record: null }, options),
};
