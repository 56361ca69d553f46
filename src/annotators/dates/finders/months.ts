/**
 * Months without a day, seasons, quarters, halves, holidays.
 *
 *   "late November" -> 1999-11; "last fall" -> 1998-FA; "the first quarter of 2024" -> 2024-Q1
 */
import { monthNumber, type YearPart } from '../../../lexicon/calendar.ts';
import { calendar, patternFinder, type Reading, sideOf } from '../candidate.ts';
import { FEASTS, type Feast } from '../feasts.ts';
import { CLOSE, GAP, JOINT, OPEN, ORDINALS, PROSE_MONTH, YEAR } from '../words.ts';

const EARLY = `(?:(?:[Ee]arly|[Ll]ate|[Mm]id)${JOINT})`;
const SIDE = `(?<side>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his${GAP}past|[Pp]ast|[Cc]oming)`;

/** Words that show that `May`, `March`, `August` is the month. */
const TIME_WORD =
  /(?:^|[\s(])(?:in|of|since|by|until|till|through|between|during|next|last|late|early|mid|every|around|this)[\s-]$/i;
/** Words that do so unless what follows looks like a surname or the name of a march. */
const LINK = /(?:^|[\s(])(?:from|to|before|after|for|and|or|as|than|the)\s$/i;
const MARCH_FOR = /^\s(?:on|for|of|to|against|in|by|from)(?!\p{L})/u;
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
  new RegExp(
    String.raw`${OPEN}(?:${EARLY})?(?:${SIDE}${GAP})?(?<month>${PROSE_MONTH})(?:(?:,?${GAP}(?:of${GAP})?|[-/])(?<year>${YEAR}${CLOSE}(?![.,]\d)))?`,
    'gu',
  ),
  ({ month = '', year, side }, match, text): Reading | null => {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(start + match[0].length, start + match[0].length + 24);
    const bare = match[0] === month;
    const short = month.replace('.', '').length <= 4 && !/^(?:May|June|July|JUNE|JULY)$/.test(month);
    if (bare) {
      const timely =
        TIME_WORD.test(before) ||
        (LINK.test(before) && !SURNAME.test(after) && !(/^mar/i.test(month) && MARCH_FOR.test(after)));
      if (short && !(timely && month.endsWith('.'))) return null;
      if (/^(?:May|March|MARCH)/.test(month) && !timely) return null;
      if (!timely && (SURNAME.test(after) || GIVEN_NAME.test(before))) return null;
      if (month === 'May' && SAYS.test(after)) return null; // "and May said"
      if (/^[-‐’'/]\p{Lu}|^\s\d{1,2}(?!\d)/u.test(after)) return null;
    }
    const dot = month.endsWith('.') && !short ? 1 : 0;
    const end = start + match[0].length - (year === undefined ? dot : 0);
    const meaning = calendar({
      month: monthNumber(month) ?? 1,
      side: sideOf(side),
      year: year ? Number(year) : undefined,
    });
    return { type: 'DATE', meaning, end };
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
  /pring|ummer|utumn|[Ff]all|inter/,
  new RegExp(
    `${OPEN}(?:(?<early>${EARLY})|(?:the${GAP})?${SIDE}${GAP}|(?<the>the${GAP}))?${SEASON}(?:${GAP}(?:of${GAP})?(?:in${GAP})?(?<year>${YEAR}))?${CLOSE}`,
    'gu',
  ),
  ({ season = '', year, side, early, the }, match, text) => {
    const sure = year !== undefined || side !== undefined || early !== undefined;
    const inSeason =
      the !== undefined &&
      !/^fall/i.test(season) &&
      /(?:in|during|over|since|through|until)\s$/i.test(text.slice(Math.max(0, match.index - 10), match.index));
    if (!sure && !inSeason) return null;
    if (!sure && /^\s(?:of|\p{Lu})/u.test(text.slice(match.index + match[0].length))) return null;
    const part = SEASONS[season.toLowerCase()];
    return { type: 'DATE', meaning: calendar({ part, side: sideOf(side), year: year ? Number(year) : undefined }) };
  },
);

const OF_YEAR = `(?:${GAP}(?:of|in)${GAP}(?:the${GAP})?|${GAP}|,${GAP})(?:(?<fiscal>fiscal(?:${GAP}year)?${GAP})?(?<year>${YEAR})|(?<side>last|this|next|previous|past)${GAP}year|the${GAP}year|year)`;

const YEARS_BY: Readonly<Record<string, number>> = { last: -1, previous: -1, past: -1, this: 0, next: 1 };

export const quarters = patternFinder(
  {
    name: 'dates/quarter',
    why: 'Business news dates by quarters and halves of years.',
    example: 'Profits fell in the first quarter of 2024.',
  },
  /quarter|half|Q/,
  new RegExp(
    String.raw`${OPEN}(?:(?:the${GAP})?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)${JOINT}(?<what>quarter|half)|(?<q>Q[1-4])|(?<q2>[1-4]Q))(?:(?:${OF_YEAR})|(?<glued>(?:20)\d\d))?${CLOSE}`,
    'gu',
  ),
  ({ nth, what, q, q2, year, side, glued }, match, text) => {
    const ordinal = nth === undefined ? 0 : /^\d/.test(nth) ? Number(nth[0]) : ORDINALS.indexOf(nth) + 1;
    if (what === 'half' && (ordinal > 2 || match[0].endsWith('half'))) return null; // the first half of a match
    if (
      what === 'quarter' &&
      !/year|\d{4}/.test(match[0]) &&
      /^\s(?:of|century)\s?/.test(text.slice(match.index + match[0].length))
    )
      return null;
    const number = ordinal || Number((q ?? q2 ?? '').replace('Q', ''));
    const part = `${what === 'half' ? 'H' : 'Q'}${number}` as YearPart;
    const stated = year ?? glued;
    return {
      type: 'DATE',
      meaning: calendar({ part, yearBy: YEARS_BY[side ?? ''], year: stated ? Number(stated) : undefined }),
    };
  },
);

const NO_DAY =
  /^\s\p{Lu}|^\s(?:tree|card|carol|gift|present|party|shopping|light|dinner|market|week|season|break|egg|parade)/u;

const FEAST = Object.entries(FEASTS).map(([feast, { names }]) => `(?<${feast}>${names}${CLOSE})`);

export const holidays = patternFinder(
  {
    name: 'dates/holiday',
    why: 'A feast is a day whose date the calendar tells.',
    example: 'Shops closed on Christmas Day.',
  },
  new RegExp(
    Object.values(FEASTS)
      .map(({ names }) => names)
      .join('|'),
  ),
  new RegExp(`${OPEN}(?:${SIDE}${GAP})?(?:${FEAST.join('|')})(?:,?${GAP}(?<year>${YEAR}))?${CLOSE}`, 'gu'),
  ({ year, side, ...feasts }, match, text) => {
    if (NO_DAY.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12))) return null;
    const feast = Object.keys(feasts).find((name) => feasts[name] !== undefined) as Feast;
    return {
      type: 'DATE',
      meaning: calendar({ feast, side: sideOf(side), year: year ? Number(year) : undefined }),
    };
  },
);
