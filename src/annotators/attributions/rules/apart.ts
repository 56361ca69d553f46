/**
 * What stands beside a saying and is no part of it: quotations in sentences of their own after an
 * unquoted saying.
 *
 *   He said they left. "It hurt us all." -> he: they left; and a quotation of its own
 */
import type { Rule } from '../../rule.ts';
import { type Draft, draftBy, type SureRule } from '../linker/draft.ts';

export const quotationsApart: Rule<[drafts: readonly Draft[], text: string], readonly Draft[]> & SureRule = {
  name: 'attributions/quotation-apart',
  right: 0.7,
  why: 'Quotations in sentences of their own after an unquoted saying are sayings of their own.',
  example:
    'He said they need heroes like Paul to look up to.\n"We need more and more heroes and more and more things for our young people, so they do not leave."',
  apply: (drafts, text) => drafts.flatMap((draft) => split(draft, text) ?? [draft]),
};

/** The draft and its later quotations; null where it has none that stand apart. */
function split(draft: Draft, text: string): Draft[] | null {
  const { pieces, cue } = draft;
  const at = cue === null ? -1 : pieces.findIndex(({ quoted, start }) => quoted === 'all' && start > cue.end);
  if (at < 1 || pieces.slice(0, at).some(({ quoted }) => quoted !== 'none')) return null;
  const { start } = pieces[at]!;
  if (!/[.!?…:]["'”’)]*\s+$/.test(text.slice(Math.max(0, start - 4), start))) return null;
  const after = draftBy(quotationsApart, { source: null, cue: null, pieces: pieces.slice(at) });
  return [{ ...draft, pieces: pieces.slice(0, at) }, after];
}
