/**
 * Features of a token that depend on more than one word: pairs of neighbours, the run of
 * capitals that it is in, gazetteer entries, and what the rest of the document tells.
 *
 *   in "Choe said", for Choe: first of the document's run Choe Son Hui; the pair choe+said
 */

import { CUES } from '../../../lexicon/gazetteer.ts';
import { add, type Bag } from '../../../tagging/feature-bag.ts';
import { hashOf, mix } from '../../../tagging/hash.ts';
import { CAPITALS, type Word } from '../../../tagging/words.ts';
import { type DocumentFacts, LONGEST_RUN, runHash, type WordFact } from './document-facts.ts';
import { isName, type SentenceView, wordAt } from './sentence-view.ts';

const template = (name: string): number => hashOf(`token/${name}`);
const T = {
  bias: template('bias'),
  pair: [0, 1, 2, 3, 4].map((n) => template(`pair${n}`)),
  shapes3: template('shapes3'),
  shapes4: template('shapes4'),
  shapes5: template('shapes5'),
  classes: [0, 1, 2].map((n) => template(`classes${n}`)),
  lists3: template('lists3'),
  nextWithShape: template('nextWithShape'),
  previousWithShape: template('previousWithShape'),
  wordBeforeShape: template('wordBeforeShape'),
  wordAfterShape: template('wordAfterShape'),
  joined: template('joined'),
  style: template('style'),
  opens: template('opens'),
  entry: template('entry'),
  run: template('run'),
  topic: template('topic'),
  loose: template('loose'),
  lowerToo: template('lowerToo'),
  seen: template('seen'),
  near: template('near'),
  longer: template('longer'),
  context: template('context'),
  expansion: template('expansion'),
};

const LINK = CUES.indexOf('link');
const CONNECTOR = CUES.indexOf('connector');

/** Adds the features of the token at `at`. */
export function tokenFeatures(
  view: SentenceView,
  at: number,
  facts: DocumentFacts,
  lowers: ReadonlySet<number>,
  bag: Bag,
): void {
  const word = view.words[at] as Word;
  const before = wordAt(view, at - 1);
  const after = wordAt(view, at + 1);
  const before2 = wordAt(view, at - 2);
  const after2 = wordAt(view, at + 2);
  add(bag, T.bias);
  add(bag, mix(mix(T.pair[0]!, before.lowerHash), word.lowerHash));
  add(bag, mix(mix(T.pair[1]!, word.lowerHash), after.lowerHash));
  add(bag, mix(mix(T.pair[2]!, before.lowerHash), after.lowerHash));
  add(bag, mix(mix(T.pair[3]!, before2.lowerHash), before.lowerHash));
  add(bag, mix(mix(T.pair[4]!, after.lowerHash), after2.lowerHash));
  add(bag, mix(mix(T.previousWithShape, before.lowerHash), word.shortShape));
  add(bag, mix(mix(T.nextWithShape, after.lowerHash), word.shortShape));
  add(bag, mix(mix(T.wordBeforeShape, word.lowerHash), after.shortShape));
  add(bag, mix(mix(T.wordAfterShape, word.lowerHash), before.shortShape));
  const shapes3 = mix(mix(before.shortShape, word.shortShape), after.shortShape);
  add(bag, mix(T.shapes3, shapes3));
  add(bag, mix(mix(T.shapes4, shapes3), after2.shortShape));
  add(bag, mix(mix(T.shapes4 + 1, shapes3), before2.shortShape));
  add(bag, mix(mix(T.classes[0]!, before.middle), mix(word.middle, word.case)));
  add(bag, mix(mix(T.classes[1]!, word.middle), mix(after.middle, word.case)));
  add(bag, mix(mix(T.classes[2]!, before.middle), mix(after.middle, word.case)));
  add(bag, mix(mix(T.joined, view.joined[at]! * 2 + (view.joined[at + 1] ?? 0)), word.shortShape));
  add(bag, mix(mix(T.style, view.style), word.shortShape));
  if (at === view.opens) add(bag, mix(T.opens, word.shortShape));
  if (view.style > 0) {
    add(bag, mix(mix(T.style + 1, view.style), mix(word.middle, word.case)));
    add(bag, mix(mix(T.style + 2, view.style), mix(word.lists, word.case)));
  }
  if (view.entryPlace[at]! > 0) add(bag, mix(mix(T.entry, view.entryPlace[at]!), view.entryLists[at]!));
  looseFeatures(view, at, bag);
  if (!isName(word)) return;
  if (before.lists | word.lists | after.lists) add(bag, mix(mix(T.lists3, before.lists), mix(word.lists, after.lists)));
  runFeatures(view, at, word, facts.topic, bag);
  documentFeatures(view, at, word, facts, lowers, bag);
}

