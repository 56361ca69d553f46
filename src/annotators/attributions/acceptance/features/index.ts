/**
 * THE TABLE of what speaks for or against a candidate: one named feature a line, a file for each kind.
 * Each is weighed once for all candidates and anew for sayings within sayings; the weights stand in
 * data/models/acceptance.tsv.
 */
import type { Sight, Sureness } from '../sight.ts';
import { AROUND } from './around.ts';
import { CONTENTS } from './contents.ts';
import { CUES } from './cues.ts';
import type { Value } from './feature.ts';
import { SOURCES } from './sources.ts';
import { SYNTAX } from './syntax.ts';

export const FEATURES = [...CUES, ...SOURCES, ...CONTENTS, ...SYNTAX, ...AROUND];

/** Names of the weights that are multiplied with how sure the tagger is. */
export const NUMBERS: readonly (readonly [name: string, of: keyof Sureness])[] = [
  ['cue odds', 'cue'],
  ['source odds', 'source'],
  ['content odds', 'content'],
  ['begin odds', 'begins'],
  ['end odds', 'ends'],
];

/** What all candidates have, and all those within another's saying; each feature of theirs is named after it. */
export const ALL = 'any';
export const ALL_WITHIN = 'within';

/** The name of a feature with its value, for all candidates or for those within another's saying. */
export function nameOf(whose: string, feature: string, value: Value, and: Value | null): string {
  return and === null ? `${whose}|${feature}=${value}` : `${whose}|${feature}=${value} ${and}`;
}

export const isWithin = ({ link }: Sight): boolean => link.tagged.view.nested;

/** The names of all features that a candidate has. */
export function namesOf(sight: Sight): string[] {
  const within = isWithin(sight);
  const names = within ? [ALL, ALL_WITHIN] : [ALL];
  for (const { name, value, and } of FEATURES) {
    const is = value(sight);
    if (is === null) continue;
    const other = and?.(sight) ?? null;
    names.push(nameOf(ALL, name, is, other));
    if (within) names.push(nameOf(ALL_WITHIN, name, is, other));
  }
  return names;
}
