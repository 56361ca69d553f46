/**
 * Dates that are linked belong to one time: the verb beside the first is the verb of all, and a
 * stretch from one weekday to another ends after it begins.
 *
 *   "The vote is on May 5 and 6." -> both are to come;  "from Monday to Friday" -> the Friday after that Monday
 */
import { dateOfEpochDay, epochDay } from '../../lexicon/calendar.ts';
import type { Candidate } from './candidate.ts';
import { LINKED } from './refiners.ts';
import { looksAhead, tenseAt } from './tense.ts';

/** The first of the dates that a candidate is linked to, by its place; its own where it is linked to none. */
export function leadOf(candidates: readonly Candidate[], at: number, text: string): number {
  let lead = at;
  while (lead > 0 && areLinked(candidates[lead - 1]!, candidates[lead]!, text)) lead--;
  return lead;
}

/** Whether two dates without a year of their own stand side by side: `May 5 and 6`, `Monday to Friday`. */
function areLinked(one: Candidate, next: Candidate, text: string): boolean {
  return isOpen(one) && isOpen(next) && LINKED.test(text.slice(one.end, next.start));
}

function isOpen({ meaning }: Candidate): boolean {
  if (meaning.kind !== 'calendar') return false;
  return [meaning.year, meaning.yearBy, meaning.monthBy, meaning.weekBy, meaning.side].every(
    (said) => said === undefined,
  );
}

const TO = /^\s?(?:[-–—]|to|until|till|through)\s?$/;

/** The values of candidates, with both ends of a stretch of weekdays in order: what is over moves back, what is to come moves on. */
export function weekdaysInOrder(
  candidates: readonly Candidate[],
  values: readonly (string | null)[],
  text: string,
): readonly (string | null)[] {
  const ordered = [...values];
  for (const [at, next] of candidates.entries()) {
    const [one, from, to] = [candidates[at - 1], values[at - 1], values[at]];
    if (one === undefined || from == null || to == null || from <= to) continue;
    if (!isWeekday(one) || !isWeekday(next) || !TO.test(text.slice(one.end, next.start))) continue;
    if (looksAhead(tenseAt(text, one))) ordered[at] = weekFrom(to, 1);
    else ordered[at - 1] = weekFrom(from, -1);
  }
  return ordered;
}

function isWeekday({ meaning }: Candidate): boolean {
  return (
    meaning.kind === 'calendar' &&
    meaning.weekday !== undefined &&
    meaning.month === undefined &&
    meaning.time === undefined
  );
}

const weekFrom = (day: string, by: number): string => dateOfEpochDay(epochDay(day) + 7 * by);
