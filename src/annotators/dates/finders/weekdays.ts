/**
 * Weekdays, with the part of the day that follows them, and weekdays as a habit.
 *
 *   "last Friday", "Tuesday night" -> 2025-09-30TNI, "every Monday" -> XXXX-WXX-1
 */
import { weekdayNumber } from '../../../lexicon/calendar.ts';
import { calendar, patternFinder, sideOf } from '../candidate.ts';
import { CLOSE, DAY_PART, dayPart, GAP, OPEN, PROSE_MONTH, PROSE_WEEKDAY, SHORT_WEEKDAY } from '../words.ts';

const SIDE = `(?<side>[Ll]ast|[Tt]his${GAP}past|[Tt]his${GAP}coming|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming)`;
const PART = `(?:early${GAP}|late${GAP})?(?<part>${DAY_PART})`;
/** A weekday at the start or after a word that introduces people, and one capitalised word, then a small one. */
const NAMED = /^\s\p{Lu}[\p{Ll}’']+\s\p{Ll}/u;
const INTRODUCES =
  /(?:^|[.!?"“]\s?|(?:^|\s)(?:and|with|by|of|as|starring|actor|actress|singer|Bloody|Ruby|Man|Mr\.|Ms\.|Mrs\.)\s)$/u;
const CALENDAR_WORD = new RegExp(
  String.raw`^\s(?:${PROSE_MONTH}|${PROSE_WEEKDAY}|Night|Morning|Evening|Afternoon)`,
  'u',
);

export const weekdays = patternFinder(
  {
    name: 'dates/weekday',
    why: 'A weekday is the nearest such day before or after the story.',
    example: 'They met on Monday.',
  },
  /day|DAY/,
  new RegExp(
    `${OPEN}(?:${SIDE}${GAP})?(?<day>${PROSE_WEEKDAY})${CLOSE}(?:${GAP}${PART}${CLOSE}|${GAP}(?:of${GAP})?(?<week>last|next|this)${GAP}week${CLOSE})?`,
    'gu',
  ),
  ({ side, day = '', part, week }, match, text) => {
    const { index } = match;
    const after = text.slice(index + match[0].length, index + match[0].length + 30);
    const bare = side === undefined && part === undefined && week === undefined;
    if (
      bare &&
      NAMED.test(after) &&
      !CALENDAR_WORD.test(after) &&
      INTRODUCES.test(text.slice(Math.max(0, index - 12), index))
    )
      return null; // "Tuesday Weld won"
    const meaning = calendar({
      weekday: weekdayNumber(day) ?? 1,
      side: sideOf(side ?? week),
      time: part === undefined ? undefined : dayPart(part),
    });
    return { type: part === undefined ? 'DATE' : 'TIME', meaning };
  },
);

/** `Mon., Sept. 29`: a short weekday counts only before a date. */
export const shortWeekdays = patternFinder(
  {
    name: 'dates/short-weekday',
    why: 'A short weekday counts before a date only: Sun and Sat are words.',
    example: 'The vote is on Mon., Sept. 29, 2025.',
  },
  /\d/,
  new RegExp(
    String.raw`${OPEN}(?<day>${SHORT_WEEKDAY})${CLOSE}\.?(?=,?${GAP}(?:${PROSE_MONTH}${GAP}\d|\d{1,2}${GAP}${PROSE_MONTH}))`,
    'gu',
  ),
  ({ day = '' }) => ({ type: 'DATE', meaning: calendar({ weekday: weekdayNumber(day) ?? 1 }) }),
);

export const weekdaySets = patternFinder(
  { name: 'dates/weekday-set', why: 'Every Monday is a habit and no day.', example: 'The market opens every Monday.' },
  /day|DAY/,
  new RegExp(
    `${OPEN}(?:(?:[Ee]very|[Ee]ach)${GAP}(?:other${GAP})?(?<each>${PROSE_WEEKDAY})|(?<plural>${PROSE_WEEKDAY})s)${CLOSE}(?:${GAP}${DAY_PART}s?${CLOSE})?`,
    'gu',
  ),
  ({ each, plural }) => ({
    type: 'SET',
    meaning: { kind: 'fixed', value: `XXXX-WXX-${weekdayNumber((each ?? plural) as string)}` },
  }),
);
