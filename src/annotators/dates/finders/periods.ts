/**
 * Months without a day, weeks and days of a month, seasons.
 *
 *   "late November" -> 1999-11, END; "the 9th of this month" -> 2025-10-09; "the first week of June" -> 2025-W23;
 *   "last fall" -> 1998-FA; "each spring" -> XXXX-SP
 */
import { monthNumber, twoDigits, type YearPart } from '../../../lexicon/calendar.ts';
import { lazy } from '../../../lexicon/data.ts';
import { timeForms } from '../../../lexicon/time-words.ts';
import { calendar, modOf, patternFinder, quantOf, type Reading, sideOf } from '../candidate.ts';
import { CLOSE, GAP, JOINT, OPEN, ORDINAL, PROSE_MONTH, readOrdinal, readYear, SPELLED_YEAR, YEAR } from '../words.ts';
import { nthOf, OF_MONTH, ofMonth } from './weekdays.ts';

const part = (): string => `(?:(?<part>${timeForms('part')})${JOINT}(?:in${GAP})?)`;
/** `the end of`, `the beginning of`. */
const edge = (): string => `(?:(?:[Tt]he${GAP})?(?<edge>${timeForms('edge')})${GAP}of${GAP}(?:the${GAP})?)`;
const SIDE = `(?<side>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his${GAP}past|[Tt]his${GAP}coming|[Pp]ast|[Cc]oming)`;

