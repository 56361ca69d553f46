/**
 * The words that dates are made of, as sources of regular expressions, and their
 * readings: months, weekdays, numbers, units. All patterns are for the flag `u` and are
 * bounded, so that no text makes them slow.
 *
 *   "twenty-five" -> 25        "decades" -> 10 years
 */

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
/** `3`, `three`, `twenty-five`, `1.5`, `5 1/2`. */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,2}|\s1/2|½)?|(?:${TENS.join('|')})(?:[-\s](?:${ONE_WORD}))?|${TEENS.join('|')}|${ONE_WORD})`;

/** The number that a match of NUMBER says; `a` and `an` are 1. */
export function readNumber(words: string): number {
  const text = words.toLowerCase();
  if (text === 'a' || text === 'an') return 1;
  if (/^\d/.test(text)) return Number.parseFloat(text) + (/½|1\/2/.test(text) ? 0.5 : 0);
  return text.split(/[-\s]/).reduce((sum, word) => sum + (NUMBERS.get(word) ?? 0), 0);
}

export const ORDINALS = ['first', 'second', 'third', 'fourth'];

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
  year: { time: false, letter: 'Y', times: 1 },
  decade: { time: false, letter: 'Y', times: 10 },
  century: { time: false, letter: 'Y', times: 100 },
};

/** `weeks` -> `week`, `Centuries` -> `century`. */
export function singular(unit: string): string {
  const word = unit.toLowerCase();
  return word === 'centuries' ? 'century' : word.replace(/s$/, '');
}

/** `P3D`, `PT16H`, `P40Y` (four decades); without a count `PXW`. Halves: `PT5H30M`, `P1Y6M`. */
export function duration(count: number | null, unit: string): string {
  const { time, letter, times } = UNITS[singular(unit)] as Unit;
  const head = time ? 'PT' : 'P';
  if (count === null) return `${head}X${letter}`;
  const total = count * times;
  const half = total % 1 === 0.5 ? { H: '30M', Y: '6M' }[letter] : undefined;
  return half === undefined
    ? `${head}${total}${letter}`
    : `${head}${Math.floor(total) || ''}${Math.floor(total) ? letter : ''}${half}`;
}
