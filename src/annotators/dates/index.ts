/**
 * Dates, times, durations and habits, as TIMEX3 at the granularity that the text states.
 *
 * Finders propose candidates in each sentence, refiners join and choose, and every one
 * left is resolved against the dateline's date or else the date of publication. What
 * needs a reference that the document does not have stays unresolved (null).
 *
 *   published 2025-09-30: "met on Monday" -> [Monday] DATE 2025-09-29
 */
import type { Annotated } from '../../document/document.ts';
import type { DateMention, Structure } from '../../document/layers.ts';
import { provenanceOf, type Span } from '../../document/span.ts';
import { epochDay } from '../../lexicon/calendar.ts';
import { defineAnnotator } from '../annotator.ts';
import { findBy, type RuleUse, refineBy } from '../rule.ts';
import { besideDays, partsOfDays, quartersThatEnd, valueBeside } from './beside.ts';
import { type Bounds, boundsOf, reachOf } from './bounds.ts';
import type { Calendar, Candidate, Shift } from './candidate.ts';
import { FINDERS } from './finders/index.ts';
import { leadOf, weekdaysInOrder } from './linked.ts';
import { withRanges } from './ranges.ts';
import { joinNeighbours, longestWins, notInAddresses, notInNames, sharedYears } from './refiners.ts';
import { resolveCalendar, resolveShift } from './resolve.ts';
import { tenseAt } from './tense.ts';
import { inToldYear, rememberYear, type ToldYears } from './told-years.ts';

/** A sentence without any of these holds no date: most sentences need no finder. */
const MAY_HOLD_A_DATE =
  /\d|day|night|morning|noon|evening|week|month|year|decade|centur|hour|minute|quarter|period|\b(?:spring|summer|autumn|fall|winter|now|nowadays|currently|at present|recent|recently|lately|past|future|moment|ago|hourly|daily|annually)\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|tomorrow|nineteen|eighteen|twent|thirties|forties|fifties|sixties|seventies|eighties|nineties|Christmas|Hallow|Thanksgiving|Easter/i;
/** Longer stretches are cut at white space: what is found does not depend on it, only the time it takes. */
const LONGEST_STRETCH = 2000;

export const dates = defineAnnotator({
  name: 'dates',
  summary: 'Finds dates, times, durations and habits and resolves them to TIMEX3 values.',
  requires: ['structure', 'sentences'],
  provides: 'dates',
  rules: [
    ...FINDERS,
    notInAddresses,
    notInNames,
    joinNeighbours,
    sharedYears,
    partsOfDays,
    besideDays,
    quartersThatEnd,
  ],
  annotate: (document, { rules }) => findDates(document, rules),
});

function findDates(document: Annotated<'structure' | 'sentences'>, use: RuleUse): DateMention[] {
  const reference = referenceOf(document.layers.structure);
  const dayFirst = dayComesFirst(document.text);
  const mentions: DateMention[] = [];
  let previous: string | null = null;
  let day: Named | null = null;
  let quarter: Named | null = null;
  const years: ToldYears = new Map();
  for (const [at, sentence] of wholeDates(document.text, document.layers.sentences).entries()) {
    for (const { start, text } of stretches(document.text, sentence)) {
      if (!MAY_HOLD_A_DATE.test(text)) continue;
      const candidates = candidatesIn(text, use);
      const resolved: (string | null)[] = [];
      for (const [place, candidate] of candidates.entries()) {
        const lead = candidates[leadOf(candidates, place, text)]!;
        const results = quarter !== null && at - quarter.sentence <= RESULTS_LAST ? quarter.value : null;
        const base = { reference, previous, results, dayFirst };
        const named = resolve(
          inToldYear(candidate, years, at, reference, () => tenseAt(text, lead)),
          lead,
          text,
          base,
        );
        rememberYear(candidate, years, at);
        const value = candidate.beside === undefined ? named : valueBeside(candidate.beside, named);
        if (value !== null && isPointInTime(candidate, value)) {
          previous = value;
          if (/^\d{4}-[QH]/.test(value)) quarter = { value, sentence: at };
        }
        resolved.push(value);
      }
      const values = weekdaysInOrder(candidates, resolved, text);
      const before = day !== null && at - day.sentence <= DAY_LASTS ? day.value : '';
      const found = candidates.map((candidate, at): DateMention => {
        const { meaning, type } = candidate;
        const value =
          meaning.kind === 'clock'
            ? dayOfClock(candidates, values, at, text, before) + meaning.time
            : (values[at] ?? null);
        return {
          start: candidate.start + start,
          end: candidate.end + start,
          type,
          value,
          ...saidOf(candidate),
          ...covered(candidate, value, reference),
          ...provenanceOf(candidate),
        };
      });
      mentions.push(...withRanges(found, text, start));
      const last = values.flatMap((value) => dayIn(value) ?? []).at(-1);
      if (last !== undefined) day = { value: last, sentence: at };
    }
  }
  return mentions;
}

/** What the words say beside the value. */
function saidOf({ mod, quant, freq }: Candidate): Partial<DateMention> {
  return {
    ...(mod !== undefined && { mod }),
    ...(quant !== undefined && { quant }),
    ...(freq !== undefined && { freq }),
  };
}

/** The days that it covers, where they are known. */
function covered({ meaning, type }: Candidate, value: string | null, reference: string | null): Bounds | null {
  if (meaning.kind === 'fixed' && meaning.reach !== undefined)
    return value === null ? null : reachOf(value, reference, meaning.reach);
  if (type !== 'DATE' && type !== 'TIME') return null;
  return boundsOf(value, 'zone' in meaning ? (meaning.zone ?? null) : null);
}

