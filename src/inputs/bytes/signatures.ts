/**
 * Files that are no plain text, told by their first bytes, so that the message can say
 * what the file looks like and what to do about it.
 * In: bytes that begin with `%PDF-` -> out: `a PDF`, and the advice to name its format.
 */
interface Signature {
  /** The first bytes, one character a byte. */
  readonly magic: string;
  /** What stands further on too, likewise, where the first bytes are those of other files as well. */
  readonly mark?: { readonly at: number; readonly bytes: string };
  readonly looksLike: string;
  readonly advice: string;
}

const CONVERT = 'save it as DOCX, PDF or plain text first';
const UNPACK = 'unpack it first';
const WRONG_FORMAT = 'give it its usual ending, or name its format with --input-format';
const AS_TABLE = 'write it as CSV, Parquet or JSONL first';
const NO_TEXT = 'it holds no text to read';

const SIGNATURES: readonly Signature[] = [
  { magic: '%PDF-', looksLike: 'a PDF', advice: WRONG_FORMAT },
  { magic: '{\\rtf', looksLike: 'an RTF document', advice: WRONG_FORMAT },
  { magic: '\xd0\xcf\x11\xe0', looksLike: 'an old Word or Excel document', advice: CONVERT },
  {
    magic: 'PK\x03\x04',
    looksLike: 'a ZIP archive or an Office document (DOCX, XLSX, ODT, EPUB)',
    advice: WRONG_FORMAT,
  },
  { magic: '\x1f\x8b', looksLike: 'gzip-compressed data within gzip-compressed data', advice: UNPACK },
  { magic: '\x28\xb5\x2f\xfd', looksLike: 'zstd-compressed data within compressed data', advice: UNPACK },
  { magic: '\xfd7zXZ\x00', looksLike: 'xz-compressed data', advice: UNPACK },
  { magic: 'BZh91AY', looksLike: 'bzip2-compressed data', advice: UNPACK },
  { magic: '7z\xbc\xaf\x27\x1c', looksLike: 'a 7z archive', advice: UNPACK },
  { magic: 'Rar!\x1a\x07', looksLike: 'a RAR archive', advice: UNPACK },
  { magic: '\x89PNG\r\n', looksLike: 'a PNG image', advice: NO_TEXT },
  { magic: '\xff\xd8\xff', looksLike: 'a JPEG image', advice: NO_TEXT },
  { magic: 'GIF87a', looksLike: 'a GIF image', advice: NO_TEXT },
  { magic: 'GIF89a', looksLike: 'a GIF image', advice: NO_TEXT },
  { magic: 'II*\x00', looksLike: 'a TIFF image', advice: NO_TEXT },
  { magic: 'MM\x00*', looksLike: 'a TIFF image', advice: NO_TEXT },
  { magic: 'PAR1', looksLike: 'a Parquet table', advice: WRONG_FORMAT },
  {
    magic: 'SQLite format 3\x00',
    mark: { at: 68, bytes: 'NEWS' },
    looksLike: 'an archive of newsx',
    advice: 'make records of it with newsx annotate ARCHIVE.newsx -o records.jsonl',
  },
  { magic: 'SQLite format 3\x00', looksLike: 'an SQLite database', advice: 'export it as JSONL first' },
  { magic: 'ARROW1\x00\x00', looksLike: 'an Arrow table (Feather)', advice: AS_TABLE },
  { magic: 'X\n\x00\x00\x00', looksLike: 'a file of R (RDS)', advice: AS_TABLE },
  { magic: 'RDX2\n', looksLike: 'a file of R (RData)', advice: AS_TABLE },
  { magic: 'RDX3\n', looksLike: 'a file of R (RData)', advice: AS_TABLE },
  { magic: '$FL2@(#)', looksLike: 'a file of SPSS (SAV)', advice: AS_TABLE },
  { magic: '<stata_dta>', looksLike: 'a file of Stata (DTA)', advice: AS_TABLE },
  { magic: '\x80\x04\x95', looksLike: 'a pickle of Python', advice: AS_TABLE },
  { magic: '\x80\x05\x95', looksLike: 'a pickle of Python', advice: AS_TABLE },
  { magic: '\x7fELF', looksLike: 'a program (ELF)', advice: NO_TEXT },
];

/** What bytes that are no text look like, in a sentence; null where no known file type begins so. */
export function describeBinary(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 72));
  const known = SIGNATURES.find(
    ({ magic, mark }) => head.startsWith(magic) && (mark === undefined || head.startsWith(mark.bytes, mark.at)),
  );
  return known ? `looks like ${known.looksLike}: ${known.advice}` : null;
}
