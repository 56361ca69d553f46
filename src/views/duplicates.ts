/**
 * `newsx duplicates`: near-duplicate articles, such as wire copy that several outlets
 * print: one row an article that has one, in clusters, the first by date first.
 *
 *   one report in two papers, a word apart -> cluster 1: post-1; gazette-1, similarity 0.93
 */
import { isCountedStructure, type Label } from '../analyses/measured.ts';
import { type Copy, clustersOf, copyOf, NEAR, similarityOf } from '../analyses/near-duplicates.ts';
import type { Annotated } from '../document/document.ts';
import { fourDecimals } from './grouped.ts';
import type { Column, RowOf, View } from './view.ts';
import { number, valuesOf } from './view-options.ts';

const OPTIONS = {
  threshold: number(
    'similarity',
    'how similar two bodies must be: the share of their runs of five words that both have',
    {
      min: 0.1,
      max: 1,
      whole: false,
      default: NEAR,
    },
  ),
};

interface Article extends Copy {
  readonly label: () => Label;
}

const COLUMNS = [
  { key: 'doc' },
  { key: 'cluster', type: 'number' },
  { key: 'copyOf', nullable: true },
  { key: 'similarity', nullable: true, type: 'fraction', detail: 1 },
  { key: 'date', type: 'date', nullable: true, detail: 2 },
  { key: 'headline', nullable: true, look: 'prose' },
] as const satisfies readonly Column[];

export type DuplicateRow = RowOf<typeof COLUMNS>;

export const duplicates: View<DuplicateRow> = {
  name: 'duplicates',
  summary: 'Lists articles that are near-duplicates of one another, such as wire copy, in clusters.',
  requires: ['structure'],
  countsOnly: true,
  options: OPTIONS,
  columns: COLUMNS,
  examples: ['newsx duplicates archive.jsonl', 'newsx duplicates archive.jsonl --threshold 0.5 --format csv'],
  start: (filters) => {
    const { threshold } = valuesOf(OPTIONS, filters);
    const articles: Article[] = [];
    return {
      add: (document) => {
        const read = document as Annotated<'structure'>;
        articles.push({ ...copyOf(read), label: labelOf(read) });
        return [];
      },
      end() {
        const clusters = clustersOf(articles, threshold).filter((places) => places.length > 1);
        return {
          length: clusters.reduce((sum, { length }) => sum + length, 0),
          *[Symbol.iterator]() {
            for (const [i, places] of clusters.entries()) {
              const alike = places.map((place) => articles[place]!);
              yield* rowsOf(alike, i + 1);
            }
          },
        };
      },
    };
  },
};

/** It holds no more of the document than it gives. */
function labelOf(document: Annotated<'structure'>): () => Label {
  const { structure } = document.layers;
  if (isCountedStructure(structure)) return structure.label;
  const label = { doc: document.id, headline: structure.headline?.text ?? null };
  return () => label;
}

function* rowsOf(articles: readonly Article[], cluster: number): Generator<DuplicateRow> {
  const [first] = articles as [Article];
  const { doc: original } = first.label();
  for (const article of articles) {
    const { doc, headline } = article.label();
    const isFirst = article === first;
    yield {
      doc,
      cluster,
      copyOf: isFirst ? null : original,
      similarity: isFirst ? null : fourDecimals(similarityOf(first.fingerprint, article.fingerprint)),
      date: article.date,
      headline,
    };
  }
}
