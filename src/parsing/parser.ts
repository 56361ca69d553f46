/**
 * The parser: which word of a sentence governs which. It reads from left to right, once for parts of speech and once
 * for what hangs on what (arc-hybrid, Kuhlmann, Gómez-Rodríguez and Satta 2011), and takes the best move at each
 * place: time grows with the words alone. The work is done in kernel/parse.ts.
 *
 *   "Li said costs rose": said -> root; Li, rose -> said; costs -> rose
 */
import { lazy } from '../lexicon/data.ts';
import type { Load } from '../lexicon/packs.ts';
import { createKernel } from '../tagging/kernel.ts';
import type { RowTable } from '../tagging/row-table.ts';
import { EDGE, type Word } from '../tagging/words.ts';
import { PARSER_MODEL, type ParserModel, ROW } from './model.ts';
import { MOVE, TAG } from './templates.ts';

/** A parsed sentence. Words are numbered from its first, 0. Good until the next is parsed. */
interface Parse {
  /** What each word hangs on; what governs the sentence hangs on the number behind its last word. */
  readonly heads: Int32Array;
  /** How it hangs there: a number of MOVES. */
  readonly moves: Uint8Array;
  /** How others hang on it, a bit for each of MOVES. */
  readonly taken: Int32Array;
  /** Parts of speech: numbers of TAGS. */
  readonly tags: Uint8Array;
}

export interface Parser {
  /** Parses the sentence of `count` words from `first` on. */
  parse(words: readonly Word[], first: number, count: number): Parse;
}

/** Numbers of four bytes in the record of a word, and all bytes of a word; see kernel/parse.ts. */
const RECORD = 8;
const PLACES = 4 * RECORD + 5 * 4 + 2;

/** A parser for a model, whose weights are read into its kernel. */
export function createParser(load: Load<Pick<ParserModel, 'tags' | 'moves'>>): Parser {
  const kernel = createKernel();
  const model = load(kernel.room);
  const placed = ({ buckets, rows }: RowTable) => [kernel.place(buckets), kernel.place(rows)] as const;
  const tagTable = placed(model.tags);
  const moveTable = placed(model.moves);
  const tagNames = kernel.place(Int32Array.from(Object.values(TAG)));
  const moveNames = kernel.place(Int32Array.from(Object.values(MOVE)));
  const sums = kernel.reserve(2 * ROW);
  const hashes = kernel.reserve(4 * Math.max(Object.keys(TAG).length, Object.keys(MOVE).length));
  let room = 0;
  let place = 0;

  function write(words: readonly Word[], first: number, count: number): void {
    if (count + 2 > room) {
      room = 2 * count + 2;
      place = kernel.reserve(room * PLACES);
    }
    const numbers = kernel.i32;
    for (let i = -1, at = place >> 2; i <= count; i++, at += RECORD) {
      const word = i < 0 || i === count ? EDGE : words[first + i]!;
      numbers[at] = word.lowerHash;
      numbers[at + 1] = word.ending;
      numbers[at + 2] = word.case;
      numbers[at + 3] = word.shortShape;
      numbers[at + 4] = word.fine;
      numbers[at + 5] = word.text === ',' ? 1 : 0;
    }
  }

  return {
    parse(words, first, count) {
      write(words, first, count);
      kernel.run.parse(count, room, place, hashes, sums, tagNames, ...tagTable, moveNames, ...moveTable);
      const heads = (place >> 2) + RECORD * room;
      const bytes = place + 4 * (RECORD + 5) * room;
      return {
        heads: kernel.i32.subarray(heads, heads + count),
        taken: kernel.i32.subarray(heads + room, heads + room + count),
        tags: kernel.u8.subarray(bytes, bytes + count),
        moves: kernel.u8.subarray(bytes + room, bytes + room + count),
      };
    },
  };
}

/** The parser with the model that ships. */
export const shippedParser = lazy(() => createParser(PARSER_MODEL.load));
