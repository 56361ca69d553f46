/**
 * Which cue governs which words: what a verb of saying governs is who says it and what is said, however far off it
 * stands.
 *
 *   "Li, who leads the bank, said costs rose": Li and rose hang on said, `who leads the bank` hangs on Li, and so below said
 */
import type { Parser } from '../../../parsing/parser.ts';
import type { Word } from './words.ts';

/** How the words of a paragraph hang on each other. Words are numbered from the paragraph's first. */
export interface Dependencies {
  /** What each word hangs on; -1: on nothing, or its sentence is not parsed. */
  readonly heads: Int16Array;
  /** The parser's move that hung it there; see MOVES. */
  readonly moves: Uint8Array;
  /** How others hang on it, a bit for each move. */
  readonly dependents: Uint16Array;
  /** Whether each sentence is parsed. */
  readonly isParsed: Uint8Array;
}

/** The nearest cue above each word. */
export interface Governors {
  /** Where it stands; -1: none. */
  readonly governors: Int16Array;
  /** By which move the word hangs on it, or the one right under it that the word hangs on; 0: none governs it. */
  readonly relations: Uint8Array;
  /** How far below it the word is: 1 to DEEPEST, 0 where none governs it. */
  readonly depths: Uint8Array;
}

/** Depths are told apart up to this. */
const DEEPEST = 4;

/** Parses the sentences of a paragraph that `isParsed` picks: sentence s has the words sentences[s] to sentences[s + 1]. */
export function dependenciesOf(
  parser: Parser,
  words: readonly Word[],
  sentences: readonly number[],
  isParsed: (sentence: number) => boolean,
): Dependencies {
  const heads = new Int16Array(words.length).fill(-1);
  const moves = new Uint8Array(words.length);
  const dependents = new Uint16Array(words.length);
  const parsed = new Uint8Array(sentences.length - 1);
  for (let s = 0; s + 1 < sentences.length; s++) {
    if (!isParsed(s)) continue;
    parsed[s] = 1;
    const first = sentences[s]!;
    const count = sentences[s + 1]! - first;
    const parse = parser.parse(words, first, count);
    for (let t = 0; t < count; t++) {
      const head = parse.heads[t]!;
      if (head < count) heads[first + t] = first + head;
      moves[first + t] = parse.moves[t]!;
      dependents[first + t] = parse.taken[t]!;
    }
  }
  return { heads, moves, dependents, isParsed: parsed };
}

/** The governors of words among those that are cues. */
export function governorsOf({ heads, moves }: Dependencies, isCue: (word: number) => boolean): Governors {
  const governors = new Int16Array(heads.length).fill(-1);
  const relations = new Uint8Array(heads.length);
  const depths = new Uint8Array(heads.length);
  const isKnown = new Uint8Array(heads.length);
  const path: number[] = [];
  for (let t = 0; t < heads.length; t++) {
    // Up to a cue, to the top, or to a word whose governor is known; then down again.
    let at = t;
    while (isKnown[at] === 0) {
      isKnown[at] = 1;
      const head = heads[at]!;
      if (head < 0) break;
      if (isCue(head)) {
        governors[at] = head;
        relations[at] = moves[at]!;
        depths[at] = 1;
        break;
      }
      path.push(at);
      at = head;
    }
    for (let below = path.pop(); below !== undefined; below = path.pop()) {
      const head = heads[below]!;
      if (governors[head]! < 0) continue;
      governors[below] = governors[head]!;
      relations[below] = relations[head]!;
      depths[below] = Math.min(depths[head]! + 1, DEEPEST);
    }
  }
  return { governors, relations, depths };
}
