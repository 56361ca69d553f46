/**
 * Pages nested so deep that the libraries that look for the article in them would take minutes:
 * they go from each element up to the root, again and again. Such a page is made flatter first.
 * In: three hundred `div` in one another, around a paragraph -> out: sixty of them around it.
 */
import { Unreadable } from '../unreadable.ts';
import { ELEMENT, type Tree, type TreeElement } from './page-tree.ts';

/** Steps from all elements up to the root: what the time that a page takes grows with. The largest of real pages have a third of it. */
const MOST_STEPS = 600_000;
/** No page needs more for what it shows. */
const DEEP = 60;
/** What says nothing of its content but where it stands. */
const BOXES: ReadonlySet<string> = new Set(['DIV', 'SPAN', 'SECTION', 'FONT', 'CENTER', 'B', 'I', 'EM', 'STRONG']);

/**
 * Takes boxes that lie deep out of the tree, where it is nested beyond measure; their content stays.
 * @throws Unreadable if it is too deep even without them.
 */
export function flatten({ body }: Tree): void {
  if (stepsIn(body) <= MOST_STEPS) return;
  const boxes: TreeElement[] = [];
  walk(body, 0, (element, depth) => {
    if (depth > DEEP && BOXES.has(element.tagName)) boxes.push(element);
  });
  // The innermost first: each moves its content by one level.
  for (const box of boxes.reverse()) box.replaceWith(...box.childNodes);
  if (stepsIn(body) > MOST_STEPS)
    throw new Unreadable(
      'too-deep',
      'its HTML is nested too deep to look for an article: it is damaged or made to do harm',
    );
}

function stepsIn(body: TreeElement): number {
  let steps = 0;
  walk(body, 0, (_, depth) => {
    steps += depth;
  });
  return steps;
}

function walk(element: TreeElement, depth: number, visit: (element: TreeElement, depth: number) => void): void {
  for (const node of element.childNodes) {
    if (node.nodeType !== ELEMENT) continue;
    visit(node as TreeElement, depth + 1);
    walk(node as TreeElement, depth + 1, visit);
  }
}
