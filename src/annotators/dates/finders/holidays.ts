/**
 * Holidays that news uses as dates; see feasts.ts.
 *
 *   "last Thanksgiving", "Christmas Day 2024" -> 2024-12-25
 */
import { calendar, patternFinder, sideOf } from '../candidate.ts';
import { FEASTS, type Feast } from '../feasts.ts';
import { CLOSE, GAP, OPEN, YEAR } from '../words.ts';

const SIDE = `(?<side>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his${GAP}past|[Pp]ast|[Cc]oming)`;
const NO_DAY =
  /^\s\p{Lu}|^\s(?:tree|card|carol|gift|present|party|shopping|light|dinner|market|week|season|break|egg|parade|sales?|deals?|discounts?|bargains?)/u;

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
