/**
 * Publication dates in the forms that corpora use, as ISO 8601. The time is the one
 * written, without its zone: it is the day in the newsroom that dates are resolved
 * against. What could be read in two ways (`03/04/2025`) gives nothing.
 * In: `Tue, 30 Sep 2025 08:57:00 GMT` -> out: `2025-09-30T08:57`.
 */
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = '(?<name>[A-Za-z]{3,9})\\.?';
const WEEKDAY = '(?:[A-Za-z]{3,9},? )?';
const TIME =
  '(?:(?<hour>\\d{2}):(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2}))?)';

const FORMS: readonly RegExp[] = [
  // 2025-09-30, 2025/09/30 08:57, 2025-09-30T08:57:00.000Z
  new RegExp(`^(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?:[T ]${TIME})?$`),
  // 20250930, 20250930T085700Z, 202509300857
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?:\d{2})?Z?)?$/,
  // Tue, 30 Sep 2025 08:57:00 GMT; 30 September 2025
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2}) ${MONTH},? (?<year>\\d{4})(?:,? ${TIME})?$`),
  // September 30, 2025; Tuesday, Sept. 30, 2025
  new RegExp(`^${WEEKDAY}${MONTH} (?<day>\\d{1,2}),? (?<year>\\d{4})(?:,? ${TIME})?$`),
];

/** Seconds since 1970 from here on could also be a date and hour in digits, `2025093008`. */
const SECONDS_END = 1.9e9;
const DAY_IN_SECONDS = 86_400;

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null for what is no date or not clearly one. */
export function normaliseDate(value: unknown): string | null {
  if (typeof value === 'string') return fromText(value.trim());
  if (typeof value !== 'number') return null;
  const digits = String(value);
  if (/^\d{13}$/.test(digits)) return fromSeconds(Math.floor(value / 1000));
  if (/^\d{10}$/.test(digits) && value < SECONDS_END) return fromSeconds(value);
  return /^\d{8}$/.test(digits) ? fromText(digits) : null;
}

/** An instant as UTC has it; midnight sharp is how data frames store a day. */
function fromSeconds(seconds: number): string {
  const iso = new Date(seconds * 1000).toISOString();
  return seconds % DAY_IN_SECONDS === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}

function fromText(text: string): string | null {
  if (text.length > 64) return null;
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return toIso(groups);
  }
  return null;
}

function toIso(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { year, day, name, hour, minute } = groups;
  const month = name === undefined ? Number(groups.month) : monthNumber(name);
  // The last day of a month is day 0 of the next.
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year), month, 0)).getUTCDate() : 0;
  if (Number(year) < 1000 || Number(day) < 1 || Number(day) > days) return null;
  const date = `${year}-${twoDigits(month)}-${twoDigits(Number(day))}`;
  if (hour === undefined || minute === undefined) return date;
  return Number(hour) < 24 && Number(minute) < 60 ? `${date}T${hour}:${minute}` : null;
}

/** 1 to 12 from `Sep`, `Sept` or `September`; 0 for another word. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(word)) + 1;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
