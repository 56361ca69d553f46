/**
 * Cues that are rare in the annotated corpora and common in news elsewhere: annotated sentences with
 * `said` are put into other words and another order, so that the tagger meets these forms with sources
 * and contents of all kinds.
 *
 *   Li said costs rose. -> As Li put it, costs rose.  In the words of Li, costs rose.  Li claims costs rose.
 */
import type { Random } from '../random.ts';
import type { Pair, RawAttribution, RawText } from './raw.ts';

/** A part of a sentence put anew: words of its own, or a stretch of the old text, its first letter changed. */
type Part =
  | { readonly words: string; readonly isCue?: boolean }
  | { readonly from: Pair; readonly first?: 'small' | 'capital' };

/** A sentence, its parts anew, and whose cue it is. */
interface Recast {
  readonly range: Pair;
  readonly parts: readonly Part[];
  /** The attribution's place among all of its text. */
  readonly place: number;
}

/** The share of the sentences of the plain form that are put into other words. */
const SHARE = 0.3;

const VERBS = [
  ...['claims', 'insists', 'maintains', 'argues', 'contends', 'says', 'stresses', 'believes', 'estimates', 'reckons'],
  ...['claimed', 'insisted', 'maintained', 'argued', 'contended', 'stressed', 'conceded', 'recalled', 'complained'],
  ...['made clear', 'made it clear', 'went on to say', 'was quoted as saying', 'issued a statement saying'],
];
/** Before `that` alone. */
const NOUNS = [
  ...['expressed the view', 'voiced concern', 'voiced confidence', 'took the position', 'offered assurances'],
  ...['gave a warning', 'made the point', 'expressed hope', 'issued a denial'],
];

/** `full`: what is said as it stood, `that` and all. */
interface Stretches {
  readonly source: Part;
  readonly full: Part;
  readonly small: Part;
  readonly capital: Part;
}
type Form = (stretches: Stretches, pick: (words: readonly string[]) => string) => readonly Part[];
const cue = (words: string): Part => ({ words, isCue: true });
const said = (words: string): Part => ({ words });

const FORMS: readonly Form[] = [
  ({ source, small }) => [said('As '), source, said(' '), cue('put it'), said(', '), small],
  ({ source, small }) => [cue('In the words of'), said(' '), source, said(', '), small],
  ({ source, capital }) => [capital, said(', as '), source, said(' '), cue('put it')],
  ({ source, capital }) => [capital, said(', '), cue('in the words of'), said(' '), source],
  ({ source, small }, pick) => [source, said(' '), cue(pick(VERBS)), said(' '), small],
  ({ source, small }, pick) => [source, said(' '), cue(pick(VERBS)), said(' '), small],
  ({ source, capital }, pick) => [capital, said(', '), source, said(' '), cue('told'), said(` ${pick(HEARERS)}`)],
];
const WITH_THAT: Form = ({ source, full }, pick) => [source, said(' '), cue(pick(NOUNS)), said(' '), full];
/** How often a content with `that` gets a noun for its cue. */
const SHARE_OF_NOUNS = 0.3;
/** Forms that take a noun for their source, and no `he`. */
const OF_NOUNS = new Set([FORMS[1], FORMS[3]]);
const PRONOUN = /^(?:he|she|they|it|we|I)$/i;
const HEARERS = ['Reuters', 'AFP', 'reporters', 'the BBC', 'local radio', 'the court', 'lawmakers', 'state media'];

/** A text with some of its sentences put into such forms, and its annotations where they now stand. */
export function inOtherCues<Raw extends RawText>(raw: Raw, random: Random): Raw {
  const recasts = raw.attributions
    .map((attribution, place) => (random() < SHARE ? recast(raw.text, attribution, place, random) : null))
    .filter((one) => one !== null)
    .filter((one) => isWhole(raw.attributions, one))
    .sort((a, b) => a.range[0] - b.range[0])
    .filter(({ range }, at, all) => at === 0 || range[0] >= all[at - 1]!.range[1]);
  // From the last on, so that what stands before a sentence keeps its place.
  return recasts.reduceRight((changed, one) => applied(changed, one), raw);
}

