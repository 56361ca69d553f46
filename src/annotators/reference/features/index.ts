/**
 * THE TABLE of what speaks for or against a candidate: one named feature a line, with an
 * example, a file for each kind. How much each counts stands in data/models/reference.tsv: for
 * all kinds of phrases (`any`), for a group of kinds (pronouns, nouns), and for one kind. A
 * feature without a value (null) is not there.
 */
import { GROUP_OF, PHRASE_KINDS, type PhraseKind } from '../phrase.ts';
import type { Ask, Value } from './feature.ts';
import { GENDER } from './gender.ts';
import { NOUNS } from './nouns.ts';
import { NUMBER } from './number.ts';
import { OWN } from './own.ts';
import { PLACE } from './place.ts';
import { SPEAKING } from './speaking.ts';

const FEATURES = [...PLACE, ...SPEAKING, ...GENDER, ...NOUNS, ...NUMBER, ...OWN];

/** Among whom a feature of a phrase is weighed; its weights are added up. */
const levelsOf = (kind: PhraseKind): readonly string[] => ['any', GROUP_OF[kind], kind];

/** The name of a feature's value at one of these levels. */
const nameOf = (kind: string, feature: string, value: Value): string => `${kind}|${feature}=${value}`;

/** The names of the features that a candidate has for a phrase, at each level. */
export function featuresOf(ask: Ask): string[] {
  return FEATURES.flatMap(({ name, value }) => {
    const is = value(ask);
    return is === null ? [] : levelsOf(ask.phrase.kind).map((level) => nameOf(level, name, is));
  });
}

/** More values of a feature than this are forgotten: any noun may be one. */
const MOST_VALUES = 2000;

/**
 * The sum of the weights of a candidate's features. No name is built in it: the weights of a value are looked up and
 * added once, for each kind of phrase.
 */
export function weigher(weights: ReadonlyMap<string, number>): (ask: Ask) => number {
  const columns = new Map(PHRASE_KINDS.map((kind, i) => [kind, i]));
  const table = FEATURES.map(({ name, value }) => ({ name, value, rows: new Map<Value, Float64Array>() }));
  const rowOf = (name: string, is: Value): Float64Array =>
    Float64Array.from(PHRASE_KINDS, (kind) =>
      levelsOf(kind).reduce((sum, level) => sum + (weights.get(nameOf(level, name, is)) ?? 0), 0),
    );
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
      sum += row[column]!;
    }
    return sum;
  };
}
