/**
 * A medium that quotes somebody passes on what another says: who stands between *quoted* and
 * *as saying* is the source.
 *
 *   "The bridge is safe," Radio Lago quoted Ann Lee as saying.   ->   source Ann Lee
 */
import type { Tokens } from '../../../document/layers.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import type { Segment } from '../tagger/labels.ts';

/** How many tokens may name who is quoted. */
const LONGEST = 16;

/** The phrase between an active *quoted* and *as saying*; null where there is none. */
export function quotedAfter(tokens: Tokens, { first, end }: Segment): Segment | null {
  const cue = tokens.words.slice(first, end);
  if (!/^(?:quot|cit)(?:e|es|ed|ing)$/i.test(cue.at(-1)?.text ?? '')) return null;
  // `was quoted as saying`: its source comes before.
  if (cue.some(({ text }) => isWord(text.toLowerCase(), 'be'))) return null;
  for (let at = end; at < tokens.words.length - 1 && at - end <= LONGEST; at++) {
    const { text } = tokens.words[at]!;
    if (/^[.!?;:"“”]$/.test(text)) return null;
    if (text === 'as' && tokens.words[at + 1]!.text === 'saying') return at > end ? { first: end, end: at } : null;
  }
  return null;
}
