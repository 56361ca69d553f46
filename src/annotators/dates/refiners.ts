/**
 * What happens to the candidates of a stretch of text before they are resolved:
 * neighbours that state one date are joined, and of overlapping ones the longest stays.
 *
 *   [Thursday], [Jan. 6] -> [Thursday, Jan. 6]; [9 a.m. EST] [Tuesday] -> one time
 */
import { compareSpans, overlaps } from '../../document/span.ts';
import { lazy } from '../../lexicon/data.ts';
import { timeForms } from '../../lexicon/time-words.ts';
import type { Calendar, Candidate, Meaning, Refiner, Shift } from './candidate.ts';

/** Of candidates that overlap the longest stays; of equal ones the finder that comes first. */
export function longestWins(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort(compareSpans)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, candidate)) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
}

const JOINED = 'dates/joined';

/** Joins a candidate with the next one as long as the two state one date or time. */
export const joinNeighbours: Refiner = {
  name: JOINED,
  why: 'A weekday and a day of the month, or a day and a clock time, that stand side by side state one date.',
  example: 'They met on Monday, Sept. 29, 2025.',
  apply: (candidates, text) => {
    const joined: Candidate[] = [];
    for (const candidate of candidates) {
      const last = joined.at(-1);
      const between = last && text.slice(last.end, candidate.start);
      const one = last && join(last, candidate, between!);
      // `Monday (July 25)`
      const closed = between === ' (' && text.charAt(candidate.end) === ')' ? 1 : 0;
      if (one) joined[joined.length - 1] = { ...one, end: one.end + closed };
      else joined.push(candidate);
    }
    return joined;
  },
};

const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\/\S*/g;

export const notInAddresses: Refiner = {
  name: 'dates/address',
  why: 'Digits in the address of a page are no date.',
  example: 'See www.example.org/yesterday/report for more.',
  apply: (candidates, text) => {
    if (candidates.length === 0 || !text.includes('/')) return candidates;
    const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    return candidates.filter((candidate) => !addresses.some((address) => overlaps(address, candidate)));
  },
};

/** What stands between two dates of which the second may state the year of both. */
export const LINKED = /^(?:\s?[-–—]\s?|\s(?:and|or|to|until|till|through|&)\s|,\s(?:and\s|or\s)?)$/;

export const sharedYears: Refiner = {
  name: 'dates/shared-year',
  why: 'Of two days or months that are linked, the second states the year of both.',
  example: 'It was shown on March 3 and May 4, 2019.',
  apply: (candidates, text) => {
    const found = [...candidates];
    for (let at = found.length - 2; at >= 0; at--) {
      const [one, next] = [found[at]!, found[at + 1]!];
      const { meaning } = one;
      if (meaning.kind !== 'calendar' || next.meaning.kind !== 'calendar') continue;
      const { year, month, side, nth } = next.meaning;
      if (year === undefined || month === undefined || side !== undefined || nth !== undefined) continue;
      if (
        meaning.month === undefined ||
        [meaning.year, meaning.yearBy, meaning.side].some((said) => said !== undefined)
      )
        continue;
      if (!LINKED.test(text.slice(one.end, next.start))) continue;
      const later = meaning.month > month || (meaning.month === month && (meaning.day ?? 0) > (next.meaning.day ?? 31));
      found[at] = { ...one, meaning: { ...meaning, year: later ? year - 1 : year } };
    }
    return found;
  },
};

