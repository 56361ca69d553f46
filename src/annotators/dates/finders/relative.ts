/**
 * Days and periods told from the reference.
 *
 *   "yesterday" -> 2025-10-01; "Earlier this month" -> 2025-10; "currently" -> PRESENT_REF
 */
import { lazy } from '../../../lexicon/data.ts';
import { timeForms, timeGroups } from '../../../lexicon/time-words.ts';
import { type Finder, modOf, patternFinder, type Reading, type Step } from '../candidate.ts';
import { CLOSE, DAY_PART, dayPart, GAP, OPEN, PROSE_MONTH, SOME_UNIT } from '../words.ts';

/** `yesterday`, `today`, `tomorrow night`, `last night`, `this morning`. */
const DAYS: Readonly<Record<string, number>> = {
  yesterday: -1,
  last: -1,
  today: 0,
  tonight: 0,
  this: 0,
  tomorrow: 1,
};

const days = patternFinder(
  {
    name: 'dates/relative-day',
    why: 'Today and yesterday are told from the day of the story.',
    example: 'The mayor resigned yesterday.',
  },
  /yesterday|today|tomorrow|tonight|(?:last|this)\s(?:morning|afternoon|evening|night)/i,
  new RegExp(
    `${OPEN}(?:(?<far>the${GAP}day${GAP}(?:before${GAP}yesterday|after${GAP}tomorrow))|(?<night>tonight)|(?<word>yesterday|today|tomorrow)(?:${GAP}(?<part>${DAY_PART}))?|(?<side>last|this)${GAP}(?<part2>${DAY_PART}))${CLOSE}`,
    'giu',
  ),
  ({ far, night, word, part, side, part2 }, match, text): Reading | null => {
    if (/^\p{Lu}/u.test(match[0]) && /\p{Lu}\p{L}+\s$/u.test(text.slice(Math.max(0, match.index - 15), match.index)))
      return null; // USA Today
    if (side !== undefined && /last/i.test(side) && !/night|evening/i.test(part2 ?? '')) return null;
    const daytime = night === undefined ? (part ?? part2) : 'night';
    const by =
      far === undefined ? (DAYS[(night ?? word ?? side ?? '').toLowerCase()] ?? 0) : /yesterday/i.test(far) ? -2 : 2;
    const time = daytime === undefined ? {} : { time: dayPart(daytime) };
    return {
      type: daytime === undefined ? 'DATE' : 'TIME',
      meaning: { kind: 'shift', from: 'reference', step: 'day', by, ...time },
    };
  },
);

const STEP = `(?<step>week|weekend|month|quarter|year|decade|century)`;
/** Only words that make the mention end up at another place in the period: `earlier this month`. */
export const WITHIN = `(?:(?:earlier|later|sooner)${GAP}(?:in${GAP})?)`;
const part = (): string => `(?:(?<part>${timeForms('part')})${GAP}(?:in${GAP})?)`;
const edge = (): string => `(?:(?:the${GAP})?(?<edge>${timeForms('edge')})${GAP}of${GAP})`;

const SIDES: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

