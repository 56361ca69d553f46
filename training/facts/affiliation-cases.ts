/** The choices that affiliations are learned from: which of the bodies beside a person's titles is the person's. */

import { type Body, bodiesOf, noBodyFeatures, type Titled } from '../../src/annotators/titles/affiliations.ts';
import type { Case } from '../log-linear.ts';
import { type Article, countryInstead, likeness } from './corpus.ts';

export function affiliationCase(article: Article, titles: readonly Titled[], gold: string | null): Case[] {
  const bodies = titles.flatMap((titled) => bodiesOf(titled, article.text));
  if (bodies.length === 0) return [];
  const candidates = [...bodies.map(({ features }) => features), noBodyFeatures(titles, bodies.length, article.text)];
  const right =
    gold === null ? [] : bodies.flatMap((body, at) => (likeness(bodyText(body, article), gold) >= 0.5 ? [at] : []));
  return [{ article: article.id, candidates, right: right.length > 0 ? right : [bodies.length] }];
}

/** What a body is called: a people's country for *Chinese*, else its own words. */
function bodyText({ start, end }: Body, { document, text }: Article): string {
  return countryInstead(document.text.slice(text.tokens[start]!.start, text.tokens[end - 1]!.end));
}
