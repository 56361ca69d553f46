/** Which findings a user asked to keep: the options for it, which several views share. An empty list keeps all. */
import { keyOf } from '../analyses/same-person.ts';
import { DATE_TYPES, ENTITY_TYPES, QUOTE_KINDS, type Quote } from '../document/layers.ts';
import { remembered } from '../lexicon/data.ts';
import { verbOf } from '../lexicon/reporting-verbs.ts';
import { printedConfidence } from './spans.ts';
import { type Filters, flag, list, names, number, valuesOf } from './view-options.ts';

/** The filters that keep everything. */
export const NO_FILTERS: Filters = { paths: [] };

const TYPE = 'keep only these types';
export const OF_ENTITY_TYPE = { type: list('types', TYPE, ENTITY_TYPES) };
export const OF_DATE_TYPE = { type: list('types', TYPE, DATE_TYPES) };

export const SURE_ENOUGH = {
  minConfidence: number('number', 'keep only findings at least this sure, from 0 to 1', {
    min: 0,
    max: 1,
    whole: false,
    default: 0,
  }),
};

/** What quoteKeeper looks at. */
export const OF_QUOTES = {
  kind: list('kinds', 'keep only quotes of these kinds', QUOTE_KINDS),
  speaker: names('keep only quotes of this speaker: all words of the name, in any case'),
  speech: flag('keep only what was said or written, not what was thought, wished for or supported'),
  ...SURE_ENOUGH,
};

export function keeps(allowed: readonly string[], value: string): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

/** Tells whether a quote is one of those that the user asked for. */
export function quoteKeeper(filters: Filters): (quote: Quote) => boolean {
  const keepsOther = quoteKeeperOfAll(filters);
  const keepsSaidBy = speakerKeeper(filters);
  return (quote) => keepsSaidBy([quote.speaker?.name ?? null]) && keepsOther(quote);
}

/** The same, whoever said it. */
export function quoteKeeperOfAll(filters: Filters): (quote: Quote) => boolean {
  const { kind, speech, minConfidence } = valuesOf(OF_QUOTES, filters);
  return (quote) =>
    keeps(kind, quote.kind) &&
    (!speech || isSpeech(quote)) &&
    (minConfidence === 0 || keepsConfidence(minConfidence, quote.confidence));
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

/** Tells whether a speaker of these names is one of those that the user asked for. */
export function speakerKeeper(filters: Filters): (names: readonly (string | null)[]) => boolean {
  const { speaker: asked } = valuesOf(OF_QUOTES, filters);
  if (asked.length === 0) return () => true;
  return (names) => names.some((name) => name !== null && asked.some((one) => keepsName(one, name)));
}

/**
 * Whether a name holds all words of the one asked for, where names that count as one are one spelling (case, hyphens,
 * kinds of apostrophes, accents put together or not), and quotation marks aside: `li` and `"LI QIANG"` keep
 * *Li Qiang*, but not *Felicia*; null keeps all.
 */
export function keepsName(asked: string | null, name: string): boolean {
  if (asked === null) return true;
  const sought = wordsAsked(asked);
  const folded = keyOf(name);
  // Of very many names hardly any has the letters.
  if (!sought.every((word) => folded.includes(word))) return false;
  const words = new Set(wordsIn(folded));
  return sought.every((word) => words.has(word));
}

const wordsAsked = remembered((asked) => wordsIn(keyOf(asked)));

/** @param key a name in the spelling by which it counts */
function wordsIn(key: string): string[] {
  return key.split(/[\s"“”„«»]+/).filter((word) => word !== '');
}

/** Compares as printed, so that a run on an article and one on its `annotate` record keep the same rows. */
export function keepsConfidence(minimum: number, confidence: number): boolean {
  return printedConfidence(confidence) >= minimum;
}
