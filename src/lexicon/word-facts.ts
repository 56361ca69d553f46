/**
 * What depends on a word alone is worked out once a word and kept with it: a text of a million words has few, and a
 * text holds each word as one object, which finds what is known of it without looking the word up.
 *
 *   const isShort = perWord((word) => word.length < 4);   isShort(tokens.words[i])
 */
import type { Written } from '../document/layers.ts';

/** How many have a place in the facts of a word. */
let places = 0;

/** A word with what is known of it, a place for each that asks; printed, copied or compared it is its text alone. */
class Word implements Written {
  readonly text: string;
  // As long as it will be: one that grows to its last place takes twice the room.
  readonly #facts: unknown[] = new Array(places);

  constructor(text: string) {
    this.text = text;
  }

  static factsOf(word: Written): unknown[] {
    return #facts in word ? word.#facts : Word.factsOf(wordOf(word.text));
  }
}

/** More words than this are forgotten: an endless run of documents must not fill the memory. */
const MOST_WORDS = 40_000;

const words = new Map<string, Word>();

/** To be called before the words of a document are asked for, which keeps them all as long as it lasts itself. */
export function makeRoomForWords(): void {
  if (words.size >= MOST_WORDS) words.clear();
}

/** The one object of a word. */
export function wordOf(text: string): Written {
  const known = words.get(text);
  if (known !== undefined) return known;
  const word = new Word(text);
  words.set(text, word);
  return word;
}

/** Answers once for each word. */
export function perWord<T extends object | string | number | boolean | null>(
  answer: (word: string) => T,
): (word: Written) => T {
  const place = places++;
  return (word) => {
    const facts = Word.factsOf(word);
    const known = facts[place];
    if (known !== undefined) return known as T;
    const found = answer(word.text);
    facts[place] = found;
    return found;
  };
}

/** Answers once for each word, and can forget all of them. */
export interface WordTable<T> {
  (word: Written): T;
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
  const of = (word: Written): T => {
    const facts = Word.factsOf(word);
    const old = facts[place];
    if (old !== undefined) return old as T;
    if (known.length >= most) forget();
    const found = answer(word.text);
    facts[place] = found;
    known.push(facts);
    return found;
  };
  return Object.assign(of, { forget });
}
