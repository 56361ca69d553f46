/**
 * THE TABLE of what speaks for or against a candidate: one named feature a line, with an
 * example, a file for each kind. Each is weighed anew for each kind of phrase (*he*, *it*,
 * *the premier*…) and once for all of them; the weights stand in data/models/reference.tsv. A
 * feature without a value (null) is not there.
 */
import type { PhraseKind } from '../phrase.ts';
import type { Ask, Value } from './feature.ts';
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
  for (const { name, value, names } of NAMED) {
    const is = value(ask);
    if (is === null) continue;
    let known = names.get(is);
    if (known === undefined) {
      if (names.size >= MOST_VALUES) names.clear();
      known = { shared: `any|${name}=${is}`, byKind: new Map() };
      names.set(is, known);
    }
    const { kind } = ask.phrase;
    let own = known.byKind.get(kind);
    if (own === undefined) {
      own = `${kind}|${name}=${is}`;
      known.byKind.set(kind, own);
    }
    found.push(known.shared, own);
  }
  return found;
}

/** The names of a feature's value: for all kinds of phrases, and for each. */
interface Names {
  readonly shared: string;
  readonly byKind: Map<PhraseKind, string>;
}

/** Names are built once for each value: built anew, looking up their weights takes longer than all else. */
const NAMED = FEATURES.map((feature) => ({ ...feature, names: new Map<Value, Names>() }));
/** More values of a feature than this are forgotten: any noun may be one. */
const MOST_VALUES = 2000;
