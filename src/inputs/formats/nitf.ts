/**
 * NITF, the news agencies' older XML: one article a file, its names and places tagged
 * within the running text, which is kept as text.
 * In: `<p>Hello <person>Ann</person>.</p>` -> out: the paragraph `Hello Ann.`
 */

import { wireParagraphs } from '../markup/wire-text.ts';
import { child, children, descendants, lineOf, type XmlElement } from '../markup/xml.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { languageCode } from '../records/language-code.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { withDateline } from '../records/with-dateline.ts';
import { xmlFormat } from './xml-format.ts';

export const nitfFormat = xmlFormat({
  name: 'nitf',
  summary: 'NITF, one article a file',
  extensions: ['.nitf'],
  roots: ['nitf'],
  anyPrefix: true,
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
  const head = child(root, 'head');
  const body = child(root, 'body');
  const bodyHead = child(body, 'body.head');
  const content = child(body, 'body.content');
  // A block with the whole text may follow one that repeats its first paragraphs.
  const whole = content && descendants(content, 'block').find(({ attributes }) => attributes.class === 'full_text');
  const asHtml = (name: string): string | null => (name in AS_HTML ? AS_HTML[name]! : name);
  const found = await wireParagraphs(whole ?? content ?? NOTHING, asHtml);
  // Some put the text into the body itself.
  const rest = { ...NOTHING, children: body?.children.filter((one) => one !== bodyHead) ?? [] };
  const { paragraphs, captions } = found.paragraphs.length > 0 ? found : await wireParagraphs(rest, asHtml);
  const docdata = child(head, 'docdata');
  const publication = child(head, 'pubdata')?.attributes;
  const hedline = child(bodyHead, 'hedline');
  const dateline = datelineOf(child(bodyHead, 'dateline'));
  const dates = [
    publication?.['date.publication'],
    ...['date.issue', 'date.release'].map((name) => child(docdata, name)?.attributes.norm),
  ].filter((date) => date !== undefined && date !== '');
  const published = dates.map((date) => normaliseDate(date)).find((date) => date !== null) ?? null;
  return {
    id: child(docdata, 'doc-id')?.attributes['id-string'] ?? root.attributes.uno ?? null,
    text: withDateline(paragraphs, dateline).join('\n\n'),
    given: filledOnly({
      headline: lineOf(child(hedline, 'hl1')) ?? lineOf(child(head, 'title')),
      published,
      bylines: bylinesOfHead(bodyHead),
      agency: lineOf(child(bodyHead, 'distributor')),
      language: languageCode(root.attributes.baselang ?? root.attributes['xml:lang']),
    }) as Article['given'],
    unreadDate: published === null ? (dates[0] ?? null) : null,
    extra: filledOnly({
      outlet: publication?.name,
      section: publication?.['position.section'],
      dateline,
      captions: captions.length > 0 ? captions : null,
    }),
  };
}

const NOTHING: XmlElement = { name: 'body', attributes: {}, children: [] };

/** The names of the bylines: not the titles in them, and none twice as `Lee, Ann` beside `By ANN LEE`. */
function bylinesOfHead(head: XmlElement | undefined): readonly string[] | null {
  const all = children(head, 'byline');
  const usual = all.filter(({ attributes }) => attributes.class !== 'normalized_byline');
  return bylinesOf(
    (usual.length > 0 ? usual : all).flatMap((byline) => {
      const persons = children(byline, 'person');
      return persons.length > 0 ? persons.map(lineOf) : [lineOf(without(byline, 'byttl', 'virtloc'))];
    }),
  );
}

/** Place and rest of a dateline, of which the date of the story is no part: `Tema, Ghana`. */
function datelineOf(dateline: XmlElement | undefined): string | null {
  if (dateline === undefined) return null;
  const apart = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((one, index) => {
      if (typeof one === 'string') return [one];
      const before = element.children[index - 1];
      return typeof before === 'object' ? [', ', apart(one)] : [apart(one)];
    }),
  });
  return lineOf(apart(without(dateline, 'story.date')));
}

function without(element: XmlElement, ...names: readonly string[]): XmlElement {
  return {
    ...element,
    children: element.children.filter((one) => typeof one === 'string' || !names.includes(one.name)),
  };
}