/** Words that show that `May`, `March`, `August` is the month. */
const TIME_WORD =
  /(?:^|[\s(])(?:in|of|since|by|until|till|through|between|during|next|last|late|early|mid|every|around|this)[\s-]$/i;
/** Words that do so unless what follows looks like a surname or the name of a march. */
const LINK = /(?:^|[\s(])(?:from|to|before|after|for|and|or|as|than|the)\s$/i;
const MARCH_FOR = new RegExp(String.raw`^\s(?:on|for|of|to(?!${GAP}${PROSE_MONTH})|against|in|by|from)(?!\p{L})`, 'u');
/** `January-September 2024`, `from March to May`: the first of a stretch of months. */
const TO_MONTH = new RegExp(`^[-–]${PROSE_MONTH}`, 'u');
const MONTH_TO = new RegExp(`${PROSE_MONTH}[-–]$`, 'u');
/** `March was wet`, `May was the deadliest month`: what opens a sentence and is or was so; of May, whom people are named after, it must be said. */
const OPENS = /^[^\p{L}]*$/u;
/** `March was named chief`, `March is later seen at home`: what is done, or is somewhere, is a person. */
const OF_PERSON = String.raw`(?:(?:not|also|later|then|still|never|\p{Ll}+ly)\s)?(?:\p{Ll}+(?:ed|en|[wr]n|ing|ung|ught)|shot|hurt|held|made|put|sent|found|told|left|lost|paid|sold|set|met|led|hit|cut|at|in|on|out|with|from|by|to)(?!\p{L})`;
const AS_MONTH = {
  march: new RegExp(String.raw`^\s(?:(?:is|was)(?!\s${OF_PERSON})|brought|marks|marked)(?!\p{L})`, 'u'),
  // not `May was a guest for a month`
  may: /^\s(?:is|was)\s(?:the|an?|its|one\sof\s(?:the|its))(?:\s(?!(?:for|in|after|of|over|within|last|this|next|an?|one|each|per)\s)[\p{L}-]+){0,4}\smonths?(?!\p{L})/u,
};
const SURNAME = /^\s\p{Lu}[\p{Ll}’']+/u;
const GIVEN_NAME = /\p{Lu}[\p{L}.’']{0,24}\s$/u;
const SAYS = /^\s(?:said|says|told|has|had|was|is|also|added|will|did|would|could|might|should|be|have|not)(?!\p{L})/u;

export const months = patternFinder(
  {
    name: 'dates/month',
    why: 'A month without a day is a date, where it is no name and no verb.',
    example: 'The bridge opened in November 2021.',
  },
  /Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JU[NL]|AUG|SEP|OCT|NOV|DEC/,
  lazy(
    () =>
      new RegExp(
        String.raw`${OPEN}(?:${part()}|${edge()})?(?<core>(?:(?<every>[Ee]very|[Ee]ach)${GAP}|${SIDE}${GAP})?(?<month>${PROSE_MONTH})(?:(?:,?${GAP}(?:of${GAP})?|[-/])(?<year>${YEAR}${CLOSE}(?![.,]\d))|,?${GAP}(?<spelled>${SPELLED_YEAR})${CLOSE})?)`,
        'gu',
      ),
  ),
  ({ part, edge, core = '', every, month = '', year, spelled, side }, match, text): Reading | null => {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(start + match[0].length, start + match[0].length + 60);
    const bare = match[0] === month;
    const short = month.replace('.', '').length <= 4 && !/^(?:May|June|July|JUNE|JULY)$/.test(month);
    if (bare) {
      const timely =
        TIME_WORD.test(before) ||
        TO_MONTH.test(after) ||
        MONTH_TO.test(before) ||
        (OPENS.test(text.slice(0, start)) && AS_MONTH[month === 'May' ? 'may' : 'march'].test(after)) ||
        (LINK.test(before) && !SURNAME.test(after) && !(/^mar/i.test(month) && MARCH_FOR.test(after)));
      if (short && !(timely && month.endsWith('.'))) return null;
      if (/^(?:May|March|MARCH)/.test(month) && !timely) return null;
      if (!timely && (SURNAME.test(after) || GIVEN_NAME.test(before))) return null;
      if (month === 'May' && SAYS.test(after) && !AS_MONTH.may.test(after)) return null; // "and May said"
      if (/^[-‐’'/]\p{Lu}|^\s\d{1,2}(?!\d)/u.test(after) && !TO_MONTH.test(after)) return null;
    }
    const number = monthNumber(month) ?? 1;
    const stated = year === undefined ? spelled && readYear(spelled) : Number(year);
    const dot = month.endsWith('.') && !short ? 1 : 0;
    const end = start + match[0].length - (stated === undefined ? dot : 0);
    if (every !== undefined)
      return {
        type: 'SET',
        meaning: { kind: 'fixed', value: `XXXX-${twoDigits(number)}` },
        end,
        quant: quantOf(every),
      };
    const meaning = calendar({ month: number, side: sideOf(side), year: stated || undefined });
    // "the end of March": March, and what is meant of it
    const from = edge === undefined ? start : start + match[0].length - core.length;
    return { type: 'DATE', meaning, start: from, end, mod: modOf('part', part) ?? modOf('edge', edge) };
  },
);

export const daysOfMonth = patternFinder(
  {
    name: 'dates/day-of-month',
    why: 'The 9th of this month and the first week of June are told from the month.',
    example: 'Rents are due on the 1st of next month.',
  },
  /week\s(?:of|in)\s|(?:st|nd|rd|th)\sof\s(?:this|next|last|the|every|each)\smonth/i,
  new RegExp(
    `${OPEN}(?:[Tt]he${GAP})?(?:(?<week>${ORDINAL}|last|final)${GAP}week|(?<day>${ORDINAL})(?=${GAP}of${GAP}(?:this|next|last|the|every|each)${GAP}month))${GAP}${OF_MONTH}${CLOSE}`,
    'gu',
  ),
  ({ week, day, every, ...month }) => {
    const of = ofMonth(month);
    if (every !== undefined) {
      const value = day === undefined ? 'P1M' : `XXXX-XX-${twoDigits(readOrdinal(day))}`;
      return { type: 'SET', meaning: { kind: 'fixed', value }, quant: quantOf(every) };
    }
    if (day !== undefined) return { type: 'DATE', meaning: calendar({ ...of, day: readOrdinal(day) }) };
    const nth = nthOf(week ?? '');
    return nth > 5 ? null : { type: 'DATE', meaning: calendar({ ...of, nth }) };
  },
);

export const lastDays = patternFinder(
  {
    name: 'dates/last-day',
    why: 'The last day of a month or year is a day.',
    example: 'The camp was shut on the last day of February.',
  },
  /(?:last|final|first)\sday\sof\s/i,
  new RegExp(
    `${OPEN}(?:[Tt]he${GAP})?(?:(?:last|final)${GAP}day${GAP}(?=of)${OF_MONTH}|(?:(?<end>last|final)|first)${GAP}day${GAP}of${GAP}(?<only>${YEAR}))${CLOSE}`,
    'gu',
  ),
  ({ end, only, every, ...month }) => {
    if (every !== undefined) return null;
    if (only === undefined) return { type: 'DATE', meaning: calendar({ ...ofMonth(month), lastDay: true }) };
    const [of, day] = end === undefined ? [1, 1] : [12, 31];
    return { type: 'DATE', meaning: calendar({ year: Number(only), month: of, day }) };
  },
);

const SEASONS: Readonly<Record<string, YearPart>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
const SEASON = '(?<season>spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)';

export const seasons = patternFinder(
  {
    name: 'dates/season',
    why: 'A season is a date where an article, a year or last goes with it.',
    example: 'It flooded last summer.',
  },
  /\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b/,
  lazy(
    () =>
      new RegExp(
        `${OPEN}(?:${part()}|${edge()}|(?<every>[Ee]very|[Ee]ach)${GAP}|(?:the${GAP})?${SIDE}${GAP}|(?<the>the${GAP}))?${SEASON}(?:${GAP}(?:of${GAP})?(?:in${GAP})?(?<year>${YEAR}))?${CLOSE}`,
        'gu',
      ),
  ),
  ({ season = '', year, side, part, edge, every, the }, match, text) => {
    const sure = [year, side, part, every].some((said) => said !== undefined);
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    const inSeason =
      (the !== undefined || edge !== undefined) &&
      !/^fall/i.test(season) &&
      (edge !== undefined || /(?:in|during|over|since|through|until)\s$/i.test(before));
    if (!sure && !inSeason) return null;
    if (!sure && /^\s(?:of|\p{Lu})/u.test(text.slice(match.index + match[0].length))) return null;
    const value = SEASONS[season.toLowerCase()] as YearPart;
    if (every !== undefined)
      return { type: 'SET', meaning: { kind: 'fixed', value: `XXXX-${value}` }, quant: quantOf(every) };
    const meaning = calendar({ part: value, side: sideOf(side), year: year ? Number(year) : undefined });
    return { type: 'DATE', meaning, mod: modOf('part', part) ?? modOf('edge', edge) };
  },
);
