/** How many words a stretch of text has: runs of letters, digits and inner marks (`well-being`, `1,000`, `Li's` are one each). */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,:\p{Pd}][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
}
