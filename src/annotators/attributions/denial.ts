/**
 * Whether what governs a verb denies it, as far as the words right before it tell.
 *
 *   "has yet to admit", "short of saying", "did not confirm or deny" -> denied;   "did not fail to say" -> not
 */
import { isWord } from '../../lexicon/function-words.ts';

const NOT = /^(?:not|never|cannot|neither|nor|.*n['’]t)$/;
/** `not only said` says something, and more. */
const ONLY = /^(?:only|just|merely|simply)$/;

/** Whether the verb at `at`, of words in lower case, is denied. What only leads to the verb is not asked: `not fail to`, `not only`. */
export function isDenied(words: readonly string[], at: number): boolean {
  return words[at + 1] !== 'to' && !ONLY.test(words[at]!) && isDeniedAt(words, at);
}

function isDeniedAt(words: readonly string[], at: number): boolean {
  const place = governorOf(words, at);
  const word = words[place] ?? '';
  const before = words[place - 1] ?? '';
  if (NOT.test(word)) return !words.slice(place + 1, at).some((next) => ONLY.test(next));
  if (word === 'to') return before === 'yet' || isDeniedInfinitive(words, governorOf(words, place));
  if (word === 'of') return isWord(before, 'unsaid-of');
  if (word === 'from') return isWord(before, 'unsaid-from');
  if (word === 'longer') return before === 'no';
  if (word === 'have') return isWord(before, 'unmet');
  return (isWord(word, 'unsaid-ing') && /ing$/.test(words[at]!)) || (isChoice(word) && isDeniedAt(words, place - 1));
}

/** Whether a verb is the second of two that are denied together: `not confirm or | deny`. */
export function isDeniedWithAnother(words: readonly string[], at: number): boolean {
  const place = words[at - 1] === 'to' ? at - 2 : at - 1;
  return isChoice(words[place] ?? '') && isDeniedAt(words, place - 1);
}

const isChoice = (word: string): boolean => word === 'or' || word === 'nor';

/** `refused to`, `not expected to`. */
function isDeniedInfinitive(words: readonly string[], governor: number): boolean {
  const word = words[governor] ?? '';
  if (isWord(word, 'unsaid-to')) return !isDeniedAt(words, governor);
  return isWord(word, 'lets-say') && isDeniedAt(words, governor);
}

/** The place of what governs a word: the nearest to its left that is no adverb and no auxiliary. */
function governorOf(words: readonly string[], at: number): number {
  let place = at - 1;
  while (place >= 0 && isPassedOver(words[place]!, words[place - 1] ?? '')) place--;
  return place;
}

function isPassedOver(word: string, before: string): boolean {
  if (NOT.test(word) || isWord(word, 'unsaid-to', 'unsaid-ing')) return false;
  if (word === 'have') return !isWord(before, 'unmet');
  return isWord(word, 'adverb', 'be') || ONLY.test(word) || /^(?:ever|actually|.{3,}ly|yet)$/.test(word);
}
