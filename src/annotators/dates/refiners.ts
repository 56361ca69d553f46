/**
 * What happens to the candidates of a stretch of text before they are resolved:
 * neighbours that state one date are joined, and of overlapping ones the longest stays.
 *
 *   [Thursday], [Jan. 6] -> [Thursday, Jan. 6]; [9 a.m. EST] [Tuesday] -> one time
 */
import { compareSpans, overlaps } from '../../document/span.ts';
import type { Calendar, Candidate, Meaning, Refiner, Shift } from './candidate.ts';

/** Of candidates that overlap the longest stays; of equal ones the finder that comes first. */
const longestWins: Refiner = (candidates) => {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort(compareSpans)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, candidate)) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
};

/** Joins a candidate with the next one as long as the two state one date or time. */
const joinNeighbours: Refiner = (candidates, text) => {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const last = joined.at(-1);
    const one = last && join(last, candidate, text.slice(last.end, candidate.start));
    if (one) joined[joined.length - 1] = one;
    else joined.push(candidate);
  }
  return joined;
};

/** Digits in an address are no date. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\/\S*/g;
const notInAddresses: Refiner = (candidates, text) => {
  if (candidates.length === 0 || !text.includes('/')) return candidates;
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return candidates.filter((candidate) => !addresses.some((address) => overlaps(address, candidate)));
};

/** The refiners in their order. */
export const REFINERS: readonly Refiner[] = [notInAddresses, longestWins, joinNeighbours];

const BETWEEN_DATES = /^(?:,?\s|,\s?the\s|\s\(|,)$/;
const BETWEEN_DATE_AND_TIME = /^,?\s$/;

function join(left: Candidate, right: Candidate, between: string): Candidate | null {
  const meaning =
    (BETWEEN_DATES.test(between) ? joinDates(left.meaning, right.meaning) : null) ??
    (BETWEEN_DATE_AND_TIME.test(between)
      ? (addTime(left.meaning, right.meaning) ?? addTime(right.meaning, left.meaning))
      : null);
  if (meaning === null) return null;
  const type = 'time' in meaning && meaning.time !== undefined ? 'TIME' : left.type;
  return { start: left.start, end: right.end, type, meaning, by: right.by === left.by ? left.by : 'dates/joined' };
}

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

/** `November last year` */
function withYearOf(date: Calendar, { step, from, by }: Shift): Calendar | null {
  const open = date.month !== undefined && date.year === undefined && date.side === undefined;
  return open && step === 'year' && from === 'reference' ? { ...date, yearBy: by } : null;
}

function isBareWeekday(date: Calendar): boolean {
  return date.weekday !== undefined && date.month === undefined && date.part === undefined;
}

/** A day with the clock time that stands beside it. */
function addTime(day: Meaning, clock: Meaning): Meaning | null {
  if (clock.kind !== 'clock') return null;
  const isDay =
    (day.kind === 'calendar' && (day.day !== undefined || (day.weekday !== undefined && day.month === undefined))) ||
    (day.kind === 'shift' && day.step === 'day');
  return isDay && day.time === undefined ? { ...day, time: clock.time } : null;
}
