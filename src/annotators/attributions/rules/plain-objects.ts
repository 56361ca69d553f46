/**
 * Verbs of saying that say nothing with the object they have: a strike is called, a story told, a tank ordered.
 *
 *   "called the police", "told jokes", "ordered 40 jets"; but "called the police cowards", "ordered 40 men to leave"
 */
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { nounOf } from '../../../lexicon/nouns.ts';
import { singular } from '../../../lexicon/occupations.ts';
import { verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';
import type { Draft } from '../linker/draft.ts';

/** Whether a draft's content is the plain object of its verb, in no marks. */
export function isPlainObject(text: string, { cue, verb, pieces }: Draft): boolean {
  const [first] = pieces;
  if (cue === null || verb === null || pieces.length > 1 || first.quoted !== 'none' || first.start < cue.end)
    return false;
  const words = text.slice(first.start, first.end).toLowerCase().split(/\s+/);
  const head = headAt(words);
  switch (verb.lemma) {
    case 'call':
      return isCalled(words, head);
    case 'tell':
      return isWord(words[head]!, 'told-of') && isOnePhrase(words, head);
    case 'order':
      return isBought(words, head);
    default:
      return isHearer(words, verb.lemma);
  }
}

/** `the police`, `a strike for Friday`, `him every day`; not `the strike in Lima illegal`, `it a strike`. */
function isCalled(words: readonly string[], head: number): boolean {
  if (isPronounAlone(words)) return true;
  if (!isOnePhrase(words, head)) return false;
  return isWord(words[head]!, 'called-up') || (isWord(words[head]!, 'convened') && !isDefinite(words[0]!));
}

/** Whether words up to a head are one noun phrase: neither `the walkout | a strike` nor `that he believed the story`. */
const isOnePhrase = (words: readonly string[], head: number): boolean =>
  !isWord(words[0]!, 'subordinator') &&
  !words.slice(1, head).some((word) => isWord(word, 'determiner', 'possessive') || looksFinite(word));

const isDefinite = (word: string): boolean =>
  isWord(word, 'possessive', 'pronoun') && !/^(?:an?|such|some|any)$/.test(word);

/** The place of a phrase's last word before a preposition, a conjunction or a comma. */
function headAt(words: readonly string[], first = 0): number {
  let at = first;
  while (
    at + 1 < words.length &&
    /[\p{L}\p{N}]$/u.test(words[at]!) &&
    !isWord(words[at + 1]!, 'preposition', 'subordinator') &&
    !/^(?:and|or|on)$/.test(words[at + 1]!)
  )
    at++;
  return at;
}

/** `him every day`, `them on Monday`; not `him a liar`. */
function isPronounAlone([first, next]: readonly string[]): boolean {
  if (!/^(?:him|her|them|us|me)$/.test(first!)) return false;
  return next !== undefined && next !== 'as' && (next === 'every' || isWord(next, 'preposition', 'time'));
}

/** `12 arrests`, `two retrials`, `5,000 evacuations`: what is ordered is done, not bought. */
const DEEDS = /(?:tion|sion|al|est|ment|ing|ure|out|ade)s$/;

/** `26 helicopters`, `two million doses from India`; not `300 men to leave`, `three days of mourning`, `two men held`. */
function isBought(words: readonly string[], head: number): boolean {
  if (!/^\d/.test(words[0]!) && !isWord(words[0]!, 'number')) return false;
  if (words.includes('to') || words.some((word) => looksFinite(word))) return false;
  const goods = words[head]!;
  return head > 0 && /[^s]s$/.test(goods) && !DEEDS.test(goods) && !isWord(singular(goods), 'period', 'ordered-done');
}

/** `apologised | to the victims`: whom it was said to, and not what. */
function isHearer(words: readonly string[], lemma: string): boolean {
  const frames = verbOf(lemma)?.frames;
  if (words[0] !== 'to' || words.length < 2 || frames?.has('that') !== true || frames.has('inf')) return false;
  const at = headAt(words, 1);
  if (at > 1 && !isWord(words[1]!, 'determiner', 'possessive')) return false; // to be a minister
  const head = singular(words[at]!);
  return (nounOf(head)?.sort === 'person' || isRoleNoun(head)) && !words.some((word) => /^(?:that|for)$/.test(word));
}
