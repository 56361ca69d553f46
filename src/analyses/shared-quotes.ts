/**
 * Quotes that two sets of articles both carry: word for word, trimmed (one is part of the
 * other), or altered (most of the runs of three words of the shorter are in the longer:
 * containment, Broder 1997). Case, punctuation and white space do not count.
 *
 *   "Both sides gave something" and "Both sides gave something, and the growers gave most" -> trimmed
 */
import { foldedWords } from './words.ts';

export interface Said {
  readonly doc: string;
  readonly speaker: string | null;
  readonly text: string;
}

const MATCHES = ['same', 'trimmed', 'altered'] as const;
type Match = (typeof MATCHES)[number];

export interface SharedQuote {
  readonly first: Said;
  readonly second: Said;
  readonly match: Match;
  /** The share of the shorter one's runs of words that the longer has, from 0 to 1. */
  readonly containment: number;
}

const RUN = 3;
/** Shorter quotes ("yes, we will") are alike by chance. */
const FEWEST_WORDS = 4;
/** Of an altered quote, this much at least is the same. */
const LEAST = 0.6;

interface Prepared {
  readonly said: Said;
  readonly words: readonly string[];
  readonly runs: ReadonlySet<string>;
}

/** For each quote of the first set, those of the second that are nearest to it, the best kind of match first. */
export function sharedQuotes(first: readonly Said[], second: readonly Said[]): SharedQuote[] {
  const others = second.map(prepare).filter(isLongEnough);
  const byRun = new Map<string, number[]>();
  for (const [i, { runs }] of others.entries())
    for (const run of runs) {
      const places = byRun.get(run);
      if (places === undefined) byRun.set(run, [i]);
      else places.push(i);
    }
  return first
    .map(prepare)
    .filter(isLongEnough)
    .flatMap((one) => {
      const shared = new Map<number, number>();
      for (const run of one.runs) for (const i of byRun.get(run) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      const found = [...shared].sort(([i], [j]) => i - j).flatMap(([i, runs]) => compare(one, others[i]!, runs));
      const best = Math.min(...found.map(({ match }) => MATCHES.indexOf(match)));
      return found.filter(({ match }) => MATCHES.indexOf(match) === best);
    });
}

function prepare(said: Said): Prepared {
  const words = foldedWords(said.text);
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
  return { said, words, runs };
}

function isLongEnough({ words }: Prepared): boolean {
  return words.length >= FEWEST_WORDS;
}

function compare(a: Prepared, b: Prepared, shared: number): SharedQuote[] {
  const containment = shared / Math.min(a.runs.size, b.runs.size);
  const [x, y] = [` ${a.words.join(' ')} `, ` ${b.words.join(' ')} `];
  const match = x === y ? 'same' : x.includes(y) || y.includes(x) ? 'trimmed' : 'altered';
  return match === 'altered' && containment < LEAST ? [] : [{ first: a.said, second: b.said, match, containment }];
}
