/**
 * Where the bytes of `data/` and of the build's packs come from in a web page: the pack that it has fetched. The build
 * puts this module in the place of src/lexicon/data-files.ts.
 */
import { type DataPack, dataPackOf } from './data-pack.ts';

let pack: DataPack | null = null;

/** What is read from now on. @throws Error if the bytes are no whole pack */
export function provide(bytes: Uint8Array): void {
  pack = dataPackOf(bytes);
}

export function readBytes(name: string): Uint8Array {
  const bytes = pack?.(name);
  if (bytes === undefined) throw new Error(`the data of newsx have no file ${name}`);
  return bytes;
}

export function readText(name: string): string {
  return new TextDecoder().decode(readBytes(name));
}

export function readPack(name: string): Uint8Array {
  return readBytes(`packs/${name}`);
}
