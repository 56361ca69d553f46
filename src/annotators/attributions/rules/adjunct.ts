/**
 * When and in what something is said is no part of what is said, though the tagger takes it along
 * where no `that` and no comma comes between.
 *
 *   "said" + "late on Friday rebels had left" -> "rebels had left";
 *   "said" + "last month trade would grow" -> "trade would grow";
 *   "said in a letter" + "to staff the plant would close" -> "the plant would close"
 */
import type { CueVerb, Tokens } from '../../../document/layers.ts';
import { weekdayNumber } from '../../../lexicon/calendar.ts';
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import type { Segment } from '../tagger/labels.ts';
import { holdsVerb, opensSubject } from './clause-start.ts';

/** Longest adjunct that is looked through, in words. */
const LONGEST_ADJUNCT = 12;
/** Longest phrase between a determiner and the noun that something is said in: `a joint press | statement`. */
const LONGEST_ATTRIBUTES = 3;

/** The content without an adjunct of its cue that it opens with. */
export function withoutAdjunct(tokens: Tokens, cue: Segment, verb: CueVerb | null, content: Segment): Segment {
  if (verb === null || !mayHaveAdjunct(verb)) return content;
  const gap = content.first - cue.end;
  if (gap < 0 || gap > LONGEST_ATTRIBUTES + 2) return content;
  const end = adjunctEnd(tokens, cue.end, content.end);
  if (end <= cue.end || end < content.first) return content;
  const start = clauseBehind(tokens, end, content.end);
  const cuts = start > content.first && content.end - start > 1 && holdsVerb(tokens, start, content.end);
  return cuts ? { first: start, end: content.end } : content;
}

/** Whether a clause follows its verb, and no infinitive: `said`, not `vowed`. */
function mayHaveAdjunct({ lemma }: CueVerb): boolean {
  const frames = verbOf(lemma)?.frames;
  return frames?.has('that') === true && !frames.has('inf');
}

const lowerAt = (tokens: Tokens, at: number): string => tokens.words[at]?.text.toLowerCase() ?? '';

/** The end of `late on Friday`, `in a joint statement` from a token on; the token itself where there is none. */
function adjunctEnd(tokens: Tokens, start: number, limit: number): number {
  const at = isWord(lowerAt(tokens, start), 'said-when') ? start + 1 : start;
  const preposition = lowerAt(tokens, at);
  if (preposition === 'on' && weekdayNumber(lowerAt(tokens, at + 1)) !== null) return at + 2;
  if (isPeriod(tokens, at)) return at + 2;
  if (!isWord(preposition, 'said-by-way-of')) return start;
  if (!isWord(lowerAt(tokens, at + 1), 'determiner', 'possessive')) return start;
  for (let noun = at + 2; noun <= at + 2 + LONGEST_ATTRIBUTES && noun < limit; noun++) {
    const word = lowerAt(tokens, noun);
    if (isWord(word, 'said-in')) return noun + 1;
    if (!/^[\p{L}-]+$/u.test(word) || isWord(word, 'preposition', 'be', 'have', 'modal')) break;
  }
  return start;
}

/** `last month`, `this week`, `last Friday`, but as a subject: `last year | was the worst`. */
function isPeriod(tokens: Tokens, at: number): boolean {
  const [opener, period, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1), lowerAt(tokens, at + 2)];
  const names = isWord(period, 'period', 'month') || weekdayNumber(period) !== null;
  return (
    /^(?:last|this)$/.test(opener) && names && !/^['’,]/.test(next) && !looksFinite(next) && verbForm(next) !== 'past'
  );
}

/** Where a clause begins behind an adjunct and what belongs to it: `| to staff | the plant would close`; -1 where none can be told. */
function clauseBehind(tokens: Tokens, from: number, limit: number): number {
  if (!isWord(lowerAt(tokens, from), 'preposition')) return from;
  for (let at = from + 2; at < Math.min(limit - 1, from + LONGEST_ADJUNCT); at++) {
    if (/^[,;:"“”(]$/.test(tokens.words[at]!.text)) return -1;
    if (lowerAt(tokens, at) === 'that' || opensSubject(tokens, at, limit)) return at;
  }
  return -1;
}
