/**
 * Quarters and halves of years, as reports of results name them.
 *
 *   "the first quarter of 2024", "2024's first quarter", "Q1 2024", "1Q24" -> 2024-Q1; "the latest quarter" -> the one
 *   that is over; "the year-earlier quarter" -> the quarter named before, a year back
 */
import type { YearPart } from '../../../lexicon/calendar.ts';
import { lazy } from '../../../lexicon/data.ts';
import { timeForms } from '../../../lexicon/time-words.ts';
import { calendar, patternFinder } from '../candidate.ts';
import { CLOSE, GAP, JOINT, OPEN, readOrdinal, SOME_UNIT, YEAR } from '../words.ts';

const NTH = 'first|second|third|fourth|final|First|Second|Third|Fourth|1st|2nd|3rd|4th';
const OF_YEAR = `(?:${GAP}(?:of|in)${GAP}(?:the${GAP})?|${GAP}|,${GAP})(?:(?:fiscal|financial)(?:${GAP}year)?${GAP})?(?:(?<year>${YEAR})|(?<side>last|this|next|previous|past)${GAP}year|the${GAP}(?:(?:current|fiscal|financial)${GAP}){0,2}year|year)`;
const YEAR_BEFORE = `(?:(?<owner>[Ll]ast|[Tt]his|[Nn]ext)${GAP}year['’]s${GAP}|(?:[Tt]he${GAP})?(?<yearBefore>${YEAR})(?:['’]s)?${GAP}|[Tt]he${GAP}(?:(?:fiscal|latest|recent|same|full)${GAP})?|(?<same>[Ss]ame${GAP}))`;

const YEARS_BY: Readonly<Record<string, number>> = { last: -1, previous: -1, past: -1, this: 0, next: 1 };
/** What a quarter of is no date: of a match, a century, a mile. Sums of money may follow: `a loss for the quarter of $2 million`. */
const OF_THING = /^\s(?:of\s(?![\p{Sc}\d]|about|nearly)|century|final|mile|pound|hour|finish|finals?)/u;
/** `outscored them in the third quarter`: words of basketball and American football beside it. */
const ofMatch = lazy(() => new RegExp(String.raw`(?<!\p{L})${timeForms('match')}(?!\p{L})`, 'u'));
/** `Sales of touchdown chips grew in the second quarter`: what is reported by quarters, and not won in one. */
const RESULTS =
  /(?<![\p{L}-])(?:[Ss]ales|[Pp]rofits?|[Rr]evenues?|[Ee]arnings|(?:[Nn]et\s)?[Ii]ncome|[Gg]rowth|[Ee]xports|[Ii]mports|GDP)(?!\p{L})/u;
/** How far from a quarter such a word may stand, in characters. */
const BESIDE = 80;
const OF_MATCH = /^\s(?:of|century|from|with|when|after|before)|^$|^[.,]/u;

export const quarters = patternFinder(
  {
    name: 'dates/quarter',
    why: 'Business news dates by quarters and halves of years.',
    example: 'Profits fell in the first quarter of 2024.',
  },
  /quarter|half|Q[1-4]|[1-4]Q|H[12]|[12]H/,
  new RegExp(
    String.raw`${OPEN}(?:${YEAR_BEFORE}?(?<nth>${NTH}|[Ll]ast(?=${GAP}quarter${GAP}(?:of|in)${GAP}${YEAR}))${JOINT}(?:(?:fiscal|financial)${JOINT})?(?<what>quarter|half)|(?<code>[QH][1-4]|[1-4][QH]))(?:(?:${OF_YEAR})|(?<glued>20\d\d|(?<=[QH])\d\d))?${CLOSE}`,
    'gu',
  ),
  ({ owner, yearBefore, nth, what, code, year, side, glued }, match, text) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const ordinal = nth === undefined ? 0 : /final|last/i.test(nth) ? 4 : readOrdinal(nth.toLowerCase());
    const number = ordinal || Number((code ?? '').replace(/[QH]/, ''));
    const half = what === 'half' || /H/.test(code ?? '');
    if (half && number > 2) return null;
    const dated = /(?:year|\d{2})$/.test(match[0]) || owner !== undefined || yearBefore !== undefined;
    if (what === 'half' && !dated) return null; // the first half of a match
    if (what === 'quarter' && !dated && OF_THING.test(after)) return null;
    if (what === 'quarter' && !dated && ofMatch().test(text) && !RESULTS.test(around(text, match))) return null;
    if (code !== undefined && half && !dated && OF_MATCH.test(after)) return null;
    const part = `${half ? 'H' : 'Q'}${number}` as YearPart;
    const stated = year ?? yearBefore ?? (glued?.length === 2 ? `20${glued}` : glued);
    const by = YEARS_BY[(side ?? owner ?? '').toLowerCase()];
    return { type: 'DATE', meaning: calendar({ part, yearBy: by, year: stated ? Number(stated) : undefined }) };
  },
);

/** The text around a match. */
const around = (text: string, { 0: found, index }: RegExpExecArray): string =>
  text.slice(Math.max(0, index - BESIDE), index + found.length + BESIDE);

export const latestQuarter = patternFinder(
  {
    name: 'dates/latest-quarter',
    why: 'The latest quarter is the one that results are out for: the last that is over.',
    example: 'Revenue rose in the latest quarter.',
  },
  /quarter|period/,
  new RegExp(
    `${OPEN}(?:[Tt]he${GAP})?(?:latest|most${GAP}recent|just-ended)${GAP}(?:fiscal${GAP})?(?:quarter|period)${CLOSE}|${OPEN}(?<year>[Ll]ast${GAP}year['’]s)${GAP}quarter${CLOSE}`,
    'gu',
  ),
  ({ year }) => ({
    type: 'DATE',
    meaning: { kind: 'shift', from: 'reference', step: 'quarter', by: year === undefined ? -1 : -5 },
  }),
);

export const yearEarlier = patternFinder(
  {
    name: 'dates/year-earlier',
    why: 'Results are compared with the same quarter or date a year back.',
    example: 'In the third quarter of 2024 profit fell from the year-earlier quarter.',
  },
  SOME_UNIT.also(/year[-\s](?:ago|earlier|before|previously)|(?:quarter|period)\s(?:(?:of|in)\s)?(?:last|the)\s/i),
  new RegExp(
    `${OPEN}(?:(?:(?:[Tt]he|[Ii]ts)${GAP})?(?:year-(?:ago|earlier|before)|year${GAP}ago(?=${GAP}(?:quarter|period|half)))(?:${GAP}(?:quarter|period|half))?|(?:[Tt]he${GAP})?(?:corresponding|comparable|same|similar|like)${GAP}(?:quarter|period)${GAP}(?:(?:of|in)${GAP})?(?:last${GAP}year|(?:a|the|one)${GAP}year${GAP}(?:ago|earlier|before)|the${GAP}(?:previous|prior)${GAP}year)|(?:[Aa]|[Oo]ne|[Tt]he)${GAP}year${GAP}(?:(?:ago|earlier|previously)(?!${GAP}than)|before(?=[.,;:)]|$)))${CLOSE}`,
    'gu',
  ),
  (_, match) => {
    const ago = /^(?:an?|one)\s.*ago$/i.test(match[0]);
    return {
      type: 'DATE',
      meaning: { kind: 'shift', from: ago ? 'quarter' : 'previous', step: 'year', by: -1, keeps: true },
    };
  },
);
