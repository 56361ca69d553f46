/**
 * The verb of a cue: its lemma and class.
 *
 *   "has also made it clear" -> make it clear, assert;   "are confident that" -> be confident, think
 */
import type { CueVerb, Tokens } from '../../../document/layers.ts';
import { type VerbMatch, verbAt } from '../../../lexicon/reporting-verbs.ts';
import { verbOfWord } from '../../../lexicon/reporting-words.ts';
import type { Segment } from '../tagger/labels.ts';

/** Longer cues are looked at from their end only. */
const LONGEST_CUE = 20;

/** The longest phrase of the lexicon in a cue; among equals a strong verb, then the last. */
export function cueVerb(tokens: Tokens, { first, end }: Segment): CueVerb | null {
  let best: VerbMatch | null = null;
  for (let at = Math.max(first, end - LONGEST_CUE); at < end; at++) {
    const match = verbAt(tokens.words, at);
    if (match !== null && (best === null || rank(match) >= rank(best))) best = match;
  }
  return best ? { lemma: best.verb.lemma, class: best.verb.class } : wordVerb(tokens, first, end);
}

/** Of a cue without a reporting verb, what its last reporting noun or adjective says. */
function wordVerb(tokens: Tokens, first: number, end: number): CueVerb | null {
  for (let at = end - 1; at >= first; at--) {
    const verb = verbOfWord(tokens.words[at]!.text.toLowerCase());
    if (verb !== null) return verb;
  }
  return null;
}

const rank = ({ length, verb }: VerbMatch): number => 2 * length + (verb.weak ? 0 : 1);
