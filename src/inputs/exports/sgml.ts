/**
 * The articles of the SGML collections of research: LDC's Gigaword, TREC, TAC, and Reuters-21578.
 * Their elements are alike but for their names; paragraphs stand in `<P>` or are indented.
 * In: `<DOC id="VAL_20250304.0001"><HEADLINE>Rain</HEADLINE><TEXT><P>It rained.</P></TEXT></DOC>`
 * -> out: one article of 4 March 2025.
 */

import { parseHtml } from '../markup/html-text.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { languageCode } from '../records/language-code.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { withDateline } from '../records/with-dateline.ts';
import type { ExportArticle } from './export.ts';
import { wrappedLines } from './text-blocks.ts';

/** The elements by what they say. */
const PARTS: Readonly<Record<string, string>> = {
  ...{
    docno: 'id',
    docid: 'id',
    headline: 'headline',
    head: 'headline',
    title: 'headline',
    hl: 'headline',
    hedline: 'headline',
  },
  ...{ dateline: 'dateline', byline: 'byline', author: 'byline' },
  ...{ date: 'date', date_time: 'date', datetime: 'date', dd: 'date', pubdate: 'date', date1: 'date' },
  ...{ text: 'text', body: 'text', lp: 'text', leadpara: 'text', storytext: 'text' },
  ...{ source: 'outlet', so: 'outlet', pub: 'outlet', section: 'section', topics: 'topics', places: 'places' },
};
/** Elements within a text that are no part of it. */
const UNREAD = new Set([
  'unknown',
  'mknote',
  'graphic',
  'caption',
  'companies',
  'orgs',
  'exchanges',
  'people',
  'annotation',
  'trailer',
  'slug',
]);

/** The articles in a piece of a file that holds whole documents; null for one without a text. */
export function sgmlArticles(sgml: string): readonly (ExportArticle | null)[] {
  const articles: (ExportArticle | null)[] = [];
  let parts = new Map<string, string[]>();
  let id: string | null = null;
  let language: string | null = null;
  let inside = false;
  const open: { readonly name: string; readonly part: string | null }[] = [];
  const add = (part: string, text: string): void => {
    const all = parts.get(part);
    if (all) all[all.length - 1] += text;
    else parts.set(part, [text]);
  };
  parseHtml(sgml, {
    onopentag: (name, attributes) => {
      if (name === 'doc' || name === 'reuters') {
        parts = new Map();
        id = attributes.id ?? attributes.newid ?? null;
        language = attributes.lang ?? null;
        inside = true;
      }
      const part = UNREAD.has(name) ? 'unread' : (PARTS[name] ?? open.at(-1)?.part ?? null);
      // A piece of the same part is a paragraph of its own: `<P>` in a text, a second `<TEXT>`.
      if (part !== null && name !== 'd') parts.set(part, [...(parts.get(part) ?? []), '']);
      open.push({ name, part });
    },
    onclosetag: (name) => {
      const { part } = open.pop() ?? { part: null };
      if (part !== null && open.at(-1)?.part === part) parts.get(part)?.push('');
      if (part !== null && name === 'd') add(part, ', ');
      if (inside && (name === 'doc' || name === 'reuters')) {
        articles.push(toArticle(parts, id, language));
        inside = false;
      }
    },
    ontext: (text) => {
      const part = open.at(-1)?.part ?? null;
      if (inside && part !== null) add(part, text);
    },
  });
  return articles;
}

function toArticle(
  parts: ReadonlyMap<string, readonly string[]>,
  id: string | null,
  language: string | null,
): ExportArticle | null {
  const line = (part: string): string | null =>
    (parts.get(part) ?? [])
      .map(oneLine)
      .filter((text) => text !== '')
      .join(' ')
      .replace(/, ?$/, '') || null;
  const paragraphs = (parts.get('text') ?? []).flatMap((text) => wrappedLines(withoutEnd(text.replace(CONTROLS, ''))));
  if (paragraphs.length === 0) return null;
  const own = line('id') ?? id;
  const stated = line('date');
  const published = dateOf(stated) ?? dateInId(own);
  return {
    id: own,
    text: withDateline(paragraphs, line('dateline')).join('\n\n'),
    given: filledOnly<unknown>({
      headline: line('headline'),
      published,
      bylines: bylinesOf(line('byline')?.replace(/,[^,]{0,80}$/, '') ?? null),
      language: languageCode(language),
    }) as Article['given'],
    unreadDate: published === null ? stated : null,
    extra: filledOnly({
      outlet: line('outlet'),
      section: line('section'),
      topics: line('topics'),
      places: line('places'),
      dateline: line('dateline'),
    }),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what the collections hold
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f]/g;

/** Reuters ends its texts with its name on a line of its own. */
function withoutEnd(text: string): string {
  return text.trimEnd().replace(/\n {0,5}reuter$/i, '');
}

function oneLine(text: string): string {
  return text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
}

/** `26-FEB-1987 15:01:01.79`, `January 1, 1989, Sunday, Home Edition`, `920114`, `03/09/87`. */
function dateOf(stated: string | null): string | null {
  if (stated === null) return null;
  const start = /^\p{L}{3,9} \d{1,2}, \d{4}/u.exec(stated)?.[0];
  const [, year, month, day] = /^(\d{2})(\d{2})(\d{2})$/.exec(stated) ?? [];
  const [, m, d, y] = /^(\d{2})\/(\d{2})\/(\d{2})$/.exec(stated) ?? [];
  return normaliseDate(
    start ?? (year !== undefined ? `19${year}-${month}-${day}` : y !== undefined ? `19${y}-${m}-${d}` : stated),
  );
}

/** `20050304` in `VAL_ENG_20050304.0001`, `880304` in `AP880304-0002`, `010189` in `LA010189-0001`. */
function dateInId(id: string | null): string | null {
  const day = /(?:^|[^\d])((?:19|20)\d{6})(?:[^\d]|$)/.exec(id ?? '')?.[1];
  if (day !== undefined) return normaliseDate(day);
  const [, source, a, b, c] = /^([A-Z]{2,4})(\d{2})(\d{2})(\d{2})-\d{1,6}$/.exec(id ?? '') ?? [];
  if (a === undefined) return null;
  // The Los Angeles Times put the year last.
  return normaliseDate(source === 'LA' ? `19${c}-${a}-${b}` : `19${a}-${b}-${c}`);
}
