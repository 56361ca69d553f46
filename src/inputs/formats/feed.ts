/**
 * RSS and Atom feeds: an item an article. Its full text is read where the feed has it
 * (`content:encoded`, `content`), else its summary, and a warning says so.
 * In: `<item><title>Rain</title><description>It rained.</description></item>`
 * -> out: a document with the headline `Rain`.
 */

import { runningParagraphs } from '../markup/page-lines.ts';
import { child, children, descendants, lineOf, localName, textBelow, toHtml, type XmlElement } from '../markup/xml.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { languageCode } from '../records/language-code.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { xmlFormat } from './xml-format.ts';

export const feedFormat = xmlFormat({
  name: 'feed',
  summary: 'RSS and Atom feeds, an item an article',
  extensions: ['.rss', '.atom', '.rdf'],
  roots: ['rss', 'feed', 'RDF', 'entry'],
  // Atom allows an entry without the feed around it.
  articles: (root) => (root.name === 'entry' ? [root] : [...descendants(root, 'item'), ...children(root, 'entry')]),
  warning: (items) => {
    const summaries = items.filter((item) => !fullText(item)).length;
    return summaries === 0 ? null : `${summaries} of ${items.length} items have no full text: their summaries are read`;
  },
  read: async (item, root) => {
    const { htmlText } = await import('../markup/html-text.ts');
    const paragraphs = (element: XmlElement | undefined): readonly string[] =>
      htmlText(element ? htmlOf(element) : '').paragraphs;
    const channel = child(root, 'channel') ?? root;
    const authors = children(item, 'author').map((author) => lineOf(child(author, 'name') ?? author));
    const link = children(item, 'link').find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
    const stated = lineOf(child(item, 'pubDate', 'published', 'dc:date', 'updated'));
    const published = normaliseDate(stated);
    const given = filledOnly<unknown>({
      headline: paragraphs(child(item, 'title')).join(' ').replace(/\s+/g, ' ') || null,
      published,
      bylines: bylinesOf(children(item, 'dc:creator').map(lineOf)) ?? bylinesOf(authors),
      language: languageCode(root.attributes['xml:lang'] ?? lineOf(child(channel, 'language', 'dc:language'))),
    }) as Article['given'];
    const body = paragraphs(fullText(item) ?? child(item, 'description', 'summary'));
    return {
      id: lineOf(child(item, 'guid', 'id')),
      text: runningParagraphs(body, given.headline ?? null, given.bylines ?? []).join('\n\n'),
      given,
      unreadDate: published === null ? stated : null,
      extra: filledOnly({
        outlet: lineOf(child(channel, 'title')),
        section:
          children(item, 'category')
            .map((one) => one.attributes.term ?? lineOf(one))
            .join(', ') || null,
        url: link?.attributes.href ?? lineOf(link),
      }),
    };
  },
});

function fullText(item: XmlElement): XmlElement | undefined {
  return child(item, 'content:encoded', 'content');
}

/** What stands in a feed is HTML as text, except where Atom says that it is text, or has elements. */
function htmlOf(element: XmlElement): string {
  const { type = '' } = element.attributes;
  if (type === 'xhtml' || element.children.some((one) => typeof one !== 'string' && localName(one.name) === 'div'))
    return toHtml(element);
  return type === 'text' ? textBelow(element).replace(/&/g, '&amp;').replace(/</g, '&lt;') : textBelow(element);
}
