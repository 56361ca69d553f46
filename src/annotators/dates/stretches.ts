/** The pieces of a text in which dates are sought. */
import type { Span } from '../../document/span.ts';

/** Longer stretches are cut at white space: what is found does not depend on it, only the time it takes. */
const LONGEST_STRETCH = 2000;

/** `SEPT. 3`, `May. 9`: the stop of a month's abbreviation ends no sentence where a number follows. */
export function wholeDates(text: string, sentences: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    if (
      last !== undefined &&
      /\d/.test(text.charAt(sentence.start)) &&
      MONTH_AT_END.test(text.slice(Math.max(last.start, last.end - 10), last.end)) &&
      sentence.start - last.end <= 2
    )
      whole[whole.length - 1] = { start: last.start, end: sentence.end };
    else whole.push(sentence);
  }
  return whole;
}

const MONTH_AT_END = /(?:^|[^\p{L}])(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.$/iu;

/** A sentence in pieces of bounded length, cut at white space where there is some. */
export function* stretches(text: string, { start, end }: Span): Generator<{ start: number; text: string }> {
  let at = start;
  while (at < end) {
    let to = Math.min(end, at + LONGEST_STRETCH);
    if (to < end) to = cutBefore(text, at, to);
    yield { start: at, text: text.slice(at, to) };
    at = to;
  }
}

function cutBefore(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > from + LONGEST_STRETCH / 2 ? space : to;
}
