/**
 * The container of newsx's binary files, models and packs: a short header that says what the file is, then its
 * arrays one after the other, each at an 8-byte boundary so that it is read in place.
 *
 *   magic (8 bytes) | length of the description | description (JSON) | array | array | …
 *
 * All numbers are little-endian.
 */
const TYPES = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
} as const;
type Kind = keyof typeof TYPES;
interface ArrayOf {
  u8: Uint8Array;
  i8: Int8Array;
  u16: Uint16Array;
  i16: Int16Array;
  u32: Uint32Array;
  i32: Int32Array;
}
export type Section = ArrayOf[Kind];

interface Description {
  readonly about: Readonly<Record<string, unknown>>;
  readonly arrays: readonly { readonly name: string; readonly kind: Kind; readonly length: number }[];
}

/** A model file that was read: what it says of itself, and its arrays by name. */
export interface Sections {
  readonly about: Readonly<Record<string, unknown>>;
  /** @throws Error if the file has no array of that name and kind. */
  array<K extends Kind>(name: string, kind: K): ArrayOf[K];
}

const align = (offset: number): number => (offset + 7) & ~7;

/** Writes a model file's bytes. `magic` has eight ASCII characters. */
export function writeSections(
  magic: string,
  about: Readonly<Record<string, unknown>>,
  arrays: Readonly<Record<string, Section>>,
): Uint8Array {
  const kindOf = (array: Section): Kind => {
    const entry = Object.entries(TYPES).find(([, type]) => array instanceof type);
    return entry?.[0] as Kind;
  };
  const entries = Object.entries(arrays);
  const description: Description = {
    about,
    arrays: entries.map(([name, array]) => ({ name, kind: kindOf(array), length: array.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(description));
  let size = align(12 + json.length);
  for (const [, array] of entries) size = align(size + array.byteLength);
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(magic), 0);
  new DataView(bytes.buffer).setUint32(8, json.length, true);
  bytes.set(json, 12);
  let at = align(12 + json.length);
  for (const [, array] of entries) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = align(at + array.byteLength);
  }
  return bytes;
}

/**
 * Reads a model file's bytes.
 * @throws Error that says what is wrong with the file.
 */
export function readSections(bytes: Uint8Array, magic: string, what: string): Sections {
  const fail = (message: string): never => {
    throw new Error(`${what}: ${message}; reinstall newsx or build the file again`);
  };
  if (bytes.length < 12 || new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== magic)
    fail(`not a model file of this kind (it does not begin with ${magic})`);
  // Wide numbers need a boundary: a small Buffer may begin anywhere in a pool.
  const aligned = bytes.byteOffset % 8 === 0 ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
  const length = new DataView(aligned.buffer, aligned.byteOffset).getUint32(8, true);
  let description: Description | null = null;
  try {
    description = JSON.parse(new TextDecoder().decode(aligned.subarray(12, 12 + length))) as Description;
  } catch {
    fail('its description cannot be read');
  }
  if (!Array.isArray(description?.arrays)) fail('its description cannot be read');
  const { about, arrays } = description as unknown as Description;
  const found = new Map<string, Section>();
  let at = align(12 + length);
  for (const { name, kind, length: count } of arrays) {
    const type = TYPES[kind];
    if (type === undefined) fail(`it has an array of the unknown kind "${kind}"`);
    if (at + count * type.BYTES_PER_ELEMENT > aligned.length) fail(`it ends in the middle of "${name}"`);
    found.set(name, new type(aligned.buffer, aligned.byteOffset + at, count));
    at = align(at + count * type.BYTES_PER_ELEMENT);
  }
  return {
    about,
    array: (name, kind) => {
      const array = found.get(name);
      if (!(array instanceof TYPES[kind])) return fail(`it has no array "${name}"`);
      return array as ArrayOf[typeof kind];
    },
  };
}
