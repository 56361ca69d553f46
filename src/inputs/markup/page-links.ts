/**
 * Whether a page is a list of links to articles rather than one: a home page, the page of a section.
 * In: forty linked headlines and a paragraph -> out: true.
 */
import { boxOf, linesIn } from './page-blocks.ts';
import { MIN_LINKED } from './page-cards.ts';
import type { Tree } from './page-tree.ts';

/** Characters: shorter links are those of menus. */
const MIN_HEADLINE = 25;
/** Below an article stand fewer, or it is longer than they are. */
const MIN_HEADLINES = 10;
/** Characters of a paragraph: what stands below a headline in a list is shorter. */
const MIN_PARAGRAPH = 200;

/** How many headlines of other pages a page links, and their characters. To be asked for before anything is taken out of it. */
export interface LinkedHeadlines {
  readonly count: number;
  readonly characters: number;
}

export function linkedHeadlines(tree: Tree): LinkedHeadlines {
  const texts = new Set(
    linesIn(boxOf(tree)).flatMap(({ text, linked }) =>
      text.length >= MIN_HEADLINE && linked >= MIN_LINKED * text.length ? [text] : [],
    ),
  );
  return { count: texts.size, characters: [...texts].reduce((sum, text) => sum + text.length, 0) };
}

/** Whether the links outweigh the paragraphs that were read. */
export function isListOfLinks({ count, characters }: LinkedHeadlines, paragraphs: readonly string[]): boolean {
  const prose = paragraphs.reduce((sum, { length }) => sum + (length >= MIN_PARAGRAPH ? length : 0), 0);
  return count >= MIN_HEADLINES && characters > prose;
}