/** The sentence of an attribution put anew; null unless it is `SOURCE said CONTENT.` and nothing else. */
function recast(
  text: string,
  { source, cue: cues, content }: RawAttribution,
  place: number,
  random: Random,
): Recast | null {
  if (source.length !== 1 || cues.length !== 1 || content.length !== 1) return null;
  const [[start, sourceEnd], [cueStart, cueEnd], [contentStart, end]] = [source[0]!, cues[0]!, content[0]!];
  const isPlain =
    text.slice(sourceEnd, contentStart) === ' said ' && cueStart === sourceEnd + 1 && cueEnd === contentStart - 1;
  const opens = start === 0 || /[.!?”"]\s+$|\n$/.test(text.slice(Math.max(0, start - 3), start));
  if (!isPlain || !opens || !/^\.(?:\s|$)/.test(text.slice(end, end + 2)) || /\n/.test(text.slice(start, end)))
    return null;
  const bare = /^that /.test(text.slice(contentStart, end)) ? contentStart + 'that '.length : contentStart;
  if (!/^[\p{L}]/u.test(text.slice(bare))) return null;
  const isNoun = bare > contentStart && random() < SHARE_OF_NOUNS;
  const form = isNoun ? WITH_THAT : FORMS[Math.floor(random() * FORMS.length)]!;
  if (OF_NOUNS.has(form) && PRONOUN.test(text.slice(start, sourceEnd))) return null;
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  const small: Part = { from: [bare, end] };
  const capital: Part = { ...small, first: 'capital' };
  const parts = form(
    { source: { from: [start, sourceEnd] }, full: { from: [contentStart, end] }, small, capital },
    pick,
  );
  const leads = 'from' in parts[0]!;
  const cased = parts.map((part): Part => {
    const isSource = 'from' in part && part.from[0] === start;
    const isArticle = /^(?:The|An?|His|Her|Its|Their|He|She|They|It|We|Police|Some|Many|One|Two|Several) /.test(
      `${text.slice(start, sourceEnd)} `,
    );
    return isSource && isArticle && !(leads && part === parts[0]) ? { ...part, first: 'small' } : part;
  });
  return { range: [start, end], parts: cased, place };
}

/** Whether every other annotated span lies outside the sentence, around it, or in one stretch that is kept. */
function isWhole(attributions: readonly RawAttribution[], { range, parts, place }: Recast): boolean {
  const kept = parts.flatMap((part) => ('from' in part ? [part.from] : []));
  const fits = ([start, end]: Pair): boolean =>
    end <= range[0] ||
    start >= range[1] ||
    (start <= range[0] && end >= range[1]) ||
    kept.some(([from, to]) => start >= from && end <= to);
  return attributions.every((one, at) => at === place || [...one.source, ...one.cue, ...one.content].every(fits));
}

function applied<Raw extends RawText>(raw: Raw, { range, parts, place: recastAt }: Recast): Raw {
  let text = raw.text.slice(0, range[0]);
  const moved: { from: Pair; to: number }[] = [];
  let cueAt: Pair = [0, 0];
  for (const part of parts) {
    if ('words' in part) {
      if (part.isCue) cueAt = [text.length, text.length + part.words.length];
      text += part.words;
      continue;
    }
    moved.push({ from: part.from, to: text.length });
    const words = raw.text.slice(...part.from);
    const first =
      part.first === 'small' ? words[0]!.toLowerCase() : part.first === 'capital' ? words[0]!.toUpperCase() : words[0]!;
    text += first + words.slice(1);
  }
  const by = text.length - range[1];
  text += raw.text.slice(range[1]);
  const place = ([start, end]: Pair): Pair => {
    if (end <= range[0]) return [start, end];
    if (start >= range[1]) return [start + by, end + by];
    const stretch = moved.find(({ from }) => start >= from[0] && end <= from[1]);
    if (stretch === undefined) return [start, end + by];
    return [start - stretch.from[0] + stretch.to, end - stretch.from[0] + stretch.to];
  };
  const kept = (pair: Pair): Pair => {
    const stretch = moved.find(({ from }) => from[1] === pair[1])!;
    return [stretch.to, stretch.to + (stretch.from[1] - stretch.from[0])];
  };
  const attributions = raw.attributions.map((one, at) =>
    at === recastAt
      ? { ...one, source: one.source.map(kept), cue: [cueAt], content: one.content.map(kept) }
      : { ...one, source: one.source.map(place), cue: one.cue.map(place), content: one.content.map(place) },
  );
  return { ...raw, text, attributions };
}
