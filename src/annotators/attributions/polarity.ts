/**
 * Whether an attribution says that something was said, that it was not, or only supposes it.
 *
 *   "No group said it was behind the attack" -> negated;   "If Lee says so, they leave" -> conditional
 */
import type { Polarity, Tokens } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';

interface Saying {
  readonly source: Span | null;
  readonly cue: Span | null;
}

const NOT = /^(?:not|never|cannot|n['’]t|neither|nor)$/;
/** `did not rule out` and `never denied` say something, after all. */
const DOUBLE = /\b(?:rul(?:e|ed|es|ing) out|den(?:y|ied|ies|ying)|exclud(?:e|ed|es|ing)|hid(?:e|es|den)?)\b/i;
const NOBODY = /^(?:no|nobody|none|neither)\b(?! (?:(?:less|fewer|other) than|\d))/i;
const UNREAL = /^(?:if|unless)$/;
/** How many tokens before a cue may still deny it: `did not even say`. */
const BEFORE_CUE = 2;
/** How many tokens before a source may make it a condition: `if, as expected, Lee says`. */
const BEFORE_SOURCE = 1;

export function polarityOf(text: string, tokens: Tokens, { source, cue }: Saying): Polarity {
  if (cue === null) return 'asserted';
  const words = text.slice(cue.start, cue.end);
  const before = wordsBefore(tokens, cue.start, BEFORE_CUE);
  const inCue = words.toLowerCase().split(/[^\p{L}'’]+|(?=n['’]t$)|(?=n['’]t )/u);
  if ([...inCue, ...before].some((word) => NOT.test(word)) && !DOUBLE.test(words)) return 'negated';
  if (source !== null && source.start < cue.start && NOBODY.test(text.slice(source.start, source.end)))
    return 'negated';
  const first = source !== null && source.start < cue.start ? source : cue;
  return wordsBefore(tokens, first.start, BEFORE_SOURCE).some((word) => UNREAL.test(word)) ? 'conditional' : 'asserted';
}

/** Up to `count` words that stand right before an offset, in lower case, back to the last mark. */
function wordsBefore(tokens: Tokens, offset: number, count: number): string[] {
  let low = 0;
  let high = tokens.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  const words: string[] = [];
  for (let at = low - 1; at >= 0 && words.length < count; at--) {
    const word = tokens.words[at]!.text.toLowerCase();
    if (!/\p{L}/u.test(word)) break;
    words.push(word);
  }
  return words;
}
