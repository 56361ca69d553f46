/** Where the bytes of `data/` come from in Node's single executable: its assets. In the place of src/lexicon/data-files.ts. */
import { getRawAsset } from 'node:sea';

export function readBytes(name) {
  return new Uint8Array(getRawAsset(name));
}

export function readText(name) {
  return Buffer.from(getRawAsset(name)).toString('utf8');
}

export function readPack(name) {
  return readBytes(`packs/${name}`);
}
