/**
 * NITF, the news agencies' older XML: one article a file, its names and places tagged
 * within the running text, which is kept as text.
 * In: `<p>Hello <person>Ann</person>.</p>` -> out: the paragraph `Hello Ann.`
 */

import { filledOnly } from '../filled-only.ts';
import { child, children, descendants, lineOf, toHtml, type XmlElement } from '../markup/xml.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { bylinesOf } from '../records/record.ts';
import { xmlFormat } from './xml-format.ts';

export const nitfFormat = xmlFormat({
  name: 'nitf',
  summary: 'NITF, one article a file',
  extensions: ['.nitf'],
  roots: ['nitf'],
  articles: (root) => [root],
  read: readNitf,
});

/** Elements of NITF by those of HTML that stand for the same; quotation marks are in the text already. */
const AS_HTML: Readonly<Record<string, string | null>> = {
  q: 'span',
  hl1: 'h1',
  hl2: 'h2',
  block: 'div',
  bq: 'blockquote',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': null,
  'media-metadata': null,
  'media-reference': null,
  object: null,
};

export async function readNitf(root: XmlElement): Promise<Omit<Article, 'sha256'>> {
  const { htmlText } = await import('../markup/html-text.ts');
  const head = child(root, 'head');
  const body = child(root, 'body');
  const bodyHead = child(body, 'body.head');
  const content = child(body, 'body.content');
  // A block with the whole text may follow one that repeats its first paragraphs.
  const whole = content && descendants(content, 'block').find(({ attributes }) => attributes.class === 'full_text');
  const { paragraphs, captions } = htmlText(
    [whole ?? content]
      .map((one) => (one ? toHtml(one, (name) => (name in AS_HTML ? AS_HTML[name]! : name)) : ''))
      .join(''),
  );
  const docdata = child(head, 'docdata');
  const publication = child(head, 'pubdata')?.attributes;
  const hedline = child(bodyHead, 'hedline');
  const dateline = lineOf(child(bodyHead, 'dateline'));
  const date = (name: string): string | null => normaliseDate(child(docdata, name)?.attributes.norm);
  return {
    id: child(docdata, 'doc-id')?.attributes['id-string'] ?? root.attributes.uno ?? null,
    text: withDateline(paragraphs, dateline).join('\n\n'),
    given: filledOnly({
      headline: lineOf(child(hedline, 'hl1')) ?? lineOf(child(head, 'title')),
      published: normaliseDate(publication?.['date.publication']) ?? date('date.issue') ?? date('date.release'),
      bylines: bylinesOf(children(bodyHead, 'byline').map((byline) => lineOf(child(byline, 'person') ?? byline))),
      agency: lineOf(child(bodyHead, 'distributor')),
    }) as Article['given'],
    extra: filledOnly({
      outlet: publication?.name,
      section: publication?.['position.section'],
      dateline,
      captions: captions.length > 0 ? captions : null,
    }),
  };
}

/** The dateline stands at the head of the text, as in a newspaper, unless the text begins with it itself. */
function withDateline(paragraphs: readonly string[], dateline: string | null): readonly string[] {
  const [first, ...others] = paragraphs;
  if (dateline === null || first === undefined || first.startsWith(dateline.replace(/\W+$/, ''))) return paragraphs;
  return [`${dateline.replace(/(?<!\s)\s*(?<![—–-])[—–-]+$/, '')} — ${first}`, ...others];
}
