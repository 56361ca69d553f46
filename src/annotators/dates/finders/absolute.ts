/**
 * Calendar dates and clock times in full: chrono-node reads them, in the small windows
 * of text around a month's name, a date of digits or a clock time.
 *
 * Only what chrono calls certain is used: all it fills in (years, days) depends on its
 * reference and on the machine's time zone. Windows keep its patterns, some of which
 * are slow on long runs of spaces or digits, to a bounded text.
 *
 *   "on Sept. 29, 2025" -> [Sept. 29, 2025] month 9, day 29, year 2025
 */
import { Chrono, strict } from 'chrono-node/en';
import { isoDate } from '../../../lexicon/calendar.ts';
import { type Calendar, type Candidate, type Finder, type Side, sideOf } from '../candidate.ts';
import { PROSE_MONTH, PROSE_WEEKDAY } from '../words.ts';

type ParsedResult = ReturnType<Chrono['parse']>[number];
type ParsedComponents = ParsedResult['start'];

/** `in 5 days`, `two weeks ago`, `Friday`: nothing in what they find is used, and they are the slow ones. */
const UNUSED = /TimeUnit|Weekday/;
/** Chrono's strict parsers without its refiners, which merge and fill in. */
const chrono = new Chrono({
  parsers: strict.parsers.filter((parser) => !UNUSED.test(parser.constructor.name)),
  refiners: [],
});
/** Nothing that is read from a result depends on it; chrono only must not ask the clock. */
const NOWHEN = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

const TRIGGER =
  /(?<![\p{L}])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}[-/.]\d|\d[-/.]\d{4}|\d\s?[ap]\.?m(?![\p{L}])|\d:\d\d|\d\s?o['’]clock|\d\sin\sthe\s(?:morning|afternoon)|\d\sat\snight/giu;
const BEFORE = 30;
const AFTER = 45;
/** Windows that overlap are joined up to this length. */
const LONGEST_WINDOW = 300;

/** Stretches of text around the triggers, in order. */
function windows(text: string): { start: number; end: number }[] {
  if (!/\d/.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  TRIGGER.lastIndex = 0;
  for (let match = TRIGGER.exec(text); match !== null; match = TRIGGER.exec(text)) {
    const { index } = match;
    const last = found.at(-1);
    const end = Math.min(text.length, index + AFTER);
    if (last !== undefined && index - BEFORE <= last.end && end - last.start <= LONGEST_WINDOW) last.end = end;
    else if (last === undefined || index + AFTER / 2 > last.end)
      found.push({ start: Math.max(0, index - BEFORE), end });
  }
  return found.filter(({ start, end }) => /\d/.test(text.slice(start, end)));
}

const BY = 'dates/chrono';

export const absolute: Finder = {
  name: BY,
  why: 'A date in full and a clock time are written in more ways than one pattern holds; chrono-node knows them.',
  example: 'The pact was signed on 29 September 2025.',
  apply: (text) =>
    windows(text).flatMap(({ start, end }) =>
      chrono.parse(text.slice(start, end), NOWHEN).flatMap((result) => read(result, text, start)),
    ),
};

/** `8 a.m. to 4 p.m.` is two times. */
const UP_TO = /\s?(?:[-–~]|\bto\b|\buntil\b|\bthrough\b|\btill\b)\s?/;

function read(result: ParsedResult, text: string, offset: number): Candidate[] {
  const words = result.text.replace(/^\s*(?:(?:on|at|from|in)\s+)?/i, '').trimEnd();
  const start = offset + result.index + result.text.indexOf(words);
  if (words === '' || /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start))) return [];
  if (result.start.isCertain('month')) return present(readDate(result, words, start, text));
  if (!result.start.isCertain('hour') || result.start.isCertain('day')) return [];
  const cut = result.end == null ? null : UP_TO.exec(words);
  if (cut === null) return present(readClock(result.start, words, start, text));
  const second = cut.index + cut[0].length;
  const end = readClock(result.end ?? result.start, words.slice(second), start + second, text);
  if (end === null) return [];
  return [{ ...end, start, end: start + cut.index, meaning: { kind: 'clock', time: clockOf(result.start) } }, end];
}

function present(candidate: Candidate | null): Candidate[] {
  return candidate === null ? [] : [candidate];
}

