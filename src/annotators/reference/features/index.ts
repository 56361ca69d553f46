/**
 * THE TABLE of what speaks for or against a candidate: one named feature a line, with an
 * example, a file for each kind. Each is weighed anew for each kind of phrase (*he*, *it*,
 * *the premier*…) and once for all of them; the weights stand in data/models/reference.tsv. A
 * feature without a value (null) is not there.
 */
import type { Ask } from './feature.ts';
import { GENDER } from './gender.ts';
import { NOUNS } from './nouns.ts';
import { NUMBER } from './number.ts';
import { OWN } from './own.ts';
import { PLACE } from './place.ts';
import { SPEAKING } from './speaking.ts';

const FEATURES = [...PLACE, ...SPEAKING, ...GENDER, ...NOUNS, ...NUMBER, ...OWN];

/** The names of the features that a candidate has for a phrase: shared by all kinds of phrases, and of its kind. */
export function featuresOf(ask: Ask): string[] {
  const found: string[] = [];
  for (const { name, value } of FEATURES) {
    const is = value(ask);
    if (is === null) continue;
    found.push(`any|${name}=${is}`, `${ask.phrase.kind}|${name}=${is}`);
  }
  return found;
}
