/**
 * Stretches of time and what comes back regularly.
 *
 *   "three days" -> P3D; "16-hour" -> PT16H; "for years" -> PXY; "daily" -> SET P1D
 */
import { patternFinder } from '../candidate.ts';
import { CLOSE, duration, GAP, JOINT, NUMBER, OPEN, readNumber, singular } from '../words.ts';

const UNITS = 'seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|century|centuries';
const UNIT = `(?<unit>${UNITS})`;
/** What every stretch of time with a unit holds. */
const SOME_UNIT = /second|minute|hour|day|night|week|month|year|decade|centur/iu;
const PAST = `(?:(?:the${GAP})?(?:past|last|next|coming|previous|first|final)${GAP})`;
const AGE_AFTER = /^[\s-](?:old|olds|of age)(?!\p{L})/u;
const AGE_BEFORE = /(?:^|\s)(?:aged?|ages)\s$/i;

export const counted = patternFinder(
  {
    name: 'dates/duration',
    why: 'A number with a unit of time is a stretch of time.',
    example: 'The strike lasted three days.',
  },
  SOME_UNIT,
  new RegExp(
    String.raw`${OPEN}(?<![\d.,:/$€£-])(?:(?:more|less|fewer)${GAP}than${GAP}|at${GAP}least${GAP})?(?<past>${PAST})?(?<count>${NUMBER}|half${GAP}an?)(?<joint>${JOINT})(?:(?:more|full|consecutive|straight|whole|long)${GAP})?${UNIT}(?:[-\s]long)?${CLOSE}`,
    'giu',
  ),
  ({ count = '', joint, unit = '', past }, match, text) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (AGE_AFTER.test(after) || AGE_BEFORE.test(before)) return null;
    if (/^[-‐]\p{L}/u.test(after)) return null;
    const half = /^half/i.test(count);
    const number = half ? 0.5 : readNumber(count);
    // "a second", "one second chance"; "one day" is some day
    if (/^seconds?$/i.test(unit) && number === 1) return null;
    if (/^one$/i.test(count) && /^days?$/i.test(unit) && joint === ' ' && past === undefined) return null;
    if (/^\d/.test(count) && /^\p{Lu}/u.test(unit)) return null; // "60 Minutes"
    return { type: 'DURATION', meaning: { kind: 'fixed', value: duration(number, unit) } };
  },
);

export const vague = patternFinder(
  {
    name: 'dates/vague-duration',
    why: 'A stretch of time may be counted by a few, several or many.',
    example: 'The talks took several weeks.',
  },
  /few|several|many|couple/iu,
  new RegExp(
    `${OPEN}(?:(?:the${GAP})?(?<side>past|last|next|coming)${GAP})?(?:a${GAP}few|several|many|(?<couple>a${GAP}couple${GAP}of))${GAP}(?:more${GAP})?${UNIT}${CLOSE}`,
    'giu',
  ),
  ({ couple, unit = '' }) => ({
    type: 'DURATION',
    meaning: { kind: 'fixed', value: duration(couple === undefined ? null : 2, unit) },
  }),
);

/** `for years`, `decades of war`, `decades-long`: a stretch without a number. */
export const uncounted = patternFinder(
  {
    name: 'dates/uncounted-duration',
    why: 'After for, over or within, units of time are a stretch without a number.',
    example: 'He had lived there for decades.',
  },
  SOME_UNIT,
  new RegExp(
    `${OPEN}(?:(?<=(?:for|over|after|in|within|took|of|through)${GAP}(?:the${GAP})?)(?:(?:coming|recent|past|last)${GAP})?(?<unit>hours|days|weeks|months|years|decades|centuries)|(?<long>day|week|month|year|hour|hours|days|weeks|months|years|decades)[-‐]long)${CLOSE}`,
    'giu',
  ),
  ({ unit, long = '' }, match) => {
    const before = match.input.slice(Math.max(0, match.index - 12), match.index);
    if (
      unit !== undefined &&
      /(?:in|of|after)\s(?:the\s)?$/i.test(before) &&
      !/^(?:coming|recent|past|last)/i.test(match[0])
    )
      return null;
    const value = unit === undefined ? duration(long.endsWith('s') ? null : 1, long) : duration(null, unit);
    return { type: 'DURATION', meaning: { kind: 'fixed', value } };
  },
);

/** `a month`, `an hour`, `a year`; `the past decade`. */
export const single = patternFinder(
  {
    name: 'dates/single-duration',
    why: 'One unit of time may be told by an article alone.',
    example: 'She spent a month in Rovania.',
  },
  SOME_UNIT,
  new RegExp(
    `${OPEN}(?:(?<article>an?)${GAP}(?<unit>minute|hour|day|week|fortnight|month|year|decade|century)|(?<past>the${GAP}(?:past|last)|past)${GAP}(?<unit2>hour|day|week|month|year|decade|century))${CLOSE}(?!['’]s)`,
    'giu',
  ),
  ({ article, unit, unit2, past }, match, text) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (
      AGE_AFTER.test(after) ||
      /^\s?(?:ago|of|that|when|in which|from\snow|like|where)(?!\p{L})/u.test(after) ||
      /^[-‐]\p{L}/u.test(after)
    )
      return null;
    if (/(?:once|twice|times|every|hours|days|weeks|months|\d|each)\s(?:in\s)?$/i.test(before)) {
      if (past === undefined) return { type: 'SET', meaning: { kind: 'fixed', value: duration(1, unit ?? '') } };
    }
    if (article !== undefined && /^day$/i.test(unit ?? '')) return null; // "such a day"
    return { type: 'DURATION', meaning: { kind: 'fixed', value: duration(1, unit ?? unit2 ?? '') } };
  },
);

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  annually: 'P1Y',
  yearly: 'P1Y',
};

export const adverbs = patternFinder(
  {
    name: 'dates/adverb-set',
    why: 'An adverb such as weekly says how often something comes back.',
    example: 'The council meets monthly.',
  },
  /ly/,
  new RegExp(`${OPEN}(?<![-‐])(?:${Object.keys(ADVERBS).join('|')})${CLOSE}`, 'gu'),
  (_, match) => ({ type: 'SET', meaning: { kind: 'fixed', value: ADVERBS[match[0]] ?? null } }),
);

export const every = patternFinder(
  {
    name: 'dates/every-set',
    why: 'Every and each before a unit of time tell what comes back.',
    example: 'The ferry leaves every two hours.',
  },
  /every|each/iu,
  new RegExp(
    `${OPEN}(?:every|each)${GAP}(?:(?<other>other)${GAP}|(?<count>${NUMBER}|few)${GAP})?(?<unit>${UNITS}|morning|afternoon|evening|time)${CLOSE}`,
    'giu',
  ),
  ({ other, count, unit = '' }) => {
    if (/^(?:time|seconds?)$/i.test(unit) && count === undefined) return null;
    const part = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[unit.toLowerCase()];
    if (part !== undefined) return { type: 'SET', meaning: { kind: 'fixed', value: `XXXX-XX-XX${part}` } };
    if (/^time/i.test(unit)) return null;
    const number = other === undefined ? (count === undefined ? 1 : count === 'few' ? null : readNumber(count)) : 2;
    return { type: 'SET', meaning: { kind: 'fixed', value: duration(number, singular(unit)) } };
  },
);
