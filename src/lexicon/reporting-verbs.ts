/**
 * Verbs and phrases that report what someone said, promised or thought
 * (data/reporting-verbs.tsv), found by any of their forms. Words that mostly mean
 * something else (state, claim, plan) are in the table too, marked `weak`: the lexicon
 * says what a form may be, the finder asks for proof.
 *
 *   "urged" -> urge, class direct, frames that, quote, to, np
 */
import type { VerbClass } from '../document/layers.ts';
import { lazy, readTable } from './data.ts';
import { inflect, type VerbForm } from './inflect.ts';
import { perWord } from './word-facts.ts';

/** What may follow as content; the head of data/reporting-verbs.tsv explains each. */
export const FRAMES = [
  'that',
  'quote',
  'wh',
  'np',
  'to',
  'inf',
  'whom',
  'as',
  'of',
  'for',
  'about',
  'on',
  'against',
  'at',
  'with',
  'in',
] as const;
type Frame = (typeof FRAMES)[number];

export interface ReportingVerb {
  readonly lemma: string;
  readonly class: VerbClass;
  readonly frames: ReadonlySet<Frame>;
  /** More often a noun, an adjective or a verb that reports nothing. */
  readonly weak: boolean;
  /** What it tells of need not have been said or written by anybody: support, decide. Such verbs are weak, too. */
  readonly attitude: boolean;
}

export interface VerbMatch {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
  /** How many tokens the verb or phrase takes. */
  readonly length: number;
}

/** All verbs by their forms. A phrase is written with single spaces. */
const byForm = lazy(() => {
  const forms = new Map<string, { verb: ReportingVerb; form: VerbForm }>();
  for (const [lemma = '', verbClass, frames = '', use, irregular = ''] of readTable('reporting-verbs.tsv')) {
    const verb: ReportingVerb = {
      lemma,
      class: verbClass as VerbClass,
      frames: new Set(frames.split(',') as Frame[]),
      weak: use !== '',
      attitude: use === 'attitude',
    };
    for (const [text, form] of formsOf(lemma, irregular)) forms.set(text, { verb, form });
  }
  return forms;
});

/** How many words the longest phrase with this first word has. */
const longestFrom = lazy(() => {
  const longest = new Map<string, number>();
  for (const form of byForm().keys()) {
    const words = form.split(' ');
    longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
  }
  return longest;
});

/** What a word may begin. */
const opener = perWord((word) => {
  const lower = word.toLowerCase();
  const alone = byForm().get(lower);
  const match: VerbMatch | null = alone === undefined ? null : matchOf(alone, 1);
  return { lower, match, longest: longestFrom().get(lower) ?? 0 };
});

function matchOf({ verb, form }: Omit<VerbMatch, 'length'>, length: number): VerbMatch {
  return { verb, form, length };
}

function formsOf(lemma: string, irregular: string): [string, VerbForm][] {
  if (irregular === '=') return [[lemma, 'base']];
  const [head = '', ...rest] = lemma.split(' ');
  const forms = inflect(head, irregular === '' ? [] : irregular.split(' '));
  return forms.map(([form, is]) => [[form, ...rest].join(' '), is]);
}

/**
 * The reporting verb that a lower-case form belongs to (`says`, `pointed out`), or null.
 * A cue of many words is looked up by its verb: see `verbAt`.
 */
export function verbOf(form: string): ReportingVerb | null {
  return byForm().get(form)?.verb ?? null;
}

/** Whether a word in lower case tells that somebody said something, in the past or the present: `said`, `replies`. */
export function isSaying(word: string): boolean {
  const found = byForm().get(word);
  if (found === undefined || !found.verb.frames.has('quote')) return false;
  // What is a noun as often in the present is hardly anything but a verb in the past: `replies`, `replied`.
  return found.form === 'past' ? !found.verb.attitude : found.form === 's' && !found.verb.weak;
}

/** What a lower-case form is. Where base and past are alike (`read`, `forecast`), past: news is told in the past. */
export function verbForm(form: string): VerbForm | null {
  return byForm().get(form)?.form ?? null;
}

/** The longest reporting verb or phrase that starts at a token, whatever its case; or null. */
export function verbAt(tokens: readonly { readonly text: string }[], index: number): VerbMatch | null {
  const first = tokens[index];
  if (first === undefined) return null;
  const { lower, match, longest } = opener(first);
  let phrase = lower;
  let found = match;
  for (let length = 2; length <= longest && index + length <= tokens.length; length++) {
    phrase += ` ${opener(tokens[index + length - 1]!).lower}`;
    const longer = byForm().get(phrase);
    if (longer !== undefined) found = matchOf(longer, length);
  }
  return found;
}
