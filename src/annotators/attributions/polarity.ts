/**
 * Whether an attribution says that something was said, that it was not, or only supposes it.
 *
 *   "No group said it was behind the attack" -> negated;   "If Lee says so, they leave" -> conditional
 */
import type { Polarity, Tokens } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { isDenied, isDeniedWithAnother } from './denial.ts';

interface Saying {
  readonly source: Span | null;
  readonly cue: Span | null;
}

/** `did not rule out` and `never denied` say something, after all. */
const DOUBLE = /\b(?:rul(?:e|ed|es|ing) out|den(?:y|ied|ies|ying)|exclud(?:e|ed|es|ing)|hid(?:e|es|den)?)\b/i;
const NOBODY = /^(?:no|nobody|none|neither)\b(?! (?:(?:less|fewer|other) than|\d))/i;
/** How many tokens before a cue are looked at: `is not, he said, …` ends at its mark in any case. */
const BEFORE_CUE = 9;
/** How many before a source: `Nor did | Lee say`, `provided that | Lee says`. */
const BEFORE_SOURCE = 2;

export function polarityOf(text: string, tokens: Tokens, { source, cue }: Saying): Polarity {
  if (cue === null) return 'asserted';
  if (isNegated(text, tokens, cue)) return 'negated';
  const first = source !== null && source.start < cue.start ? source : cue;
  if (first === source && NOBODY.test(text.slice(source.start, source.end))) return 'negated';
  const before = wordsBefore(tokens, first.start, BEFORE_SOURCE);
  if (before.includes('nor')) return 'negated';
  return isCondition(before, text.slice(0, first.start)) ? 'conditional' : 'asserted';
}

/** Whether one of a cue's words is denied, by another of them or by what stands before. */
function isNegated(text: string, tokens: Tokens, cue: Span): boolean {
  const before = wordsBefore(tokens, cue.start, BEFORE_CUE);
  const words = [...before, ...wordsBefore(tokens, cue.end, Number.POSITIVE_INFINITY, cue.start)];
  const isDouble = DOUBLE.test(text.slice(cue.start, cue.end));
  for (let at = before.length; at < words.length; at++)
    if (isDouble ? isDeniedWithAnother(words, at) : isDenied(words, at)) return true;
  return false;
}

/** Whether what stands before a subject makes its clause a condition. */
function isCondition(before: readonly string[], preceding: string): boolean {
  const last = before.at(-1) ?? '';
  if (isWord(last === 'that' ? (before.at(-2) ?? '') : last, 'condition')) return true;
  return isWord(last, 'fronted') && /(?:^|[.!?:;"“”\n]\s*)\p{Lu}\p{Ll}+\s$/u.test(preceding.slice(-12));
}

/** Up to `count` words that stand right before an offset, and not before `from`, in lower case, back to the last mark. */
function wordsBefore(tokens: Tokens, offset: number, count: number, from = 0): string[] {
  let low = 0;
  let high = tokens.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  const words: string[] = [];
  for (let at = low - 1; at >= 0 && words.length < count && tokens.starts[at]! >= from; at--) {
    const word = tokens.words[at]!.text.toLowerCase();
    if (!/\p{L}/u.test(word)) break;
    words.unshift(word);
  }
  return words;
}
