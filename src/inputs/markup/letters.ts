/** Letters and digits alone, in lower case: what two lines share that are set differently. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
