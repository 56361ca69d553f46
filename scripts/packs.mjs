/** Writes the packs into dist/packs, from data/ and with the code of src/ that reads them; see src/lexicon/packs.ts. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @param forNode how the build bundles for Node */
export async function writePacks(root, forNode) {
  const folder = join(root, 'dist/packs');
  const code = join(folder, 'code.js');
  mkdirSync(folder, { recursive: true });
  await build({ ...forNode, splitting: false, entryPoints: ['src/packs.ts'], outfile: code });
  const { PACKS } = await import(pathToFileURL(code).href);
  for (const pack of PACKS) writeFileSync(join(folder, pack.file), pack.bytes());
  rmSync(code);
}