function runFeatures(view: SentenceView, at: number, word: Word, topic: number, bag: Bag): void {
  const first = view.runFirst[at]!;
  if (first < 0) return;
  const end = view.runEnd[at]!;
  const place = mix(Math.min(at - first, 3), Math.min(end - 1 - at, 3));
  const firstWord = view.words[first]!;
  const lastWord = view.words[end - 1]!;
  const before = wordAt(view, first - 1);
  const after = wordAt(view, end);
  const here = mix(T.run, place);
  add(bag, here);
  add(bag, mix(mix(T.run + 1, firstWord.lowerHash), at === first ? 1 : 0));
  add(bag, mix(mix(T.run + 2, lastWord.lowerHash), at === end - 1 ? 1 : 0));
  add(bag, mix(mix(T.run + 3, before.lowerHash), at === first ? 1 : 0));
  add(bag, mix(mix(T.run + 4, after.lowerHash), at === end - 1 ? 1 : 0));
  add(bag, mix(mix(T.run + 5, lastWord.middle), place));
  add(bag, mix(mix(T.run + 6, firstWord.middle), place));
  add(bag, mix(mix(T.run + 7, before.middle), place));
  add(bag, mix(mix(T.run + 8, after.middle), place));
  add(bag, mix(mix(T.run + 9, firstWord.lists), mix(lastWord.lists, place)));
  add(bag, mix(mix(T.run + 10, firstWord.cue), mix(lastWord.cue, place)));
  add(bag, mix(mix(T.run + 11, before.cue), mix(after.cue, place)));
  add(bag, mix(mix(T.topic, topic), mix(word.lists, word.case)));
  add(bag, mix(mix(T.topic + 1, topic), mix(word.middle, word.case)));
  if (end - first === 1 || end - first > LONGEST_RUN) return;
  add(bag, mix(mix(T.run + 12, runHash(view.words, first, end)), at - first));
  for (let other = first; other < end; other++) {
    const { cue } = view.words[other]!;
    if (cue > 0 && other !== at) add(bag, mix(mix(T.run + 13, cue), other < at ? 0 : 1));
  }
}

/** For names with small words in them: the runs on both sides of `of`, and what they begin and end with. */
function looseFeatures(view: SentenceView, at: number, bag: Bag): void {
  const link = (place: number): boolean => {
    const word = wordAt(view, place);
    return word.case > CAPITALS ? word.text === '&' : (word.cue === LINK || word.cue === CONNECTOR) && !isName(word);
  };
  const inside = link(at) || view.runFirst[at]! >= 0;
  if (!inside) return;
  let left = at;
  while (left > at - 5 && link(left)) left--;
  let right = at;
  while (right < at + 5 && link(right)) right++;
  if (view.runFirst[left] === undefined || view.runFirst[left]! < 0) return;
  if (view.runFirst[right] === undefined || view.runFirst[right]! < 0) return;
  const runFirst = view.runFirst[left]!;
  const runEnd = view.runEnd[right]!;
  if (left === right) {
    // A word in a run: look across one link on either side.
    const across = link(runEnd) ? (link(runEnd + 1) ? runEnd + 2 : runEnd + 1) : -1;
    if (across > 0 && (view.runFirst[across] ?? -1) >= 0) {
      add(bag, mix(mix(T.loose, wordAt(view, runEnd).lowerHash), wordAt(view, across).middle));
      add(bag, mix(mix(T.loose + 1, wordAt(view, runEnd).lowerHash), wordAt(view, runEnd - 1).lowerHash));
    }
    const back = link(runFirst - 1) ? (link(runFirst - 2) ? runFirst - 3 : runFirst - 2) : -1;
    if (back >= 0 && view.runFirst[back]! >= 0) {
      add(bag, mix(mix(T.loose + 2, wordAt(view, runFirst - 1).lowerHash), wordAt(view, back).lowerHash));
      add(bag, mix(mix(T.loose + 3, wordAt(view, runFirst - 1).lowerHash), wordAt(view, back).middle));
      add(bag, mix(mix(T.loose + 4, wordAt(view, back).cue), wordAt(view, runFirst - 1).lowerHash));
    }
    return;
  }
  const word = view.words[at]!;
  add(bag, mix(mix(T.loose + 5, word.lowerHash), wordAt(view, left).lowerHash));
  add(bag, mix(mix(T.loose + 6, word.lowerHash), wordAt(view, runEnd - 1).lowerHash));
  add(bag, mix(mix(T.loose + 7, word.lowerHash), mix(wordAt(view, left).middle, wordAt(view, right).middle)));
  add(bag, mix(mix(T.loose + 8, word.lowerHash), mix(wordAt(view, left).cue, wordAt(view, right).coarse)));
}

