/**
 * The one door to `data/`: plain, sourced tables that ship beside the code.
 *
 * A table is a UTF-8 file of tab-separated lines. Lines that start with `#` are its
 * head: what the list is, its source and licence, the meaning of its columns.
 * `../../data` is the same folder from src/lexicon, from dist/lexicon and from the
 * bundled dist/cli.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The absolute path of a file in `data/`. */
export function dataPath(name: string): string {
  return fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
}

/** The rows of `data/<name>`, each split at tabs; comment and empty lines left out. */
export function readTable(name: string): string[][] {
  return readLines(name).map((line) => line.split('\t'));
}

/** The same rows, not yet split: for a large table of which few rows are asked for. */
export function readLines(name: string): string[] {
  return readFileSync(dataPath(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Computes a value at its first use and keeps it: lexicons are read only by the stages that need them. */
export function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | null = null;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}
