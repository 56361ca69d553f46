/**
 * What sums up a clause and says what others make of it: the writer adds it to what is said.
 *
 *   "Li says the dam leaks, | a claim the builders reject";  "…, | a figure disputed by the town"
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { CAPITAL, CAPITALS } from '../../../tagging/words.ts';
import type { Paragraph } from '../tagger/paragraphs.ts';

/** Most words of a relative clause that are looked at. */
const LONGEST_CLAUSE = 10;

type Words = Paragraph['words'];

/** Most words between the article and the noun: `a somewhat bold | claim`. */
const MOST_ATTRIBUTES = 2;

/** Whether at a token an apposition begins that tells of others: `a claim | that Lee rejects`, `a claim | rejected by Lee`. */
export function opensOthersView(words: Words, at: number): boolean {
  const noun = summingUp(words, at);
  if (noun < 0) return false;
  const [next, after] = [words[noun + 1]?.lower ?? '', words[noun + 2]?.lower ?? ''];
  if (/ed$/.test(next) && after === 'by') return true;
  const isAbout = /^(?:that|which)$/.test(next)
    ? !isWord(after, 'be', 'have', 'modal', 'adverb') && verbForm(after) === null
    : opensSubject(words, noun + 1);
  return isAbout && holdsReport(words, noun + 2);
}

/** Whether up to the next comma somebody says or thinks something: `Lee rejects`; not `many are allowed to do`. */
function holdsReport(words: Words, from: number): boolean {
  for (let t = from; t < Math.min(words.length, from + LONGEST_CLAUSE) && words[t]!.text !== ','; t++)
    if (verbOf(words[t]!.lower) !== null) return true;
  return false;
}

/** Whether a relative clause without a pronoun stands between a noun that sums up and a verb: `a charge | the army | denies`. */
export function isSummedUpFor(words: Words, first: number, verb: number): boolean {
  const noun = summingUp(words, first);
  return noun >= 0 && noun + 1 < verb && opensSubject(words, noun + 1);
}

/** The noun of `a bold claim`, or *something*, at a token; -1 where none is. */
function summingUp(words: Words, at: number): number {
  const opener = words[at]?.lower ?? '';
  if (opener === 'something') return at;
  if (!/^an?$/.test(opener)) return -1;
  for (let noun = at + 1; noun <= at + 1 + MOST_ATTRIBUTES; noun++)
    if (isWord(words[noun]?.lower ?? '', 'sums-up')) return noun;
  return -1;
}

function opensSubject(words: Words, at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    (isWord(word.lower, 'determiner', 'pronoun') || word.case === CAPITAL || word.case === CAPITALS)
  );
}