/** `29 Sept 2025`, `2025-09-29`: a month's name, or digits with one kind of mark between them. */
const NAMED_MONTH = new RegExp(PROSE_MONTH, 'u');
const LOWER_MONTH = /\b(?:january|february|april|june|july|august|september|october|november|december|may)\b/;
const YEAR_FIRST = /^\d{4}([-/.])\d{1,2}\1\d{1,2}(?:T[\d:.+-]+Z?)?$/;
const DAY_OR_MONTH_FIRST = /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/;

/** `last Oct. 23` */
const SIDE_BEFORE = /(?:^|[\s(])([Ll]ast|[Nn]ext)\s$/;

function readDate(result: ParsedResult, words: string, at: number, text: string): Candidate | null {
  const named = NAMED_MONTH.test(words) || (LOWER_MONTH.test(words) && /\d/.test(words));
  const slashed = DAY_OR_MONTH_FIRST.test(words);
  if (!named && !slashed && !YEAR_FIRST.test(words)) return null;
  if (!/\d|first|\p{Ll}th\b/u.test(words)) return null;
  const { start: from, end: to } = result;
  const month = from.get('month') ?? 0;
  const day = from.isCertain('day') ? (from.get('day') ?? 0) : undefined;
  const shortYear =
    named && from.isCertain('year') && !/\d{4}/.test(words) ? /(?<![\s,/-])[\s,/-]+'?\d\d$/.exec(words) : null;
  const end = at + words.length - (shortYear?.[0].length ?? 0);
  const year = from.isCertain('year') && shortYear === null ? (from.get('year') ?? undefined) : undefined;
  // "March 3,000", "May 5.5", "Sept. 29-year"
  if (/^[.,:]?\d|^(?:[\p{L}%]|[-‐]\p{L})/u.test(text.slice(end))) return null;
  if (isoDate(year ?? 2000, month, day ?? 1) === null) return null;
  const endDay = to?.isCertain('day') ? (to.get('day') ?? undefined) : undefined;
  const side = year === undefined ? SIDE_BEFORE.exec(text.slice(Math.max(0, at - 6), at))?.[1] : undefined;
  const meaning: Calendar = {
    kind: 'calendar',
    month,
    ...(day !== undefined && { day }),
    ...(year !== undefined && { year }),
    ...(endDay !== undefined && day !== undefined && endDay > day && endDay <= 31 && { endDay }),
    ...(slashed && day !== undefined && day !== month && day <= 12 && { ambiguous: true }),
    ...(side !== undefined && { side: sideOf(side) as Side }),
    ...(from.isCertain('hour') && { time: clockOf(from) }),
  };
  const start = at - (side === undefined ? 0 : side.length + 1);
  return { start, end, type: meaning.time ? 'TIME' : 'DATE', meaning, by: BY };
}

/** The time zone and `local time` that follow a clock time belong to it. */
const ZONE = /^\s?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|[AI]ST|JST|local time|hours|hrs)(?![\p{L}\p{N}])/u;
const MERIDIEM = /\d\s?[ap]\.?m|o['’]clock|in the|at night/i;
const TIME_BEFORE = /(?:^|\s)(?:at|by|until|till|around|about|since|before|after)\s$/i;
const DATE_AFTER = new RegExp(String.raw`^,?\s(?:on\s)?(?:${PROSE_MONTH}|${PROSE_WEEKDAY})`, 'u');

function readClock(time: ParsedComponents, words: string, start: number, text: string): Candidate | null {
  const dot = /[ap]\.m$/.test(words) && text.startsWith('.', start + words.length) ? 1 : 0;
  const end = start + words.length + dot;
  const after = text.slice(end, end + 30);
  const zone = ZONE.exec(after)?.[0] ?? '';
  if (!MERIDIEM.test(words)) {
    if (!/^\d{1,2}[:.]\d\d$/.test(words)) return null; // "2:05:30"
    const timely = TIME_BEFORE.test(text.slice(Math.max(0, start - 10), start)) || DATE_AFTER.test(after);
    if (zone === '' && !(words.includes(':') && timely)) return null; // "won 3:2"
  }
  if (zone === '' && dot === 0 && /^[.:]?\d|^\p{L}/u.test(after)) return null;
  return {
    start,
    end: end + zone.length,
    type: 'TIME',
    meaning: { kind: 'clock', time: clockOf(time) },
    by: BY,
  };
}

function clockOf(time: ParsedComponents): string {
  const two = (unit: 'hour' | 'minute'): string => String(time.get(unit) ?? 0).padStart(2, '0');
  return `T${two('hour')}:${two('minute')}`;
}
