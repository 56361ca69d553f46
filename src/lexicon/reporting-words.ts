/**
 * Nouns and adjectives that report what someone said or thought (data/reporting-words.tsv), by
 * singular or plural form.
 *
 *   "allegations" -> allege, distance;   "confident" -> be confident, think
 */
import type { CueVerb, VerbClass } from '../document/layers.ts';
import { lazy, readTable } from './data.ts';

const words = lazy(() => {
  const found = new Map<string, CueVerb>();
  for (const [word = '', lemma = '', verbClass] of readTable('reporting-words.tsv')) {
    const verb: CueVerb = { lemma, class: verbClass as VerbClass };
    for (const form of [word, `${word}s`]) found.set(form, verb);
  }
  return found;
});

/** The verb that says what a lower-case noun or adjective says; or null. */
export function verbOfWord(form: string): CueVerb | null {
  return words().get(form) ?? null;
}
