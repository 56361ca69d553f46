/**
 * The headline: a first line that is no sentence of the story.
 *
 * A story may have none, and its first sentence must never be taken for one. So a line that
 * ends in a full stop needs proof: a dateline or byline right below it, or capitals such as
 * only headlines have.
 *
 *   "Storm kills 11 at festival" / "SKOPJE, Aug. 29 (Reuters) - At least…" -> the first line
 */
import type { Span } from '../../document/span.ts';
import { isWord } from '../../lexicon/function-words.ts';

/** Longest lines taken for a headline: at all, and where nothing below proves it one. */
const LONGEST_HEADLINE = 220;
const LONGEST_WITHOUT_PROOF = 140;

/** Whether the line `candidate` is the headline. `below`: the paragraph under it; `proven`: it is a byline, dateline or metadata. */
export function isHeadline(text: string, candidate: Span, below: Span | null, proven: boolean): boolean {
  const line = text.slice(candidate.start, candidate.end);
  if (below === null || line.length > LONGEST_HEADLINE || line.length < 4) return false;
  if (!/^["“‘'`(¿¡]{0,2}[\p{Lu}\p{Lt}\p{N}\p{Lo}$€£]|^[a-z]\p{Lu}/u.test(line) || !/\p{L}{2}/u.test(line)) return false;
  if (/[,:]["”’']?$/.test(line)) return false;
  if (/[.!?]["”’')]*\s+["“‘(]?\p{Lu}\p{Ll}/u.test(line.slice(4)) && /[.!?]["”’')]*$/.test(line)) return false; // two sentences
  const stopped = /(?<!\.)\.["”’')]*$/.test(line) && !/\p{Lu}\.\p{Lu}\.$/u.test(line);
  if (proven) return true;
  if (line.length > LONGEST_WITHOUT_PROOF || line.split(/\s+/, 3).length < 3) return false;
  if (/^["“].*["”]$/.test(line)) return false; // a quotation as well opens a story
  if (stopped) return hasHeadlineCapitals(line);
  return below.end - below.start > 60 && /[.!?:"”’')…]$/.test(text.slice(below.start, below.end));
}

/** All in capitals, or nearly every long word capitalised. */
function hasHeadlineCapitals(line: string): boolean {
  if (!/\p{Ll}/u.test(line)) return true;
  const words = line.split(/\s+/).slice(1);
  const long = words.filter(
    (word) => /^["“‘'(]?\p{L}[\p{L}\p{M}'’-]{3,}/u.test(word) && !isWord(word, 'headline-small'),
  );
  return long.length >= 3 && words.length <= 22 && long.every((word) => /^["“‘'(]?\p{Lu}/u.test(word));
}
