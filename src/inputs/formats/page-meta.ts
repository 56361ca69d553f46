/**
 * What a page says of its article in its head: meta tags, and the JSON-LD that search
 * engines read. JSON-LD is written by the newsroom's own system, so it wins.
 * In: `<meta property="og:site_name" content="The Herald">` -> out: the outlet.
 */
import type { Given } from '../../document/document.ts';
import { parseHtml } from '../markup/html-text.ts';
import { normaliseDate } from '../records/iso-date.ts';
import type { JsonRecord } from '../records/nested.ts';
import { bylinesOf, languageCode } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';

export interface PageMeta {
  readonly given: Given;
  /** Outlet, section, url, keywords and description, where the page has them. */
  readonly extra: JsonRecord;
}

/** Names of meta tags (`name`, `property` or `itemprop`), the most reliable first. */
const META_NAMES = {
  headline: ['og:title', 'twitter:title', 'headline', 'dc.title', 'parsely-title'],
  published: [
    ...['article:published_time', 'og:article:published_time', 'datepublished', 'date', 'dc.date.issued', 'dc.date'],
    ...['pubdate', 'publishdate', 'parsely-pub-date', 'sailthru.date'],
  ],
  byline: ['author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'publisher'],
  section: ['article:section', 'parsely-section', 'section'],
  url: ['og:url', 'parsely-link'],
  keywords: ['news_keywords', 'keywords'],
  description: ['og:description', 'description', 'dc.description'],
} as const;

/** Kinds of JSON-LD that describe an article: NewsArticle, ReportageNewsArticle, Report… */
const ARTICLE_KIND = /(?:Article|Posting|Report)$/;

export function readPageMeta(html: string): PageMeta {
  const { tags, jsonLd, title, language, canonical } = collect(html);
  const article = jsonLd.flatMap(parts).find(isArticle) ?? {};
  const tag = (part: keyof typeof META_NAMES): string | null => {
    const name = META_NAMES[part].find((one) => tags.has(one));
    return name === undefined ? null : (tags.get(name) ?? null);
  };
  const byline = tag('byline');
  const given = {
    headline: textOf(article.headline) ?? tag('headline') ?? textOf(title),
    published: normaliseDate(article.datePublished) ?? normaliseDate(tag('published')),
    // A link to the author's page is no name.
    bylines:
      bylinesOf(listOf(article.author)) ?? (byline === null || /^https?:/.test(byline) ? null : bylinesOf(byline)),
    language: languageCode(article.inLanguage) ?? languageCode(language),
  };
  const extra = {
    outlet: nameOf(article.publisher) ?? tag('outlet'),
    section: textOf(listOf(article.articleSection)[0]) ?? tag('section'),
    url: textOf(article.url) ?? canonical ?? tag('url'),
    keywords: textOf(article.keywords) ?? tag('keywords'),
    description: textOf(article.description) ?? tag('description'),
  };
  return { given: filledOnly<unknown>(given) as Given, extra: filledOnly(extra) };
}

interface Collected {
  readonly tags: ReadonlyMap<string, string>;
  readonly jsonLd: readonly unknown[];
  readonly title: string;
  readonly language: string | null;
  readonly canonical: string | null;
}

function collect(html: string): Collected {
  const tags = new Map<string, string>();
  const jsonLd: unknown[] = [];
  let title = '';
  let language: string | null = null;
  let canonical: string | null = null;
  let within: 'title' | 'jsonLd' | null = null;
  let script = '';
  parseHtml(html, {
    onopentag: (name, attributes) => {
      if (name === 'html') language = attributes.lang ?? null;
      else if (name === 'title' && title === '') within = 'title';
      else if (name === 'script' && attributes.type?.toLowerCase() === 'application/ld+json') within = 'jsonLd';
      else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical') canonical ??= attributes.href ?? null;
      else if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').trim().toLowerCase();
        const content = attributes.content?.trim() ?? '';
        if (content !== '' && !tags.has(key)) tags.set(key, content);
      }
    },
    ontext: (text) => {
      if (within === 'title') title += text;
      else if (within === 'jsonLd') script += text;
    },
    onclosetag: () => {
      if (within === 'jsonLd') jsonLd.push(parsed(script));
      script = '';
      within = null;
    },
  });
  return { tags, jsonLd, title, language, canonical };
}

/** JSON-LD with a mistake in it says nothing: many pages have such. */
function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

/** The objects of one script: itself, the members of a list, of its `@graph`. */
function parts(value: unknown): readonly JsonRecord[] {
  return listOf(value).flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    const graph = (item as JsonRecord)['@graph'];
    return [
      item as JsonRecord,
      ...listOf(graph).filter((part): part is JsonRecord => typeof part === 'object' && part !== null),
    ];
  });
}

function isArticle(part: JsonRecord): boolean {
  return listOf(part['@type']).some((kind) => typeof kind === 'string' && ARTICLE_KIND.test(kind));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(', ') : value;
  // Systems escape what they put into JSON-LD once too often: `Tom &amp; Ann`.
  const tidy = typeof text === 'string' ? text.replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim() : '';
  return tidy === '' ? null : tidy;
}

function nameOf(value: unknown): string | null {
  const [first] = listOf(value);
  return textOf(typeof first === 'object' && first !== null ? (first as JsonRecord).name : first);
}
