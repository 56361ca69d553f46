/**
 * The table of input formats: to add one is one file and one line here.
 * In: the path `a.ndjson` -> out: the format `jsonl`.
 */
import { extname } from 'node:path';
import { csvFormat, tsvFormat } from './csv.ts';
import type { InputFormat } from './input.ts';
import { jsonlFormat } from './jsonl.ts';
import { textFormat } from './text.ts';

export const INPUT_FORMATS: readonly InputFormat[] = [textFormat, jsonlFormat, csvFormat, tsvFormat];

/** The file name endings that some format claims: those that a folder is searched for. */
export const EXTENSIONS: readonly string[] = INPUT_FORMATS.flatMap((format) => format.extensions);

/**
 * The format asked for by name, else the one that claims the file's ending, else text.
 * @throws Error if no format has the name asked for.
 */
export function formatFor(path: string, name: string | null): InputFormat {
  if (name === null) {
    const ending = extname(path).toLowerCase();
    return INPUT_FORMATS.find((format) => format.extensions.includes(ending)) ?? textFormat;
  }
  const named = INPUT_FORMATS.find((format) => format.name === name);
  if (named === undefined)
    throw new Error(`unknown input format "${name}": use ${INPUT_FORMATS.map((format) => format.name).join(' or ')}`);
  return named;
}
