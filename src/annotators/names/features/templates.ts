/**
 * All feature templates of the names tagger, by name, each with what it sees. A template's number in
 * the model comes from its name: a new name needs a new model.
 *
 *   In "President Li Qiang said", for `Qiang`: runAfter is said + not the run's first word
 */
import { templates } from '../../../tagging/templates.ts';

/** Of one word: the token's own, or the one or two before and after it; see word-features.ts. */
export const WORD = templates('names word', {
  word: '`Nairobi`',
  lower: '`nairobi`, however it is written',
  prefix4: 'begins with `nair`',
  suffix4: 'ends in `robi`',
  shape: '`Xxxxx`, `X.X.`',
  shortShape: '`Xx`, `X.X.`',
  lists: 'in the lists of cities and of surnames',
  list: 'in the list of cities, capitalized',
  cue: 'a title, a firm’s `Ltd`, a verb of speech',
  prefix: 'begins with `n`, `na`, `nai`',
  suffix: 'ends in `i`, `bi`, `obi`',
  digits: '`0,000`: a number with its digits as zeros',
  fine: 'kin of `Nairobi`: `Kampala`, `Dakar`',
  middle: 'middle kin, capitalized',
  coarse: 'coarse kin, by shape',
});

/** Of a word beside the token, for each place that it may stand at; see word-features.ts. */
export const BESIDE = templates('names beside', {
  lower: '`visited` before',
  shortShape: '`(` after',
  middle: 'middle kin before',
  coarse: 'coarse kin before, capitalized',
  cue: 'a title before',
  ending: 'ends in `ted` before',
  lists: 'in the list of given names before',
  word: '`President` before',
  fine: 'kin of `President` before',
});

/** Of a token in its sentence; see token-features.ts. */
export const TOKEN = templates('names token', {
  any: 'any word: how common each label is',
  wordAfterWord: '`in Nairobi`',
  wordThenWord: '`Nairobi ,`',
  wordsAround: '`in … ,`',
  twoBefore: '`arrived in …`',
  twoAfter: '`… , Kenya`',
  shapeAfterWord: '`in Xx`',
  shapeThenWord: '`Xx said`',
  wordThenShape: '`the Xx`',
  wordAfterShape: '`Xx of`',
  shapesAround: '`x Xx x`',
  shapesThenTwo: '`x Xx x Xx`',
  shapesAfterTwo: '`Xx x Xx x`',
  classAfterClass: 'middle kin of `minister Li`',
  classThenClass: 'middle kin of `Li said`',
  classesAround: 'middle kin on both sides',
  joined: '`-Pierre`: touches the word before',
  style: 'capitalized in a line of capitals',
  styleOfClass: 'middle kin in a headline',
  styleOfLists: 'in the list of cities, in a headline',
  opens: 'the first word of the sentence',
  entry: 'inside an entry of the gazetteer, by its lists',
  entryAlone: 'the same, and whether a capitalized word stands on either side',
  entryList: 'the second, by each of its lists',
  listsAround: 'given name + surname + none',
});

/** Of the run of capitalized words that a token is in. */
export const RUN = templates('names run', {
  place: 'second word of three',
  first: 'the run begins with `Bank`',
  last: 'the run ends in `Ltd`',
  before: 'the run stands after `president`',
  after: 'the run stands before `said`',
  lastClass: 'kin of the last word',
  firstClass: 'kin of the first word',
  beforeClass: 'kin of the word before the run',
  afterClass: 'kin of the word after the run',
  lists: 'a given name first, a surname last',
  cues: 'a title first',
  cuesAround: 'a title before, a verb of speech after',
  whole: '`Foreign Affairs Ministry`, all of it',
  cueInside: '`University` before this word',
  topicOfLists: 'in the list of countries, in a report on sport',
  topicOfClass: 'middle kin in a report on sport',
});

/** Of runs that small words join, as in `Bank of Kenya`. */
export const JOINT = templates('names joint', {
  linkThenClass: '`of` + kin of `Kenya`',
  lastThenLink: '`Bank of`',
  wordBeforeLink: '`Bank of` before this run',
  classBeforeLink: 'kin of `Bank`, then `of`',
  cueBeforeLink: 'a firm’s word, then `of`',
  linkAfterWord: 'for `of` itself: `Bank` before it',
  linkBeforeLast: 'for `of` itself: what the next run ends with',
  linkBetweenClasses: 'for `of` itself: kin on both sides',
  linkAfterCue: 'for `of` itself: a firm’s word before, kin after',
});

/** Of the rest of the document. */
export const DOCUMENT = templates('names document', {
  lowerToo: 'also written in lower case',
  seen: 'seen capitalized three times inside sentences',
  near: 'elsewhere after a title and before `said`',
  nearOne: 'elsewhere after a title; here alone',
  expansion: '`AU`: stands for a run that ends in `Union`',
  expansionFirst: 'stands for a run that begins with `African`',
  expansionClass: 'kin of `Union`',
  expansionBefore: '`the` before that run',
  expansionCue: 'a firm’s word in that run',
  expansionLists: 'that run is in the list of organizations',
  context: 'the same run elsewhere after `president`',
});

/** Of the longest run elsewhere in the document that holds the word. */
export const LONGER = templates('names longer', {
  place: 'last of a run of three',
  last: 'the run ends in `Hui`',
  first: 'the run begins with `Choe`',
  lists: 'the run’s first and last word are in the lists of names',
  firstClass: 'kin of the first word',
  lastClass: 'kin of the last word',
  before: 'that run stands after `minister`',
  after: 'that run stands before `said`',
  cues: 'that run begins with a title',
  cuesAround: 'that run stands after a title',
});
