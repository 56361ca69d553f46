/**
 * A page as a tree with one body, as HTML5 builds it: the tags of html, head and body may be
 * left out, and what stands in the head or after the body belongs to the body.
 * In: `<p>One.<p>Two.` -> out: a document whose body holds the two paragraphs.
 */

/** What newsx uses of a tree's node; the library that builds it has no types of its own for Node. */
export interface TreeNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<TreeNode>;
  readonly parentNode: TreeElement | null;
  readonly textContent: string | null;
  remove(): void;
}

export interface TreeElement extends TreeNode {
  readonly tagName: string;
  readonly innerHTML: string;
  append(...nodes: readonly TreeNode[]): void;
  prepend(...nodes: readonly TreeNode[]): void;
  replaceWith(...nodes: readonly TreeNode[]): void;
  querySelectorAll(selector: string): Iterable<TreeElement>;
  matches(selector: string): boolean;
  closest(selector: string): TreeElement | null;
  contains(node: TreeNode): boolean;
  getAttribute(name: string): string | null;
}

export interface Tree {
  readonly documentElement: TreeElement | null;
  readonly childNodes: Iterable<TreeNode>;
  readonly head: TreeElement;
  readonly body: TreeElement;
  title: string;
  createElement(name: string): TreeElement;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** What HTML5 leaves in the head; anything else begins the body. */
const OF_HEAD: ReadonlySet<string> = new Set(
  'BASE BASEFONT BGSOUND LINK META NOFRAMES NOSCRIPT SCRIPT STYLE TITLE'.split(' '),
);

/** The tree of a page or of a piece of one. What a browser shows nothing of (`template`) is not in it. */
export async function pageTree(html: string): Promise<Tree> {
  const { parseHTML } = await import('linkedom');
  const parse = (source: string): Tree => parseHTML(source).document as unknown as Tree;
  const asWritten = parse(html);
  const tree =
    asWritten.documentElement?.tagName === 'HTML'
      ? asWritten
      : parse(`<!DOCTYPE html><html><head></head><body>${html}</body></html>`);
  toOneBody(tree);
  for (const element of [...tree.body.querySelectorAll('template')]) element.remove();
  showWhatNeedsNoScript(tree);
  return tree;
}

/** Of paragraphs in one `noscript`: pictures and pixels have less. */
const MIN_UNSCRIPTED = 400;

/**
 * Puts in the place of a `noscript` what stands in it, where that is an article: some systems
 * write the body by a script and give it once more for browsers without. A body that is shown twice stays once.
 */
function showWhatNeedsNoScript({ body }: Tree): void {
  for (const element of [...body.querySelectorAll('noscript')]) {
    const texts = [...element.querySelectorAll('p')].map(({ textContent }) => (textContent ?? '').trim());
    const [longest] = [...texts].sort((a, b) => b.length - a.length);
    if (texts.join('').length < MIN_UNSCRIPTED) continue;
    const isShown = [...body.querySelectorAll('p')].some(
      (shown) => !element.contains(shown) && (shown.textContent ?? '').trim() === longest,
    );
    if (!isShown) element.replaceWith(...element.childNodes);
  }
}

function toOneBody(tree: Tree): void {
  const root = tree.documentElement!;
  // The library makes an empty head and body where the root does not begin with them.
  const { head, body } = tree;
  const before = [...head.childNodes].filter((node) => !isOfHead(node));
  const after: TreeNode[] = [];
  let met = false;
  for (const node of [...root.childNodes, ...[...tree.childNodes].filter((node) => node !== (root as TreeNode))]) {
    if (node === body) met = true;
    else if (node !== head && (node.nodeType === ELEMENT || node.nodeType === TEXT)) (met ? after : before).push(node);
  }
  for (const node of [...before, ...after]) node.remove();
  body.prepend(...before);
  body.append(...after);
  for (const inner of [...body.querySelectorAll('html, head, body')]) inner.replaceWith(...inner.childNodes);
}

function isOfHead(node: TreeNode): boolean {
  if (node.nodeType === TEXT) return !/\S/.test(node.textContent ?? '');
  return node.nodeType !== ELEMENT || OF_HEAD.has((node as TreeElement).tagName);
}
