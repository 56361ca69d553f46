/**
 * All files of `data/` that annotating needs in one, as scripts/data-pack.mjs packs them.
 *
 *   "NEWSXDAT", length of the list (u32, little endian), the list as JSON, the files at multiples of 8
 */

const MAGIC = 'NEWSXDAT';
const BEFORE_LIST = MAGIC.length + 4;

/** The bytes of a packed file by its path in `data/`; undefined for one that is not in the pack. */
export type DataPack = (path: string) => Uint8Array | undefined;

/** @throws Error if the bytes are no pack, or not all of one */
export function dataPackOf(bytes: Uint8Array): DataPack {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('these bytes are not the data of newsx: fetch newsx-data.bin of the same version');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const list = JSON.parse(decoder.decode(bytes.subarray(BEFORE_LIST, BEFORE_LIST + length))) as [string, number][];
  const files = new Map<string, Uint8Array>();
  let start = eighth(BEFORE_LIST + length);
  for (const [path, size] of list) {
    files.set(path, bytes.subarray(start, start + size));
    start = eighth(start + size);
  }
  if (start !== bytes.length) throw new Error('the data of newsx are not whole: fetch newsx-data.bin again');
  return (path) => files.get(path);
}

function eighth(place: number): number {
  return Math.ceil(place / 8) * 8;
}
