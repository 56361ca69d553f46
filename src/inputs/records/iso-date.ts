/**
 * Publication dates in the forms that corpora use, as ISO 8601. The time is the one
 * written, without its zone: it is the day in the newsroom that dates are resolved
 * against. What could be read in two ways (`03/04/2025`) gives nothing, unless it is
 * known which of the two the column has.
 * In: `Tue, 30 Sep 2025 08:57:00 GMT` -> out: `2025-09-30T08:57`.
 */
import { lettered, reading } from '../../lexicon/letters.ts';
import { monthNumber } from './month-names.ts';

/** Whether the day or the month comes first in `03/04/2025`. */
export type DateOrder = 'dmy' | 'mdy';

const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª)?';
const MONTH = '(?<name>\\p{L}{3,10})\\.?';
const YEAR = '(?<year>\\d{4})';
const WEEKDAY = '(?:\\p{L}{3,10}\\.?,? )?';
const ZONE =
  '(?:Z|[A-Z]{2,5}|[+-]\\d{2}(?::?\\d{2})?|(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d{2})?|\\p{L}+ (?:Standard |Daylight )?Time)';
/** `08:57`, `8.57`, `08:57:00.000+02:00`, `8:57 p.m. ET`, `9 PM`. */
const TIME =
  '(?:(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?)?' +
  `(?: ?(?<half>[ap]\\.?m\\.?))?(?:,? ?\\(?${ZONE}\\)?){0,2}(?: Uhr)?)`;
/** What may stand between a date and its time. */
const BETWEEN = '(?:,? (?:at |um |- ?|– ?|\\| ?)?|T| ?[-–|] ?|,)';
const AFTER_DAY = `(?:${BETWEEN}${TIME})?`;
/** `January 15, 2024 Monday`. */
const WEEKDAY_AFTER = '(?:,? \\(?(?:mon|tues|wednes|thurs|fri|satur|sun)day\\)?,?)?';

const form = (pattern: string): (() => RegExp) => lettered(`^${pattern}$`, 'iu');

const FORMS: readonly (() => RegExp)[] = [
  // 2025-09-30, 2025/09/30 08:57, 2025-09-30T08:57:00.000Z
  form(`${YEAR}([-/.])(?<month>\\d{1,2})\\2${DAY}(?:(?:[T ]|, )${TIME})?`),
  // 20250930, 20250930T085700Z, 202509300857, 20160908T132446+0100
  form(
    `${YEAR}(?<month>\\d{2})(?<day>\\d{2})(?:[T ]?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?\\d{2}(?:[.,]\\d{1,9})?)?(?: ?${ZONE})?)?`,
  ),
  // Tue, 30 Sep 2025 08:57:00 GMT; 30 September 2025; 26-FEB-1987 15:01:01.79; 4. März 2025
  form(`${WEEKDAY}${DAY}\\.?[ -]?(?:de |of )?${MONTH}(?: de|,)?[ -]?${YEAR}${WEEKDAY_AFTER}${AFTER_DAY}`),
  // 30-Sep-25, as Excel and Oracle write it
  form(`(?<day>\\d{1,2})-(?<name>\\p{L}{3})-(?<short>\\d{2})${AFTER_DAY}`),
  // Tue, 30 Sep 25 08:57:00 GMT, as old programs write it to mail and feeds
  form(
    `${WEEKDAY}(?<day>\\d{1,2}) (?<name>\\p{L}{3}) (?<short>\\d{2}) (?<hour>\\d{2}):(?<minute>\\d{2})(?::\\d{2})?(?: ${ZONE})?`,
  ),
  // September 30, 2025; Tuesday, Sept. 30th, 2025; January 15, 2024 Monday; Jan-15-2024
  form(`${WEEKDAY}${MONTH}[ -]?${DAY}(?:, ?|[ -])${YEAR}${WEEKDAY_AFTER}${AFTER_DAY}`),
  // 2024-Jan-15, 2024 January 15
  form(`${YEAR}[ -]${MONTH}[ -]${DAY}${AFTER_DAY}`),
  // 10:20 AM, January 15, 2024; 10:20, 15 January 2024
  form(
    `${TIME}(?:,| on| -)? ${WEEKDAY}(?:${MONTH} ${DAY}|(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?<name2>\\p{L}{3,10})),? ${YEAR}`,
  ),
  // Mon Jan 15 10:20:30 +0000 2024; Mon Jan 15 10:20:30 EST 2024
  form(`\\p{L}{3,9},? ${MONTH} ${DAY},? ${TIME} ${YEAR}`),
  // 2025年3月4日
  form(`${YEAR} ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일](?: ?${TIME})?`),
];

/** 15/01/2024, 1-15-2024 10:20, 15.01.2024, 1/15/24 */
const NUMERIC = form(
  `(?<first>\\d{1,2})(?<sign>[-/.])(?<second>\\d{1,2})\\k<sign>(?:${YEAR}|(?<short>\\d{2}))${AFTER_DAY}`,
);