function documentFeatures(
  view: SentenceView,
  at: number,
  word: Word,
  facts: DocumentFacts,
  lowers: ReadonlySet<number>,
  bag: Bag,
): void {
  const first = view.runFirst[at]!;
  const end = view.runEnd[at]!;
  const fact = facts.words.get(word.lowerHash);
  const lowerToo = lowers.has(word.lowerHash) ? 1 : 0;
  const opening = first === 0 || first < 0 ? 1 : 0;
  add(bag, mix(mix(T.lowerToo, lowerToo), mix(opening, view.style)));
  if (fact === undefined) return;
  add(bag, mix(mix(T.seen, Math.min(fact.capitalized, 4)), mix(lowerToo, opening)));
  add(bag, mix(T.near, fact.near));
  for (let bit = 1; bit <= 32; bit <<= 1)
    if (fact.near & bit) add(bag, mix(mix(T.near + 1, bit), end - first > 1 ? 1 : 0));
  longerRun(fact, end - first, bag);
  if (fact.expansion !== null) {
    const { words } = fact.expansion;
    add(bag, mix(T.expansion, words[words.length - 1]!.lowerHash));
    add(bag, mix(T.expansion + 1, words[0]!.lowerHash));
    add(bag, mix(T.expansion + 2, words[words.length - 1]!.middle));
    add(bag, mix(T.expansion + 3, fact.expansion.before.lowerHash));
    add(bag, mix(T.expansion + 5, fact.expansionLists));
    for (const part of words) if (part.cue > 0) add(bag, mix(T.expansion + 4, part.cue));
  }
  if (first < 0 || end - first > LONGEST_RUN) return;
  const contexts = facts.contexts.get(runHash(view.words, first, end));
  if (contexts !== undefined) for (const context of contexts) add(bag, mix(T.context, context));
}

/** What the longest run with this word elsewhere in the document looks like. */
function longerRun(fact: WordFact, ownLength: number, bag: Bag): void {
  const { run, place } = fact;
  if (run === null || run.words.length <= ownLength) return;
  const count = run.words.length;
  const last = run.words[count - 1]!;
  const head = run.words[0]!;
  const where = place === 0 ? 0 : place === count - 1 ? 1 : 2;
  add(bag, mix(mix(T.longer, where), mix(Math.min(count, 4), ownLength)));
  add(bag, mix(mix(T.longer + 1, where), last.lowerHash));
  add(bag, mix(mix(T.longer + 2, where), head.lowerHash));
  add(bag, mix(mix(T.longer + 3, where), mix(head.lists, last.lists)));
  add(bag, mix(mix(T.longer + 4, where), head.middle));
  add(bag, mix(mix(T.longer + 5, where), last.middle));
  add(bag, mix(mix(T.longer + 6, where), run.before.lowerHash));
  add(bag, mix(mix(T.longer + 7, where), run.after.lowerHash));
  add(bag, mix(mix(T.longer + 8, where), mix(head.cue, last.cue)));
  add(bag, mix(mix(T.longer + 9, where), mix(run.before.cue, run.after.cue)));
}
