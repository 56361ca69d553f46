/**
 * All feature templates of the attributions tagger, by name, each with what it sees. A template's
 * number in the model comes from its name: a new name needs a new model.
 *
 *   In "…, Choe noted.", for `noted`: wordAfterWord is choe + noted, closingStem is not|
 */
import { templates } from '../../../tagging/templates.ts';

/** Of one word, for each place around the token that it may stand at; see word-features.ts. */
export const WORD = templates('attributions word', {
  word: '`said`',
  part: 'past tense',
  fineClass: 'kin of `said`: `told`, `added`',
  coarseClass: 'coarse kin, capitalized or not',
  stem: '`said`, `says`, `saying` alike',
  middleClass: 'middle kin, capitalized or not',
  verb: 'a verb of announcing, past',
  nameCue: 'a title such as `minister`',
  shape: '`Xx`, `X.X.`',
});

/** Of a token in its paragraph; see token-features.ts. */
export const TOKEN = templates('attributions token', {
  anyWord: 'any word: how common each label is',
  wordAfterWord: '`he said`: the word before, the word',
  wordThenWord: '`said that`: the word, the word after',
  partAfterPart: 'determiner + noun: coarse parts of speech in a row',
  partThenPart: 'past + `that`',
  partBetweenParts: 'name + past + `that`',
  partAfterTwo: 'comma + name + past: `, Li said`',
  classBetweenClasses: 'coarse word classes on both sides',
  classAfterClass: 'middle word classes: kin of `minister said`',
  levelInMarks: 'a likely cue inside marks is seldom one',
  levelsInRow: '`was said`: how likely a cue each word is',
  marksInRow: 'closing mark before a word: `" said`',
  wordInMarks: '`I` inside marks',
  levelWithPart: 'a likely cue that is a noun here',
  levelBetweenParts: 'a likely cue after a name, before `that`',
  verbBetweenParts: 'a verb of denial after a name, before a determiner',
  verbInMarks: 'a verb of speech after a closing mark',
  partAfterVerb: '`that` after a verb of announcing',
  placeInSentence: "third word of a paragraph's first sentence",
  placeInQuotedSentence: 'second word of a sentence that opens with a mark',
  firstWordOfSentence: '`According` opens the sentence',
  sentenceOpening: 'determiner + noun open the sentence',
  sentenceLevel: 'the sentence holds a sure cue; here inside marks',
  sentenceBefore: 'a sure cue in the sentence before',
  nextOpensInMarks: 'the next sentence opens with a mark',
  lastEndedInMarks: 'the sentence before closed its marks, this one has none',
  cueThenWord: '`vow to`: what stands after a possible cue',
  wordThenCue: '`has learned`',
  cueBetweenParts: 'be + `accus` + preposition',
  framesThenWord: 'a verb that takes `to`, then `to`',
  classThenCue: 'kin of `minister`, then a likely cue',
  leftCueDistance: 'a sure cue four words to the left',
  rightCueDistance: 'a sure cue two words to the right',
  leftCueStem: '`said` three words to the left',
  rightCueStem: '`said` to the right: `the bank said`',
  rightCueAndNext: 'right of here `told reporters`',
  rightCueAndSubject: 'right of here name + `said`',
  cuesAround: 'sure cues on both sides',
  leftCueThenParts: '`said` to the left, here comma + name',
  rightCueAfterParts: '`said` to the right, here determiner + noun',
  leftVerbDistance: 'a verb of asking to the left of `whether`',
  rightVerbDistance: 'a verb of denial to the right',
  joinedAfterCue: '`said A and added B`: after `and`, what the cue before is',
  joinedStem: '`and added`',
  pieceLevels: 'the piece between commas has no cue, the next one has',
  pieceHead: '`, adding …`: the first word of the piece',
  pieceOpening: 'the piece opens with name + past',
  pieceEnd: 'the piece ends in `said`',
  closingStem: 'the sentence closes with `said`',
  closingLevel: 'the sentence closes with a likely cue',
  nestedWord: 'in what somebody says: `told`',
  nestedLevel: 'in what somebody says: a sure cue after a name',
  nestedParts: 'in what somebody says: name + past + `that`',
  nestedPlace: 'the first word of what somebody says',
});

/** Of the step from one token to the next. */
export const STEP = templates('attributions step', {
  anyStep: 'any step: how common each is',
  stepOfParts: 'from past to `that`',
  stepOfMarks: 'from outside into marks; into a new sentence',
  stepOfLevels: 'from a sure cue to none',
  stepIntoWord: 'into `that`',
  stepFromWord: 'from `said`',
  stepFromPartIntoWord: 'from a name into `said`',
  stepFromWordIntoPart: 'from `told` into a name',
  stepOfClasses: 'between kin of `minister` and `said`',
  stepIntoStem: 'from a name into `announc`',
});

/** Of what the first pass believes; see stacked-features.ts. */
export const BELIEF = templates('attributions belief', {
  content: 'how likely the word is content',
  source: 'how likely it is source',
  cue: 'how likely it is cue',
  roles: 'all three',
  rolesBefore: 'all three, and those of the word before',
  rolesAfter: 'and those of the word after',
  rolesOfPart: 'likely content, and a comma',
  rolesOfWord: 'likely content, and `that`',
  contentBegins: 'how likely content begins here',
  sourceBegins: 'how likely a source begins here',
  contentInRow: 'likely content on both sides, less here',
  leftCue: 'a believed cue two words to the left',
  rightCue: 'a believed cue to the right',
  leftStem: '`noted` to the left',
  rightStem: '`noted` to the right',
  stemsAround: '`said` to the left, `added` to the right',
  commasAround: 'one comma since the cue before, two up to the next',
  leftStemCommas: '`said` to the left and a comma since',
  rightStemCommas: 'a comma, then `said`: `…, he said`',
  marksAround: 'quotation marks since the cue before',
  contentAtRightCue: 'content right before the cue to the right',
  betweenCues: 'between two cues, likely source',
  rightStemOfPart: 'a name before `noted`',
  leftStemOfPart: '`that` after `noted`',
  pieceShares: 'half of this piece is likely content, all of the next',
  pieceSharesOfPart: 'the same for a comma',
  sentenceShares: 'all of the sentence before was content',
  cueAndSourceInSentence: 'a cue and no source in the sentence',
  sourceInSentence: 'a source elsewhere in the sentence',
});

/** Of the step between two beliefs. */
export const BELIEF_STEP = templates('attributions belief step', {
  stepOfContent: 'from unlikely to likely content',
  stepOfSource: 'from unlikely to likely source',
  stepOfCue: 'from unlikely to likely cue',
  stepIntoBegin: 'content is likely to begin here',
  stepIntoRoles: 'into all three beliefs',
});
