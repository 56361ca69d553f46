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
import { provenanceOf } from '../../document/span.ts';
import { epochDay } from '../../lexicon/calendar.ts';
import { defineAnnotator } from '../annotator.ts';
import { findBy, type RuleUse, refineBy } from '../rule.ts';
import { besideDays, partsOfDays, quartersThatEnd, valueBeside } from './beside.ts';
import { type Bounds, boundsOf, reachOf } from './bounds.ts';
import type { Candidate } from './candidate.ts';
import { dayIn, dayOfClock } from './clock-days.ts';
import { FINDERS } from './finders/index.ts';
import { leadOf, weekdaysInOrder } from './linked.ts';
import { inNarrative, type Narrative, narrativeAfter } from './narrative.ts';
import { withRanges } from './ranges.ts';
import { joinNeighbours, longestWins, notInAddresses, notInNames, sharedYears } from './refiners.ts';
import { stretches, wholeDates } from './stretches.ts';
import { type Tense, tenseAt } from './tense.ts';
import { inToldYear, rememberYear, type ToldYears } from './told-years.ts';
import { dayComesFirst, resolve } from './value.ts';

/** A sentence without any of these holds no date: most sentences need no finder. */
const MAY_HOLD_A_DATE =
  /\d|day|night|morning|noon|evening|week|month|year|decade|centur|hour|minute|quarter|period|\b(?:spring|summer|autumn|fall|winter|now|nowadays|currently|at present|recent|recently|lately|past|future|moment|ago|hourly|daily|annually)\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|tomorrow|nineteen|eighteen|twent|thirties|forties|fifties|sixties|seventies|eighties|nineties|Christmas|Hallow|Thanksgiving|Easter|Pentecost|Juneteenth/i;

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
  let previousDay = null as Named | null;
  let day: Named | null = null;
  let quarter: Named | null = null;
  const years: ToldYears = new Map();
  let narrative = null as Narrative | null;
  let end = 0;
  for (const [at, sentence] of wholeDates(document.text, document.layers.sentences).entries()) {
    if (narrative !== null && document.text.slice(end, sentence.start).includes('\n'))
      narrative = { ...narrative, framed: false };
    end = sentence.end;
    for (const { start, text } of stretches(document.text, sentence)) {
      if (!MAY_HOLD_A_DATE.test(text)) continue;
      const candidates = candidatesIn(text, use);
      const resolved: (string | null)[] = [];
      for (const [place, candidate] of candidates.entries()) {
        const lead = candidates[leadOf(candidates, place, text)]!;
        const results = quarter !== null && at - quarter.sentence <= RESULTS_LAST ? quarter.value : null;
        const near = previousDay !== null && at - previousDay.sentence <= DAY_LASTS ? previousDay.value : null;
        const base = { reference, previous, previousDay: near, results, dayFirst };
        const tense = (): Tense => tenseAt(text, lead);
        const told = inNarrative(inToldYear(candidate, years, at, reference, tense), narrative, at, text, tense);
        const named = resolve(told, lead, text, base);
        rememberYear(candidate, years, at);
        const value = candidate.beside === undefined ? named : valueBeside(candidate.beside, named);
        narrative = narrativeAfter(narrative, told, value, text, { sentence: at, reference });
        if (value !== null && isPointInTime(candidate, value)) {
          previous = value;
          if (!Number.isNaN(epochDay(value))) previousDay = { value, sentence: at };
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
/** For so many sentences a clock time without a day is on the day that was named last, and `two days later` told from it behind a coarser date. */
const DAY_LASTS = 2;
/** For so many sentences results of another year are those of the quarter that was named last. */
const RESULTS_LAST = 3;

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

/** Whether `that day`, `later that year` can point back at it; what is only compared with it is passed over. */
function isPointInTime({ type, meaning }: Candidate, value: string): boolean {
  return (
    !(meaning.kind === 'shift' && meaning.keeps) && (type === 'DATE' || type === 'TIME') && /^\d{4}(?:-|$)/.test(value)
  );
}
