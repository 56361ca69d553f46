/**
 * What a page shows of its article outside of its text, for pages whose head does not say it:
 * the heading, the byline and the date of publication.
 * In: `<h1>Rain</h1><p class="byline">By Ann Lee</p><time datetime="2025-03-04">` -> out: Rain, Ann Lee, 2025-03-04.
 */
import { readByline } from '../../lexicon/bylines.ts';
import { type PageName, pageNames, pageShownPattern } from '../../lexicon/page-words.ts';
import { ELEMENT, TEXT, type Tree, type TreeElement, type TreeNode } from '../markup/page-tree.ts';
import { type DateOrder, normaliseDate } from '../records/iso-date.ts';
import { bylinesOf } from '../records/record.ts';
import { isNobody } from './page-title.ts';

export interface Shown {
  /** The headings of the first level. */
  readonly headings: readonly string[];
  readonly bylines: readonly string[] | null;
  /** What is named a byline, or whose page is linked: less sure. */
  readonly perhaps: readonly string[] | null;
  readonly published: string | null;
}

/** What is looked for; headings always are. */
export interface Wanted {
  readonly bylines: boolean;
  readonly published: boolean;
  /** Which of day and month comes first in dates of digits, where that is known. */
  readonly order: DateOrder | null;
}

/** A line of a byline; what is longer tells more of the author than the name. */
const MAX_NAME = 60;
const MAX_DATE = 90;
/** All of a line of several names, with what stands beside them. */
const MAX_BYLINE = 200;
/** Where a line may stand that is named nothing. */
const LINES = 'p, span, address, small, em, i, b, strong, h5, h6';
/** With the white space of the source. */
const MAX_LINE = 2000;
/** Of one class: more are those of a list of articles. */
const MOST_AUTHORS = 5;

/** What stands beside the article, and what others wrote. */
const BESIDE = 'aside, nav, footer, [class*="comment"], [id*="comment"], [class*="related"], [class*="recommend"]';
const AUTHOR = ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', '[rel~="author"]'];
/** The page of an author, which other articles' cards lead to, too. */
const AUTHOR_PAGE = 'a[href*="/author/"], a[href*="/authors/"]';

const PUBLISHED = '[itemprop~="datePublished"], [property~="datePublished"]';

export function shownOf({ body }: Tree, wanted: Wanted): Shown {
  const all = (selector: string): readonly TreeElement[] => [...body.querySelectorAll(selector)];
  const headings = all('h1');
  const named = wanted.bylines || wanted.published ? all('[class], [id]') : [];
  const places = new Map(wanted.bylines || wanted.published ? all('*').map((element, at) => [element, at]) : []);
  const top = headings.length === 1 ? places.get(headings[0]!)! : -1;
  /** What the first of the elements below the heading says, above which some write it; null where none says anything. */
  const first = <T>(elements: readonly TreeElement[], read: (element: TreeElement) => T | null): Said<T> | null => {
    const said = elements.flatMap((element): readonly Said<T>[] => {
      if (element.closest(BESIDE) !== null) return [];
      const value = read(element);
      return value === null ? [] : [{ element, value }];
    });
    return said.find(({ element }) => places.get(element)! > top) ?? said.at(-1) ?? null;
  };
  const bylines = (elements: readonly TreeElement[]): readonly string[] | null => {
    const said = first(elements, namesIn);
    if (said === null) return null;
    // Several authors stand side by side, those of other articles elsewhere.
    const place = said.element.parentNode?.parentNode ?? said.element;
    const names = new Set(elements.flatMap((one) => (place.contains(one) ? (namesIn(one) ?? []) : [])));
    return names.size <= MOST_AUTHORS ? [...names] : null;
  };
  const either = <T>(
    selectors: readonly (() => readonly TreeElement[])[],
    read: (of: readonly TreeElement[]) => T | null,
  ) => selectors.reduce<T | null>((found, of) => found ?? read(of()), null);
  const isOf = (kinds: readonly PageName['kind'][]) => () => named.filter((one) => isNamed(one, kinds));
  const of = (selector: string) => () => all(selector);
  const dated = (elements: readonly TreeElement[]): string | null =>
    first(elements, (element) => dateIn(element, wanted.order))?.value ?? null;
  return {
    headings: headings.map(lineOf).filter((line) => line !== ''),
    bylines: wanted.bylines ? either(AUTHOR.map(of), bylines) : null,
    perhaps: wanted.bylines
      ? (either([isOf(['byline']), of(AUTHOR_PAGE)], bylines) ?? first(all(LINES), namesBehindBy)?.value ?? null)
      : null,
    published: wanted.published ? either([of(PUBLISHED), of('time'), isOf(['date', 'byline'])], dated) : null,
  };
}

