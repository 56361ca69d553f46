/**
 * Text that is safe to show on a terminal: one line, and no character that moves the
 * cursor, changes colours or reorders what stands beside it.
 *
 *   "Li\nQiang \x1b[31m" -> "Li Qiang \x1b[31m", the escape spelled out as four characters
 */
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text on one line, each control character, terminal escape and bidirectional override spelled out. */
export function visible(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(UNSAFE, spellOut);
}

function spellOut(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
