/**
 * The report as a folder: index.html with the findings, and parts beside it that are loaded when they
 * are looked at. Parts are scripts that hand over data, since a page opened as a file may not
 * fetch anything else. They are written as the articles come, so that memory stays flat:
 *
 *   parts/a7.js      the pages of the eighth ten articles
 *   parts/s12.js     the pages of some speakers, with their quotes
 *   parts/w-po.js    which articles and quotes have each word that begins with po
 *   parts/quotes.js  date, outlet, kind and so on of each quote, without its words
 */
import type { Corpus } from '../../views/report/corpus.ts';
import type { Row } from '../../views/view.ts';
import type { NamedFile, RowWriter } from '../renderer.ts';
import { ARTICLE_HEADINGS, articleRow, type Collected, linksOf, startCollecting } from './collect.ts';
import { allSpeakers, nameOf, speakerColumns } from './league.ts';
import { startParts } from './parts.ts';
import { searchable, startWordIndex } from './search-words.ts';
import { sortable } from './sortable.ts';
import { speakerPage } from './speaker-page.ts';

/** Articles in one part. */
const TOGETHER = 10;
/** Parts that the speakers are spread over. */
const SHELVES = 512;
/** So many characters are held before they are written. */
const HELD = 8_000_000;
/** Speakers in one part of their table. */
const PAGE = 2000;
const KINDS = ['direct', 'indirect', 'mixed'] as const;

export function folderOfPages(): RowWriter<readonly NamedFile[]> {
  const collecting = startCollecting();
  const words = startWordIndex();
  const parts = startParts();
  const failures: Row[] = [];
  const outlets: string[] = [];
  const documents: Row[] = [];
  let corpus: Corpus | undefined;
  const placeOf = (outlet: string): number => {
    if (!outlets.includes(outlet)) outlets.push(outlet);
    return outlets.indexOf(outlet);
  };
  const add = ({ article, html, items }: Collected): void => {
    const { number, date, outlet, title } = article.listed;
    parts.add(`a${Math.floor((number - 1) / TOGETHER)}`, 'articles', [html]);
    parts.add('articles', 'rows', [[articleRow(article.listed), title, outlet, date, article.listed.quotes]]);
    const { text, layers } = article.document;
    const named = layers.entities.map(({ name }) => name).join(' ');
    words.add('articles', number, searchable(`${title} ${outlet} ${text} ${named}`));
    for (const item of items) {
      const speakers = item.speakers.map((id) => Number(id.slice(1)));
      for (const [i, speaker] of speakers.entries())
        parts.add(`s${speaker % SHELVES}`, 'quotes', [[item.number, speaker, item.html[i]!]]);
      const facts = [speakers[0]!, date, placeOf(outlet), KINDS.indexOf(item.quote.kind), Math.round(100 * item.worth)];
      parts.add('quotes', 'facts', [facts]);
      words.add('quotes', item.number, searchable(item.words));
    }
  };
  return {
    rows: (rows) => {
      for (const row of rows) {
        if ('error' in row) failures.push(row);
        else if ('corpus' in row) corpus = row.corpus as unknown as Corpus;
        else {
          documents.push(row);
        }
      }
      for (const row of documents.splice(0)) add(collecting.add(row));
      return parts.held + words.held > HELD ? [...words.take(parts), ...parts.take()] : [];
    },
    *rest() {
      const { idOf } = collecting;
      const { speakers, activity } = corpus!;
      const linkOf = linksOf(speakers, idOf);
      words.take(parts);
      const { rowOf, keysOf } = speakerColumns(speakers, idOf);
      for (const [i, speaker] of speakers.entries()) {
        const id = idOf(speaker);
        const n = Number(id.slice(1));
        parts.add(`s${n % SHELVES}`, 'speakers', [
          [n, nameOf(speaker), speakerPage(speaker, id, activity, linkOf, [])],
        ]);
        parts.add(`speakers${Math.floor(i / PAGE)}`, 'rows', [[rowOf(speaker), ...keysOf(speaker)]]);
        if (parts.held > HELD) yield parts.take();
      }
      yield parts.take();
    },
    end: async () => {
      const { renderPage } = await import('./page.ts'); // with its pictures
      const { idOf, listed } = collecting;
      const index = renderPage({
        findings: { corpus: corpus!, idOf, articles: listed, linkOf: linksOf(corpus!.speakers, idOf) },
        failures,
        speakers: `<div class="all">${allSpeakers(corpus!.speakers, idOf, 'speakers')}</div><div id="speaker-pages"></div>`,
        articles: `<div class="all">${sortable({
          file: 'articles',
          caption: 'All articles',
          headings: ARTICLE_HEADINGS,
          rows: [],
          search: 'Search articles',
          part: 'articles',
        })}</div><div id="article-pages"></div><noscript><p class="note">The articles are loaded by JavaScript.</p></noscript>`,
        config: {
          articles: listed.length,
          together: TOGETHER,
          shelves: SHELVES,
          speakerParts: Math.ceil(corpus!.speakers.length / PAGE),
          kinds: KINDS,
          outlets,
          words: words.shelves(),
        },
        hasParts: true,
      });
      return [{ name: 'index.html', content: index }];
    },
  };
}
