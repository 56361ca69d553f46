/**
 * What a speaker declines to say is no part of what is said: the verb belongs to the cue's subject.
 *
 *   "said sales had slowed but declined to give a figure" -> "sales had slowed"
 */
import type { Tokens } from '../../../document/layers.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import type { Segment } from '../tagger/labels.ts';

/** The least that is said, in words. */
const SHORTEST_CONTENT = 2;

/** The content up to `but declined to give a figure`. */
export function withoutWithheld(tokens: Tokens, cue: Segment, { first, end }: Segment): Segment {
  if (first < cue.end) return { first, end };
  for (let at = first; at < end - 2; at++) {
    if (/^["“”]$/.test(tokens.words[at]!.text)) break;
    if (at - first >= SHORTEST_CONTENT && /^(?:but|and)$/.test(tokens.words[at]!.text) && isWithheld(tokens, at))
      return { first, end: tokens.words[at - 1]!.text === ',' ? at - 1 : at };
  }
  return { first, end };
}

/** `but declined to name`, `but did not elaborate`, `but gave no`; what did not happen *and* was not told may be of the content. */
function isWithheld(tokens: Tokens, link: number): boolean {
  const lower = (at: number): string => tokens.words[at]?.text.toLowerCase() ?? '';
  const at = isWord(lower(link + 1), 'adverb') ? link + 2 : link + 1;
  if (isWord(lower(at), 'withholds')) return lower(at + 1) === 'to' && isWord(lower(at + 2), 'withheld');
  if (lower(link) === 'and')
    return lower(at) === 'would' && lower(at + 1) === 'not' && isWord(lower(at + 2), 'withheld');
  if (isWord(lower(at), 'withholds-all')) return lower(at + 1) === 'no';
  const not = isWord(lower(at), 'withholds-with') ? at + 1 : at;
  return isWord(lower(not), 'negation') && isWord(lower(not + 1), 'withheld');
}
