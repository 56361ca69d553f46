/** The choices that titles are learned from: for each place beside a name, which words are the title, or none. */
import type { Candidate, Slot } from '../../src/annotators/titles/slots.ts';
import { slotsOf } from '../../src/annotators/titles/slots.ts';
import { isCounterpart, noTitleFeatures, titleFeatures } from '../../src/annotators/titles/title-features.ts';
import { type Article, entityOf, fold, likeness, namesOf } from './corpus.ts';
import type { Case } from './learner.ts';

export function titleCases(article: Article): Case[] {
  return article.people.flatMap((person) => {
    const entity = person.type === 'person' ? entityOf(article, person) : undefined;
    if (entity === undefined) return [];
    return namesOf(article, entity)
      .flatMap((mention) => slotsOf(mention, article.text))
      .flatMap((slot) => caseOf(article, slot, person.title ?? null));
  });
}

function caseOf(article: Article, slot: Slot, gold: string | null): Case[] {
  const features = [
    ...slot.candidates.map((candidate) => titleFeatures(candidate, slot, article.text)),
    noTitleFeatures(slot),
  ];
  const none = slot.candidates.length;
  const scores = slot.candidates.map((candidate) => closeness(wordsOf(candidate, article), gold));
  const best = Math.max(0, ...scores);
  if (best >= 0.5) {
    const right = scores.flatMap((score, at) => (score === best ? [at] : []));
    return [{ article: article.id, candidates: features, right }];
  }
  // Another title than the one annotated may be a title too: such places teach nothing.
  const other = slot.candidates.some(({ calling }) => /office|role|rank|royal|religious/.test(calling.kind));
  return gold !== null && other ? [] : [{ article: article.id, candidates: features, right: [none] }];
}

function wordsOf({ start, end }: Candidate, { document, text }: Article): string {
  return document.text.slice(text.tokens[start]!.start, text.tokens[end - 1]!.end);
}

/** 2 for the same words, else how alike they are. A counterpart has whatever title the other has. */
function closeness(words: string, gold: string | null): number {
  if (gold === null) return 0;
  if (isCounterpart(words)) return 1;
  return fold(words) === fold(gold) ? 2 : likeness(words, gold);
}
