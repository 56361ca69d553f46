/**
 * A verb by which somebody does not say something, and the verb of saying behind it, are one cue.
 *
 *   "refused" + "to say who paid" -> cue "refused to say", content "who paid";  "refused" + "to leave" stays
 */
import type { Tokens } from '../../../document/layers.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbOf } from '../../../lexicon/reporting-verbs.ts';
import type { Segment } from '../tagger/labels.ts';

const CLAUSE = /^(?:that|whether|if|who|whom|what|when|where|why|how|which)$/;

/** The cue with the infinitive that a content right behind it opens with; null where there is none. */
export function cueWithUnsaid(tokens: Tokens, cue: Segment, contents: readonly Segment[]): Segment | null {
  const lower = (at: number): string => tokens.words[at]?.text.toLowerCase() ?? '';
  const at = cue.end;
  if (!isWord(lower(at - 1), 'unsaid-to') || lower(at) !== 'to' || !contents.some(({ first }) => first === at))
    return null;
  return verbOf(lower(at + 1)) !== null && CLAUSE.test(lower(at + 2)) ? { first: cue.first, end: at + 2 } : null;
}
