/**
 * A sentence as the features see it: its words, the runs of capitalized words in it, and the
 * entries of the gazetteer that it holds.
 *
 *   "Premier Li Qiang met Choe Son Hui" -> runs [0, 3) and [4, 7)
 */
import type { Tokens, Written } from '../../../document/layers.ts';
import { CUES, entryAt } from '../../../lexicon/gazetteer.ts';
import { CAPITAL, CAPITALS, EDGE, LOWER, type Word } from '../../../tagging/words.ts';

export interface SentenceView {
  readonly words: readonly Word[];
  /** Whether a word touches the one before it, as in `Jean-Pierre`. */
  readonly joined: Uint8Array;
  /** First and end of the run of capitalized words that each word is in; both -1 outside runs. */
  readonly runFirst: Int32Array;
  readonly runEnd: Int32Array;
  /** Gazetteer entries of two or more words: place in the entry (1 first, 2 inside, 3 last), and its lists. */
  readonly entryPlace: Uint8Array;
  readonly entryLists: Uint16Array;
  /** Whether a word of a run of capitals stands before such an entry (2), behind it (1), or both (3). */
  readonly entryBeside: Uint8Array;
  /** The place of the first word; only marks and numbers stand before it. -1 if there is none. */
  readonly opens: number;
  /** 0 an ordinary sentence, 1 most words capitalized, as in headlines, 2 most words in capitals. */
  readonly style: number;
}

export const isName = (word: Word): boolean => word.case === CAPITAL || word.case === CAPITALS;

/** The word at a place, or the edge outside of the sentence. */
export const wordAt = ({ words }: SentenceView, at: number): Word => (at >= 0 && at < words.length ? words[at]! : EDGE); // a look outside of an array is slow

const LINK = CUES.indexOf('link');

/**
 * Views tokens [first, end) as one sentence. `lowers` holds the hashes of words that the document writes in lower case: such a word
 * at the sentence's start is capitalized for that reason only.
 */
export function viewSentence(
  tokens: Tokens,
  first: number,
  end: number,
  wordOf: (written: Written) => Word,
  lowers: ReadonlySet<number>,
): SentenceView {
  const words = tokens.words.slice(first, end).map(wordOf);
  const joined = new Uint8Array(words.length);
  for (let at = 1; at < words.length; at++)
    if (tokens.ends[first + at - 1] === tokens.starts[first + at]) joined[at] = 1;
  const opens = words.findIndex((word) => word.case <= CAPITALS);
  const { runFirst, runEnd } = findRuns(words, joined, opens, lowers);
  const { entryPlace, entryLists, entryBeside } = findEntries(words, runFirst);
  return { words, joined, runFirst, runEnd, entryPlace, entryLists, entryBeside, opens, style: styleOf(words) };
}

function findRuns(words: readonly Word[], joined: Uint8Array, opens: number, lowers: ReadonlySet<number>) {
  const runFirst = new Int32Array(words.length).fill(-1);
  const runEnd = new Int32Array(words.length).fill(-1);
  const inRun = (at: number): boolean => {
    const word = words[at] as Word;
    return isName(word) && !(at === opens && (word.cue >= LINK || lowers.has(word.lowerHash)));
  };
  for (let at = 0; at < words.length; at++) {
    if (!inRun(at)) continue;
    let end = at + 1;
    while (end < words.length) {
      if (inRun(end)) end++;
      else if (
        isHyphen(words[end] as Word) &&
        joined[end] &&
        joined[end + 1] &&
        end + 1 < words.length &&
        inRun(end + 1)
      )
        end += 2;
      else break;
    }
    runFirst.fill(at, at, end);
    runEnd.fill(end, at, end);
    at = end - 1;
  }
  return { runFirst, runEnd };
}

const isHyphen = (word: Word): boolean => word.text === '-' || word.text === '‑' || word.text === '–';

function findEntries(words: readonly Word[], runFirst: Int32Array) {
  const entryPlace = new Uint8Array(words.length);
  const entryLists = new Uint16Array(words.length);
  const entryBeside = new Uint8Array(words.length);
  const isInRun = (at: number): boolean => (runFirst[at] ?? -1) >= 0;
  for (let at = 0; at < words.length; at++) {
    if (!isName(words[at] as Word)) continue;
    const entry = entryAt(words, at);
    if (entry === null) continue;
    const last = at + entry.words - 1;
    entryPlace.fill(2, at, last);
    entryPlace[at] = 1;
    entryPlace[last] = 3;
    entryLists.fill(entry.lists, at, last + 1);
    entryBeside.fill((isInRun(at - 1) ? 2 : 0) + (isInRun(last + 1) ? 1 : 0), at, last + 1);
    at = last;
  }
  return { entryPlace, entryLists, entryBeside };
}

function styleOf(words: readonly Word[]): number {
  let lower = 0;
  let capital = 0;
  let capitals = 0;
  for (const word of words) {
    if (word.case === LOWER && word.text.length > 3) lower++;
    else if (word.case === CAPITAL) capital++;
    else if (word.case === CAPITALS) capitals++;
  }
  if (capitals > 2 && capitals >= 2 * (lower + capital)) return 2;
  return capital + capitals > 3 && capital + capitals >= 4 * lower ? 1 : 0;
}
