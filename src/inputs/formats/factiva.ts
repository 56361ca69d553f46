/**
 * Factiva's exports, in HTML with its two-letter field codes or in XML: several articles
 * a file. Each ends with its number (`Document VALE000020250304el3400001`); the numbers
 * are counted, and where there are more of them than articles, a warning says so.
 * In: a table row `HD`, `Old bridge reopens` -> out: the headline.
 */

import { decodeMarked } from '../bytes/decode-marked.ts';
import { sha256Of } from '../bytes/hash.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { filledOnly } from '../filled-only.ts';
import type { InputFormat } from '../input.ts';
import { child, children, descendants, lineOf, localName, parseXml, rootOf, type XmlElement } from '../markup/xml.ts';
import { type Article, articleResult, placeWarning } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { bylinesOf, languageCode } from '../records/record.ts';
import { Unreadable } from '../unreadable.ts';
import { looksLikeHtml } from './html.ts';

/** The fields of one article by Factiva's codes, each as its paragraphs. */
type Codes = ReadonlyMap<string, readonly string[]>;

const HTML_SIGN = /<td[^>]{0,200}>\s{0,20}(?:<b>)?\s{0,20}(?:HD|SE)(?:\s|&nbsp;|<\/b>){0,20}<\/td>/i;
const XML_SIGN = /<(?:leadParagraph|tailParagraphs|accessionNo)[\s>]/;
/** An article's number: its source's code, and 13 digits and letters or more. */
const NUMBER = /\bDocument ([A-Za-z]{2,10}\d{12}\w{3,20})\b/g;

/** The elements of the XML export by the codes that stand for the same in HTML. */
const XML_CODES: Readonly<Record<string, string>> = {
  headline: 'HD',
  byline: 'BY',
  credit: 'CR',
  publicationDate: 'PD',
  publicationTime: 'ET',
  sourceName: 'SN',
  sectionName: 'SE',
  pageRef: 'PG',
  edition: 'ED',
  baseLanguage: 'LA',
  wordCount: 'WC',
  accessionNo: 'AN',
  leadParagraph: 'LP',
  tailParagraphs: 'TD',
};

export const factivaFormat: InputFormat = {
  name: 'factiva',
  summary: "Factiva's exports in HTML or XML, with many articles",
  extensions: ['.html', '.htm', '.xml'],
  looksLike: (head) => {
    const start = head.toString('latin1').replaceAll('\0', '');
    return HTML_SIGN.test(start) || (rootOf(head) !== '' && XML_SIGN.test(start));
  },
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const text = decodeMarked(bytes, options.encoding);
    const articles = looksLikeHtml(bytes) ? await fromHtml(text) : fromXml(await parseXml(text));
    if (articles.length === 0)
      throw new Unreadable(
        'no-article',
        'holds no article with field codes: export it as HTML with indexing, or as XML',
      );
    const place = { path: file.path, format: 'factiva', record: null };
    const numbers = new Set([...text.matchAll(NUMBER)].map(([, number]) => number)).size;
    if (numbers > articles.length)
      yield placeWarning(
        place,
        'article-count',
        `${articles.length} articles are read, but the file has the numbers of ${numbers} ("Document …")`,
      );
    for (const [index, codes] of articles.entries())
      yield articleResult(toArticle(codes), { ...place, record: index + 1 }, options);
  },
};

async function fromHtml(html: string): Promise<readonly Codes[]> {
  const [{ parseHTML }, { htmlText, parseHtml }] = await Promise.all([
    import('linkedom'),
    import('../markup/html-text.ts'),
  ]);
  // Refuses what is nested too deep for the tree.
  parseHtml(html, { onopentag: () => {}, onclosetag: () => {}, ontext: () => {} });
  const { document } = parseHTML(html);
  const articles: Map<string, readonly string[]>[] = [];
  for (const row of document.querySelectorAll('tr')) {
    const [label, content] = [...row.children].filter(({ localName: name }) => name === 'td');
    const code = label?.textContent.trim() ?? '';
    if (!/^[A-Z]{2}$/.test(code) || !content) continue;
    // The headline comes first, after a section at most; so does the next article begin.
    const current = articles.at(-1);
    if (!current || ((code === 'HD' || code === 'SE') && current.has('HD'))) articles.push(new Map());
    articles.at(-1)!.set(code, htmlText(content.innerHTML).paragraphs);
  }
  return articles.filter((codes) => codes.has('LP') || codes.has('TD'));
}

function fromXml(root: XmlElement): readonly Codes[] {
  const elements = localName(root.name) === 'article' ? [root] : descendants(root, 'article');
  return elements
    .filter((article) => child(article, 'leadParagraph', 'tailParagraphs'))
    .map((article) => {
      const entries = Object.entries(XML_CODES).flatMap(([name, code]) => {
        const paragraphs = children(article, name).flatMap(paragraphsOf);
        return paragraphs.length > 0 ? [[code, paragraphs] as const] : [];
      });
      return new Map(entries);
    });
}

function paragraphsOf(element: XmlElement): readonly string[] {
  const inner = descendants(element, 'paragraph');
  return (inner.length > 0 ? inner : [element]).flatMap((one) => lineOf(one) ?? []);
}

function toArticle(codes: Codes): Article {
  const line = (code: string): string | null => codes.get(code)?.join(' ') || null;
  const language = line('LA');
  // Its form follows the language of who exported it.
  const published = normaliseDate(line('PD'));
  return {
    id: line('AN')?.replace(/^Document /, '') ?? null,
    text: [...(codes.get('LP') ?? []), ...(codes.get('TD') ?? [])].join('\n\n'),
    given: filledOnly<unknown>({
      headline: line('HD'),
      published,
      bylines: bylinesOf(line('BY')),
      language: language === 'English' ? 'en' : languageCode(language),
    }) as Article['given'],
    extra: filledOnly({
      outlet: line('SN'),
      section: line('SE'),
      page: line('PG'),
      edition: line('ED'),
      words: line('WC'),
      credit: line('CR'),
      date: published === null ? line('PD') : null,
    }),
    sha256: sha256Of(JSON.stringify([...codes])),
  };
}
