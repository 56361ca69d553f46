/**
 * THE TABLE of what speaks for or against a candidate: one named feature a line, with an
 * example, a file for each kind. Each is weighed anew for each kind of phrase (*he*, *it*,
 * *the premier*…) and once for all of them; the weights stand in data/models/reference.tsv. A
 * feature without a value (null) is not there.
 */
import { PHRASE_KINDS } from '../phrase.ts';
import type { Ask, Value } from './feature.ts';
import { GENDER } from './gender.ts';
import { NOUNS } from './nouns.ts';
import { NUMBER } from './number.ts';
import { OWN } from './own.ts';
import { PLACE } from './place.ts';
import { SPEAKING } from './speaking.ts';

const FEATURES = [...PLACE, ...SPEAKING, ...GENDER, ...NOUNS, ...NUMBER, ...OWN];

/** The name of a feature's value among all kinds of phrases (`any`), or among those of one. */
const nameOf = (kind: string, feature: string, value: Value): string => `${kind}|${feature}=${value}`;

/** The names of the features that a candidate has for a phrase: shared by all kinds of phrases, and of its kind. */
export function featuresOf(ask: Ask): string[] {
  return FEATURES.flatMap(({ name, value }) => {
    const is = value(ask);
    return is === null ? [] : [nameOf('any', name, is), nameOf(ask.phrase.kind, name, is)];
  });
}

/** More values of a feature than this are forgotten: any noun may be one. */
const MOST_VALUES = 2000;

/**
 * The sum of the weights of a candidate's features. No name is built in it: the weights of a value are looked up once,
 * for all kinds of phrases.
 */
export function weigher(weights: ReadonlyMap<string, number>): (ask: Ask) => number {
  const columns = new Map(PHRASE_KINDS.map((kind, i) => [kind, i + 1]));
  const table = FEATURES.map(({ name, value }) => ({ name, value, rows: new Map<Value, Float64Array>() }));
  const rowOf = (name: string, is: Value): Float64Array =>
    Float64Array.from(['any', ...PHRASE_KINDS], (kind) => weights.get(nameOf(kind, name, is)) ?? 0);
  return (ask) => {
    const column = columns.get(ask.phrase.kind)!;
    let sum = 0;
    for (const { name, value, rows } of table) {
      const is = value(ask);
      if (is === null) continue;
      let row = rows.get(is);
      if (row === undefined) {
        if (rows.size >= MOST_VALUES) rows.clear();
        row = rowOf(name, is);
        rows.set(is, row);
      }
      sum += row[0]!;
      sum += row[column]!;
    }
    return sum;
  };
}