const periods = patternFinder(
  {
    name: 'dates/relative-period',
    why: 'Last week and this year are told from the day of the story.',
    example: 'Prices rose last week.',
  },
  SOME_UNIT,
  lazy(
    () =>
      new RegExp(
        `${OPEN}(?:(?:${edge()}|${WITHIN}|${part()})?(?:the${GAP})?(?<side>last|this|next|previous|coming|current)${GAP}(?:(?:fiscal|financial|calendar)${GAP})?${STEP}|(?:the${GAP})?(?<edge2>${timeForms('edge')})${GAP}of${GAP}the${GAP}(?<whole>week|month|year|decade|century)|(?<later>later)${GAP}in${GAP}the${GAP}(?<within>week|month|year|decade|century)|the${GAP}(?<weekend>weekend)|(?<yearEnd>year['’]s${GAP}end|year-end(?=${GAP}\\d{4})|(?<=(?:by|until|before|at)${GAP})year[-\\s]end))${CLOSE}`,
        'giu',
      ),
  ),
  ({ side, step, whole, within, weekend, edge, edge2, part, yearEnd }, match, text): Reading | null => {
    // "the last week" and "the past year" without an edge are stretches of time, found as durations
    if (/^the\s(?:last|past)\s(?!weekend)/i.test(match[0])) return null;
    const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (/^[-‐]?(?:\sold|-old)/.test(tail)) return null;
    const by = SIDES[(side ?? 'this').toLowerCase()] ?? 0;
    // by itself it tells which year it is of; `last year` does
    const floats = side === undefined ? weekend === undefined : /the\s(?:next|previous)\s/i.test(match[0]);
    const period = yearEnd === undefined ? (step ?? whole ?? within ?? weekend ?? '') : 'year';
    return {
      type: 'DATE',
      meaning: { kind: 'shift', from: 'reference', step: period.toLowerCase() as Step, by, ...(floats && { floats }) },
      mod: yearEnd === undefined ? (modOf('edge', edge ?? edge2) ?? modOf('part', part)) : 'END',
    };
  },
);

/** `a high for the year`, `the first time of the year`: the year that runs; `the year ended Aug. 31` is as long as a year. */
const running = patternFinder(
  {
    name: 'dates/running-period',
    why: 'The year of which a story tells without more is the one that runs, and one that ended on a day is a duration.',
    example: 'Net income fell in the year ended June 30.',
  },
  SOME_UNIT.also(/the\s(?:fiscal\s|full\s|financial\s)?(?:year|quarter)/i),
  new RegExp(
    `${OPEN}(?:the${GAP}(?:fiscal${GAP}|full${GAP}|financial${GAP})?year(?=${GAP}(?<ends>end(?:ed|ing|s)|to${GAP}${PROSE_MONTH}|through${GAP}${PROSE_MONTH}))|(?<=(?:of|for|in|so${GAP}far${GAP}in)${GAP})the${GAP}(?:fiscal${GAP}|full${GAP}|financial${GAP})?year(?=[.,;)]|${GAP}(?:of${GAP}\\p{Sc}|to${GAP}(?:date|come)|as${GAP}a${GAP}whole))|(?<=(?:of|for|in|during)${GAP})the${GAP}(?<quarter>quarter)(?=[.,;)]|${GAP}(?:ended|ending|of${GAP}\\p{Sc}|was|were|from|as|rose|fell|to|and|but|with))|the${GAP}(?<ended>quarter)(?=${GAP}end(?:ed|ing)))${CLOSE}`,
    'giu',
  ),
  ({ ends, quarter, ended }) => {
    if (ends !== undefined) return { type: 'DURATION', meaning: { kind: 'fixed', value: 'P1Y' } };
    if ((quarter ?? ended) === undefined)
      return { type: 'DATE', meaning: { kind: 'shift', from: 'reference', step: 'year', by: 0 } };
    return { type: 'DATE', meaning: { kind: 'shift', from: 'quarter', step: 'quarter', by: 0 } };
  },
);

const references = patternFinder(
  {
    name: 'dates/reference',
    why: 'Now, recently and the future are times that only the moment of writing tells: PRESENT_REF, PAST_REF, FUTURE_REF.',
    example: 'The factory is now closed.',
  },
  /\b(?:now|nowadays|currently|at\spresent|these\sdays|moment|recent|recently|lately|past|future|ago|today['’]s|tomorrow['’]s|of\s(?:today|tomorrow))\b/i,
  lazy(() => new RegExp(`${OPEN}(?:${timeGroups('reference')})${CLOSE}`, 'giu')),
  (values) => {
    const value = Object.keys(values).find((name) => values[name] !== undefined) as string;
    return { type: 'DATE', meaning: { kind: 'fixed', value } };
  },
);

export const relative: readonly Finder[] = [references, days, periods, running];
