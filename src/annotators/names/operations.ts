/**
 * Operations of armies and police: what follows the word is a name of any kind, which the tagger takes for what it looks like.
 *
 *   "Operation Vara Mbili began" -> all of it (misc); "Operation Smile" -> organization, as the lists have it
 */
import type { Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { CUES, cueOf } from '../../lexicon/gazetteer.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { titleAt } from '../../lexicon/titles.ts';
import { foundInstead, spansTouching } from './found-beside.ts';
import { isListedBody } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.8;
/** No name of an operation has more words behind the first. */
const MOST_WORDS = 4;

/** The spans with the operations whole. */
export function withOperations(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const found: Tagged[] = [];
  for (let first = 0; first < tokens.words.length - 1; first++) {
    if (tokens.words[first]!.text !== 'Operation') continue;
    const end = endOf(first, tokens);
    if (end === first) continue;
    found.push({ first, end, type: 'misc', confidence: CONFIDENCE, by: 'names/operation' });
  }
  const operations = found.filter(({ first, end }) => {
    const touching = spansTouching(spans, first, end);
    return (
      touching.length > 0 && !touching.some((span) => isLonger(span, first, end)) && !isListedBody(tokens, first, end)
    );
  });
  return foundInstead(spans, operations);
}

/** Whether a span holds more than the operation's words, as `Operation Vara Movement` does. */
const isLonger = (span: Tagged, first: number, end: number): boolean => span.first < first || span.end > end;

/** The end of an operation's name that begins with the word at a token; the token itself where none does. */
function endOf(first: number, tokens: Tokens): number {
  const word = (at: number): string => tokens.words[at]?.text ?? '';
  const before = word(first - 1);
  if (/^\p{Lu}/u.test(before) && !isWord(before.toLowerCase(), 'preposition', 'determiner', 'subordinator'))
    return first;
  if (
    !isNamePart(word(first + 1)) ||
    NO_OPERATION.has(CUES[cueOf(word(first + 1).toLowerCase())]!) ||
    titleAt(tokens.words, first + 1) !== null
  )
    return first;
  let end = first + 2;
  for (let words = 1; words <= MOST_WORDS; words++) {
    if (isNamePart(word(end))) end++;
    else if (word(end) === '-' && /^\p{Ll}{1,3}$/u.test(word(end + 1)) && word(end + 2) === '-') end += 4;
    else if (word(end) === 'of' && word(end + 1) === 'the' && isNamePart(word(end + 2))) end += 3;
    else return end;
  }
  return first; // a headline
}

/** A word written as a name that is no noun for a body or for what an operation needs: `Operation Centre`. */
const isNamePart = (word: string): boolean =>
  /^\p{Lu}/u.test(word) &&
  !isOrganizationWord(word, 'last') &&
  !isWord(word.toLowerCase(), 'preposition', 'determiner', 'pronoun', 'month');
/** What needs operations or does them: `Operation Room`. */
const NO_OPERATION: ReadonlySet<string> = new Set(['organization', 'facility', 'day', 'month']);
