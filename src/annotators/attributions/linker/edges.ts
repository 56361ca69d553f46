/**
 * Edges of segments: what the tagger's habits leave at the ends of a source, a cue or a content that
 * is no part of it.
 *
 *   source "Hugh Hill, 34," -> "Hugh Hill, 34";  cue "also said:" -> "said";
 *   "According to" + "the bank, growth will slow" -> source "the bank"
 */
import type { Token } from '../../../document/layers.ts';
import { weekdayNumber } from '../../../lexicon/calendar.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import type { Segment } from '../tagger/labels.ts';

type Tokens = readonly Token[];

/** Longest source that is looked for in a content. */
const LONGEST = 12;

/** Without marks at either end. */
export function sourceEdges(tokens: Tokens, { first, end }: Segment): Segment {
  let [from, to] = [first, end];
  while (to - from > 1 && /^[,;:.—–-]$/.test(tokens[to - 1]!.text)) to--;
  while (to - from > 1 && /^[,;:.—–-]$/.test(tokens[from]!.text)) from++;
  return { first: from, end: to };
}

/** `said` in `also said:` and `said Monday`, but `has said` with its auxiliary. */
export function cueEdges(tokens: Tokens, { first, end }: Segment): Segment {
  let [from, to] = [first, end];
  while (to - from > 1 && (/^[,;:—–-]$/.test(tokens[to - 1]!.text) || weekdayNumber(tokens[to - 1]!.text) !== null))
    to--;
  while (to - from > 1 && isWord(tokens[from]!.text.toLowerCase(), 'adverb')) from++;
  return { first: from, end: to };
}

/** Without the day of the saying right after the cue: `said | Monday | the dam was safe`. */
export function withoutDay(tokens: Tokens, cue: Segment, { first, end }: Segment): Segment {
  const day = first === cue.end && end - first > 2 && tokens[first]!.text.toLowerCase();
  const isDay = day && (weekdayNumber(day) !== null || /^(?:today|yesterday)$/.test(day));
  return isDay && !/^['’]/.test(tokens[first + 1]!.text) ? { first: first + 1, end } : { first, end };
}

/** The source after `according to` that was taken for the start of the content; null if there is none. */
export function sourceInContent(tokens: Tokens, cue: Segment, content: Segment): Segment | null {
  if (content.first !== cue.end || !/^to$/i.test(tokens[cue.end - 1]!.text)) return null;
  if (cue.end - cue.first !== 2 || !/^according$/i.test(tokens[cue.first]!.text)) return null;
  for (let at = content.first + 1; at < Math.min(content.end - 1, content.first + LONGEST); at++)
    if (tokens[at]!.text === ',') return { first: content.first, end: at };
  return null;
}
