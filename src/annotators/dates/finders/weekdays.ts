/**
 * Weekdays, with the part of the day that follows them, the n-th one of a month, and weekdays as a habit.
 *
 *   "last Friday", "Tuesday night" -> 2025-09-30TNI, "the second Sunday of April" -> 2025-04-13,
 *   "every Monday" -> XXXX-WXX-1
 */
import { monthNumber, weekdayNumber } from '../../../lexicon/calendar.ts';
import { lazy } from '../../../lexicon/data.ts';
import { timeForms } from '../../../lexicon/time-words.ts';
import { calendar, modOf, patternFinder, quantOf, sideOf } from '../candidate.ts';
import {
  CLOSE,
  DAY_PART,
  dayPart,
  GAP,
  NUMBER,
  OPEN,
  ORDINAL,
  PROSE_MONTH,
  PROSE_WEEKDAY,
  readNumber,
  readOrdinal,
  SHORT_WEEKDAY,
  SOME_DIGIT,
  YEAR,
} from '../words.ts';

const SIDE = `(?<side>[Ll]ast|[Tt]his${GAP}past|[Tt]his${GAP}coming|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming|[Pp]revious)`;
const PART = `(?:early${GAP}|late${GAP})?(?<part>${DAY_PART})`;
/** A weekday at the start or after a word that introduces people, and one capitalised word, then a small one. */
const NAMED = /^\s\p{Lu}[\p{Ll}’']+\s\p{Ll}/u;
const INTRODUCES =
  /(?:^|[.!?"“]\s?|(?:^|\s)(?:and|with|by|of|as|starring|actor|actress|singer|Man|Mr\.|Ms\.|Mrs\.)\s)$/u;
const CALENDAR_WORD = new RegExp(
  String.raw`^\s(?:${PROSE_MONTH}|${PROSE_WEEKDAY}|Night|Morning|Evening|Afternoon)`,
  'u',
);

/** `Friday of last week`: weeks from the reference's. */
const WEEKS = { last: -1, this: 0, next: 1 } as const;

export const weekdays = patternFinder(
  {
    name: 'dates/weekday',
    why: 'A weekday is the nearest such day before or after the story.',
    example: 'They met on Monday.',
  },
  /day|DAY/,
  lazy(
    () =>
      new RegExp(
        `${OPEN}(?:${SIDE}${GAP}|(?<mod>${timeForms('part')})${GAP}|(?<near>[Ee]arly|[Ll]ate)${GAP}on${GAP}|(?<hours>[Ee]arly|[Ll]ate)${GAP}hours${GAP}(?:of|on)${GAP})?(?<day>${PROSE_WEEKDAY})${CLOSE}(?:${GAP}${PART}${CLOSE}|${GAP}(?:of${GAP})?(?<week>last|next|this)${GAP}week${CLOSE})?`,
        'gu',
      ),
  ),
  ({ side, mod, near, hours, day = '', part, week }, match, text) => {
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
      side: sideOf(side),
      weekBy: week === undefined ? undefined : WEEKS[week as keyof typeof WEEKS],
      time: part === undefined ? undefined : dayPart(part),
    });
    // "early Friday", "early on Friday", "the early hours of Friday": the modifier stands outside, as what follows it is the day
    const edge = mod ?? near ?? hours;
    const start = edge === undefined ? index : index + match[0].indexOf(day);
    return {
      type: part === undefined ? 'DATE' : 'TIME',
      meaning,
      mod: part !== undefined && hours !== undefined ? undefined : modOf('part', edge),
      start,
    };
  },
);

export const weekdaysAgo = patternFinder(
  {
    name: 'dates/weekday-ago',
    why: 'Two Sundays ago and a week from Monday are days, counted from the nearest such weekday.',
    example: 'The store burned down two Sundays ago.',
  },
  /days?\sago|weeks?\s(?:ago|from)\s/i,
  new RegExp(
    `${OPEN}(?:(?<days>a${GAP}couple${GAP}of|${NUMBER})${GAP}(?<plural>${PROSE_WEEKDAY})s${GAP}ago|(?<weeks>an?|${NUMBER})${GAP}[Ww]eeks?${GAP}(?:(?<ago>ago)|from)${GAP}(?:(?:on|last|this|next)${GAP})?(?<day>${PROSE_WEEKDAY}))${CLOSE}`,
    'giu',
  ),
  ({ days, plural, weeks = '', ago, day }) => {
    const weekday = weekdayNumber((plural ?? day) as string) ?? 1;
    if (days === undefined)
      return {
        type: 'DATE',
        meaning: calendar({ weekday, side: ago === undefined ? 'next' : 'last', weeks: readNumber(weeks) }),
      };
    const count = days.startsWith('a') ? 2 : readNumber(days);
    return { type: 'DATE', meaning: calendar({ weekday, side: 'last', weeks: count - 1 }) };
  },
);

/** `Mon., Sept. 29`: a short weekday counts only before a date. */
export const shortWeekdays = patternFinder(
  {
    name: 'dates/short-weekday',
    why: 'A short weekday counts before a date only: Sun and Sat are words.',
    example: 'The vote is on Mon., Sept. 29, 2025.',
  },
  SOME_DIGIT,
  new RegExp(
    String.raw`${OPEN}(?<day>${SHORT_WEEKDAY})${CLOSE}\.?(?=,?${GAP}(?:${PROSE_MONTH}${GAP}\d|\d{1,2}${GAP}${PROSE_MONTH}))`,
    'gu',
  ),
  ({ day = '' }) => ({ type: 'DATE', meaning: calendar({ weekday: weekdayNumber(day) ?? 1 }) }),
);

/** The month that an n-th day or week belongs to: `of April 2024`, `of next month`, `of every month`. */
export const OF_MONTH = `(?:of|in)${GAP}(?:(?<every>every|each)${GAP}month|(?:the|(?<which>this|next|last|that))${GAP}month|(?<month>${PROSE_MONTH})(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR}))?)`;

/** The parts of a match of OF_MONTH. */
export function ofMonth({ which, month, year }: Readonly<Record<string, string | undefined>>): {
  month: number | undefined;
  monthBy: number | undefined;
  year: number | undefined;
} {
  const by = { last: -1, next: 1 }[which ?? ''] ?? 0;
  return {
    month: month === undefined ? undefined : (monthNumber(month) ?? 1),
    monthBy: month === undefined ? by : undefined,
    year: year === undefined ? undefined : Number(year),
  };
}

/** `third` -> 3, `last` -> -1. */
export function nthOf(word: string): number {
  return /last|final/i.test(word) ? -1 : readOrdinal(word);
}

export const nthWeekdays = patternFinder(
  {
    name: 'dates/nth-weekday',
    why: 'The second Sunday of a month is told by counting from its beginning.',
    example: 'The fair is on the second Sunday of April.',
  },
  /day\s(?:of|in)\s/i,
  new RegExp(
    `${OPEN}(?:[Tt]he${GAP})?(?<nth>${ORDINAL}|last|First|Second|Third|Fourth|Last)${GAP}(?<day>${PROSE_WEEKDAY})${GAP}${OF_MONTH}${CLOSE}`,
    'gu',
  ),
  ({ nth = '', day = '', every, ...month }) => {
    const weekday = weekdayNumber(day) ?? 1;
    if (every !== undefined)
      return { type: 'SET', meaning: { kind: 'fixed', value: `XXXX-XX-WXX-${weekday}` }, quant: quantOf(every) };
    const at = nthOf(nth);
    if (at > 5) return null;
    return { type: 'DATE', meaning: calendar({ ...ofMonth(month), weekday, nth: at }) };
  },
);

export const weekdaySets = patternFinder(
  { name: 'dates/weekday-set', why: 'Every Monday is a habit and no day.', example: 'The market opens every Monday.' },
  /day|DAY/,
  new RegExp(
    `${OPEN}(?:(?<quant>(?:[Ee]very|[Ee]ach)(?:${GAP}(?:other|${ORDINAL}))?)${GAP}(?<each>${PROSE_WEEKDAY})|(?<plural>${PROSE_WEEKDAY})s|(?<habit>${PROSE_WEEKDAY})(?=${GAP}${DAY_PART}s${CLOSE}))${CLOSE}(?:${GAP}(?<part>${DAY_PART})s?${CLOSE})?`,
    'gu',
  ),
  ({ quant, each, plural, habit, part }) => ({
    type: 'SET',
    quant: quant && quantOf(quant),
    meaning: {
      kind: 'fixed',
      value: `XXXX-WXX-${weekdayNumber((each ?? plural ?? habit) as string)}${part === undefined ? '' : dayPart(part)}`,
    },
  }),
);
