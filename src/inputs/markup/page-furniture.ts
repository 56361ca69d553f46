/**
 * What stands on a page around its article and is never part of it: menus, dialogs about
 * cookies, forms, lines to share it. Told by the element or its role, else by the words of
 * its class and id, which newsrooms' systems name alike.
 * In: `<div id="onetrust-consent-sdk">` -> out: removed.
 */
import { type PageName, pageNames } from '../../lexicon/page-words.ts';
import { ELEMENT, TEXT, type Tree, type TreeElement } from './page-tree.ts';

/** Dialogs, whose text about cookies may be longer than the article. */
const DIALOGS = [
  'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], [aria-label*="cookie" i]',
  '[id*="onetrust"], [class*="onetrust"], [id*="cookie"], [class*="cookie-"], [id*="consent"], [class*="consent-"]',
].join(', ');

const NEVER_ARTICLE = [
  'nav, form, aside, twitter-widget, [role="navigation"], [hidden], [style*="display:none"], [style*="display: none"]',
  '[aria-hidden="true"]:not(p, article, main, section, img)',
  'footer:not(article footer), header:not(article header)',
].join(', ');

/** What holds so much of the page's running text is the article, whatever it is called. */
const MAX_SHARE = 0.3;
const LONG = 65;
/** Two sentences. */
const MIN_REST = 80;

const MIN_MENU = 3;
/** Characters an item, on the average: a headline at most. */
const MAX_ITEM = 100;
const MIN_LINKED = 0.9;

/** Takes out of the tree what is never part of an article; the body, `main` and `article` stay. */
export function removeFurniture(tree: Tree): void {
  const weights = new Map<TreeElement, Weight>();
  const whole = weigh(tree.body, weights);
  const all = (selector: string): readonly TreeElement[] => [...tree.body.querySelectorAll(selector)];
  const weightOf = (element: TreeElement): Weight => weights.get(element) ?? NOTHING;
  // Some systems wrap the whole page in an element whose class says that cookies are agreed to.
  for (const element of all(DIALOGS)) if (whole.prose - weightOf(element).prose >= MIN_REST) remove(element);
  const removeUnlessArticle = (element: TreeElement): void => {
    if (weightOf(element).sentences <= MAX_SHARE * whole.sentences) remove(element);
  };
  for (const element of all(NEVER_ARTICLE)) removeUnlessArticle(element);
  removeNamed(all('[class], [id]'), weightOf, whole, removeUnlessArticle);
  for (const list of all('ul, ol')) if (isMenu(weightOf(list))) removeUnlessArticle(list);
}

/**
 * Takes out what is named as furniture. Boxes of the paid part of an article are named as the
 * request to pay is: what one such name stands for on the whole page may be the article.
 */
function removeNamed(
  elements: readonly TreeElement[],
  weightOf: (element: TreeElement) => Weight,
  whole: Weight,
  removeOne: (element: TreeElement) => void,
): void {
  const named = elements
    .map((element) => ({ element, names: namesOf(element) }))
    .filter(({ names }) => names.length > 0);
  const sentences = new Map<string, number>();
  for (const { element, names } of named)
    for (const { name } of names) sentences.set(name, (sentences.get(name) ?? 0) + weightOf(element).sentences);
  const isOfArticle = ({ kind, name }: PageName): boolean =>
    kind === 'subscribe' && (sentences.get(name) ?? 0) > MAX_SHARE * whole.sentences;
  for (const { element, names } of named) if (!names.every(isOfArticle)) removeOne(element);
}

/** Kinds of names that stand for parts of the article's head. */
const OF_ARTICLE: ReadonlySet<string> = new Set(['standfirst', 'byline', 'date']);

/** The names of furniture in the classes and the id of an element. */
function namesOf(element: TreeElement): readonly PageName[] {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  const names = written === '' ? [] : written.split(/\s+/).flatMap(pageNames);
  return names.filter(({ kind }) => !OF_ARTICLE.has(kind) && (kind !== 'picture' || !isCaptioned(element)));
}

/** Whether its caption is marked as one, and so read as one. */
function isCaptioned(element: TreeElement): boolean {
  return element.closest('figcaption') !== null || [...element.querySelectorAll('figcaption')].length > 0;
}

/** What an element holds, in letters and other signs but white space. */
interface Weight {
  readonly text: number;
  /** In paragraphs, and in those that are long enough to be sentences: menus have few. */
  readonly prose: number;
  readonly sentences: number;
  /** In links. */
  readonly linked: number;
  /** How many items of lists. */
  readonly items: number;
}

const NOTHING: Weight = { text: 0, prose: 0, sentences: 0, linked: 0, items: 0 };
const UNSEEN: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT']);

/** Weighs the element and all below, each once: pages are deep, and made to do harm are deeper. */
function weigh(element: TreeElement, weights: Map<TreeElement, Weight>): Weight {
  if (UNSEEN.has(element.tagName)) return NOTHING;
  const sum = { ...NOTHING } as { -readonly [part in keyof Weight]: number };
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT) sum.text += (node.textContent ?? '').replace(/\s+/g, '').length;
    else if (node.nodeType === ELEMENT) {
      const below = weigh(node as TreeElement, weights);
      for (const part of PARTS) sum[part] += below[part];
    }
  }
  if (element.tagName === 'P') Object.assign(sum, { prose: sum.text, sentences: sum.text >= LONG ? sum.text : 0 });
  if (element.tagName === 'A') sum.linked = sum.text;
  if (element.tagName === 'LI') sum.items++;
  weights.set(element, sum);
  return sum;
}

const PARTS = Object.keys(NOTHING) as readonly (keyof Weight)[];

/** A list of several short items that are links. */
function isMenu({ items, text, linked }: Weight): boolean {
  return items >= MIN_MENU && text <= items * MAX_ITEM && linked > MIN_LINKED * text;
}

function remove(element: TreeElement): void {
  if (!['BODY', 'MAIN', 'ARTICLE'].includes(element.tagName)) element.remove();
}