const BEFORE_NAME =
  /(?:^|[\s("“‘])(?:[Tt]he|an?|at|for|by|with|and|&|newspaper|daily|weekly|tabloid|magazine|movement|['’]s|\p{Lu}[\p{L}'’]+)\s$|^["“‘]?$|[.!?"“]\s$/u;
const names = lazy(() => ({
  head: new RegExp(String.raw`^\s${timeForms('head')}(?!\p{L})`, 'u'),
  theHead: new RegExp(String.raw`^\s${timeForms('the head')}(?!\p{L})`, 'u'),
  before: new RegExp(String.raw`(?<!\p{L})${timeForms('before')}\s$`, 'u'),
}));

/** `Peace Now said`: the last word of a name; in `Li Now Says` it may be one of a headline. */
const isLastOfName = (text: string, start: number, end: number): boolean =>
  /\p{Lu}\p{Ll}+\s\p{Lu}$/u.test(text.slice(Math.max(0, start - 24), start + 1)) &&
  !/^\s\p{Lu}/u.test(text.slice(end, end + 2));

export const notInNames: Refiner = {
  name: 'dates/name',
  why: 'The Friday Post, the 1922 Committee and Bloody Sunday are names and no dates.',
  example: 'He bought the Friday Post.',
  apply: (candidates, text) =>
    candidates.filter(({ start, end, meaning, type }) => {
      if (type !== 'DATE' || (meaning.kind !== 'calendar' && meaning.kind !== 'fixed')) return true;
      if (!/^[\p{Lu}\d]/u.test(text.slice(start, start + 1)) && meaning.kind !== 'fixed') return true;
      const before = text.slice(Math.max(0, start - 24), start);
      if (names().before.test(before)) return false;
      if (meaning.kind === 'fixed' && isLastOfName(text, start, end)) return false;
      const ofMonth = meaning.kind === 'calendar' && meaning.month !== undefined && meaning.year === undefined;
      if (ofMonth && /(?:^|\s)[Tt]he\s$/.test(before) && names().theHead.test(text.slice(end, end + 24))) return false;
      const the = /^[Tt]he\s/.test(text.slice(start, end));
      return !(names().head.test(text.slice(end, end + 24)) && (the || BEFORE_NAME.test(before)));
    }),
};

const BETWEEN_DATES = /^(?:,?\s|,\s?the\s|\s\(|,)$/;
const BETWEEN_DATE_AND_TIME = /^,?\s$/;
const ON = /^,?\son\s(?:the\s)?$/;

function join(left: Candidate, right: Candidate, between: string): Candidate | null {
  if (left.meaning.kind === 'fixed' && right.meaning.kind === 'fixed') return joinDurations(left, right, between);
  const meaning =
    (BETWEEN_DATES.test(between) ? joinDates(left.meaning, right.meaning) : null) ??
    (between === ' of ' && left.meaning.kind === 'calendar' && right.meaning.kind === 'shift'
      ? withYearOf(left.meaning, right.meaning)
      : null) ??
    (BETWEEN_DATE_AND_TIME.test(between)
      ? (addTime(left.meaning, right.meaning) ?? addTime(right.meaning, left.meaning))
      : null) ??
    (ON.test(between) && hasZone(left.meaning) ? addTime(right.meaning, left.meaning) : null);
  if (meaning === null) return null;
  const type = 'time' in meaning && meaning.time !== undefined ? 'TIME' : left.type;
  return { ...left, end: right.end, type, meaning, by: right.by === left.by ? left.by : JOINED };
}

const BETWEEN_DURATIONS = /^(?:,?\sand\s|,\s)$/;
const DURATION = /^P(?!0)((?:\d+Y)?(?:\d+M)?(?:\d+D)?)(T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;
/** Designators from the longest unit on; hours and what is shorter stand behind the `T`. */
const UNITS = ['Y', 'M', 'D', 'TH', 'TM', 'TS'];

/** `six months and ten days`: of units that grow smaller, P6M10D. */
function joinDurations(left: Candidate, right: Candidate, between: string): Candidate | null {
  if (left.type !== 'DURATION' || right.type !== 'DURATION' || !BETWEEN_DURATIONS.test(between)) return null;
  if (
    left.by !== right.by ||
    right.mod !== undefined ||
    left.meaning.kind !== 'fixed' ||
    right.meaning.kind !== 'fixed'
  )
    return null;
  const [one, other] = [left.meaning, right.meaning].map(({ value }) => DURATION.exec(value ?? ''));
  if (one == null || other == null || smallest(one) >= UNITS.indexOf(unitsOf(other)[0]!)) return null;
  const [, days = '', time = ''] = one;
  const [, moreDays = '', moreTime = ''] = other;
  const value = `P${days}${moreDays}${time === '' ? moreTime : time + moreTime.slice(1)}`;
  return { ...left, end: right.end, meaning: { ...left.meaning, value } };
}

/** The designators of a duration, longest unit first. */
function unitsOf([, days = '', time = '']: RegExpExecArray): string[] {
  const letters = (part: string): string[] => part.match(/[A-SU-Z]/g) ?? [];
  return [...letters(days), ...letters(time).map((letter) => `T${letter}`)];
}

const smallest = (duration: RegExpExecArray): number => UNITS.indexOf(unitsOf(duration).at(-1)!);

/** A weekday and a day of a month. */
function joinDates(left: Meaning, right: Meaning): Calendar | null {
  if (left.kind === 'calendar' && right.kind === 'shift') return withYearOf(left, right);
  if (left.kind !== 'calendar' || right.kind !== 'calendar') return null;
  const [weekday, date] = left.weekday === undefined ? [right, left] : [left, right];
  const fits = isBareWeekday(weekday) && date.day !== undefined && date.weekday === undefined;
  if (!fits) return null;
  const { side: _, ...parts } = weekday; // "this Monday, July 18"
  return { ...date, ...parts };
}

/** `November last year`, `in November of that year` */
function withYearOf(date: Calendar, { step, from, by }: Shift): Calendar | null {
  const open = date.month !== undefined && date.year === undefined && date.side === undefined;
  if (!open || step !== 'year' || from === 'quarter') return null;
  return { ...date, ...(from === 'reference' ? { yearBy: by } : { yearFromPrevious: by }) };
}

function isBareWeekday(date: Calendar): boolean {
  return date.weekday !== undefined && date.month === undefined && date.part === undefined;
}

/** A time with its zone and the day are one moment: `18:00 AEST on May 3`. */
const hasZone = (meaning: Meaning): boolean => meaning.kind === 'clock' && meaning.zone !== undefined;

/** A day with the clock time that stands beside it. */
function addTime(day: Meaning, clock: Meaning): Meaning | null {
  if (clock.kind !== 'clock') return null;
  const isDay =
    (day.kind === 'calendar' && (day.day !== undefined || (day.weekday !== undefined && day.month === undefined))) ||
    (day.kind === 'shift' && day.step === 'day');
  return isDay && day.time === undefined ? { ...day, time: clock.time, zone: clock.zone } : null;
}
