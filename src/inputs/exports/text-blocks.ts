/**
 * The paragraphs of an export that came as plain text, whose lines end where the page did.
 * In: `  Vale Herald`, ``, `The bridge will`, `open.` -> out: `Vale Herald`, `The bridge will open.`
 */
import type { Paragraph } from '../markup/word-paragraphs.ts';

/** A line that begins so is a paragraph of its own: `LENGTH: 523 words`. */
const KEY = /^[A-ZÄÖÜ][A-ZÄÖÜ-]{2,20}: /;

/** Each line a paragraph, without the empty ones: for exports that do not wrap their lines. */
export function lineParagraphs(text: string): readonly Paragraph[] {
  return text.split(/\r\n|[\n\r\f]/).flatMap((line) => {
    const trimmed = line.trim();
    return trimmed === '' ? [] : [{ text: trimmed, style: '' }];
  });
}

/** Lines without an empty one between them joined, but where one is indented otherwise or begins with a key. */
export function wrappedParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: string[] = [];
  let before: number | null = null;
  for (const line of text.split(/\r\n|[\n\r\f]/)) {
    const trimmed = line.trim();
    const indent = line.length - line.trimStart().length;
    if (trimmed === '') before = null;
    else if (before === null || KEY.test(trimmed) || (indent > 1 && indent !== before)) {
      paragraphs.push(trimmed);
      before = indent;
    } else {
      const last = paragraphs.pop()!;
      paragraphs.push(/\p{L}-$/u.test(last) ? last + trimmed : `${last} ${trimmed}`);
      before = indent;
    }
  }
  return paragraphs.map((one) => ({ text: one, style: '' }));
}
