/**
 * What gold there is for the parts of an article: nobody annotates sayings in headlines, captions,
 * bylines and lines about the article. A part that a rule labels so is right where the corpus has
 * no saying in it.
 */
import type { Article } from './annotating.ts';
import type { Gold, Prediction } from './scorer.ts';

/** How many parts a rule labelled as no body text, and in how many of them nothing is said; null where the corpus has no sayings. */
export function partsWithoutSayings(
  rule: string,
  articles: readonly Article[],
  golds: readonly Gold[],
): { readonly fired: number; readonly right: number } | null {
  const sayings = golds.map((gold) => (gold as Gold & Prediction).attributions);
  if (sayings.every((one) => one === undefined)) return null;
  let [fired, right] = [0, 0];
  for (const [i, { layers }] of articles.entries()) {
    const contents = (sayings[i] ?? []).flatMap(({ content }) => content);
    for (const { start, end, kind, rules = [] } of layers.structure.blocks) {
      if (kind === 'body' || !rules.includes(rule)) continue;
      fired++;
      if (!contents.some(([from, to]) => from < end && start < to)) right++;
    }
  }
  return { fired, right };
}
