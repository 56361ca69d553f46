/**
 * All feature templates of the parser, by name, each with what it sees. After Zhang and Nivre (2011), with classes
 * of words used alike beside the words. A new name needs a new model.
 */
import { templates } from '../tagging/templates.ts';

/** Of a word, for its part of speech. */
export const TAG = templates('parsing tag', {
  word: '`said`',
  before: 'the word before',
  after: 'the word after',
  ending: '`-ing`',
  form: 'a capital, at the front of the sentence or not',
  shape: '`Xx-xx`',
  kin: 'kin of `said`',
  kinBefore: 'kin of the word before',
  kinAfter: 'kin of the word after',
  tagBefore: 'after a modal',
  tagsBefore: 'after a name and a modal',
  tagThenWord: 'after a name, `said`',
  tagThenKin: 'after a name, kin of `said`',
  tagThenEnding: 'after a name, `-ed`',
  endingAfter: 'the ending of the word after',
  endingThenWord: '`-ed`, then `by`',
});

/** Of the words on top of the stack (the top, the one below it) and the next ones, for a move. */
export const MOVE = templates('parsing move', {
  top: 'the word on top',
  topTag: 'its part of speech',
  topBoth: 'both',
  next: 'the next word',
  nextBoth: 'and its part of speech',
  secondBoth: 'the word after the next, and its part of speech',
  belowBoth: 'the word below the top, and its part of speech',
  words: 'the top and the next word',
  wordThenTag: 'the top and the part of speech of the next word',
  tagThenWord: 'the part of speech of the top and the next word',
  tags: 'the parts of speech of the top and the next word',
  belowWordThenTag: 'the word below, the part of speech of the top',
  belowTagThenWord: 'the part of speech of the word below, the top',
  belowTags: 'the parts of speech of the word below, the top and the next',
  belowWords: 'the word below and the top',
  tagsAhead: 'the parts of speech of the top and the next two',
  nextTags: 'of the next three',
  belowTaken: 'of the word below and the top, and what hangs on the top',
  deepTags: 'of the three on top of the stack',
  tagsAround: 'of the word below, the top and the next two',
  kinThenTag: 'kin of the top, the part of speech of the next',
  tagThenKin: 'the part of speech of the top, kin of the next',
  kin: 'kin of the top and of the next',
  belowKin: 'kin of the word below and of the top',
  takenByTop: 'what hangs on the top by now: `said` has a subject',
  takenByTopTags: 'the same by parts of speech',
  takenByNext: 'what hangs on the next word',
  takenByNextTags: 'the same by parts of speech',
  takenByBelow: 'what hangs on the word below',
  leftOfTop: 'the first word that hangs on the top',
  rightOfTop: 'the last word that hangs on the top',
  rightOfBelow: 'the last word that hangs on the word below',
  leftOfNext: 'the first word that hangs on the next',
  rightWordOfTop: 'the last word that hangs on the top, the part of speech of the next',
  distance: 'how far the next word is from the top',
  distanceTags: 'and their parts of speech',
  between: 'commas, other marks, verbs, conjunctions between them',
  belowDistance: 'how far the top is from the word below',
  endings: 'the endings of the top and of the next word',
});
