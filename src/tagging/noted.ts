/**
 * A choice among candidates by what is noted of each: softmax over the sums of the weights of the
 * notes. A note is looked up part by part, so that none has to be put together as a string.
 *
 *   note('left', 'comma')                 ->   the weight of left, comma
 *   note('slot, left', 'after', 'comma')  ->   the weight of slot and left, where they are after and comma
 */
import { mostOf, softmax } from './log-linear.ts';

/** Takes one note: what is asked, what is so, and what is so besides. */
export type Note = (asked: string, is: string, and?: string) => void;

/** Notes all there is to note of one candidate. */
export type Noting = (note: Note) => void;

/** The weights of notes, by each part of them. */
export type NoteWeights = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;

/** @param rows the parts of each note and its weight */
export function noteWeights(
  rows: Iterable<readonly [asked: string, is: string, and: string, weight: number]>,
): NoteWeights {
  const all = new Map<string, Map<string, Map<string, number>>>();
  for (const [asked, is, and, weight] of rows) inner(inner(all, asked), is).set(and, weight);
  return all;
}

function inner<V>(of: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = of.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  of.set(key, made);
  return made;
}

/** The probability of each candidate, given what is noted of each. */
export function probabilitiesOfNoted(candidates: readonly Noting[], weights: NoteWeights): number[] {
  const sums = new Float64Array(candidates.length);
  let at = 0;
  const note: Note = (asked, is, and = '') => {
    const weight = weights.get(asked)?.get(is)?.get(and);
    if (weight !== undefined) sums[at]! += weight;
  };
  for (; at < candidates.length; at++) candidates[at]!(note);
  return softmax([...sums]);
}

/** The likeliest candidate's place and its probability. */
export function likeliestNoted(
  candidates: readonly Noting[],
  weights: NoteWeights,
): { readonly at: number; readonly probability: number } {
  return mostOf(probabilitiesOfNoted(candidates, weights));
}

/** What is noted of one candidate, as a list. */
export function notesOf(noting: Noting): (readonly [asked: string, is: string, and: string])[] {
  const notes: [string, string, string][] = [];
  noting((asked, is, and = '') => notes.push([asked, is, and]));
  return notes;
}
