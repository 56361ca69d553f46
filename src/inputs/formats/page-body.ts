/**
 * The text of a page's article: what Readability takes for it once menus and dialogs are
 * out; where that misses the most of what the page itself says its article is, the latter.
 * In: a page of a cookie dialog and two paragraphs -> out: the two paragraphs.
 */
import { type HtmlText, htmlText } from '../markup/html-text.ts';
import { lettersOf } from '../markup/letters.ts';
import { removeOtherArticles } from '../markup/page-articles.ts';
import { boxOf, mainBox } from '../markup/page-blocks.ts';
import { markCaptions } from '../markup/page-captions.ts';
import { flatten } from '../markup/page-depth.ts';
import { removeFurniture } from '../markup/page-furniture.ts';
import { candidatesOf, withBoxesFilled } from '../markup/page-gaps.ts';
import { isListOfLinks, linkedHeadlines } from '../markup/page-links.ts';
import { removePointers } from '../markup/page-pointers.ts';
import { standfirstOf, withStandfirst } from '../markup/page-standfirst.ts';
import { pageTree, type Tree } from '../markup/page-tree.ts';
import { Readability } from '../markup/readability.ts';
import { Unreadable } from '../unreadable.ts';
import { type Shown, shownOf, type Wanted } from './page-shown.ts';

const MAX_ELEMENTS = 50_000;

/** A shorter `articleBody` is often a summary. */
const MIN_STATED_WORDS = 100;
/** Of a marked element, in its paragraphs: a shorter one may be a teaser. */
const MIN_MARKED_CHARACTERS = 400;
/** What Readability misses more of than this has been missed for good: a long article is often in several boxes, of which it takes one. */
const MIN_COVERED = { stated: 0.75, marked: 0.7, main: 0.6 };
/** Of the page's running text. */
const MAIN_SHARE = 0.75;
const MIN_GAIN = 1.25;
/** A line that is shorter may stand anywhere. */
const MIN_LETTERS = 20;
const MIN_ALIGNED = 0.8;

/** How the systems of newsrooms mark the body, the most reliable first. */
const MARKED = [
  ...['[itemprop="articleBody"]', '[data-component="text-block"]', '.article-body', '.article__body', '.entry-content'],
  ...['.post-content', '.story-body', '#article-body', '.article-content'],
  ...['.articleBody', '.article-text', '.articleText', '.article__content', '.post-body', '.post-text', '.postContent'],
  ...[
    '.body-text',
    '.story-content',
    '.storyContent',
    '.field-body',
    '.single-post',
    '#articleContent',
    '#story',
    '.fulltext',
  ],
];
/** Names that lists of articles have for each of them, too. */
const MARKED_IF_ONE = ['.entry', '.post', 'article', '.story', '.article', '#content .content'];

/** The body, and what the page shows beside it. */
export interface ShownBody extends PageBody {
  readonly shown: Shown;
  /** Whether links to other pages outweigh it. */
  readonly isList: boolean;
}

/** What is asked of a page, by what its head says. */
export interface Stated {
  /** The body that JSON-LD gives. */
  readonly body: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  /** What its head does not say, and the page may show. */
  readonly wanted: Wanted;
}

interface PageBody extends HtmlText {
  /** What Readability takes for the byline: often more than names. */
  readonly byline: string | null;
}

/**
 * The paragraphs of the article, none where there is none, and what the page shows beside them.
 * @throws Unreadable if the page is too large for a tree, or cannot be taken apart.
 */
export async function pageBody(html: string, stated: Stated): Promise<ShownBody> {
  const tree = await flatTree(html);
  const standfirst = standfirstOf(tree, stated.description);
  const shown = shownOf(tree, stated.wanted);
  const links = linkedHeadlines(tree);
  const body = await bodyWithout(tree, html, stated.body, stated.headline);
  const paragraphs = withStandfirst(body.paragraphs, standfirst);
  return { ...body, paragraphs, shown, isList: isListOfLinks(links, paragraphs) };
}

async function bodyWithout(
  tree: Tree,
  html: string,
  stated: string | null,
  headline: string | null,
): Promise<PageBody> {
  removeFurniture(tree);
  removeOtherArticles(tree, headline);
  const pointers = removePointers(tree);
  const marked = markedBody(tree);
  const statedText = statedBody(stated);
  const main = mainText(tree);
  const shown = statedText === null ? [] : htmlText(tree.body.innerHTML).paragraphs;
  const page = candidatesOf(tree);
  const pruned = readable(tree, headline);
  const found =
    pruned.paragraphs.length > 0 && covered(main, wordsOf(pruned.paragraphs.join('\n'))) >= MIN_COVERED.main
      ? pruned
      : await unpruned(html, pointers, pruned, main, headline);
  const words = wordsOf(found.paragraphs.join('\n'));
  const { byline } = found;
  if (statedText !== null && covered(statedText.paragraphs, words) < MIN_COVERED.stated)
    return { paragraphs: aligned(shown, statedText.paragraphs), captions: found.captions, byline };
  if (marked !== null && covered(marked.paragraphs, words) < MIN_COVERED.marked) return { ...marked, byline };
  return { ...found, paragraphs: withBoxesFilled(found.paragraphs, page) };
}

