/**
 * Surnames that are ordinary words, where a headline leaves it open which of the two they are.
 *
 *   "Brown Warns Of Strike" -> a person's;   "Brown Bear Seen", "Police Hunt Thief" -> not to be told
 */
import type { Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { isSaying } from '../../lexicon/reporting-verbs.ts';

/** Whether the word at a token is an ordinary one that neither speaks here nor is spoken of, nor has a title and ends its phrase. */
export function mayBeWord(tokens: Tokens, at: number, endOfLine: number): boolean {
  const lowerAt = (index: number): string => tokens.words[index]?.text.toLowerCase() ?? '';
  if (!isWord(lowerAt(at), 'word-surname')) return false;
  if (at + 1 < endOfLine && isPersonal(lowerAt(at + 1))) return false;
  const endsPhrase = at + 1 >= endOfLine || /^(?:,|[’']s?)$/.test(lowerAt(at + 1));
  return !(endsPhrase && (isPersonal(lowerAt(at - 1)) || callingEndingAt(tokens.words, at) !== null));
}

/** A verb of headlines that persons have, in -s: `Warns`, `Weeps`. */
const isPersonal = (lower: string): boolean => lower.endsWith('s') && (isSaying(lower) || isWord(lower, 'person-verb'));
