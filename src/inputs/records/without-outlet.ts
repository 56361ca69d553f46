/**
 * A title without the outlet's name behind it, as titles of pages have it, and what services make of them.
 * In: `Rain in Vale - Vale Herald` of the Vale Herald -> out: `Rain in Vale`.
 */
import { lettersOf } from '../markup/letters.ts';

/** Letters and digits of a headline: a shorter one may be a label before a title that ends like the outlet. */
const MIN_HEADLINE = 12;
const DASHES = / [|–—-] /gu;

export function withoutOutlet(title: string, outlet: unknown): string {
  const name = typeof outlet === 'string' ? lettersOf(outlet) : '';
  const at = [...title.matchAll(DASHES)].at(-1)?.index ?? -1;
  if (name === '' || at < 0 || lettersOf(title.slice(0, at)).length < MIN_HEADLINE) return title;
  return lettersOf(title.slice(at)) === name ? title.slice(0, at).trim() : title;
}
