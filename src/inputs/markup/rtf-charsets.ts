/**
 * The encodings of RTF: a font's character set, or the document's code page, as iconv-lite names them.
 * In: `\fcharset238` -> out: windows-1250.
 */
import { iconv } from '../bytes/old-encodings.ts';

/** The code pages of Windows by the numbers of its character sets. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The encoding of a font's character set; null for one that has none, such as that of symbols. */
export function encodingOfCharset(charset: number): string | null {
  const page = CHARSETS[charset];
  return page === undefined ? null : `cp${page}`;
}

/** The encoding of a code page's number; windows-1252 for one that nobody knows. */
export function encodingOfPage(page: number): string {
  if (page === 65001) return 'utf-8';
  if (page === 10000) return 'macroman';
  return iconv().encodingExists(`cp${page}`) ? `cp${page}` : 'cp1252';
}
