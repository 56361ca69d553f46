/**
 * What a page says of its article in its head: meta tags, and the JSON-LD that search
 * engines read. JSON-LD is written by the newsroom's own system, so it wins.
 * In: `<meta property="og:site_name" content="The Herald">` -> out: the outlet.
 */
import type { Given } from '../../document/document.ts';
import { htmlText, parseHtml } from '../markup/html-text.ts';
import { mendedJson } from '../markup/mended-json.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { languageCode } from '../records/language-code.ts';
import type { JsonRecord } from '../records/nested.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { isNobody } from './page-title.ts';

export interface PageMeta {
  readonly given: Given;
  /** Outlet, section, url, keywords and description, where the page has them. */
  readonly extra: JsonRecord;
  /** What it says of the day of publication, as it stands; null where it says nothing. */
  readonly statedDate: string | null;
  /** The article's text as JSON-LD gives it, which few pages do; null where it does not. */
  readonly body: string | null;
  /** Whether its head says that it is an article: pages of sections and home pages do not. */
  readonly isArticle: boolean;
  /** Whether its JSON-LD says that it is not free to read: the page may end after the first paragraphs. */
  readonly isPaid: boolean;
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

const PAGE_KIND = /^(?:WebPage|ItemPage)$/;

export function readPageMeta(html: string): PageMeta {
  const { tags, jsonLd, title, language, canonical } = collect(html);
  const things = jsonLd.flatMap(parts);
  const article = things.find((part) => isOf(part, ARTICLE_KIND)) ?? {};
  // Some systems write the day to the page around an article, and its author apart.
  const page = things.find((part) => isOf(part, PAGE_KIND)) ?? {};
  const authors = listOf(article.author).map((author) => named(author, things));
  const tag = (part: keyof typeof META_NAMES): string | null => {
    const name = META_NAMES[part].find((one) => tags.has(one));
    return name === undefined ? null : (tags.get(name)?.[0] ?? null);
  };
  // A tag an author. A link to the author's page is no name.
  const bylines = META_NAMES.byline.map((name) => tags.get(name)?.filter(isNoLink) ?? []);
  const dates = [article.datePublished, tag('published'), page.datePublished];
  const given = {
    headline: textOf(article.headline) ?? textOf(tag('headline')) ?? textOf(title),
    published: dates.reduce<string | null>((found, date) => found ?? normaliseDate(date), null),
    bylines: somebody(authors.map(nameOf).filter(isNoLink)) ?? somebody(bylines.find((names) => names.length > 0)),
    language: languageCode(article.inLanguage) ?? languageCode(language),
  };
  const extra = {
    outlet: nameOf(article.publisher) ?? textOf(tag('outlet')),
    section: textOf(listOf(article.articleSection)[0]) ?? textOf(tag('section')),
    url: linkOf(article.url) ?? canonical ?? tag('url'),
    keywords: textOf(article.keywords) ?? textOf(tag('keywords')),
    description: textOf(article.description) ?? textOf(tag('description')),
  };
  const body = typeof article.articleBody === 'string' ? article.articleBody : null;
  const isArticle =
    article.headline !== undefined || given.published !== null || /^article/.test(tags.get('og:type')?.[0] ?? '');
  const statedDate = dates.map(textOf).find((date) => date !== null) ?? null;
  const isPaid = things.some((part) => isOf(part, ARTICLE_KIND) && /^false$/i.test(String(part.isAccessibleForFree)));
  return { given: filledOnly<unknown>(given) as Given, extra: filledOnly(extra), statedDate, body, isArticle, isPaid };
}

interface Collected {
  /** All contents of one name, in their order. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly unknown[];
  readonly title: string;
  readonly language: string | null;
  readonly canonical: string | null;
}

function collect(html: string): Collected {
  const tags = new Map<string, string[]>();
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
        if (content !== '') tags.set(key, [...(tags.get(key) ?? []), content]);
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

/** JSON-LD, also with mistakes in it, and within the comments of old pages. */
function parsed(script: string): unknown {
  const bare = script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g, '');
  for (const read of [() => bare, () => mendedJson(bare)]) {
    try {
      return JSON.parse(read());
    } catch {}
  }
  return null;
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

function isOf(part: JsonRecord, kinds: RegExp): boolean {
  return listOf(part['@type']).some((kind) => typeof kind === 'string' && kinds.test(kind));
}

/** What an author is said to be elsewhere, where only its `@id` is given. */
function named(author: unknown, things: readonly JsonRecord[]): unknown {
  const { '@id': id, name } = (typeof author === 'object' && author !== null ? author : {}) as JsonRecord;
  return id === undefined || name !== undefined
    ? author
    : (things.find((one) => one['@id'] === id && one.name) ?? author);
}

/** The names, each once; null where a system names nobody. */
function somebody(names: unknown): readonly string[] | null {
  const own = [...new Set(bylinesOf(names) ?? [])].filter((name) => !isNobody(name));
  return own.length > 0 ? own : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** One line. Systems escape what they put into JSON-LD and meta tags once too often: `Tom &amp; Ann`, `Vale&#8217;s`. */
function textOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(', ') : value;
  if (typeof text !== 'string') return null;
  const plain = /[&<]/.test(text) ? htmlText(text).paragraphs.join(' ') : text;
  return plain.replace(/\s+/g, ' ').trim() || null;
}

/** An address, in which `&copy=` is no sign. */
function linkOf(value: unknown): string | null {
  return typeof value === 'string' ? value.replace(/&amp;/g, '&').trim() || null : null;
}

function isNoLink(name: string | null): boolean {
  return name !== null && !/^https?:/.test(name);
}

function nameOf(value: unknown): string | null {
  const [first] = listOf(value);
  return textOf(typeof first === 'object' && first !== null ? (first as JsonRecord).name : first);
}
