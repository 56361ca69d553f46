/**
 * Paragraphs as the tagger reads them: the words of one body block with their quotation state,
 * their sentences, the pieces between commas and marks, and the likely cue verbs around each.
 *
 *   "Yes," Li said. -> pieces |" Yes| , | " Li said .|; the cue to the right of Li is said
 */
import type { Sentence, Tokens, Written } from '../../../document/layers.ts';
import type { Span } from '../../../document/span.ts';
import type { Parser } from '../../../parsing/parser.ts';
import { type Dependencies, dependenciesOf, type Governors, governorsOf } from './governors.ts';
import type { Segment } from './labels.ts';
import type { Word } from './words.ts';

/** Quotation state of a token. */
export const OUTSIDE_MARKS = 0;
export const OPENS = 1;
export const CLOSES = 2;
export const INSIDE_MARKS = 3;

/** Whether tokens [first, end) of a paragraph are all outside of quotation marks, which are none of them. */
export function isOutsideMarks({ quotes }: Paragraph, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (quotes[t] !== OUTSIDE_MARKS) return false;
  return true;
}

/** A word of this level or a higher one is a likely cue. */
const LIKELY = 5;

/** A piece of a sentence between commas, colons, dashes, brackets and quotation marks. */
interface Piece {
  readonly first: number;
  end: number;
  /** The highest cue level of its words outside quotation marks. */
  level: number;
}

export interface Paragraph extends Dependencies, Governors {
  /** Index of its first token in the document. */
  readonly firstToken: number;
  readonly block: number;
  readonly words: readonly Word[];
  readonly levels: Uint8Array;
  readonly quotes: Uint8Array;
  /** For each token its sentence. */
  readonly sentenceOf: Uint16Array;
  /** Where each sentence begins, and the paragraph's end. */
  readonly sentences: readonly number[];
  readonly pieceOf: Uint16Array;
  readonly pieces: readonly Piece[];
  /** The nearest likely cue of the sentence to the left and right of each token; -1: none. */
  readonly leftCue: Int16Array;
  readonly rightCue: Int16Array;
  /** The highest level of each sentence outside quotation marks. */
  readonly sentenceLevels: Uint8Array;
  /** The number of the paragraph in the body. */
  readonly place: number;
  /** Not a paragraph but what somebody says in one, read for what he says that others say. */
  readonly nested: boolean;
}