/** The value of a date that was named before, and the number of its sentence. */
interface Named {
  readonly value: string;
  readonly sentence: number;
}
/** For so many sentences a clock time without a day is on the day that was named last. */
const DAY_LASTS = 2;
/** For so many sentences results of another year are those of the quarter that was named last. */
const RESULTS_LAST = 3;

/** What the values of a text's dates are told from. */
interface Base {
  readonly reference: string | null;
  /** The point in time that was named last. */
  readonly previous: string | null;
  /** The quarter or half of a year that results were reported for. */
  readonly results: string | null;
  /** Whether `4/3/2021` has the day first; null where the text does not tell. */
  readonly dayFirst: boolean | null;
}

/** `SEPT. 3`, `May. 9`: the stop of a month's abbreviation ends no sentence where a number follows. */
function wholeDates(text: string, sentences: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    if (
      last !== undefined &&
      /\d/.test(text.charAt(sentence.start)) &&
      MONTH_AT_END.test(text.slice(Math.max(last.start, last.end - 10), last.end)) &&
      sentence.start - last.end <= 2
    )
      whole[whole.length - 1] = { start: last.start, end: sentence.end };
    else whole.push(sentence);
  }
  return whole;
}

const MONTH_AT_END = /(?:^|[^\p{L}])(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.$/iu;

/** Whether the dates of digits in a text that can be read in one way only have the day first; null where they do not tell. */
function dayComesFirst(text: string): boolean | null {
  if (!text.includes('/') && !text.includes('-')) return null;
  let [first, second] = [false, false];
  for (const [, one, two] of text.matchAll(/(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?![\d/-])/g)) {
    if (Number(one) > 12) first = true;
    if (Number(two) > 12) second = true;
  }
  return first === second ? null : first;
}

/** The dateline's date, else the date of publication; null where neither gives a full date. */
function referenceOf({ dateline, published }: Structure): string | null {
  const given = dateline?.date ?? published?.text ?? '';
  return Number.isNaN(epochDay(given)) ? null : given;
}

function candidatesIn(text: string, use: RuleUse): readonly Candidate[] {
  const proposed = refineBy([notInAddresses], use, findBy(FINDERS, use, text), text);
  return refineBy(
    [notInNames, joinNeighbours, sharedYears, partsOfDays, besideDays, quartersThatEnd],
    use,
    longestWins(proposed),
    text,
  );
}

/** `lead`: the first of the dates that it is linked to, whose verb is that of all. */
function resolve(candidate: Candidate, lead: Candidate, text: string, base: Base): string | null {
  const { meaning } = candidate;
  if (meaning.kind === 'fixed') return meaning.value;
  if (meaning.kind === 'clock') return null;
  const tense = needsTense(meaning) ? tenseAt(text, lead) : null;
  if (meaning.kind === 'calendar') return resolveCalendar(inOrder(meaning, base.dayFirst), base.reference, tense);
  return resolveShift(meaning, startOf(meaning, base), tense);
}

/** Whether the verb beside it may change the value: not where the year is stated, and of periods for weekends alone. */
function needsTense(meaning: Calendar | Shift): boolean {
  return meaning.kind === 'calendar' ? (meaning.year ?? meaning.monthBy) === undefined : meaning.step === 'weekend';
}

/** What a shift counts from. */
function startOf({ from, keeps }: Shift, { reference, previous, results }: Base): string | null {
  if (from === 'reference') return reference;
  if (from === 'quarter') return results ?? reference;
  return keeps ? (results ?? previous ?? reference) : previous;
}

/** Whether `that day`, `later that year` can point back at it; what is only compared with it is passed over. */
function isPointInTime({ type, meaning }: Candidate, value: string): boolean {
  return (
    !(meaning.kind === 'shift' && meaning.keeps) && (type === 'DATE' || type === 'TIME') && /^\d{4}(?:-|$)/.test(value)
  );
}

/** `4/3/2021` as the text's other dates are written. */
function inOrder(date: Calendar, dayFirst: boolean | null): Calendar {
  if (!date.ambiguous || dayFirst === null) return date;
  const { ambiguous: _, month, day, ...rest } = date;
  return { ...rest, ...(dayFirst ? { month: day!, day: month! } : { month: month!, day: day! }) };
}

/** The full date that a value begins with. */
function dayIn(value: string | null): string | undefined {
  return /^(?:\d{4}|XXXX)-\d\d-\d\d(?=T|$)/.exec(value ?? '')?.[0];
}

/** The day of a clock time: the one right behind it, else the nearest of the sentence, else the one before; empty if there is none. */
function dayOfClock(
  candidates: readonly Candidate[],
  values: readonly (string | null)[],
  at: number,
  text: string,
  before: string,
): string {
  const clock = candidates[at]!;
  const next = candidates[at + 1];
  if (next !== undefined && ON.test(text.slice(clock.end, next.start))) {
    const day = dayIn(values[at + 1] ?? null);
    if (day !== undefined) return day;
  }
  const days = values.flatMap((value, place) => {
    const day = dayIn(value);
    const { start, end } = candidates[place]!;
    return day === undefined ? [] : [{ day, distance: Math.max(start - clock.end, clock.start - end) }];
  });
  return days.sort((a, b) => a.distance - b.distance)[0]?.day ?? before;
}

const ON = /^,?\s(?:on\s|of\s|the\s)?$/;

/** A sentence in pieces of bounded length, cut at white space where there is some. */
function* stretches(text: string, { start, end }: Span): Generator<{ start: number; text: string }> {
  let at = start;
  while (at < end) {
    let to = Math.min(end, at + LONGEST_STRETCH);
    if (to < end) to = cutBefore(text, at, to);
    yield { start: at, text: text.slice(at, to) };
    at = to;
  }
}

function cutBefore(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > from + LONGEST_STRETCH / 2 ? space : to;
}
