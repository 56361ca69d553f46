/**
 * The table of input formats: to add one is one file and one line here. A file's format is
 * told by its ending; where several formats share it, or it says nothing, by its content.
 * In: the path `a.ndjson.gz` -> out: the format `jsonl`.
 */
import { extname } from 'node:path';
import { withoutCompression } from '../bytes/compression.ts';
import type { InputFormat } from '../input.ts';
import { arcFormat } from './arc.ts';
import { csvFormat, tsvFormat } from './csv.ts';
import { docxFormat } from './docx.ts';
import { europresseFormat } from './europresse.ts';
import { factivaFormat } from './factiva.ts';
import { feedFormat } from './feed.ts';
import { htmlFormat } from './html.ts';
import { jsonFormat } from './json.ts';
import { jsonlFormat } from './jsonl.ts';
import { mailFormat, mboxFormat } from './mail.ts';
import { mhtmlFormat } from './mhtml.ts';
import { newsmlFormat } from './newsml.ts';
import { newsml1Format, rcv1Format } from './newsml-1.ts';
import { nitfFormat } from './nitf.ts';
import { parquetFormat } from './parquet.ts';
import { pdfFormat } from './pdf.ts';
import { rtfFormat } from './rtf.ts';
import { sgmlFormat } from './sgml.ts';
import { textFormat } from './text.ts';
import { lexisFormat, nexisFormat, proquestFormat } from './text-exports.ts';
import { waczFormat } from './wacz.ts';
import { warcFormat } from './warc.ts';
import { wireFormat } from './wire.ts';
import { xlsxFormat } from './xlsx.ts';

export const INPUT_FORMATS: readonly InputFormat[] = [
  textFormat,
  // Those told by their first bytes come first: a web archive also holds pages.
  warcFormat,
  arcFormat,
  mhtmlFormat,
  mboxFormat,
  mailFormat,
  waczFormat,
  docxFormat,
  xlsxFormat,
  pdfFormat,
  parquetFormat,
  rtfFormat,
  jsonlFormat,
  jsonFormat,
  csvFormat,
  tsvFormat,
  sgmlFormat,
  wireFormat,
  lexisFormat,
  proquestFormat,
  nexisFormat,
  europresseFormat,
  factivaFormat,
  feedFormat,
  nitfFormat,
  newsmlFormat,
  newsml1Format,
  rcv1Format,
  // After those that are told by their root: agencies put pages into their XML.
  htmlFormat,
];

/** Archives, whose members are read as files of their own. */
const ARCHIVE_EXTENSIONS: readonly string[] = ['.zip', '.tar', '.tgz'];

/** The file name endings that some format claims: those that a folder is searched for, also with .gz or .zst after them. */
export const EXTENSIONS: readonly string[] = [
  ...new Set([...INPUT_FORMATS.flatMap((format) => format.extensions), ...ARCHIVE_EXTENSIONS]),
];

/** Whether a folder's file of this name is read. */
export function hasKnownEnding(path: string): boolean {
  return EXTENSIONS.includes(endingOf(path));
}

/** How many first bytes of the content are looked at: an export may begin with 100 KB of style sheet, or a list of all its titles. */
export const SNIFFED_BYTES = 1024 * 1024;

/** The formats that claim the file's ending, or all where it says nothing. */
export function candidates(path: string): readonly InputFormat[] {
  const ending = endingOf(path);
  const claiming = INPUT_FORMATS.filter((format) => format.extensions.includes(ending));
  return claiming.length > 0 ? claiming : INPUT_FORMATS;
}

/** The first of the formats whose content begins like this, else the first of them that takes what no other knows. */
export function formatByContent(formats: readonly InputFormat[], head: Buffer): InputFormat | null {
  return formats.find((format) => format.looksLike?.(head)) ?? formats.find((format) => format.takesAny) ?? null;
}

/**
 * The format of this name.
 * @throws Error if there is none.
 */
export function formatNamed(name: string): InputFormat {
  const named = INPUT_FORMATS.find((format) => format.name === name);
  if (named === undefined)
    throw new Error(`unknown input format "${name}": use ${INPUT_FORMATS.map((format) => format.name).join(' or ')}`);
  return named;
}

function endingOf(path: string): string {
  return extname(withoutCompression(path)).toLowerCase();
}