interface Said<T> {
  readonly element: TreeElement;
  readonly value: T;
}

/** The names in an element; null where it holds something else. */
function namesIn(element: TreeElement): readonly string[] | null {
  const line = lineOf(element);
  if (isWholeByline(line)) return bylinesOf(line);
  const parts = line.split(pieces());
  const by = parts.flatMap((piece) => piece.split(BY).slice(1, 2));
  const names = (by.length > 0 ? by : parts.slice(0, 1)).filter(isName).flatMap((line) => bylinesOf(line) ?? []);
  return names.length > 0 ? names : null;
}

/** Whether a line is a byline and nothing else. */
function isWholeByline(line: string): boolean {
  return line.length <= MAX_BYLINE && !isNobody(line) && readByline(line)?.end === line.length;
}

/** The same of a line that says so itself: `By Ann Lee`. */
function namesBehindBy(element: TreeElement): readonly string[] | null {
  if ((element.textContent ?? '').length > MAX_BYLINE) return null;
  const line = lineOf(element);
  return /^(?:words |story )?by\b/i.test(line) && isWholeByline(line) ? bylinesOf(line) : null;
}

const isName = (line: string): boolean =>
  line.length <= MAX_NAME && !/[\p{N}@]|https?:/u.test(line) && /^\p{Lu}/u.test(line) && !isNobody(line);

/** What stands beside the names in one line: the date, the place, buttons. */
const pieces = pageShownPattern(
  (of) =>
    ` ?[|•·] ?| [-–—] | (?=(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b| (?:${of('dated')}|${of('revised')})\\b)`,
);
const BY = /(?:^| )by:? /i;

function dateIn(element: TreeElement, order: DateOrder | null): string | null {
  const line = lineOf(element);
  const stated = element.getAttribute('datetime') ?? element.getAttribute('content');
  if (revised().test(line)) return null;
  if (line.length > MAX_DATE) return normaliseDate(stated, order);
  const dates = line.split(pieces()).map((piece) => normaliseDate(piece.split(BY)[0]!.replace(on(), ''), order));
  return normaliseDate(stated, order) ?? dates.find((date) => date !== null) ?? null;
}

const revised = pageShownPattern((of) => `^${of('revised')}\\b`);
const on = pageShownPattern((of) => `^(?:${of('dated')} )?(?:(?:on|at) )?`);

function isNamed(element: TreeElement, kinds: readonly PageName['kind'][]): boolean {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/);
  return written.some((name) => pageNames(name).some(({ kind }) => kinds.includes(kind)));
}

/** The text of an element that holds a line, what stands on lines of its own parted by spaces; what is longer says nothing here. */
function lineOf(element: TreeElement): string {
  const text = element.textContent ?? '';
  if (text.length > MAX_LINE) return '';
  return textWithBreaks(element).replace(/\s+/g, ' ').trim();
}

const BREAKS = /^(?:BR|DIV|P|LI|UL|TIME|H[1-6])$/;

function textWithBreaks(node: TreeNode): string {
  if (node.nodeType !== ELEMENT) return node.nodeType === TEXT ? (node.textContent ?? '') : '';
  const text = [...node.childNodes].map(textWithBreaks).join('');
  return BREAKS.test((node as TreeElement).tagName) ? ` ${text} ` : text;
}
