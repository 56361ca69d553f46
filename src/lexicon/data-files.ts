/**
 * Where the bytes of `data/` come from: the files of the package. Nothing else in src reads
 * them, so a build without files puts another module with `readBytes` and `readText` in
 * this one's place: one that has them from a file fetched by a web page, or from within the program.
 *
 *   readBytes('models/names.bin') -> 4e 45 57 53 58 …
 *
 * `../../data` is the same folder from src/lexicon, from dist/lexicon and from the bundled dist/cli.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The absolute path of the file of that path in `data/`, for who writes it. */
export function dataPath(name: string): string {
  return fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
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
 * (scripts/packs.mjs): dist/packs, seen from dist/lexicon and from the bundled dist/cli. Null where the code
 * runs from its source: there who asks packs by itself, so that what stands in `data/` counts at once.
 *
 *   readPack('gazetteer.bin') -> 4e 45 57 53 58 …
 *
 * @throws Error if the package that was built has no such pack
 */
export function readPack(name: string): Uint8Array | null {
  return IS_SOURCE ? null : readFileSync(fileURLToPath(new URL(`../packs/${name}`, import.meta.url)));
}

const IS_SOURCE = import.meta.url.endsWith('.ts');
