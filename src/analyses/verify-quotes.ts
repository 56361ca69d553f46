/**
 * The quotes of a draft against those of its sources: word for word, a part of one, altered, of somebody else, or
 * nowhere. Case, punctuation and type setting do not count, every word does. Where it is not sure, it says no:
 * the reporter's own words are nobody's quote, and what an ellipsis hides must not turn the sense.
 *
 *   source: "We will not pay for a quarrel that is not ours," Okonjo said.
 *   "We will pay for a quarrel that is not ours" -> altered: not is missing
 */
import { nameWords } from '../lexicon/spelling.ts';
import { foldedWords } from './words.ts';

export const VERDICTS = ['verbatim', 'trimmed', 'altered', 'other speaker', 'not found'] as const;
type Verdict = (typeof VERDICTS)[number];

export interface Claim {
  /** Null where nobody is named. */
  readonly speaker: string | null;
  readonly text: string;
}

/** What somebody says in a source, in one stretch or, of one quote that its cue interrupts, in several. */
export interface SourceQuote {
  readonly doc: string;
  /** All who say it, and for whom. */
  readonly speakers: readonly string[];
  readonly stretches: readonly string[];
  /** Whether the words stand in quotation marks; others are the reporter's. */
  readonly isQuoted: boolean;
  /** Where it stands, as the caller counts. */
  readonly start: number;
  readonly end: number;
}

export interface Verified {
  readonly verdict: Verdict;
  readonly source: SourceQuote | null;
  /** What differs: `pay -> not pay`; null where nothing does. */
  readonly difference: string | null;
}

/** Shorter ones are alike by chance: they are looked for only with the one who is said to say them. */
export const FEWEST_WORDS = 4;
/** Of an altered quote, this much of its words at least stands in the source, in order. */
const LEAST = 0.6;
const FEWEST_SHARED = 3;
/** And this much of them beside another that is there too: *the*, *is* and *of* stand scattered in any long quote. */
const LEAST_TOGETHER = 0.4;
const ELLIPSIS = /(?<!\s)\s*(?:\[\s*)?(?:…|\.\s?\.\s?\.)(?:\s*\])?\s*/u;
/** What an ellipsis must not hide. */
const TURNS = /^(?:no|not|never|nor|neither|none|nobody|nothing|without|unless|if|hardly|cannot)$|n't$/;

interface Prepared extends Claim {
  /** The words between ellipses. */
  readonly parts: readonly (readonly string[])[];
  readonly words: readonly string[];
}

interface Match extends Verified {
  /** The better one is kept. */
  readonly rank: number;
}

const NOT_FOUND: Match = { verdict: 'not found', source: null, difference: null, rank: 0 };

/** Takes the sources one after the other; at the end what became of each claim, in their order. */
export function startVerification(claims: readonly Claim[]) {
  const prepared = claims.map(prepare);
  const best = prepared.map(() => NOT_FOUND);
  return {
    add(sources: readonly SourceQuote[]): void {
      for (const source of sources) {
        const stretches = source.stretches.map(foldedWords);
        const known = new Set(stretches.flat());
        for (const [i, claim] of prepared.entries()) {
          // Most have too few words in common to be looked at.
          const shared = claim.words.filter((word) => known.has(word)).length;
          if (shared < LEAST * claim.words.length) continue;
          const match = compare(claim, source, stretches);
          if (match.rank > best[i]!.rank) best[i] = match;
        }
      }
    },
    end: (): Verified[] => best.map(({ verdict, source, difference }) => ({ verdict, source, difference })),
  };
}

function prepare(claim: Claim): Prepared {
  const parts = claim.text
    .split(ELLIPSIS)
    .map(foldedWords)
    .filter((words) => words.length > 0);
  return { ...claim, parts, words: parts.flat() };
}

