/**
 * What stands beside a saying and is no part of it: quotations in sentences of their own after an
 * unquoted saying, and the time or place of the saying after its cue.
 *
 *   He said they left. "It hurt us all." -> he: they left; and a quotation of its own
 */
import type { Rule } from '../../rule.ts';
import type { Draft } from '../linker/draft.ts';

export const quotationsApart: Rule<[drafts: readonly Draft[], text: string], readonly Draft[]> = {
  name: 'attributions/quotation-apart',
  why: 'Quotations in sentences of their own after an unquoted saying are sayings of their own.',
  example: 'He said they had left at dawn. "It hurt us all," he wept. "We had no boat and no money."',
  apply: (drafts, text) => drafts.flatMap((draft) => split(draft, text) ?? [draft]),
};

/** The draft and its later quotations; null where it has none that stand apart. */
function split(draft: Draft, text: string): Draft[] | null {
  const { pieces, cue } = draft;
  const at = cue === null ? -1 : pieces.findIndex(({ quoted, start }) => quoted === 'all' && start > cue.end);
  if (at < 1 || pieces.slice(0, at).some(({ quoted }) => quoted !== 'none')) return null;
  const { start } = pieces[at]!;
  if (!/[.!?…:]["'”’)]*\s+$/.test(text.slice(Math.max(0, start - 4), start))) return null;
  const by = quotationsApart.name;
  const after = { by, source: null, antecedent: null, cue: null, verb: null, pieces: pieces.slice(at), evidence: null };
  return [{ ...draft, pieces: pieces.slice(0, at) }, after];
}

const ADJUNCT = /^(?:while|when|during|after|before|on|in|at|as)\b/i;

export const withoutAdjunct: Rule<[draft: Draft, text: string], Draft | null> = {
  name: 'attributions/adjunct',
  why: 'Where what was said stands before its cue, the time or place after the cue is no part of it.',
  example: 'The dam is safe, Ana Ruiz said while visiting Lima.',
  apply: (draft, text) => {
    const { pieces, cue } = draft;
    if (cue === null || !pieces.some(({ end }) => end <= cue.start && /^["'”’]?,\s/.test(text.slice(end, end + 3))))
      return null;
    const kept = pieces.filter(
      ({ start, end, quoted }) =>
        quoted !== 'none' || start < cue.end || start - cue.end > 1 || !ADJUNCT.test(text.slice(start, end)),
    );
    return kept.length === pieces.length ? null : { ...draft, pieces: kept };
  },
};
