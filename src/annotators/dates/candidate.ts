/**
 * What finders propose: a span and what its words state, before a reference date turns
 * them into a TIMEX3 value. Keeping the two apart lets refiners join neighbours
 * (`Thursday` + `Jan. 6`) and lets one place decide on past and future.
 *
 *   "last October" -> { kind: 'calendar', month: 10, side: 'last' }
 */

import type { DateMod, DateType } from '../../document/layers.ts';
import type { Provenance, Span } from '../../document/span.ts';
import type { YearPart } from '../../lexicon/calendar.ts';
import { timeValue } from '../../lexicon/time-words.ts';
import type { Declared, Rule } from '../rule.ts';
import type { Feast } from './feasts.ts';

/** Which of several equal dates the words pick: `last`, `this`, `next`. */
export type Side = 'last' | 'this' | 'next';

/** Steps of a calendar. A weekend is counted in weeks, a decade names ten years (`198X`). */
export type Step = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** A date by its parts on the calendar; what the words leave out is absent. */
export interface Calendar {
  readonly kind: 'calendar';
  readonly year?: number;
  /** `in November last year`: years from the reference's. */
  readonly yearBy?: number;
  /** `in November of that year`: years from that of the date named before. */
  readonly yearFromPrevious?: number;
  /** `the 9th of this month`: months from the reference's. */
  readonly monthBy?: number;
  /** `the second Sunday of April`, `the first week of June`: which one of the month; -1 is the last. */
  readonly nth?: number;
  /** `the last day of February` */
  readonly lastDay?: boolean;
  readonly feast?: Feast;
  readonly part?: YearPart;
  readonly month?: number;
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  readonly side?: Side;
  /** `two Sundays ago`, `a week from Monday`: weeks beyond the day that `side` picks. */
  readonly weeks?: number;
  /** `Monday of last week`: weeks from the reference's. */
  readonly weekBy?: number;
  /** `T08:00`, or a part of the day: `TMO`, `TAF`, `TEV`, `TNI`. */
  readonly time?: string;
  readonly zone?: string | undefined;
  /** For `Jan. 5-9`: the last day. */
  readonly endDay?: number;
  /** `05/06/2022`: day and month cannot be told apart. */
  readonly ambiguous?: boolean;
}

/** A number of steps from the reference (`from: 'reference'`) or from the date named before it in the text. */
export interface Shift {
  readonly kind: 'shift';
  /** `quarter`: the date before if that is a quarter or half of a year, as reports of results compare them; else the reference. */
  readonly from: 'reference' | 'previous' | 'quarter';
  readonly step: Step;
  readonly by: number;
  readonly time?: string;
  readonly zone?: string | undefined;
  /** `a year earlier`: the same quarter, half or month of the other year, where the base is one. */
  readonly keeps?: boolean;
  /** `the end of the year`, `the next year`: of the year that is told of, where the story tells of another than its own. */
  readonly floats?: boolean;
}

/** A time of day whose day must be looked for elsewhere in the sentence. */
interface Clock {
  readonly kind: 'clock';
  readonly time: string;
  /** The offset from UTC of the zone that is named: `+10:00`. */
  readonly zone?: string | undefined;
}

/** A value that depends on no reference: `P3D`, `XXXX-WXX-1`, `198X`; null if it cannot be told. */
interface Fixed {
  readonly kind: 'fixed';
  readonly value: string | null;
  /** `the past two weeks` ends at the reference, `the next two weeks` begins there. */
  readonly reach?: 1 | -1;
}

export type Meaning = Calendar | Shift | Clock | Fixed;

/** A day or week beside the one that the words name: `the day before Christmas`; the quarter that ends with it. */
export interface Beside {
  readonly step: 'day' | 'week' | 'quarter';
  readonly by: number;
}

export interface Candidate extends Span, Provenance {
  readonly beside?: Beside;
  readonly type: DateType;
  readonly meaning: Meaning;
  readonly mod?: DateMod | undefined;
  readonly quant?: string | undefined;
  readonly freq?: string | undefined;
}

/** The side that `last`, `this past`, `coming` pick. */
export function sideOf(word: string | undefined): Side | undefined {
  if (word === undefined) return undefined;
  const lower = word.toLowerCase();
  if (lower.endsWith('last') || lower.endsWith('past') || lower === 'previous') return 'last';
  return lower === 'this' ? 'this' : 'next';
}

/** A calendar date of the parts that are stated. */
export function calendar(parts: { readonly [K in keyof Calendar]?: Calendar[K] | undefined }): Calendar {
  const stated = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { kind: 'calendar', ...Object.fromEntries(stated) };
}

/** The modifier that words of the table say; undefined where they say none. */
export function modOf(kind: 'part' | 'edge' | 'about', words: string | undefined): DateMod | undefined {
  return (timeValue(kind, words?.trim()) ?? undefined) as DateMod | undefined;
}

/** `every other` -> `EVERY OTHER`. */
export function quantOf(words: string): string {
  return words.toUpperCase().replace(/\s+/g, ' ');
}

/** Proposes candidates in a stretch of text; offsets count from the start of that stretch. */
export type Finder = Rule<[text: string], readonly Candidate[]>;

/** Turns the candidates of one stretch of text into better ones. */
export type Refiner = Rule<[candidates: readonly Candidate[], text: string], readonly Candidate[]>;

/** What a pattern's match means; `start` and `end` narrow the span where it is not the whole match. */
export interface Reading {
  readonly type: DateType;
  readonly meaning: Meaning;
  readonly mod?: DateMod | undefined;
  readonly quant?: string | undefined;
  readonly freq?: string | undefined;
  readonly start?: number;
  readonly end?: number;
}

/** Whether a text may hold what a finder looks for. */
export interface Needs {
  test(text: string): boolean;
}

/** The same question asked of one text by many finders in turn is answered once; `also` is asked where the answer is yes. */
export function shared(needs: RegExp): Needs & { also(needs: Needs): Needs } {
  let asked = '';
  let answer = needs.test(asked);
  const test = (text: string): boolean => {
    if (text !== asked) {
      asked = text;
      answer = needs.test(text);
    }
    return answer;
  };
  return { test, also: (more) => ({ test: (text) => test(text) && more.test(text) }) };
}

/**
 * A finder of one pattern (with the flag `g`): each match is read, and left out where the reading is
 * null. Every match holds one of the words that `needs` names: a text without them is not searched,
 * which saves most of the time. A pattern of words that stand in a table is given as a function, so that
 * the table is read at first use.
 */
export function patternFinder(
  rule: Declared,
  needs: Needs,
  pattern: RegExp | (() => RegExp),
  read: (groups: Record<string, string | undefined>, match: RegExpExecArray, text: string) => Reading | null,
): Finder {
  const apply = (text: string): readonly Candidate[] => {
    if (!needs.test(text)) return [];
    const candidates: Candidate[] = [];
    const made = typeof pattern === 'function' ? pattern() : pattern;
    made.lastIndex = 0; // `matchAll` would make a new pattern for every sentence
    for (let match = made.exec(text); match !== null; match = made.exec(text)) {
      const reading = read(match.groups ?? {}, match, text);
      if (reading === null) continue;
      const { start = match.index, end = match.index + match[0].length, type, meaning, mod, quant, freq } = reading;
      candidates.push({ start, end, type, meaning, mod, quant, freq, by: rule.name });
    }
    return candidates;
  };
  return { ...rule, apply };
}
