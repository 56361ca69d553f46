/**
 * What the XML formats of news share: a whole file is read, told by its root, and gives
 * one article or several, each from an element of its own.
 * In: `<rss>` with two items -> out: two documents, `feed.xml:1` and `feed.xml:2`.
 */

import { sha256Of } from '../../document/sha256.ts';
import { decodeMarked } from '../bytes/decode-marked.ts';
import { readWhole } from '../bytes/read-whole.ts';
import type { InputFormat } from '../input.ts';
import { localName, parseXml, rootOf, withoutPrefix, type XmlElement } from '../markup/xml.ts';
import { type Article, articleResult, placeWarning } from '../records/article.ts';
import { Unreadable } from '../unreadable.ts';

type XmlArticle = Omit<Article, 'sha256'>;

export interface XmlFormat {
  readonly name: string;
  readonly summary: string;
  /** Endings of its own, besides `.xml`. */
  readonly extensions: readonly string[];
  /** Local names of the root. */
  readonly roots: readonly string[];
  /** Whether no name is told by its prefix. */
  readonly anyPrefix?: boolean;
  /** The elements of the articles; the root itself where it is the article. */
  articles(root: XmlElement): readonly XmlElement[];
  read(article: XmlElement, root: XmlElement): Promise<XmlArticle> | XmlArticle;
  /** What the user should know of the file, if anything. */
  warning?(articles: readonly XmlElement[], root: XmlElement): string | null;
}

export function xmlFormat(format: XmlFormat): InputFormat {
  const { name, summary, roots } = format;
  return {
    name,
    summary,
    extensions: ['.xml', ...format.extensions],
    looksLike: (head) => roots.includes(localName(rootOf(head))),
    async *read(file, options) {
      const { bytes, failure } = await readWhole(file);
      if (failure) return yield { failure };
      const parsed = await parseXml(decodeMarked(bytes, options.encoding));
      const root = withoutPrefix(parsed, format.anyPrefix ? 'all' : undefined);
      if (!roots.includes(localName(root.name)))
        throw new Unreadable('unknown-kind', `its root <${root.name}> is not that of ${name} (${roots.join(', ')})`);
      const articles = format.articles(root);
      const place = { path: file.path, format: name, record: null };
      const warning = format.warning?.(articles, root) ?? null;
      if (warning !== null) yield placeWarning(place, 'incomplete', warning);
      if (articles.length === 0) throw new Unreadable('no-article', 'holds no article');
      for (const [index, element] of articles.entries()) {
        const isWhole = element === root;
        const sha256 = sha256Of(isWhole ? bytes : JSON.stringify(element));
        const article = { ...(await format.read(element, root)), sha256 };
        yield articleResult(article, { ...place, record: isWhole ? null : index + 1 }, options);
      }
    },
  };
}
