/**
 * Europresse's exports in HTML: a document for each name of an outlet, with its title, a line
 * of section, date and length, and the text. Their number is compared with the documents' own
 * numbers (`News·20250304·VH·1`).
 * In: a page of two documents -> out: two documents, without the notices under them.
 */
import { decodeMarked } from '../bytes/decode-marked.ts';
import { headText } from '../bytes/head-text.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { countWarnings, type ExportArticle, exportResults } from '../exports/export.ts';
import type { InputFormat } from '../input.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { Unreadable } from '../unreadable.ts';

const OUTLET = '.DocPublicationName';
const TITLE = '.titreArticleVisu, .TitreArticleVisu, .titreArticle, .rdp__articletitle';
const TEXT = '.DocText, .docOcurrContainer';
const AUTHOR = '.sm-margin-bottomNews, .docAuthors, .DocAuthors';
/** A document's number, which holds its date. */
const NUMBER = /[A-Za-z]{1,12}·(\d{8})·[\w-]{1,20}·[\w-]{1,40}/g;
const MAX_LENGTH = 64 * 1024 * 1024;

export const europresseFormat: InputFormat = {
  name: 'europresse',
  summary: "Europresse's exports in HTML, with many articles",
  extensions: ['.html', '.htm'],
  looksLike: (head) => /class=["'][^"']{0,100}(?:DocPublicationName|titreArticleVisu)/i.test(headText(head)),
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const html = decodeMarked(bytes, options.encoding);
    const articles = await europresseArticles(html);
    if (articles.length === 0) throw new Unreadable('no-article', 'holds no article as Europresse exports them');
    const numbers = new Set([...html.matchAll(NUMBER)].map(([number]) => number)).size;
    const warnings =
      numbers > articles.length ? countWarnings(articles, numbers, `the file has the numbers of ${numbers}`) : [];
    yield* exportResults({ articles, warnings }, { path: file.path, format: 'europresse', record: null }, options);
  },
};

/** What is used of the tree's elements. */
interface Element {
  readonly textContent: string;
  readonly innerHTML: string;
  readonly parentElement: Element | null;
  querySelectorAll(selector: string): readonly Element[];
  querySelector(selector: string): Element | null;
  remove(): void;
}

async function europresseArticles(html: string): Promise<readonly (ExportArticle | null)[]> {
  if (html.length > MAX_LENGTH)
    throw new Unreadable('too-large', 'the page is larger than 64 MB: export fewer articles at a time');
  const [{ parseHTML }, { htmlText, parseHtml }] = await Promise.all([
    import('linkedom'),
    import('../markup/html-text.ts'),
  ]);
  // Refuses what is nested too deep for the tree.
  parseHtml(html, { onopentag: () => {}, onclosetag: () => {}, ontext: () => {} });
  const document = parseHTML(html).document as unknown as Element;
  const outlets = new Set([...document.querySelectorAll(OUTLET)]);
  // A document is all that stands around the name of one outlet and of no other.
  const documents = [...outlets].map((outlet) => {
    let around = outlet;
    while (around.parentElement && around.parentElement.querySelectorAll(OUTLET).length === 1)
      around = around.parentElement;
    return around;
  });
  return documents.map((one) => readArticle(one, (element) => htmlText(element?.innerHTML ?? '').paragraphs));
}

function readArticle(
  document: Element,
  paragraphsOf: (element: Element | null) => readonly string[],
): ExportArticle | null {
  const line = (selector: string): string | null =>
    paragraphsOf(document.querySelector(selector)).join(' ').replace(/\s+/g, ' ').trim() || null;
  const header = line('.DocHeader');
  const number = NUMBER_ONCE.exec(document.textContent);
  const published = dateIn(header) ?? normaliseDate(number?.[1]);
  const found = {
    outlet: line(OUTLET)?.split(/ {2,}|\n/)[0] ?? null,
    headline: line(TITLE),
    byline: line(AUTHOR),
  };
  const texts = document.querySelectorAll(TEXT);
  // An older page has no element for the text: it is what stands between title and notices.
  if (texts.length === 0) for (const one of document.querySelectorAll(NO_TEXT)) one.remove();
  const paragraphs = texts.length > 0 ? paragraphsOf(texts[0]!) : paragraphsOf(document);
  if (paragraphs.length === 0) return null;
  return {
    id: number?.[0] ?? null,
    text: paragraphs.join('\n\n'),
    given: filledOnly<unknown>({
      headline: found.headline,
      published,
      bylines: bylinesOf(found.byline),
    }) as Article['given'],
    unreadDate: published === null ? header : null,
    extra: filledOnly({ outlet: found.outlet, header }),
  };
}

const NUMBER_ONCE = new RegExp(NUMBER.source);
const NO_TEXT = `header, footer, small, .DocHeader, ${OUTLET}, ${TITLE}, ${AUTHOR}, .publiC-lblNodoc, #divPubliC, .txtCertificat`;

/** The date in `News, March 4, 2025 123 words, p. 4` or `Monde, mardi 4 mars 2025 - p. 4`. */
function dateIn(header: string | null): string | null {
  const dates =
    (header ?? '').match(/\d{1,2}(?:er|\.)? \p{L}{3,10}\.? \d{4}|\p{L}{3,10}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}/gu) ??
    [];
  for (const date of dates) {
    const iso = normaliseDate(date);
    if (iso !== null) return iso;
  }
  return null;
}
