/**
 * Tokens: words, numbers and marks, each with its span. White space is in none.
 *
 * One regular expression does the cutting; it is tried once at each place and never
 * backtracks over more than one token. Hyphens always split (`China` `-` `DPRK`),
 * clitics are cut off (`China` `'s`), and abbreviations keep their dot (`Sept.`).
 *
 *   "Li's U.S. visit, Sept. 29" -> Li | 's | U.S. | visit | , | Sept. | 29
 */
import type { Tokens, Written } from '../../document/layers.ts';
import { withoutLigatures } from '../../document/tokens.ts';
import { isAbbreviation } from '../../lexicon/abbreviations.ts';
import { lettered } from '../../lexicon/letters.ts';
import { makeRoomForWords, wordOf } from '../../lexicon/word-facts.ts';
import { defineAnnotator } from '../annotator.ts';
import { FILLER } from '../escaped-marks.ts';

const pattern = lettered(
  [
    String.raw`https?:\/\/[^\s<>"“”]+`,
    String.raw`www\.[^\s<>"“”]+`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{0,190}\w`, // bounded as RFC 5321 does: else `a.a.a.…` is tried to its end at every letter
    String.raw`(?:\p{Lu}\.){2,}`, // U.S., D.P.R.K.
    String.raw`[ap]\.m\.`,
    String.raw`['’](?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}])`, // clitics
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|[a-z]{1,2}(?![\p{L}\p{N}]))?`, // 1,000.5 and 08:57 and 3rd and 10m
    String.raw`[\p{L}\p{M}\p{N}]+(?:['’](?!(?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*`, // words, with inner apostrophes (O'Brien, N'Djamena)
    String.raw`\.{2,}`,
    '-{2,}',
    "``|''", // TeX-like double marks of old newswire
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** The tokens of a text. */
export function tokenize(text: string): Tokens {
  makeRoomForWords();
  const words: Written[] = [];
  const starts = growing();
  const ends = growing();
  const cut = pattern();
  const isFilled = text.includes(FILLER);
  const isPrinted = withoutLigatures(text) !== text;
  for (let start = wordFrom(text, 0); start < text.length; start = wordFrom(text, cut.lastIndex)) {
    // Where no white space stands, the pattern finds something: only its end is asked for.
    cut.lastIndex = start;
    cut.test(text);
    let end = cut.lastIndex;
    let word = text.slice(start, end);
    if (isFilled) {
      while (text[end - 1] === FILLER && end > start + 1) end--; // these fill up what comes behind
      word = word.replaceAll(FILLER, '') || word;
    }
    if (isPrinted) word = withoutLigatures(word);
    const last = words.length - 1;
    const joins =
      word === '.' && last >= 0 && ends.at(last) === start && isAbbreviation(words[last]!.text, text, start);
    if (joins) {
      words[last] = wordOf(`${words[last]!.text}.`);
      ends.set(last, end);
    } else {
      words.push(wordOf(word));
      starts.set(last + 1, start);
      ends.set(last + 1, end);
    }
  }
  return { words, starts: starts.filled(words.length), ends: ends.filled(words.length) };
}

/** A column of whole numbers whose length shows at its end. */
function growing() {
  let column = new Int32Array(256);
  return {
    at: (place: number) => column[place],
    set(place: number, value: number): void {
      if (place === column.length) {
        const wider = new Int32Array(2 * column.length);
        wider.set(column);
        column = wider;
      }
      column[place] = value;
    },
    filled: (length: number) => column.slice(0, length),
  };
}

const SPACE = new RegExp(`[\\s${FILLER}]`);

/** The first place from `at` on that is no white space, nor what fills up. */
function wordFrom(text: string, at: number): number {
  let place = at;
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (code < 128 ? code !== 32 && (code < 9 || code > 13) : !SPACE.test(text.charAt(place))) break;
    place++;
  }
  return place;
}

export const tokens = defineAnnotator({
  name: 'tokens',
  summary: 'Cuts the text into words, numbers and marks.',
  requires: [],
  provides: 'tokens',
  annotate: (document) => tokenize(document.text),
});
