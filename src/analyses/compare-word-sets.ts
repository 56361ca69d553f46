/**
 * Two sets of articles side by side: from the league table of each, who is quoted in
 * which, and with which verbs.
 *
 *   Post quotes Veldt and Okonjo, Gazette only Okonjo -> Veldt is only in the Post
 */
import { SPEAKER_STATUSES, VERB_CLASSES, type VerbClass } from '../document/layers.ts';
import type { Standing } from './league.ts';
import { compareText } from './same-person.ts';

/** A speaker's standing in each of the sets; null where it does not quote the speaker. */
export interface Pair {
  readonly a: Standing | null;
  readonly b: Standing | null;
}

/** All speakers of either set: the named, the described, the unresolved; those with most quotes first. */
export function pairsOf(first: readonly Standing[], second: readonly Standing[]): Pair[] {
  const inFirst = new Map(first.map((one) => [one.identity, one]));
  const inSecond = new Map(second.map((one) => [one.identity, one]));
  return [...new Set([...inFirst.keys(), ...inSecond.keys()])]
    .map((identity) => ({ a: inFirst.get(identity) ?? null, b: inSecond.get(identity) ?? null }))
    .sort(comparePairs);
}

export interface VerbShare {
  readonly verbClass: VerbClass;
  readonly a: number;
  readonly b: number;
}

/** How often each set has the speaker with each class of verbs; empty where one does not quote the speaker. */
export function verbsOf({ a, b }: Pair): VerbShare[] {
  if (a === null || b === null) return [];
  return VERB_CLASSES.map((verbClass) => ({
    verbClass,
    a: a.verbClasses.get(verbClass),
    b: b.verbClasses.get(verbClass),
  })).filter((one) => one.a + one.b > 0);
}

function comparePairs(x: Pair, y: Pair): number {
  const [one, other] = [x.a ?? x.b!, y.a ?? y.b!];
  return (
    SPEAKER_STATUSES.indexOf(one.status) - SPEAKER_STATUSES.indexOf(other.status) ||
    quotes(y) - quotes(x) ||
    compareText(one.speaker ?? '', other.speaker ?? '')
  );
}

function quotes({ a, b }: Pair): number {
  return (a?.quotes ?? 0) + (b?.quotes ?? 0);
}
