/**
 * When, where and in what something was said is no part of what is said, though the tagger takes it
 * along where it stands between the cue and the content.
 *
 *   "said" + "in a statement two men were held" -> "two men were held"
 *   "said" + "in an interview with the BBC that he left" -> "that he left"
 */
import type { Token } from '../../../document/layers.ts';
import { weekdayNumber } from '../../../lexicon/calendar.ts';
import { isAuxiliary, looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import type { Segment } from '../tagger/labels.ts';

const OWNER = /^(?:an?|its|his|her|their|the)$/;
/** Longest phrase between the preposition and its noun: `in a rare televised address`. */
const LONGEST_PHRASE = 4;
/** How far from such a phrase `that` may stand which the content begins with: `in an interview with the BBC that`. */
const LONGEST_BEFORE_THAT = 8;

/** The content without the adjuncts that open it right after its cue. */
export function withoutAdjuncts(tokens: readonly Token[], cue: Segment, content: Segment): Segment {
  if (content.first !== cue.end) return content;
  const { first, end } = content;
  const lower = (at: number): string => tokens[at]!.text.toLowerCase();
  let at = first;
  for (let after = adjunctEnd(tokens, at, end); after > at; after = adjunctEnd(tokens, at, end)) at = after;
  if (at === first || end - at < 2) return content;
  if (isWord(lower(at), 'preposition') || lower(at) === 'to') {
    for (let that = at + 1; that < Math.min(end - 1, at + LONGEST_BEFORE_THAT); that++) {
      if (lower(that) === 'that') return { first: that, end };
      if (looksFinite(lower(that))) break;
    }
    return content;
  }
  if (tokens[at]!.text === ',' || isAuxiliary(lower(at)) || lower(at) === 'and') return content;
  const clause = tokens.slice(at + 1, end).some(({ text }) => looksFinite(text.toLowerCase()));
  return clause || lower(at) === 'that' ? { first: at, end } : content;
}

/** Where an adjunct that begins at a token ends: a day, or in what it was said; the token itself where none begins. */
function adjunctEnd(tokens: readonly Token[], at: number, end: number): number {
  const word = (place: number): string => (place < end ? tokens[place]!.text : '');
  const from = /^(?:late|early)$/.test(word(at)) ? at + 1 : at;
  if (word(from) === 'on' && weekdayNumber(word(from + 1)) !== null) return from + 2;
  if (from > at || !/^(?:in|at)$/.test(word(at)) || !OWNER.test(word(at + 1))) return at;
  for (let noun = at + 2; noun < Math.min(end, at + 2 + LONGEST_PHRASE); noun++) {
    if (isWord(word(noun), 'said-in')) return noun + 1 + placeAfter(tokens, noun + 1, end);
    if (!/^\p{Ll}[\p{L}-]*$/u.test(word(noun)) || isWord(word(noun), 'preposition') || looksFinite(word(noun)))
      return at;
  }
  return at;
}

/** How many words after an adjunct say where: `in Accra`, where `that` or a small letter follows. */
function placeAfter(tokens: readonly Token[], at: number, end: number): number {
  const isPlace = at + 2 < end && tokens[at]!.text === 'in' && /^\p{Lu}/u.test(tokens[at + 1]!.text);
  return isPlace && /^\p{Ll}/u.test(tokens[at + 2]!.text) ? 2 : 0;
}
