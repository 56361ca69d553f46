/**
 * The articles of a page that Factiva gave: a table of field codes each, or without codes, as
 * *Save as HTML* gives them, their fields in the usual order.
 * In: a table row `HD`, `Old bridge reopens` -> out: the headline of an article.
 */
import { Unreadable } from '../unreadable.ts';
import { ACCESSION, type Codes, codesOfLines, WORDS } from './factiva-article.ts';

/** A hundred articles are 3 MB; a tree of more than this fills the memory. */
const MAX_LENGTH = 64 * 1024 * 1024;

/** What is used of the tree's elements. */
interface Element {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly textContent: string;
  readonly innerHTML: string;
  readonly children: Iterable<Element>;
  querySelectorAll(selector: string): Iterable<Element>;
  querySelector(selector: string): Element | null;
}

export async function factivaHtml(html: string): Promise<readonly Codes[]> {
  if (html.length > MAX_LENGTH)
    throw new Unreadable('too-large', 'the page is larger than 64 MB: export fewer articles at a time');
  const [{ parseHTML }, { htmlText, parseHtml }] = await Promise.all([
    import('linkedom'),
    import('../markup/html-text.ts'),
  ]);
  // Refuses what is nested too deep for the tree.
  parseHtml(html, { onopentag: () => {}, onclosetag: () => {}, ontext: () => {} });
  const document = parseHTML(html).document as unknown as Element;
  const paragraphs = (element: Element): readonly string[] => htmlText(element.innerHTML).paragraphs;
  const coded = codedArticles(document, paragraphs);
  return coded.length > 0 ? coded : plainArticles(document, paragraphs);
}

function codedArticles(document: Element, paragraphs: (element: Element) => readonly string[]): readonly Codes[] {
  const articles: Map<string, readonly string[]>[] = [];
  for (const row of document.querySelectorAll('tr')) {
    const [label, content] = [...row.children].filter(({ localName: name }) => name === 'td');
    const code = label?.textContent.trim() ?? '';
    if (!/^[A-Z]{2}$/.test(code) || !content) continue;
    // The headline comes first, after a section at most; so does the next article begin.
    const current = articles.at(-1);
    if (!current || ((code === 'HD' || code === 'SE') && current.has('HD'))) articles.push(new Map());
    articles.at(-1)!.set(code, paragraphs(content));
  }
  return articles.filter((codes) => codes.has('LP') || codes.has('TD'));
}

function plainArticles(document: Element, paragraphs: (element: Element) => readonly string[]): readonly Codes[] {
  const all = [...document.querySelectorAll('div')].filter(({ className }) =>
    /(?:^|\s)article(?:\s|$)/i.test(className),
  );
  // The class stands on a frame and on the article within it.
  const inner = all.filter(
    (one) => ![...one.querySelectorAll('div')].some(({ className }) => /(?:^|\s)article(?:\s|$)/i.test(className)),
  );
  return inner.map((article) => plainArticle(article, paragraphs)).filter((codes) => codes.has('TD'));
}

function plainArticle(article: Element, paragraphs: (element: Element) => readonly string[]): Codes {
  const body: string[] = [];
  const lines: string[] = [];
  let headline: string | null = null;
  let byline: string | null = null;
  let number: string | null = null;
  const isText = ({ className }: Element): boolean => /articleParagraph/i.test(className);
  const visit = (element: Element): void => {
    const own = paragraphs(element);
    const [first] = own;
    if (first === undefined) return;
    if (isText(element)) body.push(...own);
    else if (element.id === 'hd' || /headline/i.test(element.className)) headline ??= own.join(' ');
    else if (/(?:^|\s)author(?:\s|$)/i.test(element.className)) byline ??= own.join('; ');
    else if (element.querySelector('[class*="rticleParagraph"], [class*="eadline"], #hd, .author'))
      [...element.children].forEach(visit);
    else if (NUMBER.test(first)) number = first;
    else if (body.length === 0) lines.push(...own);
  };
  [...article.children].forEach(visit);
  const words = lines.findIndex((line) => WORDS.test(line));
  const [before, after] = words < 0 ? [[], lines] : [lines.slice(0, words), lines.slice(words + 1)];
  return new Map([
    ...codesOfLines(before, after, headline, byline),
    ...(words < 0 ? [] : [['WC', [lines[words]!]] as const]),
    ...(number === null ? [] : [['AN', [number]] as const]),
    ...(body.length === 0 ? [] : [['TD', body] as const]),
  ]);
}

/** An article's number after a word in the interface's language. */
const NUMBER = new RegExp(`^\\S{1,20} ${ACCESSION}$`);
