/**
 * Where the bytes of `data/` come from in newsx.mjs: from its own end, a comment with a line a
 * file: path, tab, the file, packed by Brotli, in base64. In the place of src/lexicon/data-files.ts.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

let files = null;

function ownFiles() {
  const program = readFileSync(fileURLToPath(import.meta.url), 'latin1');
  const end = program.slice(program.lastIndexOf('/*newsx-data\n'));
  return new Map(
    end
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split('\t')),
  );
}

export function readBytes(name) {
  files ??= ownFiles();
  const packed = files.get(name);
  if (packed === undefined) throw new Error(`newsx was built without ${name}`);
  return brotliDecompressSync(Buffer.from(packed, 'base64'));
}

export function readText(name) {
  return readBytes(name).toString('utf8');
}

export function readPack(name) {
  return readBytes(`packs/${name}`);
}
