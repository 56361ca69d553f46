/**
 * Features of a token that depend on more than one word: pairs of neighbours, the run of
 * capitals that it is in, gazetteer entries, and what the rest of the document tells.
 *
 *   in "Choe said", for Choe: first of the document's run Choe Son Hui; the pair choe+said
 */

import { CUES } from '../../../lexicon/gazetteer.ts';
import { add, add2, add3, type Bag } from '../../../tagging/feature-bag.ts';
import { mix } from '../../../tagging/hash.ts';
import { CAPITALS, type Word } from '../../../tagging/words.ts';
import { type DocumentFacts, LONGEST_RUN, runHash, type WordFact } from './document-facts.ts';
import { isName, type SentenceView, wordAt } from './sentence-view.ts';
import { DOCUMENT, JOINT, LONGER, RUN, TOKEN } from './templates.ts';

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
  add(bag, TOKEN.any);
  add3(bag, TOKEN.wordAfterWord, before.lowerHash, word.lowerHash);
  add3(bag, TOKEN.wordThenWord, word.lowerHash, after.lowerHash);
  add3(bag, TOKEN.wordsAround, before.lowerHash, after.lowerHash);
  add3(bag, TOKEN.twoBefore, before2.lowerHash, before.lowerHash);
  add3(bag, TOKEN.twoAfter, after.lowerHash, after2.lowerHash);
  add3(bag, TOKEN.shapeAfterWord, before.lowerHash, word.shortShape);
  add3(bag, TOKEN.shapeThenWord, after.lowerHash, word.shortShape);
  add3(bag, TOKEN.wordThenShape, word.lowerHash, after.shortShape);
  add3(bag, TOKEN.wordAfterShape, word.lowerHash, before.shortShape);
  const shapes3 = mix(mix(before.shortShape, word.shortShape), after.shortShape);
  add2(bag, TOKEN.shapesAround, shapes3);
  add3(bag, TOKEN.shapesThenTwo, shapes3, after2.shortShape);
  add3(bag, TOKEN.shapesAfterTwo, shapes3, before2.shortShape);
  add3(bag, TOKEN.classAfterClass, before.middle, mix(word.middle, word.case));
  add3(bag, TOKEN.classThenClass, word.middle, mix(after.middle, word.case));
  add3(bag, TOKEN.classesAround, before.middle, mix(after.middle, word.case));
  add3(bag, TOKEN.joined, view.joined[at]! * 2 + (view.joined[at + 1] ?? 0), word.shortShape);
  add3(bag, TOKEN.style, view.style, word.shortShape);
  if (at === view.opens) add2(bag, TOKEN.opens, word.shortShape);
  if (view.style > 0) {
    add3(bag, TOKEN.styleOfClass, view.style, mix(word.middle, word.case));
    add3(bag, TOKEN.styleOfLists, view.style, mix(word.lists, word.case));
  }
  if (view.entryPlace[at]! > 0) entryFeatures(view, at, word, bag);
  looseFeatures(view, at, bag);
  if (!isName(word)) return;
  if (before.lists | word.lists | after.lists) add3(bag, TOKEN.listsAround, before.lists, mix(word.lists, after.lists));
  runFeatures(view, at, word, facts.topic, bag);
  documentFeatures(view, at, word, facts, lowers, bag);
}

