/**
 * Packs: what takes long to read from `data/` at every start, as the build wrote it down in the
 * form in which it is used. It is then read in place: nothing is parsed, spread or inserted.
 *
 *   all names of the gazetteer's tables -> dist/packs/gazetteer.bin, in which a name is looked up
 */
import { lazy } from './data.ts';
import { readPack } from './data-files.ts';
import { readSections, type Section, type Sections, writeSections } from './sections.ts';

/** What a pack holds: a description, which goes through JSON, and arrays. */
export interface Packed {
  readonly about: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, Section>>;
}

/** Gives so many bytes to read a pack into. What is read of it then stands there, as long as the room does. */
type Room = (size: number) => Uint8Array;

/** Reads what a pack holds, into a room of the caller's or else anywhere. */
export type Load<T> = (room?: Room) => T;

export interface Pack<T> {
  /** The name of its file in dist/packs. */
  readonly file: string;
  /** What it stands for: read from the file, or, where the code runs from its source, made from `data/`; once. */
  get(): T;
  /** The same, not kept: for who keeps what it needs elsewhere. */
  readonly load: Load<T>;
  /** The bytes of the file, made from `data/`. */
  bytes(): Uint8Array;
}

/**
 * Declares a pack.
 * @param pack.make reads what it stands for from `data/`
 * @param pack.write and `read` turn that into the file's arrays and back
 */
export function definePack<T>(pack: {
  readonly name: string;
  make(): T;
  write(value: T): Packed;
  read(file: Sections): T;
}): Pack<T> {
  const file = `${pack.name}.bin`;
  const load: Load<T> = (room) => {
    const bytes = readPack(file, room);
    return bytes === null ? pack.make() : pack.read(readSections(bytes, MAGIC, `packs/${file}`));
  };
  return {
    file,
    load,
    get: lazy(() => load()),
    bytes: () => {
      const { about, arrays } = pack.write(pack.make());
      return writeSections(MAGIC, about, arrays);
    },
  };
}

const MAGIC = 'NEWSXPCK';
