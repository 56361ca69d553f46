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
import type { Candidate, Shift } from './candidate.ts';
import { FINDERS } from './finders/index.ts';
import { joinNeighbours, longestWins, notInAddresses } from './refiners.ts';
import { resolveCalendar, resolveShift } from './resolve.ts';
import { tenseAt } from './tense.ts';

/** A sentence without any of these holds no date: most sentences need no finder. */
const MAY_HOLD_A_DATE =
  /\d|day|night|morning|noon|evening|week|month|year|decade|centur|hour|minute|quarter|spring|summer|autumn|fall|winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC|[Tt]o(?:day|morrow)|DAY|ies|daily|annual|quarterly|ly\b|now|recent|current|past|present|future|soon|moment|ago|earlier|Christmas|Hallow|Thanksgiving|Easter/i;
/** Longer stretches are cut at white space: what is found does not depend on it, only the time it takes. */
const LONGEST_STRETCH = 2000;

export const dates = defineAnnotator({
  name: 'dates',
  summary: 'Finds dates, times, durations and habits and resolves them to TIMEX3 values.',
  requires: ['structure', 'sentences'],
  provides: 'dates',
  rules: [...FINDERS, notInAddresses, joinNeighbours],
  annotate: (document, { rules }) => findDates(document, rules),
});

function findDates(document: Annotated<'structure' | 'sentences'>, use: RuleUse): DateMention[] {
  const reference = referenceOf(document.layers.structure);
  const mentions: DateMention[] = [];
  let previous: string | null = null;
  for (const sentence of document.layers.sentences) {
    for (const { start, text } of stretches(document.text, sentence)) {
      if (!MAY_HOLD_A_DATE.test(text)) continue;
      const candidates = candidatesIn(text, use);
      const values: (string | null)[] = [];
      for (const candidate of candidates) {
        const value = resolve(candidate, text, reference, previous);
        if (value !== null && isPointInTime(candidate, value)) previous = value;
        values.push(value);
      }
      candidates.forEach((candidate, at) => {
        const { meaning, type } = candidate;
        const value = meaning.kind === 'clock' ? nearestDay(values, at) + meaning.time : (values[at] ?? null);
        mentions.push({
          start: candidate.start + start,
          end: candidate.end + start,
          type,
          value,
          ...(candidate.mod !== undefined && { mod: candidate.mod }),
          ...provenanceOf(candidate),
        });
      });
    }
  }
  return mentions;
}

/** The dateline's date, else the date of publication; null where neither gives a full date. */
function referenceOf({ dateline, published }: Structure): string | null {
  const given = dateline?.date ?? published?.text ?? '';
  return Number.isNaN(epochDay(given)) ? null : given;
}

function candidatesIn(text: string, use: RuleUse): readonly Candidate[] {
  const proposed = refineBy([notInAddresses], use, findBy(FINDERS, use, text), text);
  return refineBy([joinNeighbours], use, longestWins(proposed), text);
}

function resolve(candidate: Candidate, text: string, reference: string | null, previous: string | null): string | null {
  const { meaning } = candidate;
  if (meaning.kind === 'fixed') return meaning.value;
  if (meaning.kind === 'clock') return null;
  const tense = tenseAt(text, candidate);
  if (meaning.kind === 'calendar') return resolveCalendar(meaning, reference, tense);
  return resolveShift(meaning, baseOf(meaning, reference, previous), tense);
}

/** What a shift counts from. */
function baseOf({ from, keeps }: Shift, reference: string | null, previous: string | null): string | null {
  if (from === 'previous') return previous ?? (keeps ? reference : null);
  return from === 'quarter' && previous !== null && /^\d{4}-[QH]/.test(previous) ? previous : reference;
}

/** Whether `that day`, `later that year` can point back at it. */
function isPointInTime({ type }: Candidate, value: string): boolean {
  return (type === 'DATE' || type === 'TIME') && /^\d{4}(?:-|$)/.test(value);
}

/** The day named nearest in the same sentence, for `at 8 a.m.`; empty if there is none. */
function nearestDay(values: readonly (string | null)[], at: number): string {
  const days = values.flatMap((value, place) => {
    const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(value ?? '')?.[0];
    return day === undefined ? [] : [{ day, distance: Math.abs(place - at) }];
  });
  return days.sort((a, b) => a.distance - b.distance)[0]?.day ?? '';
}

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
