/**
 * Offsets in Unicode code points, which is what newsx prints: `text[start:end]` in
 * Python, R or jq is then the mention, exactly.
 *
 * Only a text with astral characters (emoji, rare Han…) needs a table; for all others
 * the two counts are the same.
 */
export interface CodePoints {
  /** The code point offset of a UTF-16 offset. */
  fromUtf16(offset: number): number;
  /** The UTF-16 offset of a code point offset; NaN beyond the text's end. */
  toUtf16(offset: number): number;
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

export function codePointsOf(text: string): CodePoints {
  if (!ASTRAL.test(text)) {
    return {
      fromUtf16: (offset) => offset,
      toUtf16: (offset) => (offset >= 0 && offset <= text.length ? offset : Number.NaN),
    };
  }
  const starts: number[] = [];
  const points = new Uint32Array(text.length + 1);
  let at = 0;
  for (const character of text) {
    points.fill(starts.length, at, at + character.length);
    starts.push(at);
    at += character.length;
  }
  points[at] = starts.length;
  starts.push(at);
  return {
    fromUtf16: (offset) => points[offset] as number,
    toUtf16: (offset) => starts[offset] ?? Number.NaN,
  };
}
