/**
 * Relative pronouns as sources: whom they stand for comes right before them, and is given first.
 *
 *   "Ann Lee, who said prices rose" -> source Ann Lee | who
 */
import type { Tokens } from '../../../document/layers.ts';
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm } from '../../../lexicon/reporting-verbs.ts';
import type { Segment } from '../tagger/labels.ts';

/** Longest antecedent, in words. */
const LONGEST = 12;
const RELATIVE = /^(?:who|which|that)$/i;

/** The pronoun before the cue where the source is a whole clause that ends there: `They met Ann Lee, who said`. */
export function relativeOf(tokens: Tokens, { first, end }: Segment, cue: Segment): Segment | null {
  const at = cue.first - 1;
  const isBeside = end >= at - 1 && end <= at + 1;
  if (!isBeside || first >= at || !RELATIVE.test(tokens.words[at]!.text)) return null;
  const isClause = tokens.words.slice(first, at).some(({ text }) => looksFinite(text.toLowerCase()));
  return isClause ? { first: at, end: cue.first } : null;
}

/** The noun phrase before a source that is only a relative pronoun; null where there is none. */
export function antecedentOf(tokens: Tokens, { first, end }: Segment): Segment | null {
  if (end - first !== 1 || !RELATIVE.test(tokens.words[first]!.text)) return null;
  let last = first;
  if (last > 0 && tokens.words[last - 1]!.text === ',') last--;
  let at = last;
  while (at > 0 && last - at < LONGEST && isNominal(tokens, at - 1)) at--;
  while (at < last && isWord(tokens.words[at]!.text.toLowerCase(), 'preposition')) at++;
  return at < last ? { first: at, end: last } : null;
}

/** What may stand in a noun phrase, as far as form tells: no verb, mark or conjunction, and no preposition but `of`. */
function isNominal(tokens: Tokens, at: number): boolean {
  const { text } = tokens.words[at]!;
  const lower = text.toLowerCase();
  if (lower === 'of' || lower === "'s" || lower === '’s' || lower === '-') return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  if (/^\p{Lu}/u.test(text)) return !isWord(lower, 'subordinator', 'opener', 'preposition') || at > 0;
  if (isWord(lower, 'be', 'have', 'modal', 'past', 'pronoun', 'preposition', 'subordinator', 'adverb', 'time'))
    return false;
  if (/^(?:and|or|but|to|that|as)$/.test(lower)) return false;
  return verbForm(lower) !== 'past' && verbForm(lower) !== 's';
}
