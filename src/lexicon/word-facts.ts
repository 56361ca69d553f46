/**
 * What depends on a word alone is worked out once a word and kept with it: a text of a million words has few, and a
 * token that knows its word finds what is known of it without looking the word up.
 *
 *   const isShort = perWord((word) => word.length < 4);   isShort(tokens[i])
 */
import type { Token } from '../document/layers.ts';

/** A word, and what is known of it: a place for each that asks. */
interface Word {
  readonly text: string;
  readonly facts: unknown[];
}

/** More words than this are forgotten, and found anew: an endless run of documents must not fill the memory. */
const MOST_WORDS = 40_000;

const words = new Map<string, Word>();

function wordOf(text: string): Word {
  const known = words.get(text);
  if (known !== undefined) return known;
  if (words.size >= MOST_WORDS) words.clear();
  const word = { text, facts: [] };
  words.set(text, word);
  return word;
}

/** A token with its word, which nothing shows: printed, copied or compared it is like any other. */
class WordToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly #word: Word;

  constructor(start: number, end: number, word: Word) {
    this.start = start;
    this.end = end;
    // The same string for the same word: many tables look words up.
    this.text = word.text;
    this.#word = word;
  }

  static factsOf(token: Written): unknown[] {
    return #word in token ? token.#word.facts : wordOf(token.text).facts;
  }
}

/** A token, or anything else that is a word of a text. */
export interface Written {
  readonly text: string;
}

/** The token of a word at a span. */
export function tokenOf(start: number, end: number, text: string): Token {
  return new WordToken(start, end, wordOf(text));
}

/** How many have a place in the facts of a word. */
let places = 0;

/** Answers once for each word. */
export function perWord<T extends object | string | number | boolean | null>(
  answer: (word: string) => T,
): (token: Written) => T {
  const place = places++;
  return (token) => {
    const facts = WordToken.factsOf(token);
    const known = facts[place];
    if (known !== undefined) return known as T;
    const found = answer(token.text);
    facts[place] = found;
    return found;
  };
}

/** Answers once for each word, and can forget all of them. */
export interface WordTable<T> {
  (token: Written): T;
  forget(): void;
}

/** @param most more words than this are forgotten */
export function wordTable<T extends object>(answer: (word: string) => T, most: number): WordTable<T> {
  const place = places++;
  let known: unknown[][] = [];
  const forget = (): void => {
    for (const facts of known) facts[place] = undefined;
    known = [];
  };
  const of = (token: Written): T => {
    const facts = WordToken.factsOf(token);
    const old = facts[place];
    if (old !== undefined) return old as T;
    if (known.length >= most) forget();
    const found = answer(token.text);
    facts[place] = found;
    known.push(facts);
    return found;
  };
  return Object.assign(of, { forget });
}
