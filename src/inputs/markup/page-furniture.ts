/**
 * What stands on a page around its article and is never part of it: menus, dialogs about
 * cookies, forms, lines to share it. Told by the element or its role, else by the words of
 * its class and id, which newsrooms' systems name alike.
 * In: `<div id="onetrust-consent-sdk">` -> out: removed.
 */
import { ELEMENT, TEXT, type Tree, type TreeElement } from './page-tree.ts';

/** Dialogs, whose text about cookies may be longer than the article. */
const DIALOGS = [
  'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], [aria-label*="cookie" i]',
  '[id*="onetrust"], [class*="onetrust"], [id*="cookie"], [class*="cookie-"], [id*="consent"], [class*="consent-"]',
].join(', ');

const NEVER_ARTICLE = [
  'nav, form, twitter-widget, [role="navigation"], [aria-hidden="true"]:not(p, article, main, section, img)',
  'footer:not(article footer), header:not(article header)',
].join(', ');

/** Words of a class or an id, parted at hyphens, underlines and capitals, that name what is no part of the article. */
const NAMES: readonly RegExp[] = [
  /(?:^|-)(?:gdpr|ccpa|didomi|sp-message|privacy-(?:banner|notice|bar))(?:-|$)/,
  // To share, follow, sign up, comment.
  /(?:^|-)(?:sharing|shar(?:e|ing)-(?:bar|tools?|buttons?|links?|icons?|options?|this|box|list|wrapper|container|menu)|social-(?:share|sharing|media|links?|icons?|bar|buttons?|tools?|follow)|sharedaddy|addtoany|addthis)(?:-|$)/,
  /(?:^|-)(?:newsletters?|sign-?up|subscribe|subscription|paywall|piano|follow-us|most-(?:read|popular|viewed))(?:-|$)/,
  /(?:^|-)(?:comment-?list|pingbacks?|trackbacks?)(?:-|$)|^comments?$|^comments?-\d+$|(?:^|-)(?:comments?-(?:area|list|section|count|wrapper|container|form|block)|disqus|respond|livefyre|reader-comments)(?:-|$)/,
  // Further pages.
  /(?:^|-)(?:related|recirc|recirculation|read-(?:more|next|also)|more-(?:stories|news|from|on|in)|recommended|recommendations?|outbrain|taboola|trending|also-read|see-also|up-next|inline-(?:promo|newsletter|related)|jp-relatedposts|breadcrumbs?|pagination|pager)(?:-|$)/,
  // Advertisements.
  /(?:^|-)(?:advert|adverts|advertisement|advertising|ad-(?:slot|unit|container|wrapper|label|text|box|block|notice)|sponsored|promo|promo-box|dfp)(?:-|$)/,
  // About the article and its pictures.
  /(?:^|-)(?:photo-?credit|image-?credit|media-?credit|img-?credit|picture-?credit|photo-?caption|image-?caption|media-?caption|img-?caption|wp-caption-text|caption-text|figure-?caption|gallery-?caption|slideshow)(?:-|$)/,
  /(?:^|-)(?:time-?stamp|date-?line-?time|published-?(?:date|time|at)|publish-?(?:date|time)|post-?date|updated-?(?:date|time)|last-?updated|date-?published|reading-?time|read-?time|entry-meta|post-meta|article-meta|story-meta|author-?bio|about-(?:the-)?author|author-(?:box|info|card|block)|bio-box|tag-?list|tags-links|post-tags|article-tags|entry-tags|topic-?list)(?:-|$)/,
  /(?:^|-)(?:sr-only|screen-reader-text|visually-?hidden|skip-link|print-only|no-print|tooltip)(?:-|$)/,
];

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
  for (const element of all('[class], [id]')) if (isNamedFurniture(element)) removeUnlessArticle(element);
  for (const list of all('ul, ol')) if (isMenu(weightOf(list))) removeUnlessArticle(list);
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

function isNamedFurniture(element: TreeElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  return names !== '' && names.split(/\s+/).some((name) => NAMES.some((pattern) => pattern.test(inHyphens(name))));
}

/** `articleBody__photoCredit` as `article-body-photo-credit`. */
function inHyphens(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
