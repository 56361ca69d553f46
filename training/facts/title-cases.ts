/** The choices that titles are learned from: for each place beside a name, which words are the title, or none. */
import { calledSlot } from '../../src/annotators/titles/called.ts';
import type { Candidate, Slot } from '../../src/annotators/titles/candidates.ts';
import { slotsOf } from '../../src/annotators/titles/slots.ts';
import { isCounterpart, noTitleFeatures, titleFeatures } from '../../src/annotators/titles/title-features.ts';
import { singular } from '../../src/lexicon/occupations.ts';
import type { Case } from '../log-linear.ts';
import { type Article, entityOf, fold, likeness, namesOf } from './corpus.ts';
import { caseOf } from './noted-case.ts';

export function titleCases(article: Article): Case[] {
  return article.people.flatMap((person) => {
    const entity = person.type === 'person' ? entityOf(article, person) : undefined;
    if (entity === undefined) return [];
    const beside = namesOf(article, entity).flatMap((mention) => slotsOf(mention, article.text));
    const called = entity.mentions
      .filter(({ form }) => form === 'nominal')
      .flatMap((mention) => calledSlot(mention, article.text) ?? []);
    return [...beside, ...called].flatMap((slot) => casesOf(article, slot, person.title ?? null));
  });
}

/** One case, and where lists know words of it by what people do, one as if they did not: what speaks for such words is learned from both. */
function casesOf(article: Article, slot: Slot, gold: string | null): Case[] {
  const right = rightOf(article, slot, gold);
  if (right === null) return [];
  const seen = slot.candidates.map(({ calling }): string => calling.kind);
  const hidden = seen.map((kind) => (HIDDEN.has(kind) ? 'unlisted' : kind));
  const caseWith = (kinds: readonly string[]): Case =>
    caseOf(
      [
        ...slot.candidates.map((candidate, at) => titleFeatures(candidate, slot, article.text, kinds[at])),
        noTitleFeatures(slot, new Set(kinds)),
      ],
      right,
    );
  return seen.some((kind, at) => kind !== hidden[at]) ? [caseWith(seen), caseWith(hidden)] : [caseWith(seen)];
}
const HIDDEN: ReadonlySet<string> = new Set(['occupation', 'person']);

function rightOf(article: Article, { candidates, several }: Slot, gold: string | null): number[] | null {
  const scores = candidates.map((candidate) => {
    const words = wordsOf(candidate, article);
    const own = closeness(words, gold);
    return several ? Math.max(own, closeness(words.replace(/\S+$/, singular), gold)) : own;
  });
  const best = Math.max(0, ...scores);
  if (best >= 0.5) return scores.flatMap((score, at) => (score === best ? [at] : []));
  // Another title than the one annotated may be a title too: such places teach nothing.
  const other = candidates.some(({ calling }) => /office|role|rank|royal|religious/.test(calling.kind));
  return gold !== null && other ? null : [candidates.length];
}

function wordsOf({ start, end }: Candidate, { document, text }: Article): string {
  return document.text.slice(text.tokens.starts[start]!, text.tokens.ends[end - 1]!);
}

/** 2 for the same words, else how alike they are. A counterpart has whatever title the other has. */
function closeness(words: string, gold: string | null): number {
  if (gold === null) return 0;
  if (isCounterpart(words)) return 1;
  return fold(words) === fold(gold) ? 2 : likeness(words, gold);
}
