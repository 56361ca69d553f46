/**
 * Factiva's exports, in HTML with its two-letter field codes or without them, in XML or as
 * text: several articles a file. Each ends with its number (`Document VALE000020250304el3400001`); the numbers
 * are counted, and where there are more of them than articles, a warning says so.
 * In: a table row `HD`, `Old bridge reopens` -> out: the headline.
 */

import { decodeMarked } from '../bytes/decode-marked.ts';
import { beginsWithTag, headText } from '../bytes/head-text.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { countWarnings, exportResults } from '../exports/export.ts';
import { ACCESSION, type Codes, DOCUMENT, factivaArticle } from '../exports/factiva-article.ts';
import { factivaHtml } from '../exports/factiva-html.ts';
import { factivaPages } from '../exports/factiva-pages.ts';
import { lineParagraphs } from '../exports/text-blocks.ts';
import type { InputFormat } from '../input.ts';
import { child, children, descendants, lineOf, localName, parseXml, rootOf, type XmlElement } from '../markup/xml.ts';
import { Unreadable } from '../unreadable.ts';
import { looksLikeHtml } from './html.ts';

const HTML_SIGN =
  /<td[^>]{0,200}>\s{0,20}(?:<b>)?\s{0,20}(?:HD|SE)(?:\s|&nbsp;|<\/b>){0,20}<\/td>|<title>\s{0,20}(?:Dow Jones )?Factiva\b|class=["']article [a-z]{2,6}Article\b/i;
const XML_SIGN = /<(?:leadParagraph|tailParagraphs|accessionNo)[\s>]/;
const NUMBER = new RegExp(String.raw`(?<![\p{L}\p{N}_])${DOCUMENT} (${ACCESSION})\b`, 'gu');
const NUMBER_LINE = new RegExp(String.raw`^(?:AN[ \t]{1,10})?${DOCUMENT} ${ACCESSION}[ \t\r]{0,20}$`, 'm');
const WORDS_LINE = /^(?:WC[ \t]{1,10})?[\d.,]{1,12} (?:words|Wörter|mots|palabras|parole)[ \t\r]{0,20}$/m;

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
  summary: "Factiva's exports in HTML, XML or text, with many articles",
  extensions: ['.html', '.htm', '.xml', '.txt'],
  looksLike: (head) => {
    const start = headText(head);
    if (!beginsWithTag(start)) return NUMBER_LINE.test(start) && WORDS_LINE.test(start);
    return HTML_SIGN.test(start) || (rootOf(head) !== '' && XML_SIGN.test(start));
  },
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const place = { path: file.path, format: 'factiva', record: null };
    const text = decodeMarked(bytes, options.encoding);
    if (!beginsWithTag(text.slice(0, 1024)))
      return yield* exportResults(factivaPages.read(lineParagraphs(text)), place, options);
    const codes = looksLikeHtml(bytes) ? await factivaHtml(text) : fromXml(await parseXml(text));
    if (codes.length === 0)
      throw new Unreadable('no-article', 'holds no article as Factiva exports them: export it again as HTML or XML');
    const articles = codes.map(factivaArticle);
    const numbers = new Set([...text.matchAll(NUMBER)].map(([, number]) => number)).size;
    const warnings =
      numbers > articles.length
        ? countWarnings(articles, numbers, `the file has the numbers of ${numbers} ("Document …")`)
        : [];
    yield* exportResults({ articles, warnings }, place, options);
  },
};

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
