/**
 * The head of a file as text, to look for signs in: one character a byte, and without the NULs
 * of UTF-16, so that ASCII stands in it whatever the encoding.
 * In: the bytes of `<html>` in UTF-16 -> out: `<html>` after the two of its mark.
 */
export function headText(head: Buffer): string {
  const text = head.toString('latin1');
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** Whether markup stands at the very beginning, a byte order mark aside. */
export function beginsWithTag(text: string): boolean {
  return /^[^\w<]{0,64}</.test(text);
}
