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

/**
 * Lines without an empty one between them joined. An indented line begins a paragraph where
 * others stand at the margin; where all are indented, as in a centred title, a line indented otherwise does.
 */
export function wrappedParagraphs(text: string): readonly Paragraph[] {
  return wrappedLines(text).map((one) => ({ text: one, style: '' }));
}

export function wrappedLines(text: string): readonly string[] {
  const paragraphs: string[] = [];
  for (const block of blocksOf(text)) {
    const hasMargin = block.some(({ indent }) => indent <= 1);
    for (const [index, { line, indent }] of block.entries()) {
      const before = block[index - 1];
      const starts = hasMargin ? indent > 1 : indent !== before?.indent;
      if (!before || starts || KEY.test(line)) paragraphs.push(line);
      else paragraphs.push(joined(paragraphs.pop()!, line));
    }
  }
  return paragraphs;
}

interface Line {
  readonly line: string;
  readonly indent: number;
}

/** The lines between empty ones. */
function blocksOf(text: string): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]];
  for (const raw of text.split(/\r\n|[\n\r\f]/)) {
    const line = raw.trim();
    if (line === '') blocks.push([]);
    else blocks.at(-1)!.push({ line, indent: raw.length - raw.trimStart().length });
  }
  return blocks.filter((block) => block.length > 0);
}

/** `twenty-` and `four` are `twenty-four`. */
function joined(text: string, next: string): string {
  return /\p{L}-$/u.test(text) ? text + next : `${text} ${next}`;
}
