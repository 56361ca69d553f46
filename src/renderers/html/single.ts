/** The report as one page, which is written when all is known. */
import type { Corpus } from '../../views/report/corpus.ts';
import type { Row } from '../../views/view.ts';
import { NotWritable, type RowWriter } from '../renderer.ts';
import { ARTICLE_HEADINGS, articleRow, compareWorth, linksOf, startCollecting } from './collect.ts';
import { allSpeakers } from './league.ts';
import { sortable } from './sortable.ts';
import { speakerPage } from './speaker-page.ts';

/** More articles than these make a page that no browser opens well. */
const MOST = 2000;

export function singlePage(): RowWriter {
  const records: Row[] = [];
  const failures: Row[] = [];
  let corpus: Corpus | undefined;
  return {
    rows: (rows) => {
      for (const row of rows) {
        if ('error' in row) failures.push(row);
        else if ('corpus' in row) corpus = row.corpus as unknown as Corpus;
        else records.push(row);
      }
      if (records.length > MOST)
        throw new NotWritable(
          `more than ${MOST} articles make a page that no browser opens well: name a folder, -o FOLDER`,
        );
      return '';
    },
    end: () => pageOf(records, failures, corpus!),
  };
}

async function pageOf(records: readonly Row[], failures: readonly Row[], corpus: Corpus): Promise<string> {
  const { renderPage } = await import('./page.ts'); // with its pictures
  const collecting = startCollecting();
  const collected = records.map((row) => collecting.add(row));
  const { idOf, listed } = collecting;
  const linkOf = linksOf(corpus.speakers, idOf);
  const items = new Map<string, { readonly worth: number; readonly html: string }[]>();
  for (const { speakers, worth, html } of collected.flatMap((one) => one.items))
    for (const [i, speaker] of speakers.entries()) {
      const own = items.get(speaker) ?? [];
      items.set(speaker, own);
      own.push({ worth, html: html[i]! });
    }
  const pages = corpus.speakers.map((speaker) => {
    const own = [...(items.get(idOf(speaker)) ?? [])].sort(compareWorth).map(({ html }) => html);
    return speakerPage(speaker, idOf(speaker), corpus.activity, linkOf, own);
  });
  const table = sortable({
    file: 'articles',
    caption: 'All articles',
    headings: ARTICLE_HEADINGS,
    rows: listed.map(articleRow),
    search: 'Search articles',
  });
  return renderPage({
    findings: { corpus, idOf, articles: listed, linkOf },
    failures,
    speakers: `<div class="all">${corpus.speakers.length === 0 ? '' : allSpeakers(corpus.speakers, idOf)}</div>${pages.join('')}`,
    articles: `<div class="all">${table}</div>${collected.map(({ html }) => html).join('')}`,
    config: { articles: listed.length },
    hasParts: false,
  });
}
