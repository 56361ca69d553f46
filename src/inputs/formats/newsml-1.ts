/**
 * NewsML 1, the news agencies' XML before NewsML-G2, and the XML of the Reuters Corpus RCV1.
 * In: `<NewsItem>… <DataContent><p>It rained.</p></DataContent>` -> out: one document.
 */

import { wireParagraphs } from '../markup/wire-text.ts';
import { child, children, descendants, lineOf, type XmlElement } from '../markup/xml.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { languageCode } from '../records/language-code.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { withDateline } from '../records/with-dateline.ts';
import { withoutTitle } from '../records/without-title.ts';
import { bodyOf, contentsOf, type Story, storiesOf } from './newsml-1-contents.ts';
import { readNitf } from './nitf.ts';
import { xmlFormat } from './xml-format.ts';

export const newsml1Format = xmlFormat({
  name: 'newsml1',
  summary: 'NewsML 1, one item or several',
  extensions: [],
  roots: ['NewsML'],
  anyPrefix: true,
  articles: (root) => descendants(root, 'NewsItem').flatMap(storiesOf),
  warning: (_, root) => {
    const others = descendants(root, 'NewsItem').filter((item) => contentsOf(item).length === 0).length;
    return others === 0 ? null : `${others} items without text (pictures and the like) are passed over`;
  },
  read: readItem,
});

async function readItem(item: Story, root: XmlElement): Promise<Omit<Article, 'sha256'>> {
  const { element: content, story } = bodyOf(contentsOf(item))!;
  const nitf = descendants(content, 'nitf')[0];
  const inner = nitf ? await readNitf(nitf) : null;
  // Those of the story come before those of the item around it.
  const lines = [child(story ?? undefined, 'NewsLines'), ...descendants(item, 'NewsLines')];
  const first = <T>(read: (one: XmlElement | undefined) => T | null): T | null =>
    lines.map(read).find((found) => found !== null) ?? null;
  const management = child(item, 'NewsManagement');
  const date =
    lineOf(child(management, 'FirstCreated', 'ThisRevisionCreated')) ??
    lineOf(child(child(root, 'NewsEnvelope'), 'DateAndTime')) ??
    lineOf(descendants(item, 'DateId')[0]);
  const dateline = first((one) => lineOf(child(one, 'DateLine')));
  const component = story ?? descendants(item, 'NewsComponent')[0];
  const headline = first((one) => lineOf(child(one, 'HeadLine')));
  const given = filledOnly({
    headline,
    published: normaliseDate(date),
    bylines: first((one) => bylinesOf(children(one, 'ByLine').map(lineOf))),
    language: languageCode(
      component?.attributes['xml:lang'] ?? descendants(item, 'Language')[0]?.attributes.FormalName,
    ),
  });
  const own = lineOf(descendants(item, 'PublicIdentifier')[0]) ?? inner?.id ?? null;
  const paragraphs = inner ? [] : (await wireParagraphs(content)).paragraphs;
  return {
    id: own !== null && item.part !== undefined ? `${own}#${item.part}` : own,
    text: inner?.text ?? withDateline(withoutTitle(paragraphs, headline), dateline).join('\n\n'),
    given: { ...inner?.given, ...given } as Article['given'],
    unreadDate: given.published === undefined && inner?.given.published === undefined ? date : null,
    extra: filledOnly({
      ...inner?.extra,
      dateline,
      provider: descendants(item, 'ProviderId')[0] ? lineOf(descendants(item, 'ProviderId')[0]) : null,
      slugline: first((one) => lineOf(child(one, 'SlugLine'))),
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
