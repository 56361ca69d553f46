/**
 * Classes of words that are used alike (data/models/word-classes.bin): `baidu` stands with
 * other companies, `seo` with other Korean surnames, though no training article names them.
 *
 * They come from clustering public word vectors, see training/word-classes.ts. A word
 * has one class at each of several granularities.
 */
import { readBytes } from '../lexicon/data-files.ts';
import { definePack } from '../lexicon/packs.ts';
import { readSections } from '../lexicon/sections.ts';
import { type KeyTable, keyTable, keyTableOf, rowOf } from './key-table.ts';

export const CLASSES_MAGIC = 'NEWSXWCL';
export const CLASSES_VERSION = 1;

interface WordClasses {
  readonly table: KeyTable;
  readonly fine: Uint16Array;
  readonly middle: Uint8Array;
  readonly coarse: Uint8Array;
}

/**
 * Reads the bytes of a word class file.
 * @throws Error if they are not one of this version.
 */
export function readWordClasses(bytes: Uint8Array): WordClasses {
  const file = readSections(bytes, CLASSES_MAGIC, 'data/models/word-classes.bin');
  if (file.about.version !== CLASSES_VERSION)
    throw new Error(`data/models/word-classes.bin has version ${file.about.version}, not ${CLASSES_VERSION}`);
  return {
    table: keyTable(file.array('sizes', 'u8'), file.array('halves', 'u16')),
    fine: file.array('fine', 'u16'),
    middle: file.array('middle', 'u8'),
    coarse: file.array('coarse', 'u8'),
  };
}

/** The classes that ship. */
export const WORD_CLASSES = definePack<WordClasses>({
  name: 'word-classes',
  make: () => readWordClasses(readBytes('models/word-classes.bin')),
  write: ({ table, fine, middle, coarse }) => ({ about: {}, arrays: { ...table, fine, middle, coarse } }),
  read: (file) => ({
    table: keyTableOf(file),
    fine: file.array('fine', 'u16'),
    middle: file.array('middle', 'u8'),
    coarse: file.array('coarse', 'u8'),
  }),
});

/** A word's class at each granularity; 0 is "not in the list". */
export interface Classes {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

const NONE: Classes = { fine: 0, middle: 0, coarse: 0 };

/** The classes of a word, from its lower-case form's hash. */
export function classesOf(lowerHash: number): Classes {
  const { table, fine, middle, coarse } = WORD_CLASSES.get();
  const row = rowOf(table, lowerHash);
  if (row < 0) return NONE;
  return { fine: fine[row]! + 1, middle: middle[row]! + 1, coarse: coarse[row]! + 1 };
}
