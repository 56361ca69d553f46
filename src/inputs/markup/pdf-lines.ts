/**
 * From the lines of a PDF's pages to paragraphs.
 * In: `Rain fell on the vil-`, `lage.`, a gap, `It stopped.`
 * -> out: `Rain fell on the village.`, `It stopped.`
 */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Counted from the page's foot. */
  readonly y: number;
  readonly height: number;
}

/** So many lines at the head and foot of a page may be running heads. */
const EDGE = 2;
/** Fewer pages do not show what stands on most of them. */
const ENOUGH_PAGES = 3;

/** The pages without the lines that stand at the edge of more than half of them, page numbers apart. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  if (pages.length < ENOUGH_PAGES) return pages;
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map(headKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((lines) => {
    const heads = new Set(edges(lines).filter((line) => counts.get(headKey(line))! > pages.length / 2));
    return lines.filter((line) => !heads.has(line));
  });
}

function edges(lines: readonly Line[]): readonly Line[] {
  return [...new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)])];
}

/** `Vale Herald, page 12` and `Vale Herald, page 13` are the same head. */
function headKey({ text }: Line): string {
  return text.replace(/\d+/g, '#');
}

/** Paragraphs begin after a wider gap, at an indent, in another size of letters, or after a short line that ends a sentence. */
export function joinLines(pages: readonly (readonly Line[])[]): readonly string[] {
  const lines = pages.flat();
  const gap = median(
    lines
      .slice(1)
      .map((line, index) => lines[index]!.y - line.y)
      .filter((distance) => distance > 0),
  );
  const width = median(lines.map(({ left, right }) => right - left));
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || startsParagraph(before, line, gap, width)) paragraphs.push(line.text);
    else paragraphs.push(joinedLines(paragraphs.pop()!, line.text));
  }
  return paragraphs;
}

function startsParagraph(before: Line, line: Line, gap: number, width: number): boolean {
  const isNextPage = before.y <= line.y;
  const endsSentence = /[.!?:”"’)]$/.test(before.text);
  if (startsApart(before, line, gap)) return true;
  if (!isNextPage && line.left - before.left > line.height / 2 && endsSentence) return true;
  return endsSentence && before.right - before.left < 0.8 * width;
}

/** Whether a line stands apart from the one before it: in letters of another size, or after a wider gap. */
export function startsApart(before: Line, line: Line, gap: number): boolean {
  return Math.abs(before.height - line.height) > line.height / 8 || before.y - line.y > 1.4 * gap;
}

/** `min-` and `ister` are one word; `Anglo-` and `American`, and a dash between numbers, stay as they are. */
export function joinedLines(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  if (/\u00ad$/.test(text)) return text.slice(0, -1) + next;
  return /[\p{L}\d][-–]$/u.test(text) ? text + next : `${text} ${next}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
