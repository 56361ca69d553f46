/**
 * The files of data/ and dist/packs that annotating needs, as one: what a web page fetches, and
 * what the single-file program has within it. src/browser/data-pack.ts reads it.
 *
 *   "NEWSXDAT", length of the list (u32, little endian), the list as JSON ([[path, length], …]), the
 *   files, each from the next place that is a multiple of 8: wide numbers are read where they stand
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAGIC = 'NEWSXDAT';

/** The lists of names that only packs are made from; see src/lexicon/gazetteer-lists.ts. */
const PACKED =
  /^gazetteer\/(?:recalled\/.*|countries|given-names|surnames|peoples|regions|subdivisions|organizations|products|works)\.tsv$/;

/** The paths and bytes of what annotating reads: tables, and packs in the place of what they were made from. */
export function annotatingFiles(root) {
  const tables = filesIn(join(root, 'data')).filter(([path]) => /\.tsv$/.test(path) && !PACKED.test(path));
  const packs = filesIn(join(root, 'dist/packs')).map(([path, bytes]) => [`packs/${path}`, bytes]);
  return [...tables.filter(([path]) => path !== 'codebook.tsv'), ...packs];
}

/** The paths and bytes of all files in a folder. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length + 1), readFileSync(path)]);
}

/** One file of all of them. */
export function packOf(files) {
  const list = Buffer.from(JSON.stringify(files.map(([path, bytes]) => [path, bytes.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  return Buffer.concat([
    padded(Buffer.concat([Buffer.from(MAGIC), length, list])),
    ...files.map(([, bytes]) => padded(bytes)),
  ]);
}

function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)]);
}
