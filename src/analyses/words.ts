/**
 * The words of a text as people count them: runs of letters, digits and inner marks.
 *
 *   "Li's well-being, 1,000 times" -> Li's, well-being, 1,000, times
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,:\p{Pd}][\p{L}\p{M}\p{N}]+)*/gu;

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The words in lower case, with straight apostrophes: two texts that differ in type setting only have the same. */
export function foldedWords(text: string): string[] {
  return text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
}
