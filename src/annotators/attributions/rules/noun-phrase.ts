/** The noun phrases that rules on labels look at. */
import { isWord } from '../../../lexicon/function-words.ts';
import type { Paragraph } from '../tagger/paragraphs.ts';

/** The head of a noun phrase [first, end): the word before its first preposition, or the last. */
export function headOf(words: Paragraph['words'], first: number, end: number): number {
  let head = first;
  while (head + 1 < end && !isWord(words[head + 1]!.lower, 'preposition')) head++;
  return head;
}
