/**
 * NewsML 1, the news agencies' XML before NewsML-G2, and the XML of the Reuters Corpus RCV1.
 * In: `<NewsItem>… <DataContent><p>It rained.</p></DataContent>` -> out: one document.
 */

import { saysBase64, unpackedContent } from '../markup/base64-content.ts';
import { wireParagraphs } from '../markup/wire-text.ts';
import { child, children, descendants, lineOf, type XmlElement } from '../markup/xml.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { bylinesOf, languageCode } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { withDateline } from '../records/with-dateline.ts';
import { readNitf } from './nitf.ts';
import { xmlFormat } from './xml-format.ts';

export const newsml1Format = xmlFormat({
  name: 'newsml1',
  summary: 'NewsML 1, one item or several',
  extensions: [],
  roots: ['NewsML'],
  anyPrefix: true,
  articles: (root) => descendants(root, 'NewsItem').filter((item) => contentsOf(item).length > 0),
  warning: (articles, root) => {
    const others = descendants(root, 'NewsItem').length - articles.length;
    return others === 0 ? null : `${others} items without text (pictures and the like) are passed over`;
  },
  read: readItem,
});

/** What may hold the text: content of the media type text, or of none. */
function contentsOf(item: XmlElement): readonly XmlElement[] {
  return descendants(item, 'ContentItem')
    .filter((content) => /^(?:text|complextext|)$/i.test(child(content, 'MediaType')?.attributes.FormalName ?? ''))
    .flatMap((content) => dataOf(content) ?? [])
    .filter((content) => lineOf(content) !== null);
}

function dataOf(content: XmlElement): XmlElement | null {
  const plain = child(content, 'DataContent');
  if (plain !== undefined) return plain;
  const encoding = child(content, 'Encoding');
  const packed = child(encoding, 'DataContent');
  if (packed === undefined) return null;
  return saysBase64(encoding?.attributes.Notation) ? unpackedContent(packed) : packed;
}

async function readItem(item: XmlElement, root: XmlElement): Promise<Omit<Article, 'sha256'>> {
  // Beside the text stand captions of pictures.
  const [content] = [...contentsOf(item)].sort((a, b) => lineOf(b)!.length - lineOf(a)!.length);
  const nitf = descendants(content!, 'nitf')[0];
  const inner = nitf ? await readNitf(nitf) : null;
  const lines = descendants(item, 'NewsLines')[0];
  const management = child(item, 'NewsManagement');
  const date =
    lineOf(child(management, 'FirstCreated', 'ThisRevisionCreated')) ??
    lineOf(child(child(root, 'NewsEnvelope'), 'DateAndTime'));
  const dateline = lineOf(child(lines, 'DateLine'));
  const component = descendants(item, 'NewsComponent')[0];
  const given = filledOnly({
    headline: lineOf(child(lines, 'HeadLine')),
    published: normaliseDate(date),
    bylines: bylinesOf(children(lines, 'ByLine').map(lineOf)),
    language: languageCode(
      component?.attributes['xml:lang'] ?? descendants(item, 'Language')[0]?.attributes.FormalName,
    ),
  });
  const paragraphs = inner ? [] : (await wireParagraphs(content!)).paragraphs;
  return {
    id: lineOf(descendants(item, 'PublicIdentifier')[0]) ?? inner?.id ?? null,
    text: inner?.text ?? withDateline(paragraphs, dateline).join('\n\n'),
    given: { ...inner?.given, ...given } as Article['given'],
    unreadDate: given.published === undefined && inner?.given.published === undefined ? date : null,
    extra: filledOnly({
      ...inner?.extra,
      dateline,
      provider: descendants(item, 'ProviderId')[0] ? lineOf(descendants(item, 'ProviderId')[0]) : null,
      slugline: lineOf(child(lines, 'SlugLine')),
    }),
  };
}

export const rcv1Format = xmlFormat({
  name: 'rcv1',
  summary: 'The XML of the Reuters Corpus RCV1, an item a file',
  extensions: [],
  roots: ['newsitem'],
  articles: (root) => [root],
  read: async (item) => {
    const text = child(item, 'text');
    const dateline = lineOf(child(item, 'dateline'));
    const { paragraphs } = text ? await wireParagraphs(text) : { paragraphs: [] };
    return {
      id: item.attributes.itemid ?? null,
      text: withDateline(paragraphs, dateline).join('\n\n'),
      given: filledOnly({
        headline: lineOf(child(item, 'headline')) ?? lineOf(child(item, 'title')),
        published: normaliseDate(item.attributes.date),
        bylines: bylinesOf(lineOf(child(item, 'byline'))),
        language: languageCode(item.attributes['xml:lang']),
      }) as Article['given'],
      unreadDate: normaliseDate(item.attributes.date) === null ? (item.attributes.date ?? null) : null,
      extra: filledOnly({ title: lineOf(child(item, 'title')), dateline, copyright: lineOf(child(item, 'copyright')) }),
    };
  },
});
