/**
 * Dates that words beside another date tell: the day before it, the part of it, the quarter that it ends.
 *
 *   "the day before Christmas", "mid-afternoon yesterday" -> 2025-10-01TAF, "the quarter ended Sept. 30" -> 2025-Q3
 */
import { type Beside, type Candidate, type Meaning, modOf, type Refiner } from './candidate.ts';
import { resolveShift } from './resolve.ts';
import { dayPart } from './words.ts';

const BESIDE =
  /(?<![\p{L}\p{N}-])(?:(?:[Tt]he|[Aa])\s(?:(?<unit>day|week)\s(?<side>before|after|following)|(?<of>week\s(?:of|beginning|starting|commencing|ending|ended)(?:\son)?))\s)$/u;

export const besideDays: Refiner = {
  name: 'dates/beside',
  why: 'The day before a holiday and the week of a day are dates of their own.',
  example: 'She came on the day before Christmas.',
  apply: (candidates, text) =>
    widened(candidates, (candidate) => {
      if (!isDay(candidate.meaning)) return null;
      const words = BESIDE.exec(text.slice(Math.max(0, candidate.start - REACH), candidate.start));
      if (words === null) return null;
      const { unit = 'week', side } = words.groups!;
      const by = side === undefined ? 0 : side === 'before' ? -1 : 1;
      const start = candidate.start - words[0].length;
      return { ...candidate, start, by: 'dates/beside', beside: { step: unit as 'day' | 'week', by } };
    }),
};

/** How far from a date the words beside it are looked for, in characters. */
const REACH = 30;

/** The candidates, each as `widen` has it (null: as it is), without those before it that the wider one takes in: `a week` of `a week after Christmas`. */
function widened(candidates: readonly Candidate[], widen: (candidate: Candidate) => Candidate | null): Candidate[] {
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    const wider = widen(candidate);
    while (wider !== null && (found.at(-1)?.end ?? 0) > wider.start) found.pop();
    found.push(wider ?? candidate);
  }
  return found;
}

/** Whether it names one day, and no time of it. */
function isDay(meaning: Meaning): boolean {
  if (meaning.kind === 'shift') return meaning.step === 'day' && meaning.time === undefined;
  if (meaning.kind !== 'calendar' || meaning.time !== undefined || meaning.endDay !== undefined) return false;
  return meaning.day !== undefined || meaning.feast !== undefined || meaning.weekday !== undefined;
}

/** What stands before a day to tell its part: `mid-afternoon yesterday`. */
const PART_BEFORE = /(?<![\p{L}\p{N}-])(?<near>[Ee]arly|[Ll]ate|[Mm]id)[-\s](?<part>morning|afternoon|evening)\s$/u;
/** The same behind it: `on Tuesday in the evening`. */
const PART_AFTER = /^,?\s(?:in\sthe\s(?<part>morning|afternoon|evening)|at\s(?<night>night))(?!\p{L})/u;

export const partsOfDays: Refiner = {
  name: 'dates/part-of-day',
  why: 'The part of a day may be told before or behind the day.',
  example: 'The bridge fell on Tuesday in the evening.',
  apply: (candidates, text) =>
    widened(candidates, (candidate) => {
      const before = PART_BEFORE.exec(text.slice(Math.max(0, candidate.start - REACH), candidate.start));
      const after = PART_AFTER.exec(text.slice(candidate.end, candidate.end + REACH));
      const { part, near, night } = { ...after?.groups, ...before?.groups };
      const time = part ?? night;
      if (time === undefined || !isDay(candidate.meaning) || candidate.beside !== undefined) return null;
      return {
        ...candidate,
        start: candidate.start - (before?.[0].length ?? 0),
        end: candidate.end + (before === null ? after![0].length : 0),
        by: 'dates/part-of-day',
        type: 'TIME',
        meaning: { ...candidate.meaning, time: dayPart(time) } as Meaning,
        mod: modOf('part', near?.toLowerCase()) ?? candidate.mod,
      };
    }),
};

const ENDS = /^\s(?:that\s)?end(?:ed|ing|s)\s(?:on\s|in\s)?$/;

export const quartersThatEnd: Refiner = {
  name: 'dates/quarter-end',
  why: 'A quarter that ends on a day or in a month is the one that most of its months lie in.',
  example: 'Profit rose in the quarter ended July 31.',
  apply: (candidates, text) =>
    candidates.map((candidate, at) => {
      const { meaning, end } = candidate;
      const next = candidates[at + 1];
      if (meaning.kind !== 'shift' || meaning.step !== 'quarter' || meaning.by !== 0) return candidate;
      if (next?.meaning.kind !== 'calendar' || next.meaning.month === undefined) return candidate;
      if (!ENDS.test(text.slice(end, next.start))) return candidate;
      // read as the day on which it ends, of which the value tells the quarter
      return { ...candidate, by: 'dates/quarter-end', meaning: next.meaning, beside: { step: 'quarter', by: 0 } };
    }),
};

/** The quarter whose middle month is the one before the last: what ends on 31 July began in May. */
function quarterEndingOn(end: string): string | null {
  const parts = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$/.exec(end);
  if (parts === null) return null;
  const [, year = '', month, day = '31'] = parts;
  const middle = Number(month) - (Number(day) <= 15 ? 2 : 1);
  if (middle > 0) return `${year}-Q${Math.ceil(middle / 3)}`;
  return year === 'XXXX' ? 'XXXX-Q4' : `${String(Number(year) - 1).padStart(4, '0')}-Q4`;
}

/** The value of what stands beside a date, from that date's own. */
export function valueBeside({ step, by }: Beside, value: string | null): string | null {
  if (value === null || step !== 'quarter') return resolveShift({ step, by }, value, null);
  return quarterEndingOn(value);
}
