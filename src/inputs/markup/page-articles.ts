/**
 * Pages that go on with the next articles below their own, as they are scrolled: where one of
 * them has the headline that the page states, the others are no part of it.
 * In: `<title>Rain</title> <article><h1>Rain</h1>…</article> <article><h1>Snow</h1>…</article>` -> out: the first alone.
 */
import { lettersOf } from './letters.ts';
import type { Tree, TreeElement } from './page-tree.ts';

/** Letters and digits; shorter headings are labels. */
const MIN_HEADING = 12;
/** Of the article with the page's headline: a shorter one may be a teaser. */
const MIN_ARTICLE = 400;

/** Takes the articles out whose headings are others than the page's, where one has the latter. */
export function removeOtherArticles({ body }: Tree, headline: string | null): void {
  const wanted = lettersOf(headline ?? '');
  if (wanted.length < MIN_HEADING) return;
  const articles = [...body.querySelectorAll('article')];
  const own = articles.find(
    (article) =>
      headingsOf(article).some((heading) => isSame(heading, wanted)) &&
      (article.textContent ?? '').trim().length >= MIN_ARTICLE,
  );
  if (own === undefined) return;
  for (const article of articles) {
    if (article === own || own.contains(article) || article.contains(own)) continue;
    const [first] = headingsOf(article);
    if (first !== undefined && first.length >= MIN_HEADING && !isSame(first, wanted)) article.remove();
  }
}

function headingsOf(article: TreeElement): readonly string[] {
  return [...article.querySelectorAll('h1, h2')].map((heading) => lettersOf(heading.textContent ?? ''));
}

/** The page's title often has the outlet behind the headline. */
function isSame(heading: string, wanted: string): boolean {
  return heading.length >= MIN_HEADING && (wanted.startsWith(heading) || heading.startsWith(wanted));
}
