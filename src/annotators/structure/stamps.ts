/**
 * Dates with or without a clock time, as lines about an article state them.
 *
 * Prose is the dates stage's business; here a date is a full one, with its year. Day and
 * month in figures count only where they cannot be confused (`25/12/2021`, not `03/05/2021`).
 *
 *   "08:57, September 30, 2025" -> 2025-09-30T08:57
 */
import type { Span } from '../../document/span.ts';
import { isoDate, MONTH, monthNumber, WEEKDAY } from '../../lexicon/calendar.ts';
import { lettered } from '../../lexicon/letters.ts';

/** A date as it stands in the text; `iso` is null where its order of day and month cannot be told. */
export interface Stamp extends Span {
  readonly iso: string | null;
}

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const YEAR = String.raw`(?:19|20)\d\d`;
const ORDINAL = '(?:st|nd|rd|th)?';
const ZONE_NAME = String.raw`(?:GMT|UTC|Z|[ECMP][SD]?T|IST|BST|CEST|CET|EAT|WAT|CAT|SAST|PKT|SGT|HKT|JST|KST|WIB|A[EC][SD]T)(?![\p{L}\p{N}])`;

const DATE_FORMS = [
  String.raw`(?<isoDate>${YEAR}-\d\d?-\d\d?)`,
  String.raw`(?<figures>${YEAR}[/.]\d\d?[/.]\d\d?)`,
  String.raw`(?<month>${MONTH})\s{0,3}(?<day>${DAY})${ORDINAL},?\s{1,3}(?<year>${YEAR})`,
  String.raw`(?<day2>${DAY})${ORDINAL}(?:\s{1,3}of)?[\s-]{0,3}(?<month2>${MONTH})[,\s-]{1,3}(?<year2>${YEAR})`,
  String.raw`(?<first>\d\d?)[/.-](?<second>\d\d?)[/.-](?<year3>${YEAR})`,
];
const DATE = String.raw`(?<![\p{L}\p{N}])(?:${WEEKDAY},?\s{0,3})?(?:${DATE_FORMS.join('|')})(?!\d)`;
const TIME = String.raw`(?<![\d:])(?<hour>[01]?\d|2[0-4])[:.](?<minute>[0-5]\d)(?::(?<clockSecond>[0-5]\d)(?:\.\d{1,6})?)?(?![\d:])(?:\s{0,2}(?<half>[aApP])\.?[mM]\.?(?![\p{L}\p{N}]))?(?:\s{0,2}(?<zone>[+-]\d\d:?\d\d|${ZONE_NAME}))?`;

/** What every date holds: most lines are known by it to have none. */
const SOME_YEAR = new RegExp(YEAR);
const dates = lettered(DATE, 'gu');
const timeAfter = lettered(String.raw`(?:T|[\s,|;@(-]{0,5}(?:at\s{1,3})?)${TIME}`, 'uy');
const times = lettered(TIME, 'gu');

/** The dates in a short text, each with the time that stands next to it. `offset` is added to the spans. */
export function stampsIn(text: string, offset = 0): Stamp[] {
  const stamps: Stamp[] = [];
  if (!SOME_YEAR.test(text)) return stamps;
  let from = 0;
  for (const match of text.matchAll(dates())) {
    let start = match.index;
    let end = start + match[0].length;
    const after = timeAfter();
    after.lastIndex = end;
    let time = after.exec(text);
    if (time) end += time[0].length;
    else {
      time = timeBefore(text.slice(from, start));
      if (time) start = from + time.index;
    }
    const day = dayOf(match.groups as Groups);
    const clock = time ? clockOf(time.groups as Groups) : '';
    stamps.push({ start: offset + start, end: offset + end, iso: day === null ? null : day + clock });
    from = end;
  }
  return stamps;
}

/** The last time in `text`, where only punctuation and a zone separate it from the text's end. */
function timeBefore(text: string): RegExpExecArray | null {
  const last = [...text.matchAll(times())].at(-1);
  if (!last || !/^[\s,|;)-]{0,5}(?:on\s{1,3})?$/.test(text.slice(last.index + last[0].length))) return null;
  return last;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups): string | null {
  const figures = groups.isoDate ?? groups.figures;
  if (figures) {
    const [year, month, day] = figures.split(/[-/.]/).map(Number) as [number, number, number];
    return isoDate(year, month, day);
  }
  const month = monthNumber(groups.month ?? groups.month2 ?? '');
  if (month !== null) return isoDate(Number(groups.year ?? groups.year2), month, Number(groups.day ?? groups.day2));
  const [first, second, year] = [Number(groups.first), Number(groups.second), Number(groups.year3)];
  if (first > 12) return isoDate(year, second, first);
  if (second > 12 || first === second) return isoDate(year, first, second);
  return null;
}

/** `T08:57`, with a zone where it is one that figures or `GMT` state without doubt. */
function clockOf(groups: Groups): string {
  let hour = Number(groups.hour) % 24;
  if (groups.half && hour <= 12) hour = (hour % 12) + (groups.half.toLowerCase() === 'p' ? 12 : 0);
  const seconds = groups.clockSecond ? `:${groups.clockSecond}` : '';
  const zone = groups.zone ?? '';
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : /^(?:GMT|UTC|Z)$/.test(zone) ? 'Z' : '';
  return `T${String(hour).padStart(2, '0')}:${groups.minute}${seconds}${offset}`;
}

const URL_DAY = new RegExp(
  [
    String.raw`(?<!\d)(?<y1>${YEAR})(?<sep>[/-])(?<m1>0?[1-9]|1[0-2])\k<sep>(?<d1>0?[1-9]|[12]\d|3[01])(?!\d)`,
    String.raw`(?<!\d)(?<y2>${YEAR})(?<m2>0[1-9]|1[0-2])(?<d2>0[1-9]|[12]\d|3[01])(?=(?:\d{4}|\d{6})?(?!\d))`,
  ].join('|'),
  'u',
);

/** The date that a URL's path states (`…/2021/05/03/…`, `…/20210503…`), or null. */
export function urlStamp(url: string, offset = 0): Stamp | null {
  const match = URL_DAY.exec(url);
  if (!match) return null;
  const { y1, m1, d1, y2, m2, d2 } = match.groups as Groups;
  const iso = isoDate(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2));
  return iso === null ? null : { start: offset + match.index, end: offset + match.index + match[0].length, iso };
}
