/**
 * Dates told from the reference or from the date named before.
 *
 *   "two years ago" -> 2023; "Earlier this month" -> 2025-09; "later that year" -> the year of the date before
 */
import { type Finder, patternFinder, type Reading, type Step } from '../candidate.ts';
import { CLOSE, DAY_PART, dayPart, GAP, JOINT, NUMBER, OPEN, readNumber, singular } from '../words.ts';

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
  /day|night|morrow|morning|afternoon|evening/iu,
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
const EDGE = `(?:(?:the${GAP})?(?:end|start|beginning|middle)${GAP}of${GAP})`;
/** Only words that make the mention end up at another place in the period: `earlier this month`. */
const WITHIN = `(?:(?:earlier|later|early|late)${GAP}(?:in${GAP})?)`;

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
  /week|month|quarter|year|decade|century/iu,
  new RegExp(
    `${OPEN}(?:(?:${EDGE}|${WITHIN})?(?:the${GAP})?(?<side>last|this|next|previous|coming|current)${GAP}${STEP}|${EDGE}the${GAP}(?<whole>week|month|year|decade|century)|the${GAP}(?<weekend>weekend))${CLOSE}`,
    'giu',
  ),
  ({ side, step, whole, weekend }, match, text): Reading | null => {
    // "the last week" and "the past year" without an edge are stretches of time, found as durations
    if (/^the\s(?:last|past)\s(?!weekend)/i.test(match[0])) return null;
    const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (/^[-‐]?(?:\sold|-old)/.test(tail)) return null;
    const by = SIDES[(side ?? 'this').toLowerCase()] ?? 0;
    return {
      type: 'DATE',
      meaning: { kind: 'shift', from: 'reference', step: (step ?? whole ?? weekend ?? '').toLowerCase() as Step, by },
    };
  },
);

const COUNT_BEFORE = `(?:(?:more${GAP}than|less${GAP}than|fewer${GAP}than|at${GAP}least|almost|nearly|about|around|over|some|just${GAP}over)${GAP})`;
const UNIT = '(?<unit>hours?|days?|weeks?|months?|years?|decades?|century|centuries|minutes?)';

/** The step at which `N units ago` is known: years to the year, weeks to the week. */
const GRAIN: Readonly<Record<string, readonly [Step, number]>> = {
  day: ['day', 1],
  week: ['week', 1],
  month: ['month', 1],
  year: ['year', 1],
  decade: ['year', 10],
  century: ['year', 100],
};

const ago = patternFinder(
  {
    name: 'dates/ago',
    why: 'A number of units ago is a date, and no duration.',
    example: 'The dam was built two years ago.',
  },
  /ago|now|today/iu,
  new RegExp(
    `${OPEN}(?<about>${COUNT_BEFORE})?(?:(?<count>${NUMBER}|an?)${JOINT}|(?<vague>(?:a${GAP}few|several|many|some|a${GAP}couple${GAP}of)${GAP})?)${UNIT}${GAP}(?:(?<ago>ago)|(?<hence>from${GAP}(?:now|today)))${CLOSE}`,
    'giu',
  ),
  ({ count, vague, unit = '', hence }) => {
    const grain = GRAIN[singular(unit)];
    const number = vague?.toLowerCase().startsWith('a couple') ? 2 : count === undefined ? null : readNumber(count);
    if (grain === undefined || number === null || number % 1 !== 0)
      return { type: 'DATE', meaning: { kind: 'fixed', value: hence === undefined ? 'PAST_REF' : 'FUTURE_REF' } };
    const [step, times] = grain;
    const by = (hence === undefined ? -1 : 1) * number * times;
    return { type: 'DATE', meaning: { kind: 'shift', from: 'reference', step, by } };
  },
);

const ANAPHORIC_STEP = `(?<step>day|week|month|year|decade)`;
const anaphoric = patternFinder(
  {
    name: 'dates/previous-date',
    why: 'That day or the following year is told from the date named before.',
    example: 'The dam broke in 1995. It was rebuilt the following year.',
  },
  /that|the/iu,
  new RegExp(
    `${OPEN}(?:${WITHIN})?(?:that(?:${GAP}same)?|the${GAP}(?<same>same|previous|following|next|preceding))${GAP}(?:${ANAPHORIC_STEP}|(?<part>${DAY_PART}))${CLOSE}`,
    'giu',
  ),
  ({ same, step, part }, match) => {
    const word = same?.toLowerCase() ?? 'that';
    const by = word === 'previous' || word === 'preceding' ? -1 : word === 'following' || word === 'next' ? 1 : 0;
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

const noon = patternFinder(
  { name: 'dates/noon', why: 'Noon and midnight are clock times in words.', example: 'The siege ended at midnight.' },
  /noon|mid/iu,
  new RegExp(
    `(?<=(?:at|by|until|till|around|before|after|since|day)${GAP})(?<word>noon|midday|midnight)${CLOSE}`,
    'giu',
  ),
  ({ word = '' }) => ({ type: 'TIME', meaning: { kind: 'clock', time: /midnight/i.test(word) ? 'T00:00' : 'T12:00' } }),
);

const UTC_CLOCK = patternFinder(
  {
    name: 'dates/utc-clock',
    why: 'Agencies write clock times as four digits before GMT.',
    example: 'The quake struck at 0430 GMT.',
  },
  /\d{4}/,
  new RegExp(
    String.raw`${OPEN}(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)${GAP}(?:GMT|UTC|local${GAP}time|(?<=[Aa]t${GAP}\d{4}${GAP})(?:hours|hrs))${CLOSE}`,
    'gu',
  ),
  ({ hour, minute }) => ({ type: 'TIME', meaning: { kind: 'clock', time: `T${hour}:${minute}` } }),
);

export const relative: readonly Finder[] = [days, periods, ago, anaphoric, noon, UTC_CLOCK];
