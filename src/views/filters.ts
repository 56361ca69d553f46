/** Which findings a user asked to keep. An empty list keeps all. */
import type { Quote } from '../document/layers.ts';
import { verbOf } from '../lexicon/reporting-verbs.ts';
import { printedConfidence } from './spans.ts';
import type { Filters } from './view.ts';

/** The filters that keep everything. */
export const NO_FILTERS: Filters = {
  type: [],
  kind: [],
  speaker: [],
  speech: false,
  minConfidence: 0,
  own: {},
  paths: [],
};

export function keeps(allowed: readonly string[], value: string): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

/** Whether a quote is one of those that the user asked for. */
export function keepsQuote(filters: Filters, quote: Quote): boolean {
  return (
    keeps(filters.kind, quote.kind) &&
    keepsSpeaker(filters.speaker, quote.speaker?.name ?? null) &&
    (!filters.speech || isSpeech(quote)) &&
    keepsConfidence(filters.minConfidence, quote.confidence)
  );
}

/**
 * Whether something was said or written, rather than thought, wished or stood for: words in quotation
 * marks unless a cue says that they were thought, and others where the cue is a verb of reporting.
 *
 *   said it was late: yes;   hopes it is late, supports the plan: no;   supports "the plan": yes
 */
function isSpeech({ kind, verb }: Quote): boolean {
  if (verb?.class === 'think') return false;
  return kind !== 'indirect' || (verb !== null && verbOf(verb.lemma)?.attitude === false);
}

/**
 * Whether a speaker's name holds all words of one of the names asked for, case and
 * hyphens aside: `li` and `LI QIANG` keep *Li Qiang*, but not *Felicia*.
 */
function keepsSpeaker(asked: readonly string[], name: string | null): boolean {
  if (asked.length === 0) return true;
  return name !== null && asked.some((one) => keepsName(one, name));
}

/** The same for one name asked for; null keeps all. */
export function keepsName(asked: string | null, name: string): boolean {
  if (asked === null) return true;
  const words = new Set(wordsOf(name));
  return wordsOf(asked).every((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s\p{Pd}]+/u)
    .filter((word) => word !== '');
}

/** Compares as printed, so that a run on an article and one on its `annotate` record keep the same rows. */
export function keepsConfidence(minimum: number, confidence: number): boolean {
  return printedConfidence(confidence) >= minimum;
}
