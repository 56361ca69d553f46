/**
 * What a story tells of another year than its own: there months without a year, the next year and
 * the end of the year are told from the date named before, as long as the verbs stay in the past.
 *
 *   "The rebels took the town in November 2012 and left in December." -> 2012-12
 *   "The fund opened in 2006. By the end of the year it was bankrupt." -> 2006, END
 */
import type { Calendar, Candidate } from './candidate.ts';
import type { Tense } from './tense.ts';

/** The past date that is told of, and the number of its sentence. */
export interface Narrative {
  readonly value: string;
  readonly sentence: number;
  /** Whether months of its paragraph may be of its year: `In 1989 the wall fell`, and any month of a year; not `a law of 1989`. */
  readonly framed: boolean;
}

/** For so many sentences after a date the story may still tell of its time. */
const LASTS = 2;

/** A date that leaves its year to the narrative, with that year; any other as it is. */
export function inNarrative(
  candidate: Candidate,
  narrative: Narrative | null,
  sentence: number,
  text: string,
  tense: () => Tense,
): Candidate {
  const { meaning } = candidate;
  if (narrative === null || sentence - narrative.sentence > LASTS) return candidate;
  if (meaning.kind === 'shift' && meaning.floats)
    return tense() === 'past' ? { ...candidate, meaning: { ...meaning, from: 'previous' } } : candidate;
  if (meaning.kind !== 'calendar' || !isOpenMonth(meaning) || !narrative.framed) return candidate;
  const before = text.slice(0, candidate.start);
  if (sentence !== narrative.sentence && !OPENS.test(before)) return candidate;
  if (COMPARED.test(before.slice(-80))) return candidate;
  if (SAID_THEN.test(before.slice(-40)) || tense() !== 'past') return candidate;
  const month = Number(narrative.value.slice(5, 7) || 1);
  const year = Number(narrative.value.slice(0, 4));
  return meaning.month! < month ? candidate : { ...candidate, meaning: { ...meaning, year } };
}

/** A month, with or without a day, of which nothing tells the year. */
function isOpenMonth({ month, ambiguous, ...told }: Calendar): boolean {
  if (month === undefined || ambiguous) return false;
  return [told.year, told.yearBy, told.monthBy, told.side, told.weekday, told.nth].every((said) => said === undefined);
}

/** Behind the sentence of the narrative's date only a date that opens its own goes on with it: `On April 9 he was charged`. */
const OPENS = /^[^\p{L}]*(?:In|On|By)\s(?:the\s)?$/u;

/** `The firm, founded in May 2009, said in June`: what is said belongs to the story's own time. */
const SAID_THEN = /(?<!\p{L})(?:said|told|says)(?:\s[^\s.;]{1,20}){0,2}\s(?:in|on|by)\s(?:\p{Lu}\p{L}+,?\s)?$/u;

/** `fell from 4% in May 2019 to 3% in June`, `9% in June 2019, compared with 3% in July`: the figure of that year is set beside one of the story's time. */
const COMPARED =
  /(?<!\p{L})(?:(?:to|from)(?:\s\p{Ll}+){0,2}\s\p{Sc}?\d[^\s,;]*(?:\s\p{L}+){0,4}|(?:compared\s(?:with|to)|against|versus|(?:up|down)\sfrom)(?:\s(?!(?:19|20)\d\d(?!\d))[^\s;]+){0,7})\s(?:in|on|by)\s$/u;

/** The narrative after a date: one of a stated year that is over begins or goes on with it, one told from the day of the story ends it. */
export function narrativeAfter(
  narrative: Narrative | null,
  { meaning, start, end }: Candidate,
  value: string | null,
  text: string,
  { sentence, reference }: { readonly sentence: number; readonly reference: string | null },
): Narrative | null {
  if (meaning.kind === 'shift') {
    if (meaning.from === 'reference') return null;
    return narrative === null || value === null || meaning.keeps ? narrative : { ...narrative, value, sentence };
  }
  if (meaning.kind !== 'calendar' || value === null || reference === null) return narrative;
  if (meaning.year === undefined) return null;
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(value) || value.slice(0, 4) >= reference.slice(0, 4)) return narrative;
  const before = text.slice(0, start);
  if (ASIDE.test(before)) return narrative;
  return { value, sentence, framed: meaning.month !== undefined || isFrame(before, text.slice(end)) };
}

/** `, founded in 2019,`, `(born in 1950`, `since 1988`: a date by the way, or the beginning of what goes on. */
const ASIDE =
  /(?:[,(]\s?(?:who|which|whose|where|that|\p{Ll}+ed|born|built|held|won)(?:\s[^\s,;()]{1,30}){0,8}|\(|[Ss]ince|born(?:\s[^\s,;()]{1,30}){0,4})\s?(?:the\s)?$/u;

/** `In 1989, the wall fell`, `In the 2022 campaign she won`, `back to 2012, when the river changed its course` */
function isFrame(before: string, after: string): boolean {
  return /^[^\p{L}]*(?:In|During)\s(?:the\s)?$/u.test(before) || /^,\swhen\s/.test(after);
}
