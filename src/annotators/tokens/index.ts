/**
 * Tokens: words, numbers and marks, each with its span. White space is in none.
 *
 * One regular expression does the cutting; it is tried once at each place and never
 * backtracks over more than one token. Hyphens always split (`China` `-` `DPRK`),
 * clitics are cut off (`China` `'s`), and abbreviations keep their dot (`Sept.`).
 *
 *   "Li's U.S. visit, Sept. 29" -> Li | 's | U.S. | visit | , | Sept. | 29
 */
import type { Token } from '../../document/layers.ts';
import { isAbbreviation } from '../../lexicon/abbreviations.ts';
import { lettered } from '../../lexicon/letters.ts';
import { tokenOf } from '../../lexicon/word-facts.ts';
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

/** The tokens of a text; `offset` is added to each span. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  const cut = pattern();
  const isFilled = text.includes(FILLER);
  for (let at = wordFrom(text, 0); at < text.length; at = wordFrom(text, cut.lastIndex)) {
    // Where no white space stands, the pattern finds something: only its end is asked for.
    cut.lastIndex = at;
    cut.test(text);
    let word = text.slice(at, cut.lastIndex);
    const start = at + offset;
    let end = cut.lastIndex + offset;
    if (isFilled) {
      while (text[end - offset - 1] === FILLER && end > start + 1) end--; // these fill up what comes behind
      word = word.replaceAll(FILLER, '') || word;
    }
    const last = tokens.at(-1);
    const joins = word === '.' && last !== undefined && last.end === start && isAbbreviation(last.text, text, at);
    if (joins) tokens[tokens.length - 1] = tokenOf(last.start, end, `${last.text}.`);
    else tokens.push(tokenOf(start, end, word));
  }
  return tokens;
}

const SPACE = /\s/;

/** The first place from `at` on that is no white space. */
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
