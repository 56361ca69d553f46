/**
 * Days of the calendar: a month's name with a day, and dates of digits.
 *
 *   "Sept. 29, 2025", "the 3rd of May 2019", "30-Jun-20", "May 14 and 15", "2025-09-29", "25/12/2022"
 */
import { isoDate, monthNumber } from '../../../lexicon/calendar.ts';
import { calendar, patternFinder, type Reading, type Side, sideOf } from '../candidate.ts';
import { CLOSE, DAY_MONTH, GAP, ORDINAL, readOrdinal, SOME_DIGIT, YEAR } from '../words.ts';

const START = String.raw`(?<![\p{L}\p{N}_\p{Sc}./-]|\d[,:])`;
const TH = '(?:st|nd|rd|th)?';
const TO = String.raw`(?:\s?[-–]\s?|\s(?:to|until|through|till)\s)`;
/** What may not follow: a longer number, a unit glued to it. `March 3,000`, `May 5.5`, `Sept. 29-year` */
const LONGER = /^[.,:]?\d|^(?:[\p{L}%]|[-‐]\p{L})/u;

/** A year of two digits is of the past hundred years or the next twenty. */
function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  if (digits.length === 4) return Number(digits);
  return Number(digits) < 50 ? 2000 + Number(digits) : 1900 + Number(digits);
}

interface Parts {
  readonly month: string;
  readonly day: string;
  readonly endDay: string | undefined;
  readonly year: string | undefined;
  readonly side: string | undefined;
}

/** The date of the parts; null where the calendar has no such day. */
function dayOf({ month, day, endDay, year, side }: Parts): Reading | null {
  const of = { month: monthNumber(month) ?? 1, day: readOrdinal(day) || Number(day), year: fullYear(year) };
  const last = endDay === undefined ? undefined : Number(endDay);
  if (isoDate(of.year ?? 2000, of.month, of.day) === null) return null;
  if (last !== undefined && (last <= of.day || isoDate(of.year ?? 2000, of.month, last) === null)) return null;
  const picked = of.year === undefined ? sideOf(side) : undefined;
  return { type: 'DATE', meaning: calendar({ ...of, endDay: last, side: picked as Side | undefined }) };
}

export const monthFirst = patternFinder(
  {
    name: 'dates/month-day',
    why: 'A month and a day are one date, with the year where it stands behind them.',
    example: 'The pact was signed on Sept. 29, 2025.',
  },
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,2}(?:the\s{1,2})?(?:\d|[a-z-]{2,15}(?:st|nd|rd|th)\b)/i,
  new RegExp(
    String.raw`${START}(?:(?<side>[Ll]ast|[Nn]ext)${GAP})?(?<head>(?<month>${DAY_MONTH})${GAP}(?:the${GAP})?(?:(?<day>\d{1,2})${TH}|(?<word>${ORDINAL}))(?![\p{L}\p{N}]))(?<range>${TO}(?<endDay>\d{1,2})${TH}(?![\p{L}\p{N}]|\s?(?:${DAY_MONTH})))?(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR})${CLOSE}(?![.,]\d|[-–]\d{2}))?`,
    'gu',
  ),
  ({ side, head = '', month = '', day, word, range = '', endDay, year }, match, text) => {
    const parts = { month, day: day ?? word ?? '', year, side };
    if (/^may|^march/.test(month)) return null; // the verbs
    const read = dayOf({ ...parts, endDay });
    if (read !== null) return LONGER.test(text.slice(match.index + match[0].length)) ? null : read;
    // "Jan. 5-3" or a range that the calendar does not have: the first day alone
    const end = match.index + match[0].indexOf(head) + head.length;
    if (range === '' || LONGER.test(text.slice(end)) || /^[-–]/.test(text.slice(end))) return null;
    const first = dayOf({ ...parts, endDay: undefined, year: undefined });
    return first && { ...first, end };
  },
);

