/**
 * The words that dates are made of, as sources of regular expressions, and their
 * readings: months, weekdays, numbers, units. All patterns are for the flag `u` and are
 * bounded, so that no text makes them slow.
 *
 *   "twenty-five" -> 25        "decades" -> 10 years
 */

import { shared } from './candidate.ts';

/** White space between two words of a date. */
export const GAP = String.raw`[\s\u00a0]{1,2}`;
/** The same, or the hyphen of `mid-June`, `three-day`. */
export const JOINT = String.raw`(?:[\s\u00a0]{1,2}|[-‐‑])`;
/** No letter or digit, and no part of a longer number or hyphenated code, before. */
export const OPEN = String.raw`(?<![\p{L}\p{N}_])`;
export const CLOSE = String.raw`(?![\p{L}\p{N}_])`;

const FULL_MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER';
export const PROSE_MONTH = String.raw`(?:(?:${FULL_MONTH})${CLOSE}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)${CLOSE}\.?)`;
const LOWER_MONTH = 'january|february|april|may|june|july|august|september|october|november|december';
const SHORT_MONTH = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const SHORT_CAPITALS = 'JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC';
/** A month beside a day: there its name may also be in small letters, and an abbreviation in capitals. */
export const DAY_MONTH = String.raw`(?:(?:${FULL_MONTH}|${LOWER_MONTH}|MAY)${CLOSE}(?:\.(?=\s\d))?|(?:${SHORT_MONTH}|${SHORT_CAPITALS})${CLOSE}\.?)`;
export const PROSE_WEEKDAY = `(?:${'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY'})`;
/** Short weekdays are words of their own (`Sun`, `Sat`, `Wed`): taken only before a date. */
export const SHORT_WEEKDAY = '(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)';
export const DAY_PART = '(?:morning|afternoon|evening|night)';
export const YEAR = String.raw`(?:1[5-9]\d\d|20\d\d)`;

const DAY_PARTS: Readonly<Record<string, string>> = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' };

/** `night` -> `TNI`. */
export function dayPart(word: string): string {
  return DAY_PARTS[word.toLowerCase()] as string;
}

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBERS = new Map([
  ...ONES.map((word, at): [string, number] => [word, at + 1]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);
const ONE_WORD = ONES.join('|');
const SMALL = String.raw`(?:(?:${TENS.join('|')})(?:[-\s](?:${ONE_WORD}))?|${TEENS.join('|')}|${ONE_WORD})`;
const AND_HALF = String.raw`[-\s]and(?:[-\s]a)?[-\s]half`;
/** `3`, `three`, `twenty-five`, `1.5`, `5 1/2`, `two and a half`, `17-and-a-half`. */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,2}|\s1/2|\s?½|${AND_HALF})?|${SMALL}(?:${AND_HALF})?)`;
/** `8,400`, `1000`, but no year. */
export const THOUSANDS = String.raw`(?:\d{1,3}(?:,\d{3}){1,2}|(?!(?:19|20)\d\d)\d{4})`;

/** The number that a match of NUMBER says; `a` and `an` are 1. */
export function readNumber(words: string): number {
  const text = words.toLowerCase();
  if (text === 'a' || text === 'an') return 1;
  const half = /(?:half|½|1\/2)$/.test(text) ? 0.5 : 0;
  if (/^\d/.test(text)) return half + Number.parseFloat(text.replaceAll(',', ''));
  return half + text.split(/[-\s]/).reduce((sum, word) => sum + (NUMBERS.get(word) ?? 0), 0);
}

/** A year in words: `nineteen ninety-six`, `two thousand (and) eight`. */
export const SPELLED_YEAR = String.raw`(?:(?:eighteen|nineteen|twenty)[-\s](?:hundred|oh[-\s](?:${ONE_WORD})|${TEENS.join('|')}|(?:${TENS.join('|')})(?:[-\s](?:${ONE_WORD}))?)|two\sthousand(?:\s(?:and\s)?${SMALL})?)`;

/** `nineteen ninety-six` -> 1996. */
export function readYear(words: string): number {
  const text = words.toLowerCase();
  const thousand = /^two\sthousand(?:\sand)?\s?/.exec(text)?.[0];
  if (thousand !== undefined) return 2000 + readNumber(text.slice(thousand.length));
  const [first = '', ...rest] = text.split(/[-\s]/);
  return readNumber(first) * 100 + readNumber(rest.join(' '));
}

const ORDINAL_ONES = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ORDINALS = [
  ...ORDINAL_ONES,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
  ...ORDINAL_ONES.map((word) => `twenty-${word}`),
  'thirtieth',
  'thirty-first',
];
/** `3rd`, `third`: up to thirty-first. */
export const ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|${[...ORDINALS].reverse().join('|')})`;

/** `3rd` and `third` -> 3. */
export function readOrdinal(words: string): number {
  return /^\d/.test(words) ? Number.parseInt(words, 10) : ORDINALS.indexOf(words.toLowerCase().replace(/\s/, '-')) + 1;
}

/** What every date of digits and every clock time holds. */
export const SOME_DIGIT = shared(/\d/);

/** What every stretch of time with a unit holds, and every part of a day. */
export const SOME_UNIT = shared(
  /\b(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur|morning|afternoon|evening)/i,
);

/** How a unit counts in an ISO 8601 duration: designator, and how many of it one unit is. */
interface Unit {
  readonly time: boolean;
  readonly letter: string;
  readonly times: number;
}
const UNITS: Readonly<Record<string, Unit>> = {
  second: { time: true, letter: 'S', times: 1 },
  minute: { time: true, letter: 'M', times: 1 },
  hour: { time: true, letter: 'H', times: 1 },
  day: { time: false, letter: 'D', times: 1 },
  night: { time: false, letter: 'D', times: 1 },
  week: { time: false, letter: 'W', times: 1 },
  fortnight: { time: false, letter: 'W', times: 2 },
  month: { time: false, letter: 'M', times: 1 },
  quarter: { time: false, letter: 'Q', times: 1 },
  year: { time: false, letter: 'Y', times: 1 },
  decade: { time: false, letter: 'Y', times: 10 },
  century: { time: false, letter: 'Y', times: 100 },
};

/** `weeks` -> `week`, `Centuries` -> `century`. */
export function singular(unit: string): string {
  const word = unit.toLowerCase();
  return word === 'centuries' ? 'century' : word.replace(/s$/, '');
}

/** `P3D`, `PT16H`, `P40Y` (four decades); without a count `PXW`, `PXE` (decades). Halves: `PT5H30M`, `P1Y6M`. */
export function duration(count: number | null, unit: string): string {
  const { time, letter, times } = UNITS[singular(unit)] as Unit;
  const head = time ? 'PT' : 'P';
  if (count === null)
    return `${head}X${singular(unit) === 'decade' ? 'E' : singular(unit) === 'century' ? 'C' : letter}`;
  const total = count * times;
  const half = total % 1 === 0.5 ? { H: '30M', Y: '6M' }[letter] : undefined;
  return half === undefined
    ? `${head}${total}${letter}`
    : `${head}${Math.floor(total) || ''}${Math.floor(total) ? letter : ''}${half}`;
}
