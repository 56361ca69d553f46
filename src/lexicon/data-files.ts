/**
 * Where the bytes of `data/`, and of what the build made from it, come from: the files of the
 * package. Nothing else in src reads them, so a build without files puts another module with
 * `readBytes`, `readText` and `readPack` in this one's place: one that has them from a file
 * fetched by a web page, or from within the program.
 *
 *   readBytes('models/names.bin') -> 4e 45 57 53 58 …
 */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of the file of that path in `data/`, for who writes it. */
export function dataPath(name: string): string {
  return join(folders().data, name);
}

/** The bytes of the file of that path in `data/`. @throws Error if there is none */
export function readBytes(name: string): Uint8Array {
  return readFileSync(dataPath(name));
}

/** The text of the file of that path in `data/`, which is UTF-8. @throws Error if there is none */
export function readText(name: string): string {
  return readFileSync(dataPath(name), 'utf8');
}

/**
 * The bytes of a pack, which the build makes from files of `data/` for what takes long to read from those
 * (scripts/packs.mjs). Null where the code runs from its source: there who asks packs by itself, so that
 * what stands in `data/` counts at once.
 *
 *   readPack('gazetteer.bin') -> 4e 45 57 53 58 …
 *
 * @param room gives the bytes to read it into, where it is not to be copied once more
 * @throws Error if the package that was built has no such pack
 */
export function readPack(name: string, room?: (size: number) => Uint8Array): Uint8Array | null {
  if (IS_SOURCE) return null;
  const path = join(folders().packs, name);
  return room === undefined ? readFileSync(path) : readInto(path, room);
}

function readInto(path: string, room: (size: number) => Uint8Array): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = room(fstatSync(file).size);
    let at = 0;
    while (at < bytes.length) {
      const count = readSync(file, bytes, at, bytes.length - at, null);
      if (count === 0) throw new Error(`${path} ends before its end`);
      at += count;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

const IS_SOURCE = import.meta.url.endsWith('.ts');

interface Folders {
  readonly data: string;
  readonly packs: string;
}

let found: Folders | null = null;

function folders(): Folders {
  found ??= findFolders(fileURLToPath(import.meta.url));
  return found;
}

/**
 * This file is in src/lexicon, or in a bundle in dist/cli or dist/library. A script of the user's that
 * was bundled together with newsx stands elsewhere: then the installed package has the files, or a
 * folder `newsx-data` beside the script.
 */
function findFolders(here: string): Folders {
  const beside = join(here, '../newsx-data');
  const places = [
    () => ofPackage(join(here, '../../..')),
    () => ({ data: join(beside, 'data'), packs: join(beside, 'packs') }),
    () => ofPackage(join(createRequire(here).resolve('newsx/package.json'), '..')),
  ];
  for (const place of places) {
    try {
      const there = place();
      if (existsSync(join(there.data, 'titles.tsv'))) return there;
    } catch {} // not installed
  }
  throw new Error(
    `the data of newsx were not found: install newsx, or copy its folders data and dist/packs into ${beside}`,
  );
}

function ofPackage(root: string): Folders {
  return { data: join(root, 'data'), packs: join(root, 'dist/packs') };
}
