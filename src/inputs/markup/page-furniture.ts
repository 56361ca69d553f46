/**
 * What stands on a page around its article and is never part of it: menus, dialogs about
 * cookies, forms, lines to share it. Told by the element or its role, else by the words of
 * its class and id, which newsrooms' systems name alike.
 * In: `<div id="onetrust-consent-sdk">` -> out: removed.
 */
import type { Tree, TreeElement } from './page-tree.ts';

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
  /(?:^|-)(?:comments?-(?:area|list|section|count|wrapper|container|form|block)|disqus|respond|livefyre|reader-comments)(?:-|$)/,
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
const LONG = 80;
/** Two sentences. */
const MIN_REST = 100;

const MIN_MENU = 3;
/** Characters an item, on the average: a headline at most. */
const MAX_ITEM = 100;
const MIN_LINKED = 0.9;

/** Takes out of the tree what is never part of an article; the body, `main` and `article` stay. */
export function removeFurniture(tree: Tree): void {
  const whole = runningText(tree.body);
  for (const element of [...tree.body.querySelectorAll(DIALOGS)]) removeUnlessAll(element, tree.body);
  for (const element of [...tree.body.querySelectorAll(NEVER_ARTICLE)]) removeUnlessArticle(element, whole);
  for (const element of [...tree.body.querySelectorAll('[class], [id]')]) {
    if (element.parentNode !== null && isNamedFurniture(element)) removeUnlessArticle(element, whole);
  }
  for (const list of [...tree.body.querySelectorAll('ul, ol')]) if (isMenu(list)) removeUnlessArticle(list, whole);
}

/** A list of several short items that are links. */
function isMenu(list: TreeElement): boolean {
  const items = [...list.querySelectorAll('li')];
  const length = lettersOf(list);
  if (items.length < MIN_MENU || length > items.length * MAX_ITEM) return false;
  const linked = [...list.querySelectorAll('a')].reduce((sum, link) => sum + lettersOf(link), 0);
  return linked > MIN_LINKED * length;
}

function lettersOf(element: TreeElement): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}

function removeUnlessArticle(element: TreeElement, whole: number): void {
  if (whole === 0 || runningText(element) <= MAX_SHARE * whole) remove(element);
}

/** Some systems wrap the whole page in an element whose class says that cookies are agreed to. */
function removeUnlessAll(element: TreeElement, body: TreeElement): void {
  const rest = runningText(body, 1) - runningText(element, 1);
  if (rest >= MIN_REST) remove(element);
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

/** How many characters of paragraphs it holds that are long enough to be sentences: menus have few. */
function runningText(element: TreeElement, longEnough: number = LONG): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const text = paragraph.textContent ?? '';
    if (text.length >= longEnough) length += text.length;
  }
  return length;
}
