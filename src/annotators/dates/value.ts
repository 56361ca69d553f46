/** The value of one date, told from the day of the article, from what was named before and from the verb beside it. */
import type { Calendar, Candidate, Shift } from './candidate.ts';
import { resolveCalendar, resolveShift } from './resolve.ts';
import { tenseAt } from './tense.ts';

/** What the values of a text's dates are told from. */
interface Base {
  readonly reference: string | null;
  /** The point in time that was named last. */
  readonly previous: string | null;
  /** The last of them that was a day. */
  readonly previousDay: string | null;
  /** The quarter or half of a year that results were reported for. */
  readonly results: string | null;
  /** Whether `4/3/2021` has the day first; null where the text does not tell. */
  readonly dayFirst: boolean | null;
}

/** Whether the dates of digits in a text that can be read in one way only have the day first; null where they do not tell. */
export function dayComesFirst(text: string): boolean | null {
  if (!text.includes('/') && !text.includes('-')) return null;
  let [first, second] = [false, false];
  for (const [, one, two] of text.matchAll(/(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?![\d/-])/g)) {
    if (Number(one) > 12) first = true;
    if (Number(two) > 12) second = true;
  }
  return first === second ? null : first;
}

/** `lead`: the first of the dates that it is linked to, whose verb is that of all. */
export function resolve(candidate: Candidate, lead: Candidate, text: string, base: Base): string | null {
  const { meaning } = candidate;
  if (meaning.kind === 'fixed') return meaning.value;
  if (meaning.kind === 'clock') return null;
  const tense = needsTense(meaning) ? tenseAt(text, lead) : null;
  if (meaning.kind === 'calendar')
    return resolveCalendar(ofThatYear(inOrder(meaning, base.dayFirst), base.previous), base.reference, tense);
  const value = resolveShift(meaning, startOf(meaning, base), tense);
  // `It sank on May 3. It had been built in 1988. Two days later divers found it.`
  return value ?? (meaning.from === 'previous' ? resolveShift(meaning, base.previousDay, tense) : null);
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

/** `in November of that year`, with its year where one is known. */
function ofThatYear(date: Calendar, previous: string | null): Calendar {
  const year = /^\d{4}/.exec(previous ?? '')?.[0];
  if (date.yearFromPrevious === undefined || year === undefined) return date;
  return { ...date, year: Number(year) + date.yearFromPrevious };
}

/** `4/3/2021` as the text's other dates are written. */
function inOrder(date: Calendar, dayFirst: boolean | null): Calendar {
  if (!date.ambiguous || dayFirst === null) return date;
  const { ambiguous: _, month, day, ...rest } = date;
  return { ...rest, ...(dayFirst ? { month: day!, day: month! } : { month: month!, day: day! }) };
}
