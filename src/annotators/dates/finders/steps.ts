/**
 * Dates so many steps from the reference or from the date named before, and those that point back at it.
 *
 *   "two years ago" -> 2023; "will open in two years" -> 2027; "a day later", "that same day", "the day before"
 */
import type { DateMod } from '../../../document/layers.ts';
import { lazy } from '../../../lexicon/data.ts';
import { timeForms } from '../../../lexicon/time-words.ts';
import { type Finder, modOf, patternFinder, type Step } from '../candidate.ts';
import { looksAhead, tenseAt } from '../tense.ts';
import { CLOSE, DAY_PART, dayPart, GAP, JOINT, NUMBER, OPEN, readNumber, SOME_UNIT, singular } from '../words.ts';
import { WITHIN } from './relative.ts';

const about = (): string => `(?:(?<about>${timeForms('about')})${GAP})`;
const UNIT =
  '(?<unit>hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries|minutes?)';

/** The step at which `N units ago` is known: years to the year, weeks to the week. */
const GRAIN: Readonly<Record<string, readonly [Step, number]>> = {
  day: ['day', 1],
  night: ['day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  quarter: ['quarter', 1],
  year: ['year', 1],
  decade: ['year', 10],
  century: ['year', 100],
};
/** `a year and a half ago`: in months, where the halves are. */
const HALVES: Readonly<Record<string, readonly [Step, number]>> = {
  year: ['month', 12],
  decade: ['year', 10],
  century: ['year', 100],
  week: ['day', 7],
};

const ago = patternFinder(
  {
    name: 'dates/ago',
    why: 'A number of units ago is a date, and no duration.',
    example: 'The dam was built two years ago.',
  },
  SOME_UNIT.also(
    /\b(?:ago|from\s(?:now|today)|(?:minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|centurie)s?\s(?:earlier|later|before|previously)|half\s(?:earlier|later))\b/i,
  ),
  lazy(
    () =>
      new RegExp(
        `${OPEN}${about()}?(?:(?<count>${NUMBER}|half${GAP}an?|an?)${JOINT}|(?<vague>a${GAP}few|several|many|some|a${GAP}couple${GAP}of|(?:dozens|hundreds|thousands)${GAP}of)${GAP})${UNIT}(?<half>${GAP}and${GAP}a${GAP}half)?${GAP}(?:(?<ago>ago)|(?<hence>from${GAP}(?:now|today))|(?<then>earlier(?!${GAP}than)|previously|later(?!${GAP}than)|before(?=[.,;:)]|$)))${CLOSE}`,
        'giu',
      ),
  ),
  ({ about, count, vague, unit = '', half, hence, then }) => {
    const single = singular(unit);
    const number = vague?.toLowerCase().startsWith('a couple') ? 2 : count === undefined ? null : countOf(count, half);
    const forward = hence !== undefined || then?.toLowerCase() === 'later';
    const grain = number === null || number % 1 === 0 ? GRAIN[single] : HALVES[single];
    if (number === null || grain === undefined) {
      const value = then === undefined ? (forward ? 'FUTURE_REF' : 'PAST_REF') : null;
      return value === null ? null : { type: 'DATE', meaning: { kind: 'fixed', value } };
    }
    const [step, times] = grain;
    const by = Math.round((forward ? 1 : -1) * number * times);
    const from = then === undefined ? 'reference' : 'previous';
    return { type: 'DATE', meaning: { kind: 'shift', from, step, by }, mod: agoMod(modOf('about', about), forward) };
  },
);

const HENCE_BEFORE =
  /(?:(?<!\p{L})(?:will|would|shall|must|to)(?:\snot)?(?:\sbe)?\s\p{Ll}{2,20}|takes?\s(?:place|effect)|^[^\p{L}]*)\s?[Ii]n\s$/u;

const hence = patternFinder(
  {
    name: 'dates/hence',
    why: 'In six months, right behind the verb that looks ahead, or in six months’ time, is a date and no duration.',
    example: 'He will be freed in six months.',
  },
  SOME_UNIT.also(/(?<!\p{L})in\s/iu),
  new RegExp(
    `(?<=${OPEN}[Ii]n${GAP})(?<count>${NUMBER}|an?)${GAP}(?<unit>days?|weeks?|months?|years?|decades?)(?:(?<time>['’](?:s${GAP})?${GAP}?time)${CLOSE}|(?=[.,;:)]|$|${GAP}(?:at|when|if|unless)${CLOSE}))`,
    'giu',
  ),
  ({ count = '', unit = '', time }, match, text) => {
    const { index, 0: all } = match;
    const before = text.slice(Math.max(0, index - 60), index);
    const ahead = HENCE_BEFORE.test(before) && looksAhead(tenseAt(text, { start: index, end: index + all.length }));
    if (time === undefined && !ahead) return null;
    const grain = GRAIN[singular(unit)];
    const number = readNumber(count);
    if (grain === undefined || number % 1 !== 0) return null;
    const [step, times] = grain;
    return { type: 'DATE', meaning: { kind: 'shift', from: 'reference', step, by: number * times } };
  },
);

function countOf(count: string, half: string | undefined): number {
  return (/^half/i.test(count) ? 0.5 : readNumber(count)) + (half === undefined ? 0 : 0.5);
}

/** `more than a year ago` is before that date. */
function agoMod(mod: DateMod | undefined, forward: boolean): DateMod | undefined {
  if (mod === 'APPROX' || mod === undefined) return mod;
  const more = mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE';
  return more === forward ? 'AFTER' : 'BEFORE';
}

const ANAPHORIC_STEP = `(?<step>day|week|month|year|decade)`;
const anaphoric = patternFinder(
  {
    name: 'dates/previous-date',
    why: 'That day or the following year is told from the date named before.',
    example: 'The dam broke in 1995. It was rebuilt the following year.',
  },
  SOME_UNIT.also(
    /(?:that|same|previous|following|next|preceding|prior)\s{1,2}(?:day|week|month|year|decade|morning|afternoon|evening|night)/i,
  ),
  new RegExp(
    `${OPEN}(?:${WITHIN})?(?:that(?:${GAP}same)?|the${GAP}(?<same>same|previous|following|next|preceding|prior))${GAP}(?:${ANAPHORIC_STEP}|(?<part>${DAY_PART}))${CLOSE}`,
    'giu',
  ),
  ({ same, step, part }, match) => {
    const word = same?.toLowerCase() ?? 'that';
    const by = /^(?:previous|preceding|prior)$/.test(word) ? -1 : word === 'following' || word === 'next' ? 1 : 0;
    // "the next year" may be the twelve months to come; "that" alone may point at anything but a day or year
    if (
      word === 'that' &&
      step === undefined &&
      !/that\s+same/i.test(match[0]) &&
      part !== undefined &&
      !/night|day/i.test(part)
    )
      return null;
    const time = part === undefined ? {} : { time: dayPart(part) };
    return {
      type: part === undefined ? 'DATE' : 'TIME',
      meaning: { kind: 'shift', from: 'previous', step: (step?.toLowerCase() ?? 'day') as Step, by, ...time },
    };
  },
);

const daysBeside = patternFinder(
  {
    name: 'dates/day-before',
    why: 'The day before, with nothing behind it, is the one before the date named last.',
    example: 'The dam broke on May 3, 2016. The day before, it had rained.',
  },
  SOME_UNIT.also(
    /the\s(?:day|night|evening|morning|week|month)\s(?:before|after)|that\s(?:morning|afternoon|evening)/i,
  ),
  new RegExp(
    `${OPEN}(?:the${GAP}(?:(?<part>night|evening|morning)|(?<step>day|week|month))${GAP}(?<side>before|after)(?=[.,;:)]|$|${GAP}(?:he|she|it|they|we|I)${GAP}had${CLOSE})|(?<=^|[.;,]${GAP})that${GAP}(?<that>morning|afternoon|evening))${CLOSE}`,
    'giu',
  ),
  ({ part, step = 'day', side, that }) => {
    const time = part ?? that;
    const by = side === undefined ? 0 : /before/i.test(side) ? -1 : 1;
    return {
      type: time === undefined ? 'DATE' : 'TIME',
      meaning: {
        kind: 'shift',
        from: 'previous',
        step: step.toLowerCase() as Step,
        by,
        ...(time !== undefined && { time: dayPart(time) }),
      },
    };
  },
);

export const steps: readonly Finder[] = [ago, hence, anaphoric, daysBeside];
