/**
 * Whether the text is English, by its function words.
 *
 * newsx reads English only; a text in another language would give wrong findings that
 * look like right ones. In edited English news about one word in three is among the words
 * below (medians of 30 to 36 % on four corpora); in German and French prose 0 to 7 % are.
 */
import { defineAnnotator } from '../annotator.ts';

/** Below this many words nothing is judged: `Ministers met.` says too little. */
const ENOUGH_WORDS = 40;
const LEAST_SHARE = 0.1;
/** A longer text is judged by its beginning. */
const SAMPLE = 5_000;

const FUNCTION_WORDS = new Set(
  (
    'the of and to in that for is was with on by it at as from he his they be are this have had an has will not ' +
    'were said but which their been who would or its more also she her we you after about'
  ).split(' '),
);

/** The share of English function words among a text's words, and how many words were looked at. */
function englishShare(text: string): { readonly words: number; readonly share: number } {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const hits = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  return { words: words.length, share: words.length === 0 ? 0 : hits / words.length };
}

/** The code that an input's own field gives (`EN`, `eng`, `English`, `en_GB`), or null if it is none. */
function languageCode(given: string | undefined): string | null {
  const code = given?.trim().toLowerCase().replaceAll('_', '-') ?? '';
  if (code === 'english' || code === 'eng') return 'en';
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/.test(code) ? code : null;
}

export const language = defineAnnotator({
  name: 'language',
  summary: 'Says whether the text is English (`en`) or not (`und`), where the input does not say.',
  requires: [],
  provides: 'language',
  annotate(document) {
    const given = languageCode(document.given.language);
    if (given !== null) return given;
    const { words, share } = englishShare(document.text);
    return words < ENOUGH_WORDS || share >= LEAST_SHARE ? 'en' : 'und';
  },
});