/**
 * What is read of the page with all that was taken out of it, but for lines that point elsewhere,
 * where that is more of the running text: without its links a page may look otherwise to Readability.
 */
async function unpruned(
  html: string,
  pointers: ReadonlySet<string>,
  pruned: PageBody,
  main: readonly string[],
  headline: string | null,
): Promise<PageBody> {
  const shareOf = ({ paragraphs }: PageBody): number => covered(main, wordsOf(paragraphs.join('\n')));
  const tree = await flatTree(html);
  removeFurniture(tree);
  removeOtherArticles(tree, headline);
  const furnished = withoutLines(readable(tree, headline), pointers);
  if (shareOf(furnished) > MIN_GAIN * shareOf(pruned)) return furnished;
  return pruned.paragraphs.length > 0 ? pruned : readable(await flatTree(html), headline);
}

function withoutLines(body: PageBody, lines: ReadonlySet<string>): PageBody {
  return { ...body, paragraphs: body.paragraphs.filter((line) => !lines.has(line.replace(/\s+/g, ' '))) };
}

/** The lines of the box that holds the most of the running text. */
function mainText(tree: Tree): readonly string[] {
  return htmlText(mainBox(boxOf(tree), MAIN_SHARE).element.innerHTML).paragraphs;
}

/**
 * The page's own paragraphs that stand in what JSON-LD states, which often runs them together;
 * the latter where the page shows too little of it.
 */
function aligned(shown: readonly string[], stated: readonly string[]): readonly string[] {
  const whole = lettersOf(stated.join(''));
  const own = new Set(
    shown.filter((line) => {
      const letters = lettersOf(line);
      return letters.length >= MIN_LETTERS && whole.includes(letters);
    }),
  );
  const length = lettersOf([...own].join('')).length;
  return length >= MIN_ALIGNED * whole.length ? [...own] : stated;
}

async function flatTree(html: string): Promise<Tree> {
  const tree = await pageTree(html);
  flatten(tree);
  markCaptions(tree);
  return tree;
}

function readable(tree: Tree, headline: string | null): PageBody {
  if (headline !== null && tree.title === '') tree.title = headline;
  // Readability would also read JSON-LD, but stops at the first with a mistake in it.
  const options = { disableJSONLD: true, maxElemsToParse: MAX_ELEMENTS };
  type Page = ConstructorParameters<typeof Readability>[0];
  let found: ReturnType<Readability['parse']>;
  try {
    found = new Readability(tree as unknown as Page, options).parse();
  } catch (error) {
    const message = (error as Error).message;
    if (/elements found/.test(message))
      throw new Unreadable('too-large', `the page has more than ${MAX_ELEMENTS} elements: no article has`);
    throw new Unreadable('bad-page', 'the page is built so that its article cannot be taken out of it');
  }
  return { ...htmlText(found?.content ?? ''), byline: found?.byline?.trim() || null };
}

/** The `articleBody` of JSON-LD: text, in some systems HTML. */
function statedBody(stated: string | null): HtmlText | null {
  if (stated === null) return null;
  const html = /<(?:p|br|div)\b/i.test(stated) ? stated : stated.replaceAll('\n', '<p>');
  const text = htmlText(html);
  return wordsOf(text.paragraphs.join('\n')).length < MIN_STATED_WORDS ? null : text;
}

function markedBody(tree: Tree): HtmlText | null {
  for (const selector of MARKED) {
    // A box in a box of the same class would be read twice.
    const html = [...tree.body.querySelectorAll(selector)]
      .filter((element) => !element.parentNode?.closest(selector))
      .map((element) => element.innerHTML)
      .join('\n');
    if (html === '') continue;
    const text = htmlText(html);
    if (text.paragraphs.join('').length >= MIN_MARKED_CHARACTERS) return text;
  }
  for (const selector of MARKED_IF_ONE) {
    const [element, ...others] = tree.body.querySelectorAll(selector);
    if (element === undefined || others.length > 0) continue;
    const text = htmlText(element.innerHTML);
    if (text.paragraphs.join('').length >= MIN_MARKED_CHARACTERS) return text;
  }
  return null;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share of the paragraphs' words that are among `words`, each counted as often as it stands there. */
function covered(paragraphs: readonly string[], words: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const own = wordsOf(paragraphs.join('\n'));
  let found = 0;
  for (const word of own) {
    const left = counts.get(word) ?? 0;
    if (left > 0) found++;
    counts.set(word, left - 1);
  }
  return own.length === 0 ? 1 : found / own.length;
}
