/** The parser's model file (data/models/parser.bin): sixteen small whole-number weights for each bucket of features' hashes. */
import { readBytes } from '../lexicon/data-files.ts';
import { definePack } from '../lexicon/packs.ts';
import { readSections } from '../lexicon/sections.ts';
import { laneByte, zeroLanes } from '../tagging/packed-weights.ts';
import { MOVES, TAGS } from './labels.ts';

export const PARSER_MAGIC = 'NEWSXPRS';
/** Raised with every change to the feature code: older weights would be looked up under wrong numbers. */
export const PARSER_VERSION = 1;

/** How many rows there are for parts of speech and for moves, and weights in a row: as many as there are of either. */
export const TAG_ROWS = 1 << 16;
export const MOVE_ROWS = 1 << 17;
export const ROW = 16;

/** Either is a table of rows of four numbers, in each of which are four weights; see packed-weights.ts. */
export interface ParserModel {
  readonly tags: Int32Array;
  readonly moves: Int32Array;
  /** Tells models apart: others that learned from what this one parses do not fit another. */
  readonly mark: number;
}

/**
 * Reads a model file's bytes.
 * @throws Error that says what does not fit.
 */
export function readParserModel(bytes: Uint8Array): ParserModel {
  const what = 'data/models/parser.bin';
  const file = readSections(bytes, PARSER_MAGIC, what);
  const { version, tags, moves, mark } = file.about;
  if (version !== PARSER_VERSION)
    throw new Error(`${what}: has version ${version}, this newsx reads ${PARSER_VERSION}`);
  for (const [name, has, knows] of [
    ['parts of speech', tags, TAGS],
    ['moves', moves, MOVES],
  ] as const)
    if (!Array.isArray(has) || has.join() !== knows.join())
      throw new Error(`${what}: has the ${name} ${has}, this newsx has ${knows}`);
  return {
    tags: inLanes(file.array('tags', 'i8'), TAG_ROWS, what),
    moves: inLanes(file.array('moves', 'i8'), MOVE_ROWS, what),
    mark: mark as number,
  };
}

function inLanes(weights: Int8Array, rows: number, what: string): Int32Array {
  if (weights.length !== rows * ROW) throw new Error(`${what}: has another number of weights than this newsx reads`);
  const { table, bytes } = zeroLanes(weights.length / 4);
  for (let i = 0; i < weights.length; i++) bytes[i] = laneByte(weights[i]!);
  return table;
}

/** The model that ships. */
export const PARSER_MODEL = definePack<ParserModel>({
  name: 'parser',
  make: () => readParserModel(readBytes('models/parser.bin')),
  write: ({ tags, moves, mark }) => ({ about: { mark }, arrays: { tags, moves } }),
  read: (file) => ({
    tags: file.array('tags', 'i32'),
    moves: file.array('moves', 'i32'),
    mark: file.about.mark as number,
  }),
});
