/**
 * Texts that a news service gives only the beginning of, and says so in the text itself.
 * In: `The bridge will open… [+2140 chars]` -> out: `The bridge will open…`, `[+2140 chars]`.
 */
const MARK = /\[\+?\d{1,7} (?:chars|characters|words)\]$/;

/** The text without the mark, and the mark; null for a text that is whole. */
export function cutOff(text: string): { readonly text: string; readonly mark: string } | null {
  const whole = text.trimEnd();
  // The mark is sought where it stands, at the end.
  const mark = MARK.exec(whole.slice(-40))?.[0];
  return mark === undefined ? null : { text: whole.slice(0, -mark.length).trimEnd(), mark };
}