/** What pages write before a date: `Published: 15 January 2024`. */
const LABEL =
  /^(?:(?:first |last |date )?(?:published|posted|updated|modified|publication|released?|created)(?: date)?(?: (?:on|at))?|date|on) ?:? /i;

/** Seconds since 1970 from here on could also be a date and hour in digits, `2025093008`. */
const SECONDS_END = 1.9e9;
const DAY_IN_SECONDS = 86_400;
const LONGEST_DATE = 100;
/** Two digits of a year from here on are of the last century. */
const OF_1900 = 50;

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null for what is no date or not clearly one. */
export function normaliseDate(value: unknown, order: DateOrder | null = null): string | null {
  if (typeof value === 'string') return fromText(value, order);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return fromSeconds(Math.floor(value.getTime() / 1000));
  return typeof value === 'number' ? fromNumber(value) : null;
}

/** Which order of day and month a date of digits shows; `either` where both give a date, null for all else. */
export function dateOrderOf(value: unknown): DateOrder | 'either' | null {
  if (typeof value !== 'string' || value.length > LONGEST_DATE) return null;
  const groups = foundIn(value.trim(), [NUMERIC]);
  if (!groups) return null;
  const [first, second] = [Number(groups.first), Number(groups.second)];
  // With two digits of the year, what comes first may be that: only the month first cannot be meant otherwise.
  if (groups.short !== undefined) return second > 12 && second <= 31 && first <= 12 ? 'mdy' : 'either';
  // Who writes points writes the day first.
  if (groups.sign === '.' && second <= 12) return 'dmy';
  if (first > 12 && first <= 31 && second <= 12) return 'dmy';
  if (second > 12 && second <= 31 && first <= 12) return 'mdy';
  return first <= 12 && second <= 12 && first !== second ? 'either' : null;
}

function fromNumber(value: number): string | null {
  const digits = String(Math.floor(value));
  if (/^\d{13}$/.test(digits)) return fromSeconds(Math.floor(value / 1000));
  if (/^\d{10}$/.test(digits) && value < SECONDS_END) return fromSeconds(Math.floor(value));
  return /^\d{8}$/.test(digits) ? fromText(digits, null) : null;
}

/** An instant as UTC has it; midnight sharp is how data frames store a day. */
function fromSeconds(seconds: number): string | null {
  const instant = new Date(seconds * 1000);
  const iso = Number.isNaN(instant.getTime()) ? '' : instant.toISOString();
  if (!/^\d{4}-/.test(iso)) return null;
  return seconds % DAY_IN_SECONDS === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}

function fromText(value: string, order: DateOrder | null): string | null {
  if (value.length > LONGEST_DATE) return null;
  const text = value.replace(/\s+/g, ' ').trim().replace(LABEL, '');
  // A cell of CSV is a text, also where it holds a number: 1705312800, 1705312800000, 1705312800.0
  if (/^\d{10}(?:\d{3})?(?:\.\d{1,9})?$/.test(text)) return fromNumber(Number(text));
  const named = foundIn(text, FORMS);
  if (named) return toIso(named);
  const groups = foundIn(text, [NUMERIC]);
  if (!groups) return null;
  const shown = dateOrderOf(text);
  const known = shown === 'either' ? order : (shown ?? 'dmy');
  if (known === null) return null;
  const { first, second } = groups;
  return toIso({ ...groups, ...(known === 'dmy' ? { day: first, month: second } : { day: second, month: first }) });
}

/** The groups of the first of the forms that a text has, or null. */
function foundIn(text: string, forms: readonly (() => RegExp)[]): Groups | null {
  return reading([text], () => {
    for (const made of forms) {
      const groups = made().exec(text)?.groups;
      if (groups) return groups;
    }
    return null;
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function toIso(groups: Groups): string | null {
  const { hour, minute, half } = groups;
  const year = groups.short === undefined ? groups.year : `${Number(groups.short) < OF_1900 ? 20 : 19}${groups.short}`;
  const [day, name] = [groups.day ?? groups.day2, groups.name ?? groups.name2];
  const month = name === undefined ? Number(groups.month) : monthNumber(name);
  // The last day of a month is day 0 of the next.
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year), month, 0)).getUTCDate() : 0;
  if (Number(year) < 1000 || Number(day) < 1 || Number(day) > days) return null;
  const date = `${year}-${twoDigits(month)}-${twoDigits(Number(day))}`;
  if (hour === undefined) return date;
  // An hour alone is one only with its half of the day: 9 PM.
  if (minute === undefined && half === undefined) return null;
  const clock = hourOf(Number(hour), half);
  return clock !== null && Number(minute ?? 0) < 60 ? `${date}T${twoDigits(clock)}:${minute ?? '00'}` : null;
}

/** The hour of the day: 12 AM is 0, 1 PM is 13; null for what no clock shows. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined || hour > 12) return hour < 24 ? hour : null;
  if (hour === 0) return half.toLowerCase().startsWith('a') ? 0 : null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
