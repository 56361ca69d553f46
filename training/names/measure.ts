/**
 * How found names are compared with annotated ones: a name is right if its start, its end and its
 * type are (the CoNLL-2003 measure).
 */

import { extentOf } from '../../src/annotators/names/extent.ts';
import { tagNames } from '../../src/annotators/names/index.ts';
import type { TaggedType } from '../../src/annotators/names/labels.ts';
import type { Tagger } from '../../src/annotators/names/tagger.ts';
import type { Article } from './corpus.ts';

export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly type: TaggedType;
  readonly confidence: number;
}

/** The names of an article, dates among them. */
export function found(tagger: Tagger, { tokens, sentences }: Article): Finding[] {
  return tagNames(tagger, tokens, sentences).map((span) => ({
    ...extentOf(span, tokens),
    type: span.type,
    confidence: span.confidence,
  }));
}

/** CoNLL-2003's four types; null for those that it does not annotate. */
export function inFour(type: TaggedType): string | null {
  if (type === 'date' || type === 'money') return null;
  if (type === 'facility') return 'location';
  return type === 'norp' || type === 'product' ? 'misc' : type;
}

/** Spans written `start end`, each with its type. */
type Keyed = readonly (readonly [span: string, type: string])[];

export interface Outcome {
  readonly predicted: Keyed;
  readonly gold: Keyed;
  readonly right: Keyed;
}

/** What was found, what is annotated, and what is in both. */
export function hits(
  article: Article,
  findings: readonly Finding[],
  map: (type: TaggedType) => string | null,
): Outcome {
  const keyed = (spans: readonly { start: number; end: number; type: TaggedType }[]): Keyed => {
    const unique = new Map<string, readonly [string, string]>();
    for (const { start, end, type } of spans) {
      const mapped = map(type);
      if (mapped !== null) unique.set(`${start} ${end} ${mapped}`, [`${start} ${end}`, mapped]);
    }
    return [...unique.values()];
  };
  const predicted = keyed(findings);
  const gold = keyed(article.entities);
  const annotated = new Set(gold.map((pair) => pair.join(' ')));
  return { predicted, gold, right: predicted.filter((pair) => annotated.has(pair.join(' '))) };
}

export interface Count {
  right: number;
  predicted: number;
  gold: number;
}

export const newCount = (): Count => ({ right: 0, predicted: 0, gold: 0 });

export function addCount(count: Count, outcome: Outcome): void {
  count.right += outcome.right.length;
  count.predicted += outcome.predicted.length;
  count.gold += outcome.gold.length;
}

export const percent = (part: number, whole: number): string =>
  (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(5);

export const F1 = ({ right, predicted, gold }: Count): string => percent(2 * right, predicted + gold);
