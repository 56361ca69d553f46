/** The choices that affiliations are learned from: which of the bodies beside a person's titles is the person's. */

import type { BodyFound } from '../../src/annotators/titles/body.ts';
import type { Titled } from '../../src/annotators/titles/candidates.ts';
import { bodyChoice } from '../../src/annotators/titles/person-affiliation.ts';
import type { Case } from '../log-linear.ts';
import { type Article, countryInstead, likeness } from './corpus.ts';
import { caseOf } from './noted-case.ts';

export function affiliationCase(article: Article, titles: readonly Titled[], gold: string | null): Case[] {
  const { bodies, noted } = bodyChoice(titles, article.text);
  if (bodies.length === 0) return [];
  const right =
    gold === null ? [] : bodies.flatMap((body, at) => (likeness(bodyText(body, article), gold) >= 0.5 ? [at] : []));
  // Whose *its director* is is not annotated: that it is somebody's is known all the same.
  if (right.length === 0 && bodies[0]!.where === 'before') return [];
  return [caseOf(noted, right.length > 0 ? right : [bodies.length])];
}

/** What a body is called: a people's country for *Chinese*, else its own words. */
function bodyText({ start, end }: BodyFound, { document, text }: Article): string {
  return countryInstead(document.text.slice(text.tokens.starts[start]!, text.tokens.ends[end - 1]!));
}
