/**
 * What a page says of its article without meaning to: the headline among what stands in its title,
 * and the day in its address.
 * In: `Rain in Vale | Vale Herald`, `https://vale.example/2025/03/04/rain` -> out: `Rain in Vale`, `2025-03-04`.
 */
import { pageShownPattern } from '../../lexicon/page-words.ts';
import { lettersOf } from '../markup/letters.ts';
import { type DateOrder, normaliseDate } from '../records/iso-date.ts';
import { withoutOutlet } from '../records/without-outlet.ts';

/** Letters and digits of a heading: a shorter one may be a label that the title begins with, too. */
const MIN_HEADING = 12;
/** What stands between a headline and the outlet's name. */
const SEPARATOR = /^(?: [|–—‒·•»:-]{1,3} | ?[|»] ?|: )/u;

/** The stated title without the outlet's name behind the headline, which the page's heading or its outlet shows. */
export function headlineOf(stated: string | null, headings: readonly string[], outlet: unknown): string | null {
  if (stated === null) return null;
  const heading = headings.find((one) => isHeadline(one, stated));
  if (heading !== undefined) return heading;
  return withoutOutlet(stated, outlet);
}

/** Whether the title is the heading and something behind it. */
function isHeadline(heading: string, stated: string): boolean {
  const own = lettersOf(heading);
  if (own.length < MIN_HEADING || own.length >= lettersOf(stated).length) return false;
  let end = 0;
  // The letters are the same; quotes and dashes may differ.
  for (let left = own.length; left > 0 && end < stated.length; end++) if (lettersOf(stated[end]!) !== '') left--;
  const rest = stated.slice(end).replace(/^[”"’'»)?!.…]+/u, '');
  return lettersOf(stated.slice(0, end)) === own && SEPARATOR.test(rest);
}

/** The day in the address of an article, as many outlets write it. */
export function dateInAddress(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  const found = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-])/.exec(url);
  return found ? normaliseDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}

/** Which of day and month a page writes first, by the country of its English. */
export function orderIn(language: string | undefined): DateOrder | null {
  const country = /^en-([A-Z]{2})$/.exec(language ?? '')?.[1];
  return country === undefined ? null : country === 'US' || country === 'PH' ? 'mdy' : country === 'CA' ? null : 'dmy';
}

/** Whether a system names nobody where the author should stand. */
export function isNobody(name: string): boolean {
  return nobody().test(name);
}

const nobody = pageShownPattern((of) => `^${of('nobody')}$`);
