/** Which quotes both sets carry, word for word, trimmed or altered. */
import { type Said, sharedQuotes } from '../../analyses/shared-quotes.ts';
import { slice } from '../../document/span.ts';
import { quoteKeeper } from '../filters.ts';
import { fourDecimals } from '../grouped.ts';
import type { Column, RowOf } from '../view.ts';
import type { Comparison } from './comparison.ts';

const QUOTES = [
  { key: 'match', values: ['same', 'trimmed', 'altered'] },
  { key: 'containment', type: 'fraction', detail: 1 },
  { key: 'speakerA', nullable: true, look: 'name' },
  { key: 'quoteA', look: 'prose' },
  { key: 'quoteB', look: 'prose' },
  { key: 'speakerB', nullable: true, look: 'name', detail: 1 },
  { key: 'docA', detail: 2 },
  { key: 'docB', detail: 2 },
] as const satisfies readonly Column[];

export type SharedQuoteRow = RowOf<typeof QUOTES>;

export const quotes: Comparison<readonly Said[], SharedQuoteRow> = {
  columns: QUOTES,
  reducer: (filters, people) => {
    const keeperIn = quoteKeeper(filters, people);
    return (document) =>
      document.layers.quotes.filter(keeperIn(document)).map(({ speaker, content }) => ({
        doc: document.id,
        speaker: speaker?.name ?? null,
        text: content.map((span) => slice(document.text, span)).join(' … '),
      }));
  },
  start: () => {
    const said: { readonly a: Said[]; readonly b: Said[] } = { a: [], b: [] };
    return {
      add: (side, facts) => {
        said[side].push(...facts);
      },
      end: () =>
        sharedQuotes(said.a, said.b).map(({ first, second, match, containment }) => ({
          match,
          containment: fourDecimals(containment),
          speakerA: first.speaker,
          quoteA: first.text,
          quoteB: second.text,
          speakerB: second.speaker,
          docA: first.doc,
          docB: second.doc,
        })),
    };
  },
};