function compare(claim: Prepared, source: SourceQuote, stretches: readonly (readonly string[])[]): Match {
  const isSame = claim.speaker === null || source.speakers.some((name) => isSamePerson(claim.speaker!, name));
  if (claim.words.length < FEWEST_WORDS && (!isSame || claim.speaker === null)) return NOT_FOUND;
  const found = source.isQuoted ? findIn(claim, stretches) : null;
  if (found !== null && found.hidden.length === 0) {
    if (!isSame) return { verdict: 'other speaker', source, difference: null, rank: 3 };
    return { verdict: found.isWhole ? 'verbatim' : 'trimmed', source, difference: null, rank: found.isWhole ? 5 : 4 };
  }
  const rank = isSame ? 2 : 1;
  if (found !== null) return { verdict: 'altered', source, difference: `… hides ${found.hidden.join(' ')}`, rank };
  const words = stretches.flat();
  const pairs = alignment(claim.words, words);
  const share = pairs.length / claim.words.length;
  if (pairs.length < FEWEST_SHARED || share < LEAST) return NOT_FOUND;
  if (together(pairs) < LEAST_TOGETHER * claim.words.length) return NOT_FOUND;
  const difference = differences(claim.words, words, pairs, placesOfEnds(stretches));
  return { verdict: 'altered', source, difference: difference || 'not in quotation marks', rank: rank + share / 2 };
}

/** Whether one of two names has all words of the other: *Veldt* is *Tomas Veldt*, and not *Ann Veldt*. */
function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

interface Place {
  readonly isWhole: boolean;
  /** Words left out at an ellipsis that turn the sense. */
  readonly hidden: readonly string[];
}

/** Where the parts stand one after the other, each without a gap; null where they do not. */
function findIn({ parts }: Prepared, stretches: readonly (readonly string[])[]): Place | null {
  const words = stretches.flat();
  let from = 0;
  let last = -1;
  const hidden: string[] = [];
  for (const part of parts) {
    const at = indexOf(words, part, from);
    if (at < 0) return null;
    if (last >= 0) hidden.push(...words.slice(last, at).filter((word) => TURNS.test(word)));
    from = at + part.length;
    last = from;
  }
  const isAll = (stretch: readonly string[]): boolean =>
    stretch.length === parts[0]!.length && indexOf(stretch, parts[0]!, 0) === 0;
  return { isWhole: parts.length === 1 && (stretches.some(isAll) || words.length === parts[0]!.length), hidden };
}

function indexOf(words: readonly string[], part: readonly string[], from: number): number {
  for (let at = from; at + part.length <= words.length; at++)
    if (part.every((word, i) => words[at + i] === word)) return at;
  return -1;
}

/** A longest common subsequence, as pairs of places. */
function alignment(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  return pairs;
}

/** How many of the pairs follow, or are followed by, another at once on both sides. */
function together(pairs: readonly (readonly [number, number])[]): number {
  const isNext = (at: number): boolean => {
    const [one, next] = [pairs[at], pairs[at + 1]];
    return one !== undefined && next !== undefined && next[0] === one[0] + 1 && next[1] === one[1] + 1;
  };
  return pairs.filter((_, at) => isNext(at) || isNext(at - 1)).length;
}

/** Where each stretch ends among the words of all. */
function placesOfEnds(stretches: readonly (readonly string[])[]): number[] {
  let end = 0;
  return stretches.map(({ length }) => (end += length));
}

/**
 * What stands between the words that both have: `pay -> not pay`, with `-` for nothing.
 * @param ends of the stretches of b
 */
function differences(
  a: readonly string[],
  b: readonly string[],
  pairs: readonly (readonly [number, number])[],
  ends: readonly number[],
): string {
  const found: string[] = [];
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return '';
  // What the source has before and after is left out there, but for what stands in the place of our words in the same stretch.
  const begin = ends.findLast((one) => one <= first[1]) ?? 0;
  const close = ends.find((one) => one > last[1]) ?? b.length;
  const end = [a.length, Math.min(close, last[1] + a.length - last[0])] as const;
  let [i, j] = [0, Math.max(begin, first[1] - first[0])];
  for (const [x, y] of [...pairs, end]) {
    const [ours, theirs] = [a.slice(i, x).join(' '), b.slice(j, y).join(' ')];
    if (ours !== theirs) found.push(`${ours || '-'} -> ${theirs || '-'}`);
    [i, j] = [x + 1, y + 1];
  }
  return found.join('; ');
}
