/**
 * A table that is one object of JSON: its rows by their ids, or its columns by their names, each
 * with its cells by row, as pandas writes it when not told otherwise.
 * In: `{"text": {"0": "A", "1": "B"}}` -> out: `{"text": "A"}`, `{"text": "B"}`.
 */
import { isObject, type JsonRecord } from './nested.ts';

/** The rows, where the first of them is an article; null where it is no such table. */
export function tableRows(table: JsonRecord, isArticle: (row: JsonRecord) => boolean): readonly JsonRecord[] | null {
  const members = Object.entries(table);
  if (members.length === 0 || !members.every(([, value]) => isObject(value) && !Array.isArray(value))) return null;
  const [first] = members as [string, JsonRecord][];
  if (isArticle(first![1]))
    // Numbers are rows, and no ids of articles.
    return members.map(([key, row]) => (/^\d+$/.test(key) ? (row as JsonRecord) : { id: key, ...(row as JsonRecord) }));
  const keys = Object.keys(first![1]);
  const rows = keys.map((key) =>
    Object.fromEntries(members.map(([name, cells]) => [name, (cells as JsonRecord)[key] ?? null])),
  );
  return rows[0] !== undefined && isArticle(rows[0]) ? rows : null;
}
