/**
 * Captions that are not marked as such: what stands in a `figure` beside its picture is one, whatever
 * its class is called; systems that make up the names of classes often write no `figcaption`.
 * In: `<figure><img><div class="x1">Ana at the bridge.</div></figure>` -> out: the line in a `figcaption`.
 */
import { ELEMENT, TEXT, type Tree, type TreeElement, type TreeNode } from './page-tree.ts';

const PICTURE = 'img, picture, video, svg, amp-img, iframe, noscript';
/** Figures may be of other things: a table, a listing, a quotation, an article. */
const OTHER = 'figcaption, table, pre, blockquote, figure, h1, h2, h3, ul, ol';
/** A caption with its credit; what is longer is text. */
const MAX_CAPTION = 600;

/** Puts such lines into a `figcaption` each. */
export function markCaptions(tree: Tree): void {
  for (const figure of [...tree.body.querySelectorAll('figure')]) {
    if (!has(figure, PICTURE) || has(figure, OTHER)) continue;
    const lines = besidePictures(figure);
    const text = lines.map(({ textContent }) => textContent ?? '').join('');
    if (!/\S/.test(text) || text.trim().length > MAX_CAPTION) continue;
    const caption = tree.createElement('figcaption');
    figure.append(caption);
    caption.append(...lines);
  }
}

/** The nodes with text, each the outermost that holds no picture. */
function besidePictures(element: TreeElement): readonly TreeNode[] {
  return [...element.childNodes].flatMap((node) => {
    if (!/\S/.test(node.textContent ?? '')) return [];
    if (node.nodeType === TEXT) return [node];
    if (node.nodeType !== ELEMENT) return [];
    const child = node as TreeElement;
    if (child.matches(PICTURE)) return [];
    return has(child, PICTURE) ? besidePictures(child) : [child];
  });
}

function has(element: TreeElement, selector: string): boolean {
  for (const _ of element.querySelectorAll(selector)) return true;
  return false;
}
