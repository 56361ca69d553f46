/**
 * The words of a text as people count them: runs of letters, digits and inner marks.
 *
 *   "Li's well-being, 1,000 times" -> Li's, well-being, 1,000, times
 */
import { lettered, reading } from '../lexicon/letters.ts';

const word = lettered(String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,:\p{Pd}][\p{L}\p{M}\p{N}]+)*`, 'gu');

export function countWords(text: string): number {
  return reading([text], () => text.match(word())?.length ?? 0);
}

/** The words in lower case, with straight apostrophes: two texts that differ in type setting only have the same. */
export function foldedWords(text: string): string[] {
  const folded = text.toLowerCase().replaceAll('’', "'");
  return reading([folded], () => folded.match(word()) ?? []);
}