const COMMON_MARK = /^["“”]$/;
const OPENING: Written = { text: '“' };
const CLOSING: Written = { text: '”' };

/** Longer paragraphs are cut, at a sentence's end if there is one. */
const LONGEST = 600;
const LONGEST_SENTENCE = 1200;

/** What the tagger reads of a document. */
export interface Source {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Whether a block, by its index, is searched. */
  isSearched(block: number): boolean;
  /** The outermost quotations, marks included. */
  readonly quotations: readonly (Span & { readonly inner: Span })[];
  /** Where the body begins: the dateline's end. */
  readonly from: number;
}

/** What is known of words, and of sentences. */
export interface Means {
  readonly wordOf: (word: Written) => Word;
  readonly levelOf: (word: Word) => number;
  readonly parser: Parser;
}

/** The paragraphs of a document's body, one at a time: most are done with before the next is read. */
export function* readParagraphs(
  { tokens, sentences, isSearched, quotations, from }: Source,
  means: Means,
): Generator<Paragraph> {
  const read = createReader(tokens, quotations, means);
  let place = -1;
  let starts: number[] = [];
  let first = 0;
  let end = 0;
  let block = -1;
  // No generator of its own: one made within another is a new kind of object for each document.
  const close = (): Paragraph | null => {
    const closed = hasLetter(tokens, first, end) ? read(first, end, starts, { block, place, nested: false }) : null;
    starts = [];
    first = end;
    return closed;
  };
  for (const sentence of sentences) {
    if (!isSearched(sentence.block) || sentence.end <= from) continue;
    if (sentence.block !== block || sentence.endToken - first > LONGEST) {
      const closed = close();
      if (closed !== null) yield closed;
      if (sentence.block !== block) place++;
      block = sentence.block;
      first = sentence.firstToken;
      while (tokens.starts[first]! < from) first++;
    }
    for (let start = Math.max(sentence.firstToken, first); start < sentence.endToken; start += LONGEST_SENTENCE) {
      const closed = start > first && sentence.endToken - start > LONGEST ? close() : null;
      if (closed !== null) yield closed;
      starts.push(start - first);
      end = Math.min(sentence.endToken, start + LONGEST_SENTENCE);
    }
  }
  const closed = close();
  if (closed !== null) yield closed;
}

/** What somebody says, as a paragraph of its own: tokens [first, end) with the quotations in it. */
export interface Said extends Segment {
  readonly quotations: Source['quotations'];
}

/** What is said, read for what it tells that others say. */
export function readSaid(
  { tokens, sentences }: Pick<Source, 'tokens' | 'sentences'>,
  { first, end, quotations }: Said,
  means: Means,
): Paragraph {
  const starts: number[] = [];
  for (let s = sentenceOfToken(sentences, first); s < sentences.length && sentences[s]!.firstToken < end; s++)
    starts.push(Math.max(0, sentences[s]!.firstToken - first));
  return createReader(tokens, quotations, means)(first, end, starts, { block: -1, place: 0, nested: true });
}

/** The index of the last sentence that begins at or before a token. */
function sentenceOfToken(sentences: readonly Sentence[], token: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.firstToken <= token) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Reads tokens [first, end) as one paragraph; ranges come in text order. */
function createReader(tokens: Tokens, quotations: Source['quotations'], { wordOf, levelOf, parser }: Means) {
  let quotation = 0;
  return (
    first: number,
    end: number,
    starts: readonly number[],
    about: Pick<Paragraph, 'block' | 'place' | 'nested'>,
  ): Paragraph => {
    const count = end - first;
    const words: Word[] = new Array(count);
    const levels = new Uint8Array(count);
    const quotes = new Uint8Array(count);
    for (let t = 0; t < count; t++) {
      const written = tokens.words[first + t]!;
      const start = tokens.starts[first + t]!;
      const word = wordOf(written);
      words[t] = word;
      levels[t] = levelOf(word);
      while (quotation < quotations.length && quotations[quotation]!.end <= start) quotation++;
      const around = quotations[quotation];
      if (around === undefined || around.start > start) continue;
      quotes[t] = start < around.inner.start ? OPENS : start >= around.inner.end ? CLOSES : INSIDE_MARKS;
      // All marks around a quotation are read alike: 'We left,' as “We left,”.
      if (quotes[t] !== INSIDE_MARKS && !COMMON_MARK.test(written.text))
        words[t] = wordOf(quotes[t] === OPENS ? OPENING : CLOSING);
    }
    return layout({ firstToken: first, words, levels, quotes, ...about }, starts, tokens, parser);
  };
}

/** Rows of marks and tables of numbers say nothing. */
function hasLetter(tokens: Tokens, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (LETTER.test(tokens.words[t]!.text)) return true;
  return false;
}

const LETTER = /\p{L}/u;

type Parts = Pick<Paragraph, 'firstToken' | 'block' | 'place' | 'nested' | 'words' | 'levels' | 'quotes'>;

/** The paragraph with its sentences, pieces and likely cues. */
function layout(
  { firstToken, block, place, nested, words, levels, quotes }: Parts,
  starts: readonly number[],
  tokens: Tokens,
  parser: Parser,
): Paragraph {
  const count = words.length;
  const sentenceOf = new Uint16Array(count);
  const pieceOf = new Uint16Array(count);
  const pieces: Piece[] = [];
  const leftCue = new Int16Array(count).fill(-1);
  const rightCue = new Int16Array(count).fill(-1);
  const sentenceLevels = new Uint8Array(starts.length);
  const sentences = [...starts, count];
  const isLikely = (t: number): boolean => levels[t]! >= LIKELY;
  const dependencies = dependenciesOf(parser, words, sentences, (s) => {
    for (let t = sentences[s]!; t < sentences[s + 1]!; t++) if (isLikely(t)) return true;
    return false;
  });
  for (let s = 0; s < starts.length; s++) {
    const end = sentences[s + 1]!;
    let cue = -1;
    for (let t = sentences[s]!; t < end; t++) {
      sentenceOf[t] = s;
      const dash = words[t]!.text === '-' && t > 0 && tokens.starts[firstToken + t]! > tokens.ends[firstToken + t - 1]!;
      if (t === sentences[s] || dash || words[t]!.separates) pieces.push({ first: t, end: t + 1, level: 0 });
      const piece = pieces[pieces.length - 1]!;
      piece.end = t + 1;
      pieceOf[t] = pieces.length - 1;
      leftCue[t] = cue;
      if (quotes[t] !== OUTSIDE_MARKS) continue;
      if (levels[t]! > piece.level) piece.level = levels[t]!;
      if (levels[t]! > sentenceLevels[s]!) sentenceLevels[s] = levels[t]!;
      if (levels[t]! >= LIKELY) cue = t;
    }
    cue = -1;
    for (let t = end - 1; t >= sentences[s]!; t--) {
      rightCue[t] = cue;
      if (quotes[t] === OUTSIDE_MARKS && levels[t]! >= LIKELY) cue = t;
    }
  }
  return {
    firstToken,
    block,
    words,
    levels,
    quotes,
    sentenceOf,
    sentences,
    pieceOf,
    pieces,
    leftCue,
    rightCue,
    sentenceLevels,
    place,
    nested,
    ...dependencies,
    ...governorsOf(dependencies, isLikely),
  };
}
