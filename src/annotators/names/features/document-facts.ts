/**
 * What the rest of a document tells about a capitalized word, without any model: whether it is
 * also written in lower case, what stands around it elsewhere, and the longest run of capitals
 * that holds it.
 *
 *   "Foreign Minister Choe Son Hui … Choe said" -> Choe: first of the run Choe Son Hui, after a
 *   title, before a speech verb
 */
import { CUES, entryAt } from '../../../lexicon/gazetteer.ts';
import { mix } from '../../../tagging/hash.ts';
import { CAPITALS, EDGE, LOWER, type Word } from '../../../tagging/words.ts';
import { isName, type SentenceView, wordAt } from './sentence-view.ts';

const TITLE = CUES.indexOf('title');
const SPORT = CUES.indexOf('sport');
const SPEECH = CUES.indexOf('speech');
/** Longer runs are headlines or lists. */
export const LONGEST_RUN = 7;
/** How many different neighbours of a run are kept. */
const MOST_CONTEXTS = 5;

/** A run of capitalized words as it stands once in the document. */
interface Run {
  readonly words: readonly Word[];
  readonly before: Word;
  readonly after: Word;
}

export interface WordFact {
  /** How often the word is capitalized inside an ordinary sentence. */
  capitalized: number;
  /** Bits, see NEAR. */
  near: number;
  /** The longest run with the word, and its place in it. */
  run: Run | null;
  place: number;
  /** For `AU`: the run before the brackets in `African Union (AU)`, and the gazetteer's lists with all of it. */
  expansion: Run | null;
  expansionLists: number;
}

const NEAR = { title: 1, speech: 2, possessive: 4, place: 8, comma: 16, article: 32 } as const;

export interface DocumentFacts {
  readonly words: ReadonlyMap<number, WordFact>;
  /** Hashes of the words before and after each run, by the run's own hash. */
  readonly contexts: ReadonlyMap<number, readonly number[]>;
  /** What the document is about, as far as types depend on it: sport or not, in three steps. */
  readonly topic: number;
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'from', 'near', 'across', 'outside', 'throughout', 'around']);

/** A hash of the words of a run, in lower case. */
export function runHash(words: readonly Word[], first: number, end: number): number {
  let hash = 3;
  for (let at = first; at < end; at++) hash = mix(hash, (words[at] as Word).lowerHash);
  return hash;
}

/** Collects the facts over all sentences. Lines in capitals or title case count for nothing. */
export function collectFacts(sentences: Iterable<SentenceView>): DocumentFacts {
  const words = new Map<number, WordFact>();
  const contexts = new Map<number, number[]>();
  const count: SportCount = { sport: 0, lower: 0 };
  for (const view of sentences) {
    countSport(count, view);
    if (view.style !== 0) continue;
    for (let at = 0; at < view.words.length; at++) {
      if (view.runFirst[at] !== at) continue;
      const end = view.runEnd[at] as number;
      if (end - at > LONGEST_RUN) continue;
      const run: Run = { words: view.words.slice(at, end), before: wordAt(view, at - 1), after: wordAt(view, end) };
      const near = nearOf(view, run, at, end);
      for (let place = 0; place < run.words.length; place++) {
        const word = run.words[place] as Word;
        if (!isName(word)) continue;
        const fact = factOf(words, word);
        if (at > 0) fact.capitalized++;
        if (run.words.length === 1 || place === 0 || near & NEAR.speech) fact.near |= near;
        if (fact.run === null || run.words.length > fact.run.words.length) {
          fact.run = run;
          fact.place = place;
        }
      }
      addContexts(contexts, runHash(view.words, at, end), run);
      noteExpansion(words, view, run, at, end);
    }
  }
  return { words, contexts, topic: topicOf(count) };
}

/** How many words there are of sport, and how many in lower case. */
interface SportCount {
  sport: number;
  lower: number;
}

function countSport(count: SportCount, { words }: SentenceView): void {
  for (const word of words) {
    if (word.case === LOWER) count.lower++;
    if (word.cue === SPORT) count.sport++;
  }
}

/** In a report on sport, `Kenya` is often a team and a pair of numbers a result. */
function topicOf({ sport, lower }: SportCount): number {
  const share = sport / (lower + 20);
  return share < 0.01 ? 0 : share < 0.03 ? 1 : 2;
}

function factOf(words: Map<number, WordFact>, word: Word): WordFact {
  let fact = words.get(word.lowerHash);
  if (fact === undefined) {
    fact = { capitalized: 0, near: 0, run: null, place: 0, expansion: null, expansionLists: 0 };
    words.set(word.lowerHash, fact);
  }
  return fact;
}

function nearOf(view: SentenceView, run: Run, at: number, end: number): number {
  const { before, after } = run;
  let near = 0;
  const first = run.words[0] as Word;
  if (before.cue === TITLE || (first.cue === TITLE && run.words.length > 1)) near |= NEAR.title;
  if (after.cue === SPEECH || (before.cue === SPEECH && before.case === LOWER)) near |= NEAR.speech;
  if (after.lower === "'s" || after.lower === '’s') near |= NEAR.possessive;
  if (PLACE_PREPOSITIONS.has(before.lower)) near |= NEAR.place;
  if (after.text === ',' && end + 1 < view.words.length && isName(view.words[end + 1] as Word)) near |= NEAR.comma;
  if (at > 0 && before.lower === 'the') near |= NEAR.article;
  return near;
}

function addContexts(contexts: Map<number, number[]>, hash: number, { before, after }: Run): void {
  let known = contexts.get(hash);
  if (known === undefined) {
    known = [];
    contexts.set(hash, known);
  }
  for (const context of [mix(1, before.lowerHash), mix(2, after.lowerHash)])
    if (known.length < 2 * MOST_CONTEXTS && !known.includes(context)) known.push(context);
}

/** `African Union (AU)`: the run before the brackets is what the capitals in them stand for. */
function noteExpansion(words: Map<number, WordFact>, view: SentenceView, run: Run, at: number, end: number): void {
  const acronym = run.words[0] as Word;
  if (end - at !== 1 || acronym.case !== CAPITALS || run.before.text !== '(' || run.after.text !== ')') return;
  const lastName = at - 2;
  if (lastName < 0 || !isName(view.words[lastName] as Word)) return;
  const initials = acronym.text;
  let matched = initials.length;
  let first = at - 1;
  const leftmost = Math.max(0, at - 2 - 2 * initials.length);
  for (let place = lastName; place >= leftmost && matched > 0; place--) {
    const word = view.words[place] as Word;
    if (!isName(word)) continue;
    if (word.text.charAt(0) === initials.charAt(matched - 1)) {
      matched--;
      first = place;
    }
  }
  if (matched > 0 && matched > initials.length / 3) return;
  const fact = factOf(words, acronym);
  const entry = entryAt(view.words, first);
  fact.expansionLists = entry !== null && first + entry.words === lastName + 1 ? entry.lists : 0;
  fact.expansion = {
    words: view.words.slice(first, lastName + 1),
    before: wordAt(view, first - 1),
    after: EDGE,
  };
}
