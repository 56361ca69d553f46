/**
 * Texts that a news service gives only the beginning of, and says so in the text itself.
 * In: `The bridge will open… [+2140 chars]` -> out: `The bridge will open…`, `[+2140 chars]`.
 */
const MARK = /\s*(\[\+?\d{1,7} (?:chars|characters|words)\])\s*$/;

/** The text without the mark, and the mark; null for a text that is whole. */
export function cutOff(text: string): { readonly text: string; readonly mark: string } | null {
  // The mark is sought where it stands, at the end.
  const from = Math.max(0, text.length - 40);
  const found = MARK.exec(text.slice(from));
  return found ? { text: text.slice(0, from + found.index), mark: found[1]! } : null;
}