export const dayFirst = patternFinder(
  {
    name: 'dates/day-month',
    why: 'A day may stand before its month, as most of the world writes.',
    example: 'The pact was signed on 29 September 2025.',
  },
  /\d|(?:first|fourth)\s(?:day\s)?of\s/i,
  new RegExp(
    String.raw`${START}(?:(?<day>\d{1,2})${TH}(?<range>${TO}(?<endDay>\d{1,2})${TH})?|(?<word>[Ff]irst|[Ff]ourth)(?=${GAP}(?:day${GAP})?of${GAP}))(?:${GAP}(?:day${GAP})?(?:of${GAP})?(?<month>${DAY_MONTH})|-(?<glued>${DAY_MONTH}))(?:(?:,?${GAP}(?:of${GAP})?|,?-)(?<year>${YEAR})${CLOSE}(?![.,]\d)|-(?<short>\d\d)${CLOSE})?`,
    'gu',
  ),
  ({ day, word, endDay, month, glued, year, short }, match, text) => {
    const name = month ?? glued ?? '';
    if (LONGER.test(text.slice(match.index + match[0].length))) return null;
    if (month !== undefined && short !== undefined) return null;
    if (/^(?:may|march)$/.test(name) && year === undefined) return null;
    if (word !== undefined && /^['’]s(?!\p{L})/u.test(text.slice(match.index + match[0].length))) return null; // `the first of May's games`
    // "in 12 May attacks": a number of things in May has no day of its own, and cannot be told apart
    return dayOf({ month: name, day: day ?? word ?? '', endDay, year: year ?? short, side: undefined });
  },
);

const AND = `,?${GAP}(?:and|or|&)${GAP}`;
const MORE = String.raw`(?:,${GAP}\d{1,2}${TH}){0,4}`;

export const dayLists = patternFinder(
  {
    name: 'dates/day-list',
    why: 'Of several days of one month only one stands beside its name.',
    example: 'The court sat on May 14 and 15.',
  },
  SOME_DIGIT.also(/\d(?:st|nd|rd|th)?,?\s(?:and|or|&)\s\d/),
  new RegExp(
    String.raw`(?<=(?<month>${DAY_MONTH})${GAP}\d{1,2}${TH}${MORE}(?:${AND}|,${GAP}))(?<day>\d{1,2})${TH}(?:,${GAP}(?<year>${YEAR}))?${CLOSE}(?=[.,;:)]|$|\s(?:in|at|and|or|as|of|to|for|with|by|when|after|before|but|that|is|was|were|will)\s)|${START}(?<first>\d{1,2})${TH}(?=${MORE}${AND}\d{1,2}${TH}${GAP}(?:of${GAP})?(?<later>${DAY_MONTH})(?:,?${GAP}(?<laterYear>${YEAR}))?)`,
    'gu',
  ),
  ({ month, day, year, first, later, laterYear }) =>
    dayOf({
      month: month ?? later ?? '',
      day: day ?? first ?? '',
      year: year ?? laterYear,
      endDay: undefined,
      side: undefined,
    }),
);

/** `2025-09-29`, `2025/9/29`, `2025-09-29T08:00`: the year first can be read in one way only. */
export const digits = patternFinder(
  {
    name: 'dates/digits',
    why: 'A date may be written in digits alone; where day and month cannot be told apart, the text decides.',
    example: 'The form is dated 25/12/2022.',
  },
  SOME_DIGIT.also(/\d[-/.]\d/),
  new RegExp(
    String.raw`${START}(?:(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:T(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::[\d.]{2,6})?(?:Z|[+-]\d\d:?\d\d)?)?|(?<one>\d{1,2})(?<between>[-/.])(?<two>\d{1,2})\k<between>(?<last>\d{4}))(?![\p{L}\p{N}_/-]|[.,:]\d)`,
    'gu',
  ),
  ({ year, month, day, hour, minute, one, two, last, between }): Reading | null => {
    const time = hour === undefined ? undefined : `T${hour}:${minute}`;
    if (year !== undefined) {
      if (isoDate(Number(year), Number(month), Number(day)) === null) return null;
      const parts = { year: Number(year), month: Number(month), day: Number(day), time };
      return { type: time === undefined ? 'DATE' : 'TIME', meaning: calendar(parts) };
    }
    const [a, b, of] = [Number(one), Number(two), Number(last)];
    const dayComesFirst = a > 12 || (between === '.' && b <= 12);
    const [m, d] = dayComesFirst ? [b, a] : [a, b];
    if (isoDate(of, m, d) === null) return null;
    const ambiguous = !dayComesFirst && d <= 12 && m !== d ? true : undefined;
    return { type: 'DATE', meaning: calendar({ year: of, month: m, day: d, ambiguous }) };
  },
);
