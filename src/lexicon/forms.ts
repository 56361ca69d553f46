/**
 * Tables of forms: column 1 says of what kind a form is, column 2 is the source of a regular
 * expression, column 3 a text in which it stands.
 *
 *   "end mark<tab>enditem", "end mark<tab>endit" -> readForms(…)('end mark') is "(?:enditem|endit)"
 */
import { readTable } from './data.ts';

/** Reads a table of `data/`; the function gives the forms of a kind as a group: any of them, in the table's order. */
export function readForms(table: string): (kind: string) => string {
  const byKind = new Map<string, string[]>();
  for (const [kind = '', form = ''] of readTable(table)) byKind.set(kind, [...(byKind.get(kind) ?? []), form]);
  return (kind) => `(?:${byKind.get(kind)!.join('|')})`;
}
