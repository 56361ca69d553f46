/**
 * Sentences that say only who told what stands in the sentence before: where nobody else is said to have
 * said it, that sentence is what was said.
 *
 *   "Work on the pier begins in June. / Captain Ana Ruiz, the harbour master, announced this."
 *   -> Captain Ana Ruiz, the harbour master | announced | Work on the pier begins in June
 */
import type { Sentence } from '../../../document/layers.ts';
import { overlaps, type Span, trimSpan } from '../../../document/span.ts';
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { ALL_RULES, firstOf, markedBy, type Rule, type RuleUse } from '../../rule.ts';
import { cueVerb } from '../linker/cue-verb.ts';
import { type Draft, draftBy, type SureRule } from '../linker/draft.ts';
import { type Material, spanOf, withoutComma } from '../linker/pieces.ts';
import type { Segment } from '../tagger/labels.ts';

/** Longest source with its appositions, in words. */
const LONGEST_SOURCE = 24;

/** A sentence of the body. */
interface Site {
  readonly material: Material;
  /** What stands before it: a sentence of its paragraph, or all of the paragraph before. */
  readonly before: Span;
  readonly sentence: Sentence;
}

export const pointsBack: Rule<[site: Site], Draft | null> & SureRule = {
  name: 'attributions/pointed-back',
  right: 0.7,
  why: "Who announced this at a meeting said what stands before, where that is nobody else's.",
  example:
    'Work on the pier begins in June.\nCaptain Ana Ruiz, the harbour master, announced this at a meeting in Lima.',
  apply: ({ material, before, sentence }) => {
    const cue = cueOf(material, sentence);
    if (cue === null) return null;
    const source = spanOf(material, { first: sentence.firstToken, end: cue.first });
    const said = withoutStop(material, before);
    const piece = { ...said, inner: said, quoted: 'none' as const, held: [] };
    const draft = draftBy(pointsBack, {
      source: withoutComma(material.text, source),
      cue: spanOf(material, cue),
      pieces: [piece],
    });
    return { ...draft, verb: cueVerb(material.tokens, cue) };
  },
};

/** The drafts, with what such sentences point back at in place of what was found in them. */
export function withPointedBack(
  material: Material,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  searched: (sentence: Sentence) => boolean,
  use: RuleUse = ALL_RULES,
): Draft[] {
  let all = [...drafts];
  for (const [at, sentence] of sentences.entries()) {
    const last = sentences[at - 1];
    if (last === undefined || !searched(sentence) || !searched(last)) continue;
    let first = at - 1;
    if (last.block !== sentence.block) while (sentences[first - 1]?.block === last.block) first--;
    const before = { start: sentences[first]!.start, end: last.end };
    const found = firstOf([pointsBack], use, { material, before, sentence });
    if (found === null || all.some((draft) => touches(draft, before))) continue;
    const { answer, rule } = found;
    all = all.filter(({ cue }) => cue === null || !overlaps(cue, answer.cue!));
    all.push(use.trace === null ? answer : markedBy(answer, rule));
  }
  return all;
}

const touches = ({ source, cue, pieces }: Draft, stretch: Span): boolean =>
  [source, cue, ...pieces].some((span) => span !== null && overlaps(span, stretch));

/** The verb that has no more than a *this* after it, and before it who speaks: `disclosed | this at`, `made this known`. */
function cueOf({ tokens }: Material, { firstToken, endToken }: Sentence): Segment | null {
  const lower = (at: number): string => tokens.words[at]?.text.toLowerCase() ?? '';
  const first = lower(firstToken);
  if (
    !/^\p{Lu}/u.test(tokens.words[firstToken]!.text) ||
    isWord(first, 'preposition', 'subordinator', 'opener', 'pronoun')
  )
    return null;
  for (let at = firstToken + 1; at < Math.min(endToken - 2, firstToken + LONGEST_SOURCE); at++) {
    const known = lower(at) === 'made' && (lower(at + 1) === 'this' || lower(at + 1) === 'the');
    if (known && (lower(at + 2) === 'known' || isWord(lower(at + 2), 'made-of-it'))) return { first: at, end: at + 3 };
    if (isWord(lower(at), 'tells-this') && lower(at + 1) === 'this' && isEnd(lower(at + 2)))
      return { first: at, end: at + 1 };
    if (looksFinite(lower(at))) return null;
  }
  return null;
}

/** What follows a `this` that is all of the object. */
const isEnd = (word: string): boolean =>
  /^[.,]$/.test(word) || isWord(word, 'preposition') || /^(?:when|while)$/.test(word);

function withoutStop({ text }: Material, { start, end }: Span): Span {
  const trimmed = trimSpan(text, { start, end });
  return /[.!]$/.test(text.slice(trimmed.start, trimmed.end))
    ? { start: trimmed.start, end: trimmed.end - 1 }
    : trimmed;
}
