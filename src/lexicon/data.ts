/**
 * The tables of `data/`: plain, sourced lists that ship beside the code.
 *
 * A table is a UTF-8 file of tab-separated lines. Lines that start with `#` are its
 * head: what the list is, its source and licence, the meaning of its columns.
 */
import { readText } from './data-files.ts';

/** The lines of `data/<name>`; comment and empty lines left out. */
export function readLines(name: string): string[] {
  return readText(name)
    .split('\n')
    .filter((line) => line !== '' && line[0] !== '#');
}

/** The rows of `data/<name>`, each split at tabs; comment and empty lines left out. */
export function readTable(name: string): string[][] {
  return readLines(name).map((line) => line.split('\t'));
}

/** The lines of `data/<name>` after its head, as one text: for a large table of which few rows are looked up. */
export function readBody(name: string): string {
  const text = readText(name);
  let start = 0;
  while (text[start] === '#') start = text.indexOf('\n', start) + 1;
  return text.slice(start);
}

/** Computes a value at its first use and keeps it: lexicons are read only by the stages that need them. */
export function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | null = null;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}

/** More answers than this are forgotten and found anew: an endless run of documents must not fill the memory. */
const MOST_REMEMBERED = 20_000;

/** Remembers the answers of a function of one text: the same names come again and again. */
export function remembered<T>(answer: (text: string) => T, most = MOST_REMEMBERED): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined || known.has(text)) return old as T;
    if (known.size >= most) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
