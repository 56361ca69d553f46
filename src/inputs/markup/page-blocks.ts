/**
 * The lines of a page's tree: blocks that hold no other block, each with what of it is linked.
 * In: `<div><h2><a href="/x">Rain</a></h2><p>It rained.</p></div>` -> out: `Rain`, all of it linked; `It rained.`
 */
import { BLOCKS, UNREAD } from './html-text.ts';
import { ELEMENT, TEXT, type Tree, type TreeElement } from './page-tree.ts';

export interface PageLine {
  readonly element: TreeElement;
  /** White space as a browser shows it. */
  readonly text: string;
  /** Characters in links to other pages. */
  readonly linked: number;
  /** The link is around the block. */
  readonly isWithinLink: boolean;
}

/** The elements that hold lines, by the element; each says what stands in it, in its order. */
export interface PageBox {
  readonly element: TreeElement;
  readonly parts: readonly (PageBox | PageLine)[];
}

export const isBox = (part: PageBox | PageLine): part is PageBox => 'parts' in part;

/** The body as a box of boxes and lines; empty ones are left out. */
export function boxOf({ body }: Tree): PageBox {
  return { element: body, parts: partsOf(body, false) };
}

/** All lines in a box, in their order. */
export function linesIn(box: PageBox): readonly PageLine[] {
  const lines: PageLine[] = [];
  const visit = (part: PageBox | PageLine): void => {
    if (isBox(part)) part.parts.forEach(visit);
    else lines.push(part);
  };
  visit(box);
  return lines;
}

/** A line without links that is longer, or ends as sentences do, is running text. */
const MIN_PROSE = 65;
const SENTENCE_END = /[.!?…][”"’')\]]*$/;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** Characters of running text in a line. */
export function proseOf({ text }: PageLine): number {
  return text.length >= MIN_PROSE || endsSentence(text) ? text.length : 0;
}

/** The innermost box that holds at least this share of the running text of a box. */
export function mainBox(box: PageBox, share: number): PageBox {
  const prose = new Map<PageBox, number>();
  const weigh = (part: PageBox | PageLine): number => {
    if (!isBox(part)) return proseOf(part);
    const sum = part.parts.reduce((total, inner) => total + weigh(inner), 0);
    prose.set(part, sum);
    return sum;
  };
  const whole = weigh(box);
  let main = box;
  for (;;) {
    const inner = main.parts.find((part) => isBox(part) && prose.get(part)! >= share * whole);
    if (inner === undefined) return main;
    main = inner as PageBox;
  }
}

function partsOf(element: TreeElement, isWithinLink: boolean): (PageBox | PageLine)[] {
  const parts: (PageBox | PageLine)[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType !== ELEMENT) continue;
    const child = node as TreeElement;
    if (isUnread(child)) continue;
    const linked = isWithinLink || isLink(child);
    if (holdsBlock(child)) {
      const inner = partsOf(child, linked);
      if (inner.length > 0) parts.push({ element: child, parts: inner });
    } else if (isBlock(child) || !hasText(element)) {
      const text = (child.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      parts.push({ element: child, text, linked: linked ? text.length : linkedIn(child), isWithinLink });
    }
  }
  return parts;
}

const nameOf = (element: TreeElement): string => element.tagName.toLowerCase();
const isBlock = (element: TreeElement): boolean => BLOCKS.has(nameOf(element));
const isUnread = (element: TreeElement): boolean => UNREAD.has(nameOf(element)) || nameOf(element) === 'figcaption';

/** A link into the page itself, as headings have them, points nowhere else. */
function isLink(element: TreeElement): boolean {
  // The library keeps the case in which a page writes its attributes.
  const address = element.getAttribute('href') ?? element.getAttribute('HREF') ?? '#';
  return element.tagName === 'A' && !address.startsWith('#');
}

function holdsBlock(element: TreeElement): boolean {
  for (const node of element.childNodes)
    if (node.nodeType === ELEMENT && (isBlock(node as TreeElement) || holdsBlock(node as TreeElement))) return true;
  return false;
}

/** Whether text stands in it beside its elements, which are then pieces of a line. */
function hasText(element: TreeElement): boolean {
  for (const node of element.childNodes) if (node.nodeType === TEXT && /\S/.test(node.textContent ?? '')) return true;
  return false;
}

function linkedIn(element: TreeElement): number {
  let linked = 0;
  for (const node of element.childNodes) {
    if (node.nodeType !== ELEMENT) continue;
    const child = node as TreeElement;
    linked += isLink(child) ? (child.textContent ?? '').replace(/\s+/g, ' ').trim().length : linkedIn(child);
  }
  return linked;
}
