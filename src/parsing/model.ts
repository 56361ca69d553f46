/** The parser's model file (data/models/parser.bin): sixteen small whole-number weights for each feature. */
import { readBytes } from '../lexicon/data-files.ts';
import { definePack } from '../lexicon/packs.ts';
import { readSections, type Sections } from '../lexicon/sections.ts';
import { type RowTable, rowTable } from '../tagging/row-table.ts';
import { MOVES, TAGS } from './labels.ts';

export const PARSER_MAGIC = 'NEWSXPRS';
/** Raised with every change to the feature code: older weights would be looked up under wrong numbers. */
export const PARSER_VERSION = 2;

/** Weights in a row: as many as there are parts of speech, and moves. */
export const ROW = 16;

export interface ParserModel {
  readonly tags: RowTable;
  readonly moves: RowTable;
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

function rowsOf(file: Sections, name: string, what: string): RowTable {
  const halves = file.array(`${name}Halves`, 'u16');
  const weights = file.array(`${name}Weights`, 'i8');
  if (weights.length !== halves.length * ROW) throw new Error(`${what}: has not a row of weights for each feature`);
  return rowTable(file.array(`${name}Sizes`, 'u8'), halves, weights, ROW);
}

/** The model that ships. */
export const PARSER_MODEL = definePack<ParserModel>({
  name: 'parser',
  make: () => readParserModel(readBytes('models/parser.bin')),
  write: ({ tags, moves, mark }) => ({
    about: { mark },
    arrays: { tagBuckets: tags.buckets, tagRows: tags.rows, moveBuckets: moves.buckets, moveRows: moves.rows },
  }),
  read: (file) => ({ tags: packed(file, 'tag'), moves: packed(file, 'move'), mark: file.about.mark as number }),
});

const packed = (file: Sections, name: string): RowTable => ({
  buckets: file.array(`${name}Buckets`, 'u32'),
  rows: file.array(`${name}Rows`, 'u8'),
});
