/**
 * NewsML-G2, the news agencies' newer XML: one item, or a message of several, whose text
 * is XHTML or NITF inside. Items without text, as pictures are, are passed over.
 * In: `<newsItem guid="g">… <inlineXML><html>…` -> out: the document `g`.
 */

import { saysBase64, unpackedContent } from '../markup/base64-content.ts';
import { wireParagraphs } from '../markup/wire-text.ts';
import { child, children, descendants, lineOf, type XmlElement } from '../markup/xml.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { languageCode } from '../records/language-code.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { withoutTitle } from '../records/without-title.ts';
import { readNitf } from './nitf.ts';
import { xmlFormat } from './xml-format.ts';

export const newsmlFormat = xmlFormat({
  name: 'newsml',
  summary: 'NewsML-G2, one item or a message of several',
  extensions: ['.newsml'],
  roots: ['newsItem', 'newsMessage'],
  anyPrefix: true,
  articles: (root) => itemsOf(root).filter(hasText),
  warning: (articles, root) => {
    const others = itemsOf(root).length - articles.length;
    return others === 0 ? null : `${others} items without text (pictures and the like) are passed over`;
  },
  read: readItem,
});

function itemsOf(root: XmlElement): readonly XmlElement[] {
  return root.name === 'newsItem' ? [root] : descendants(root, 'newsItem');
}

function contentOf(item: XmlElement): XmlElement | undefined {
  const content = child(child(item, 'contentSet'), 'inlineXML', 'inlineData');
  if (content === undefined || !saysBase64(content.attributes.encoding)) return content;
  return unpackedContent(content) ?? undefined;
}

function hasText(item: XmlElement): boolean {
  return contentOf(item) !== undefined;
}

async function readItem(item: XmlElement): Promise<Omit<Article, 'sha256'>> {
  const itemMeta = child(item, 'itemMeta');
  const contentMeta = child(item, 'contentMeta');
  const content = contentOf(item)!;
  const nitf = child(content, 'nitf');
  const inner = nitf ? await readNitf(nitf) : null;
  const provider = child(itemMeta, 'provider');
  // Some name the account of whom wrote it: `lee.ann`.
  const creators = children(contentMeta, 'creator')
    .map((creator) => lineOf(child(creator, 'name')))
    .filter((name) => name !== null && !/^[\p{Ll}\d._-]+$/u.test(name));
  const headline = lineOf(child(contentMeta, 'headline')) ?? lineOf(child(itemMeta, 'title'));
  const given = filledOnly({
    headline,
    published: normaliseDate(
      lineOf(child(contentMeta, 'contentCreated')) ?? lineOf(child(itemMeta, 'firstCreated', 'versionCreated')),
    ),
    bylines: bylinesOf(children(contentMeta, 'by').map(lineOf)) ?? bylinesOf(creators),
    language: languageCode(child(contentMeta, 'language')?.attributes.tag),
  });
  return {
    id: item.attributes.guid ?? inner?.id ?? null,
    text: inner?.text ?? withoutTitle((await wireParagraphs(content)).paragraphs, headline).join('\n\n'),
    given: { ...inner?.given, ...given } as Article['given'],
    extra: filledOnly({
      ...inner?.extra,
      provider: lineOf(child(provider, 'name')) ?? provider?.attributes.literal ?? provider?.attributes.qcode,
      dateline: lineOf(child(contentMeta, 'dateline')),
      slugline: lineOf(child(contentMeta, 'slugline')),
      section:
        children(contentMeta, 'subject')
          .map((subject) => lineOf(child(subject, 'name')))
          .filter(Boolean)
          .join(', ') || null,
    }),
  };
}
