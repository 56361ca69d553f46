/**
 * What newsx itself wrote, of files that nobody named but that were found in a folder: read as articles, a report would
 * be one more, the words of a table would be texts, and records of articles that are read too would count them twice.
 * Told by how such files begin.
 * In: the head of `report.html` that newsx made -> out: why it is passed over; of a page saved from the web -> out: null.
 */
import type { Unnamed } from './input.ts';
import { COLUMNS, columnKey } from './records/columns.ts';

/** The columns of a table that newsx writes, in their order. */
export type OwnTable = readonly string[];

/** So many bytes tell: the first row of a table of JSON, the head of a report. */
export const OWN_BYTES = 65_536;

const REPORT = '<meta name="generator" content="newsx">';
/** The first record that is no failure, and the file that its article came from. */
const RECORD = /^\{"schema":"newsx\/1",.*?"source":\{"path":("(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-f]{4})*")/mu;

/** A table of JSON without rows. */
const NO_ROWS = /^\[\s*\]\s*$/;
const TEXTS: ReadonlySet<string> = new Set(COLUMNS.text);

/** Why a file that begins so is not read; null where it is. A file of records is, where what they were made of is not. */
export function whyPassedOver(head: Buffer, { isAlongside }: Unnamed, tables: readonly OwnTable[]): string | null {
  const text = head.toString('utf8', 0, OWN_BYTES);
  if (text.includes(REPORT)) return 'a report that newsx made';
  const source = sourceOfRecords(text);
  if (source !== null) return isAlongside(source) ? `what newsx made of ${source}, which is read too` : null;
  return isOwnTable(text, tables) || NO_ROWS.test(text) ? 'a table that newsx made' : null;
}

function sourceOfRecords(text: string): string | null {
  const path = text.includes('"newsx/1"') ? RECORD.exec(text)?.[1] : undefined;
  return path === undefined ? null : (JSON.parse(path) as string);
}

/** Whether its columns are those of a table and after them none but fields that were kept: who adds a text means it to be read. */
function isOwnTable(text: string, tables: readonly OwnTable[]): boolean {
  const names = namesIn(text);
  return tables.some(
    (own) =>
      own.length > 2 &&
      own.every((name, at) => names[at] === name) &&
      !names.slice(own.length).some((name) => TEXTS.has(columnKey(name))),
  );
}

/** The names of a table's columns: its first line, or the keys of the first of its objects. */
function namesIn(text: string): readonly string[] {
  const [line = ''] = /^[^\r\n]+/.exec(text.replace(/^\ufeff?(?:\[\s+)?/, '')) ?? [];
  if (!line.startsWith('{')) return line.split(line.includes('\t') ? '\t' : ',');
  try {
    return Object.keys(JSON.parse(line.replace(/,$/, '')));
  } catch {
    return [];
  }
}
