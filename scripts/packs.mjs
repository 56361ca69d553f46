/** Writes the packs into dist/packs, from data/ and with the code of dist/ that reads them; see src/lexicon/packs.ts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const dist = resolve(import.meta.dirname, '../dist');

export async function writePacks() {
  const { PACKS } = await import(join(dist, 'packs.js'));
  mkdirSync(join(dist, 'packs'));
  for (const pack of PACKS) writeFileSync(join(dist, 'packs', pack.file), pack.bytes());
}
