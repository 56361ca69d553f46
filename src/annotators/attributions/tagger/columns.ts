/**
 * A paragraph, and what the first pass believes of it, as columns of numbers in the kernel's memory, where
 * kernel/attributions.ts makes the features: it says which number stands where.
 */
import type { Beliefs } from './beliefs.ts';
import type { Paragraph } from './paragraphs.ts';
import { EDGE, type Word } from './words.ts';

/** Bytes of a token, a sentence and a piece, and of what is believed of each. */
export const TOKEN = 64;
export const SENTENCE = 16;
export const PIECE = 16;
export const PIECE_BELIEF = 4;
/** Tokens of the edge before the first, and behind the last. */
export const EDGES_BEFORE = 2;
export const EDGES_AFTER = 1;

/** Where columns begin: numbers of four bytes. The first is that of the paragraph's first token. */
export interface Places {
  readonly tokens: number;
  readonly sentences: number;
  readonly pieces: number;
}

export function writeParagraph(view: Paragraph, numbers: Int32Array, { tokens, sentences, pieces }: Places): void {
  const { words, levels, quotes, sentenceOf, pieceOf, leftCue, rightCue, governors, relations, depths } = view;
  const count = words.length;
  for (let t = -EDGES_BEFORE; t < count + EDGES_AFTER; t++) {
    const at = tokens + (TOKEN / 4) * t;
    const isEdge = t < 0 || t >= count;
    writeWord(isEdge ? EDGE : words[t]!, numbers, at);
    if (isEdge) numbers.fill(0, at + 8, at + TOKEN / 4);
    else {
      numbers[at + 8] = levels[t]!;
      numbers[at + 9] = quotes[t]!;
      numbers[at + 10] = sentenceOf[t]!;
      numbers[at + 11] = pieceOf[t]!;
      numbers[at + 12] = leftCue[t]!;
      numbers[at + 13] = rightCue[t]!;
      numbers[at + 14] = governors[t]!;
      numbers[at + 15] = relations[t]! | (depths[t]! << 8) | (view.dependents[t]! << 16);
    }
  }
  for (let s = 0, at = sentences; s < view.sentences.length; s++, at += SENTENCE / 4) {
    numbers[at] = view.sentences[s]!;
    numbers[at + 1] = view.sentenceLevels[s] ?? 0;
    numbers[at + 2] = view.isParsed[s] ?? 0;
  }
  for (let p = 0, at = pieces; p < view.pieces.length; p++, at += PIECE / 4) {
    const { first, end, level } = view.pieces[p]!;
    numbers[at] = first;
    numbers[at + 1] = end;
    numbers[at + 2] = level;
  }
}

function writeWord(word: Word, numbers: Int32Array, at: number): void {
  numbers[at] = word.lowerHash;
  numbers[at + 1] = word.part;
  numbers[at + 2] = word.coarse;
  numbers[at + 3] = word.middle;
  numbers[at + 4] = word.stem;
  numbers[at + 5] = word.verb;
  numbers[at + 6] = word.frames;
  numbers[at + 7] = word.joins ? 1 : 0;
}

export function writeBeliefs(beliefs: Beliefs, numbers: Int32Array, { tokens, sentences, pieces }: Places): void {
  for (let t = 0, at = tokens; t < beliefs.cue.length; t++, at += TOKEN / 4) {
    numbers[at] = beliefs.source[t]!;
    numbers[at + 1] = beliefs.cue[t]!;
    numbers[at + 2] = beliefs.content[t]!;
    numbers[at + 3] = beliefs.beginSource[t]!;
    numbers[at + 4] = beliefs.beginContent[t]!;
    numbers[at + 5] = beliefs.leftCue[t]!;
    numbers[at + 6] = beliefs.rightCue[t]!;
    numbers[at + 7] = beliefs.commas[t]!;
    numbers[at + 8] = beliefs.marks[t]!;
    numbers[at + 9] = beliefs.governors[t]!;
    numbers[at + 10] = beliefs.relations[t]!;
    numbers[at + 11] = beliefs.depths[t]!;
  }
  for (let s = 0, at = sentences; s < beliefs.sentenceShares.length; s++, at += SENTENCE / 4) {
    numbers[at] = beliefs.sentenceShares[s]!;
    numbers[at + 1] = beliefs.cuesIn[s]!;
    numbers[at + 2] = beliefs.sourceIn[s]!;
  }
  for (let p = 0; p < beliefs.pieceShares.length; p++) numbers[pieces + p] = beliefs.pieceShares[p]!;
}
