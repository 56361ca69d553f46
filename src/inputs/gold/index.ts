/**
 * Gold: what people annotated, from a file or a folder, in any of the formats of the
 * table below, told by the files' endings.
 *
 *   gold/ with a.txt, a.ann -> one document with what brat's users marked in it
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { idOfPath } from '../failures.ts';
import { readBrat } from './brat.ts';
import { readConll } from './conll.ts';
import { type GoldDocument, GoldError } from './gold.ts';
import { readRecords } from './records.ts';

interface GoldFormat {
  readonly extensions: readonly string[];
  read(path: string): GoldDocument[];
}

const GOLD_FORMATS: readonly GoldFormat[] = [
  {
    extensions: ['.ann'],
    read: (path) => {
      const text = path.replace(/\.ann$/i, '.txt');
      return [readBrat(idOfPath(text), readText(text), readText(path))];
    },
  },
  {
    extensions: ['.conll', '.iob', '.iob2', '.bio'],
    read: (path) => readConll(idOfPath(path), readText(path)),
  },
  {
    extensions: ['.jsonl', '.ndjson', '.json'],
    read: (path) => readRecords(idOfPath(path), readText(path)),
  },
];

const EXTENSIONS = GOLD_FORMATS.flatMap(({ extensions }) => extensions).join(', ');

/**
 * All gold documents of a file or of a folder, read through, in the order of their paths.
 * @throws GoldError if there is none, or one cannot be read
 */
export function readGold(path: string): GoldDocument[] {
  const files = filesAt(path);
  if (files.length === 0) throw new GoldError(`${path} has no gold of a known kind (${EXTENSIONS})`);
  const documents = files.flatMap(([file, format]) => format.read(file));
  if (documents.length === 0) throw new GoldError(`${path} has no documents`);
  return documents;
}

function filesAt(path: string): (readonly [string, GoldFormat])[] {
  const paths = statOf(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];
  return paths.sort().flatMap((one) => {
    const format = GOLD_FORMATS.find(({ extensions }) => extensions.includes(extname(one).toLowerCase()));
    return format ? [[one, format] as const] : [];
  });
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    throw new GoldError(`${path}: there is no such file or folder: check the name`);
  }
}

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new GoldError(`${path} cannot be read as UTF-8 text`);
  }
}
