/**
 * What both forms of the report do with each article as it comes: number it, make its page and the items
 * of its quotes, and say on whose page each of them stands.
 */

import { sourceOf } from '../../views/report/index.ts';
import type { SpeakerRow } from '../../views/report/speaker-row.ts';
import type { Row } from '../../views/view.ts';
import { renderArticle } from './article.ts';
import { escapeHtml } from './escape.ts';
import { type Article, articleOf, dotted, type Listed } from './listed.ts';
import { type QuoteItem, quoteItem } from './quote-item.ts';
import { cell } from './sortable.ts';

export interface Collected {
  readonly article: Article;
  readonly html: string;
  /** On the page of each of its speakers. */
  readonly items: readonly (QuoteItem & { readonly speakers: readonly string[] })[];
}

export function startCollecting() {
  const ids = new Map<string, string>();
  const listed: Listed[] = [];
  let quotes = 0;
  const idOf = (identity: string): string => {
    if (!ids.has(identity)) ids.set(identity, `s${ids.size + 1}`);
    return ids.get(identity)!;
  };
  return {
    listed,
    idOf: ({ identity }: SpeakerRow): string => idOf(identity),
    /** @throws Error if the row is none of the view `report` */
    add(row: Row): Collected {
      const source = sourceOf(row);
      if (source === undefined) throw new Error('a row of another view than report');
      const article = articleOf(source, listed.length + 1);
      const { document } = article;
      listed.push(article.listed);
      const said = [...document.layers.quotes.keys()].filter(
        (place) => document.layers.quotes[place]!.polarity === 'asserted',
      );
      const speakers = source.voices.map((voices) =>
        voices.map(({ called, identity }) => ({ called, id: idOf(identity) })),
      );
      const pages = new Map(said.map((place, i) => [place, speakers[i]!]));
      const items = said.map((place, i) => {
        quotes += 1;
        const ids = speakers[i]!.map(({ id }) => id);
        return { ...quoteItem(article, place, quotes, ids), speakers: ids };
      });
      return { article, html: renderArticle(article, pages), items };
    },
  };
}

/** The best first; among equals, as they came. */
export function compareWorth(a: { readonly worth: number }, b: { readonly worth: number }): number {
  return b.worth - a.worth;
}

/** Each name's page: that of the first speaker of that name, else the articles that name it. */
export function linksOf(speakers: readonly SpeakerRow[], idOf: (row: SpeakerRow) => string): (name: string) => string {
  const pages = new Map<string, string>();
  for (const row of speakers)
    if (row.speaker !== null && row.speakerStatus === 'named' && !pages.has(row.speaker))
      pages.set(row.speaker, `#${idOf(row)}`);
  return (name) => pages.get(name) ?? `#articles?q=${encodeURIComponent(name)}`;
}

/** An article's row in the table of all. */
export function articleRow({ number, title, outlet, date, quotes, doc, countries }: Listed): string {
  const where = countries.length === 0 ? '' : ` data-countries="${escapeHtml(countries.join('|'))}"`;
  return `<tr${where}><th scope="row" data-value="${escapeHtml(title)}"><a href="#a${number}">${escapeHtml(title)}</a>${title === doc ? '' : ` <small class="doc wide">${dotted([escapeHtml(doc)])}</small>`}</th>${cell(escapeHtml(outlet))}${cell(escapeHtml(date), { classes: 'date' })}${cell(String(quotes), { isNumber: true })}</tr>`;
}

export const ARTICLE_HEADINGS = [
  { title: 'Article' },
  { title: 'Outlet' },
  { title: 'Date' },
  { title: 'Quotes', isNumber: true },
] as const;