/** Of an entry of two words or more: its lists, and whether it is all of its run of capitals. */
function entryFeatures(view: SentenceView, at: number, word: Word, bag: Bag): void {
  const place = view.entryPlace[at]!;
  const lists = view.entryLists[at]!;
  const around = mix(place, mix(view.entryBeside[at]!, word.case));
  add3(bag, TOKEN.entry, place, lists);
  add3(bag, TOKEN.entryAlone, around, lists);
  for (let bit = 0; lists >> bit !== 0; bit++) if ((lists >> bit) & 1) add3(bag, TOKEN.entryList, around, bit);
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
  add2(bag, RUN.place, place);
  add3(bag, RUN.first, firstWord.lowerHash, at === first ? 1 : 0);
  add3(bag, RUN.last, lastWord.lowerHash, at === end - 1 ? 1 : 0);
  add3(bag, RUN.before, before.lowerHash, at === first ? 1 : 0);
  add3(bag, RUN.after, after.lowerHash, at === end - 1 ? 1 : 0);
  add3(bag, RUN.lastClass, lastWord.middle, place);
  add3(bag, RUN.firstClass, firstWord.middle, place);
  add3(bag, RUN.beforeClass, before.middle, place);
  add3(bag, RUN.afterClass, after.middle, place);
  add3(bag, RUN.lists, firstWord.lists, mix(lastWord.lists, place));
  add3(bag, RUN.cues, firstWord.cue, mix(lastWord.cue, place));
  add3(bag, RUN.cuesAround, before.cue, mix(after.cue, place));
  add3(bag, RUN.topicOfLists, topic, mix(word.lists, word.case));
  add3(bag, RUN.topicOfClass, topic, mix(word.middle, word.case));
  if (end - first === 1 || end - first > LONGEST_RUN) return;
  add3(bag, RUN.whole, runHash(view.words, first, end), at - first);
  for (let other = first; other < end; other++) {
    const { cue } = view.words[other]!;
    if (cue > 0 && other !== at) add3(bag, RUN.cueInside, cue, other < at ? 0 : 1);
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
      add3(bag, JOINT.linkThenClass, wordAt(view, runEnd).lowerHash, wordAt(view, across).middle);
      add3(bag, JOINT.lastThenLink, wordAt(view, runEnd).lowerHash, wordAt(view, runEnd - 1).lowerHash);
    }
    const back = link(runFirst - 1) ? (link(runFirst - 2) ? runFirst - 3 : runFirst - 2) : -1;
    if (back >= 0 && view.runFirst[back]! >= 0) {
      add3(bag, JOINT.wordBeforeLink, wordAt(view, runFirst - 1).lowerHash, wordAt(view, back).lowerHash);
      add3(bag, JOINT.classBeforeLink, wordAt(view, runFirst - 1).lowerHash, wordAt(view, back).middle);
      add3(bag, JOINT.cueBeforeLink, wordAt(view, back).cue, wordAt(view, runFirst - 1).lowerHash);
    }
    return;
  }
  const word = view.words[at]!;
  add3(bag, JOINT.linkAfterWord, word.lowerHash, wordAt(view, left).lowerHash);
  add3(bag, JOINT.linkBeforeLast, word.lowerHash, wordAt(view, runEnd - 1).lowerHash);
  add3(bag, JOINT.linkBetweenClasses, word.lowerHash, mix(wordAt(view, left).middle, wordAt(view, right).middle));
  add3(bag, JOINT.linkAfterCue, word.lowerHash, mix(wordAt(view, left).cue, wordAt(view, right).coarse));
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
  add3(bag, DOCUMENT.lowerToo, lowerToo, mix(opening, view.style));
  if (fact === undefined) return;
  add3(bag, DOCUMENT.seen, Math.min(fact.capitalized, 4), mix(lowerToo, opening));
  add2(bag, DOCUMENT.near, fact.near);
  for (let bit = 1; bit <= 32; bit <<= 1)
    if (fact.near & bit) add3(bag, DOCUMENT.nearOne, bit, end - first > 1 ? 1 : 0);
  longerRun(fact, end - first, bag);
  if (fact.expansion !== null) {
    const { words } = fact.expansion;
    add2(bag, DOCUMENT.expansion, words[words.length - 1]!.lowerHash);
    add2(bag, DOCUMENT.expansionFirst, words[0]!.lowerHash);
    add2(bag, DOCUMENT.expansionClass, words[words.length - 1]!.middle);
    add2(bag, DOCUMENT.expansionBefore, fact.expansion.before.lowerHash);
    add2(bag, DOCUMENT.expansionLists, fact.expansionLists);
    for (const part of words) if (part.cue > 0) add2(bag, DOCUMENT.expansionCue, part.cue);
  }
  if (first < 0 || end - first > LONGEST_RUN) return;
  const contexts = facts.contexts.get(runHash(view.words, first, end));
  if (contexts !== undefined) for (const context of contexts) add2(bag, DOCUMENT.context, context);
}

/** What the longest run with this word elsewhere in the document looks like. */
function longerRun(fact: WordFact, ownLength: number, bag: Bag): void {
  const { run, place } = fact;
  if (run === null || run.words.length <= ownLength) return;
  const count = run.words.length;
  const last = run.words[count - 1]!;
  const head = run.words[0]!;
  const where = place === 0 ? 0 : place === count - 1 ? 1 : 2;
  add3(bag, LONGER.place, where, mix(Math.min(count, 4), ownLength));
  add3(bag, LONGER.last, where, last.lowerHash);
  add3(bag, LONGER.first, where, head.lowerHash);
  add3(bag, LONGER.lists, where, mix(head.lists, last.lists));
  add3(bag, LONGER.firstClass, where, head.middle);
  add3(bag, LONGER.lastClass, where, last.middle);
  add3(bag, LONGER.before, where, run.before.lowerHash);
  add3(bag, LONGER.after, where, run.after.lowerHash);
  add3(bag, LONGER.cues, where, mix(head.cue, last.cue));
  add3(bag, LONGER.cuesAround, where, mix(run.before.cue, run.after.cue));
}
