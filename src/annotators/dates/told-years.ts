/**
 * The year of a month that was named with its year shortly before.
 *
 *   "She left on March 3, 2019. On March 5 she was found." -> 2019-03-05
 */
import type { Candidate } from './candidate.ts';
import { looksAhead, type Tense } from './tense.ts';

/** The year that a month was named with, whether with a day, and the number of that sentence. */
interface Told {
  readonly year: number;
  readonly day: boolean;
  readonly sentence: number;
}
/** By the number of the month. */
export type ToldYears = Map<number, Told>;
/** For so many sentences a month is of the year that was named with it: fewer where the story's own date tells a year, too. */
const YEAR_LASTS = 4;
const YEAR_LASTS_BESIDE = 2;

/** `She left on March 3, 2019. On March 5 she was found.`: the same month is of the same year. */
export function inToldYear(
  candidate: Candidate,
  years: ToldYears,
  sentence: number,
  reference: string | null,
  tense: () => Tense,
): Candidate {
  const { meaning } = candidate;
  if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.ambiguous) return candidate;
  if ([meaning.year, meaning.yearBy, meaning.monthBy, meaning.side].some((said) => said !== undefined))
    return candidate;
  const told = years.get(meaning.month);
  if (told === undefined || looksAhead(tense())) return candidate;
  // "since August 1988 ... invaded on Aug. 2": a month alone is of history that the story leaves again
  if (reference !== null && !(told.day && meaning.day !== undefined)) return candidate;
  if (sentence - told.sentence > (reference === null ? YEAR_LASTS : YEAR_LASTS_BESIDE)) return candidate;
  return { ...candidate, meaning: { ...meaning, year: told.year } };
}

/** Keeps the year that the words state for their month. */
export function rememberYear({ meaning }: Candidate, years: ToldYears, sentence: number): void {
  if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.year === undefined) return;
  years.set(meaning.month, { year: meaning.year, day: meaning.day !== undefined, sentence });
}
