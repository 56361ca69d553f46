/**
 * No name holds one half of a pair of brackets or quotation marks: it ends before it, or
 * begins after it; no person's holds the mark of a possessive. And no place holds a comma: a city and its region are two places.
 *
 *   "OTA) Coast Line" -> Coast Line; "Lago Power (LP" -> Lago Power; "Springfield, Ohio" -> Springfield; Ohio
 */
import type { Tokens } from '../../document/layers.ts';
import type { Tagged } from './tagger.ts';

const OPENS = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
]);
const CLOSES = new Set(OPENS.values());

/** The spans without lone halves of pairs; of the parts the longest stays. */
export function withoutLoneMarks(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  return spans.flatMap((whole) => {
    const span = withoutPictures(whole, tokens);
    if (span.type === 'date' || span.type === 'money') return [span];
    const cuts = loneMarks(tokens, span);
    if (cuts.length === 0) return [span];
    const edges = [span.first - 1, ...cuts, span.end];
    const parts = edges.slice(1).map((end, i) => ({ ...span, first: edges[i]! + 1, end }));
    const longest = parts.reduce((best, part) => (part.end - part.first > best.end - best.first ? part : best));
    return longest.end > longest.first ? [longest] : [];
  });
}

/** No emoji begins or ends a name. */
function withoutPictures(span: Tagged, tokens: Tokens): Tagged {
  let { first, end } = span;
  while (end - first > 1 && PICTURE.test(tokens.words[first]!.text)) first++;
  while (end - first > 1 && PICTURE.test(tokens.words[end - 1]!.text)) end--;
  return first === span.first && end === span.end ? span : { ...span, first, end };
}
const PICTURE = /^\p{Extended_Pictographic}/u;

function loneMarks(tokens: Tokens, { first, end, type }: Tagged): number[] {
  const open: number[] = [];
  const lone = type === 'person' ? possessiveMarks(tokens, first, end) : [];
  for (let at = first; at < end; at++) {
    const { text } = tokens.words[at]!;
    if (OPENS.has(text)) open.push(at);
    else if (CLOSES.has(text)) {
      if (OPENS.get(tokens.words[open.at(-1) ?? -1]?.text ?? '') === text) open.pop();
      else lone.push(at);
    }
  }
  return [...lone, ...open].sort((a, b) => a - b);
}

/** `Reyes ’ July` as one person: a mark alone behind an *s* says whose something is. */
function possessiveMarks(tokens: Tokens, first: number, end: number): number[] {
  const marks: number[] = [];
  for (let at = first + 1; at < end; at++) if (/^['’]$/.test(tokens.words[at]!.text)) marks.push(at);
  return marks.length === 1 && /s$/i.test(tokens.words[marks[0]! - 1]!.text) ? marks : [];
}

/** A place with a comma in it is several places. */
export function withPlacesApart(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  return spans.flatMap((span) => {
    if (span.type !== 'location') return [span];
    const parts: Tagged[] = [];
    let { first } = span;
    for (let at = span.first; at <= span.end; at++) {
      if (at < span.end && tokens.words[at]!.text !== ',') continue;
      if (at > first) parts.push({ ...span, first, end: at });
      first = at + 1;
    }
    return parts.length > 1 ? parts : [span];
  });
}
