/** Abbreviations written with a full stop (data/abbreviations.tsv). */
import { lazy, readTable } from './data.ts';

type Follower = 'name' | 'number' | 'number-alone' | 'any';

const followers = lazy(
  () => new Map(readTable('abbreviations.tsv').map(([word, follower]) => [word as string, follower as Follower])),
);

const INITIAL = /^\p{Lu}$/u;

/**
 * Whether a full stop right after `word` belongs to it: `Sept`, `Mr`, `Inc`, a single initial, and
 * before a number `no`. `end` is where the word ends in its text.
 */
export function isAbbreviation(word: string, text: string, end: number): boolean {
  const follower = followers().get(word);
  if (follower === 'number-alone') return /^\. ?\p{N}/u.test(text.slice(end, end + 3));
  return follower !== undefined || INITIAL.test(word);
}

/**
 * Whether a name or number follows the abbreviation as a rule, so that its stop ends no
 * sentence. `token` is written with its stop: `Mr.`, `Sept.`, `J.`.
 */
export function expectsFollower(token: string, next: string): boolean {
  const word = token.slice(0, -1);
  const follower = followers().get(word);
  if (follower === 'number' || follower === 'number-alone') return /^\p{N}/u.test(next);
  return follower === 'name' || (follower === undefined && INITIAL.test(word));
}
