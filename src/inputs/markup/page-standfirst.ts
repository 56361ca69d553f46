/**
 * The standfirst of an article: the sentence or two below its headline that say what it is about.
 * It stands apart from the body, so what looks for the latter passes over it.
 * In: `<h1>Rain</h1><p class="standfirst">It rained for a week.</p>` -> out: `It rained for a week.`
 */
import { pageNames } from '../../lexicon/page-words.ts';
import { lettersOf } from './letters.ts';
import { boxOf, linesIn, type PageLine } from './page-blocks.ts';
import { isLabel, isRequest, isTimeStamp } from './page-lines.ts';
import type { Tree, TreeElement } from './page-tree.ts';

/** Letters and digits; shorter lines are labels. */
const MIN_LETTERS = 25;
const MAX_CHARACTERS = 500;
/** How far above the line its name may stand. */
const MOST_ABOVE = 2;

/** A line that may be the standfirst, and the lines that follow it on the page, as letters alone. */
export interface Standfirst {
  readonly text: string;
  readonly after: ReadonlySet<string>;
}

/** The line of the page that its head gives as the description, else the first below the headline that is named so. */
export function standfirstOf(tree: Tree, description: string | null): Standfirst | null {
  const lines = linesIn(boxOf(tree));
  const said = lettersOf(description ?? '');
  const isDescription = ({ text }: PageLine): boolean => said.length >= MIN_LETTERS && lettersOf(text) === said;
  const top = lines.findIndex(({ element }) => element.closest('h1') !== null);
  let at = lines.findIndex((line) => isText(line) && isDescription(line));
  if (at < 0 && top >= 0) at = lines.findIndex((line, index) => index > top && isText(line) && isNamed(line.element));
  if (at < 0) return null;
  return { text: lines[at]!.text, after: new Set(lines.slice(at + 1).map(({ text }) => lettersOf(text))) };
}

/** The paragraphs with the standfirst before them, unless it is among them or stands further down on the page. */
export function withStandfirst(paragraphs: readonly string[], standfirst: Standfirst | null): readonly string[] {
  const [first] = paragraphs;
  if (standfirst === null || first === undefined || !standfirst.after.has(lettersOf(first))) return paragraphs;
  const own = lettersOf(standfirst.text);
  return paragraphs.some((paragraph) => lettersOf(paragraph).includes(own))
    ? paragraphs
    : [standfirst.text, ...paragraphs];
}

function isText({ text, linked }: PageLine): boolean {
  if (text.length > MAX_CHARACTERS || lettersOf(text).length < MIN_LETTERS || linked * 2 > text.length) return false;
  return !isTimeStamp(text) && !isLabel(text) && !isRequest(text);
}

function isNamed(element: TreeElement): boolean {
  let at: TreeElement | null = element;
  for (let above = 0; at !== null && above <= MOST_ABOVE; above++, at = at.parentNode) {
    const written = `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`.split(/\s+/);
    if (written.some((name) => pageNames(name).some(({ kind }) => kind === 'standfirst'))) return true;
  }
  return false;
}
