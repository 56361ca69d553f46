/** The parser's model file (data/models/parser.bin): sixteen small whole-number weights for each feature. */
import { readBytes } from '../lexicon/data-files.ts';
import { definePack } from '../lexicon/packs.ts';
import { readSections, type Sections } from '../lexicon/sections.ts';
import { type KeyTable, keyTable } from '../tagging/key-table.ts';
import { laneByte, zeroLanes } from '../tagging/packed-weights.ts';
import { MOVES, TAGS } from './labels.ts';

export const PARSER_MAGIC = 'NEWSXPRS';
/** Raised with every change to the feature code: older weights would be looked up under wrong numbers. */
export const PARSER_VERSION = 2;

/** Weights in a row: as many as there are parts of speech, and moves. */
export const ROW = 16;

/** The features that have weights, by their hashes, and a row of four numbers for each, in each of which are four weights; see packed-weights.ts. */
export interface Rows {
  readonly table: KeyTable;
  readonly lanes: Int32Array;
}

export interface ParserModel {
  readonly tags: Rows;
  readonly moves: Rows;
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
    tags: rowsOf(file, 'tag', what),
    moves: rowsOf(file, 'move', what),
    mark: mark as number,
  };
}

function rowsOf(file: Sections, name: string, what: string): Rows {
  const halves = file.array(`${name}Halves`, 'u16');
  const weights = file.array(`${name}Weights`, 'i8');
  if (weights.length !== halves.length * ROW) throw new Error(`${what}: has not a row of weights for each feature`);
  const { table: lanes, bytes } = zeroLanes(weights.length / 4);
  for (let i = 0; i < weights.length; i++) bytes[i] = laneByte(weights[i]!);
  return { table: keyTable(file.array(`${name}Sizes`, 'u8'), halves), lanes };
}

/** The model that ships. */
export const PARSER_MODEL = definePack<ParserModel>({
  name: 'parser',
  make: () => readParserModel(readBytes('models/parser.bin')),
  write: ({ tags, moves, mark }) => ({
    about: { mark },
    arrays: {
      tagStarts: tags.table.starts,
      tagHalves: tags.table.halves,
      tagLanes: tags.lanes,
      moveStarts: moves.table.starts,
      moveHalves: moves.table.halves,
      moveLanes: moves.lanes,
    },
  }),
  read: (file) => ({ tags: packed(file, 'tag'), moves: packed(file, 'move'), mark: file.about.mark as number }),
});

const packed = (file: Sections, name: string): Rows => ({
  table: { starts: file.array(`${name}Starts`, 'u32'), halves: file.array(`${name}Halves`, 'u16') },
  lanes: file.array(`${name}Lanes`, 'i32'),
});
