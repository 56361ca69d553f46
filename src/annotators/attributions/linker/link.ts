/**
 * Which source and which contents belong to which cue: by nearness in the sentence, with the habits
 * of news. A source may serve several cues, a cue has one source.
 *
 *   [Li] said [A], adding [B] -> {Li, said, A}, {Li, adding, B}
 */
import { CONTENT, CUE, LABEL_COUNT as L, type Segment, SOURCE, segmentsOf } from '../tagger/labels.ts';
import { OPENS, type Paragraph } from '../tagger/paragraphs.ts';
import type { Tagged } from '../tagger/tagger.ts';
import { mainSubject, takesNoSource } from './subjects.ts';

/** An attribution as segments of paragraphs; the source and the cue are in the first one. */
export interface Link {
  readonly tagged: Tagged;
  readonly cue: Segment | null;
  readonly source: Segment | null;
  readonly contents: { readonly tagged: Tagged; readonly segment: Segment }[];
}

/** Farther off than this, a cue of the same sentence is not the content's. */
const FARTHEST = 60;

export function link(paragraphs: readonly Tagged[]): Link[] {
  const links: Link[] = [];
  let before: readonly Link[] = [];
  for (const [index, tagged] of paragraphs.entries()) {
    const previous = paragraphs[index - 1];
    const follows = previous !== undefined && tagged.view.place - previous.view.place <= 1;
    before = linkParagraph(tagged, follows ? before : []);
    links.push(...before.filter(({ tagged: own }) => own === tagged));
  }
  return links.filter(({ contents }) => contents.length > 0);
}

/** The links of a paragraph; contents that go on with the paragraph before are added to its last link. */
function linkParagraph(tagged: Tagged, before: readonly Link[]): Link[] {
  const { view, labels } = tagged;
  const cues = segmentsOf(labels, CUE);
  const contents = segmentsOf(labels, CONTENT);
  const sources = segmentsOf(labels, SOURCE);
  const links = cues.map(
    (cue): Link => ({ tagged, cue, source: sourceOf(tagged, cue, sources, contents), contents: [] }),
  );
  for (const segment of contents) {
    const owner = ownerOf(view, segment, links, before);
    if (owner) owner.contents.push({ tagged, segment });
    else if (view.quotes[segment.first] === OPENS)
      links.push({ tagged, cue: null, source: null, contents: [{ tagged, segment }] });
  }
  const last = before.at(-1);
  return links.length === 0 && last !== undefined && last.contents.at(-1)?.tagged === tagged ? [last] : links;
}

function ownerOf(view: Paragraph, content: Segment, links: readonly Link[], before: readonly Link[]): Link | null {
  const firstSentence = view.sentenceOf[content.first]!;
  const lastSentence = view.sentenceOf[content.end - 1]!;
  let best: Link | null = null;
  let least = FARTHEST;
  for (const [at, candidate] of links.entries()) {
    const cue = candidate.cue;
    if (cue === null) continue;
    const sentence = view.sentenceOf[cue.first]!;
    if (sentence < firstSentence || sentence > lastSentence) continue;
    const follows = content.first >= cue.end;
    let distance = follows ? content.first - cue.end : cue.first - content.end;
    for (let other = at + 1; other < links.length && follows; other++)
      if ((links[other]!.cue?.first ?? Number.MAX_SAFE_INTEGER) < content.first) distance += 15;
    for (let other = at - 1; other >= 0 && !follows; other--)
      if ((links[other]!.cue?.first ?? -1) >= content.end) distance += 15;
    const served = candidate.contents.some(({ segment }) => segment.first >= cue.end);
    if (served && follows && distance > 6) distance += 5;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  if (best) return best;
  const earlier = links.findLast(({ cue }) => cue !== null && cue.end <= content.first);
  if (earlier) return earlier;
  if (view.quotes[content.first] === OPENS && content.first === 0 && before.length > 0) return before.at(-1)!;
  return links.find(({ cue }) => cue !== null) ?? null;
}

function sourceOf(
  tagged: Tagged,
  cue: Segment,
  sources: readonly Segment[],
  contents: readonly Segment[],
): Segment | null {
  const { view } = tagged;
  const sentence = view.sentenceOf[cue.first]!;
  if (takesNoSource(view, cue)) return null;
  let best: Segment | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const source of sources) {
    if (view.sentenceOf[source.first] !== sentence) continue;
    const after = source.first >= cue.end;
    let distance = after ? source.first - cue.end + 2 : cue.first - source.end;
    const [from, to] = after ? [cue.end, source.first] : [source.end, cue.first];
    if (contents.some(({ first }) => first >= from && first < to)) distance += 8;
    if (distance < least) {
      least = distance;
      best = source;
    }
  }
  return best ?? mainSubject(view, cue, contents) ?? faintSource(tagged, cue);
}

/** Words that the tagger thought of as a source, though not enough to mark them, are better than none. */
const FAINT = 0.1;
/** How far from the cue such words may stand. */
const NEAR = 25;

/** The run of words outside marked segments, in the cue's sentence, that most likely is a source. */
function faintSource({ view, labels, marginals }: Tagged, cue: Segment): Segment | null {
  const sentence = view.sentenceOf[cue.first]!;
  const end = Math.min(view.sentences[sentence + 1]!, cue.end + NEAR);
  let best: Segment | null = null;
  let most = 0;
  let first = -1;
  let sum = 0;
  for (let t = Math.max(view.sentences[sentence]!, cue.first - NEAR); t <= end; t++) {
    const p = t < end && labels[t] === 0 ? marginals[t * L + SOURCE]! + marginals[t * L + SOURCE + 1]! : 0;
    if (p >= FAINT) {
      if (first < 0) first = t;
      sum += p;
      continue;
    }
    if (first >= 0 && sum > most) {
      most = sum;
      best = { first, end: t };
    }
    first = -1;
    sum = 0;
  }
  return best;
}
