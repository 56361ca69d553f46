/**
 * Takes the title off the head of a text where the input gives it apart as well.
 * In: the paragraphs `Bridge reopens`, `The bridge opened.`, the title `Bridge reopens` -> out: `The bridge opened.`
 */
export function withoutTitle(paragraphs: readonly string[], title: string | null | undefined): readonly string[] {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const [first, ...others] = paragraphs;
  if (first === undefined || others.length === 0 || !title) return paragraphs;
  return letters(first) === letters(title) ? others : paragraphs;
}
