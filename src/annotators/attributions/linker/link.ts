/**
 * Which source and which contents belong to which cue: by nearness in the sentence, with the habits
 * of news. A source may serve several cues, a cue has one source.
 *
 *   [Li] said [A], adding [B] -> {Li, said, A}, {Li, adding, B}
 */
import { countBefore } from '../../../document/finding.ts';
import { ALL_RULES, attempt, type RuleUse } from '../../rule.ts';
import { CUE, type Segment, SOURCE, segmentsOf } from '../tagger/labels.ts';
import { OPENS, type Paragraph } from '../tagger/paragraphs.ts';
import type { Tagged } from '../tagger/tagger.ts';
import { contentsOf } from './contents.ts';
import { isAgent, spokenAbout } from './passives.ts';
import { hasWord, likeliest, nobody, participleSource } from './subjects.ts';

/** An attribution as segments of paragraphs; the source and the cue are in the first one. */
export interface Link {
  readonly tagged: Tagged;
  readonly cue: Segment;
  readonly source: Segment | null;
  readonly contents: { readonly tagged: Tagged; readonly segment: Segment }[];
  /** The rules that gave or took its source. */
  readonly rules: readonly string[];
}

/** Farther off than this, a cue of the same sentence is not the content's. */
const FARTHEST = 60;
/** What another cue between the two adds to the distance. */
const CUE_BETWEEN = 15;
/** What content between a source and a cue adds to their distance. */
const CONTENT_BETWEEN = 8;
/** Segments on either side that are looked at: more lie between no two that belong together. */
const MOST_ON_EITHER_SIDE = 5;

/** The attributions of a document's paragraphs: every cue with its contents, in text order. */
export function link(paragraphs: readonly Tagged[], use: RuleUse = ALL_RULES): Link[] {
  const links: Link[] = [];
  /** The attribution that a quotation at the start of the next paragraph would go on with. */
  let open = null as Link | null;
  let place = -1;
  for (const tagged of paragraphs) {
    if (tagged.view.place - place > 1) open = null;
    const own = linkParagraph(tagged, open, use);
    links.push(...own);
    const goesOn = open?.contents.at(-1)?.tagged === tagged;
    open = own.at(-1) ?? (goesOn ? open : null);
    place = tagged.view.place;
  }
  return links.filter(({ contents }) => contents.length > 0);
}

/** Of the links of a bolder reading those that the plainer one has not; cues that are marks alone are left to rules. */
export function newLinks(bolder: readonly Link[], plainer: readonly Link[]): Link[] {
  const known = new Set(plainer.filter(({ tagged }) => tagged.bolder !== null).map(keyOf));
  return bolder.filter(
    (one) => one.tagged.plain !== null && hasWord(one.tagged.view, one.cue) && !known.has(keyOf(one)),
  );
}

/** Where its segments stand in the document. */
function keyOf({ tagged, cue, source, contents }: Link): string {
  const { firstToken } = tagged.view;
  let key = `${firstToken + cue.first} ${cue.end - cue.first} ${source === null ? '' : `${source.first} ${source.end}`}`;
  for (const { tagged: own, segment } of contents) key += ` ${own.view.firstToken + segment.first} ${segment.end}`;
  return key;
}

/** The links of a paragraph; a quotation that goes on with the paragraph before is added to `open`. */
function linkParagraph(tagged: Tagged, open: Link | null, use: RuleUse): Link[] {
  const { view, labels } = tagged;
  const contents = contentsOf(tagged);
  const sources = segmentsOf(labels, SOURCE).filter((segment) => hasWord(view, segment));
  const links = segmentsOf(labels, CUE).map(
    (cue): Link => ({ tagged, cue, ...sourceOf(tagged, cue, sources, contents, use), contents: [] }),
  );
  for (const segment of contents) {
    const goesOn = segment.first === 0 && view.quotes[0] === OPENS;
    const owner = nearestCue(view, segment, links) ?? cueBefore(segment, links) ?? (goesOn ? open : null) ?? links[0];
    owner?.contents.push({ tagged, segment });
  }
  for (const { cue, contents: own, rules } of links) {
    const subject = rules.includes(spokenAbout.name) ? sources.find(({ end }) => end === cue.first) : undefined;
    if (subject && own.length > 0) own.unshift({ tagged, segment: subject });
  }
  return links;
}

/** The nearest cue in the sentences that a content touches. */
function nearestCue(view: Paragraph, content: Segment, links: readonly Link[]): Link | null {
  const cues = links.map(({ cue }) => cue);
  const before = countBefore(cues, beginsBefore(content.first));
  const through = countBefore(cues, beginsBefore(content.end));
  const firstSentence = view.sentenceOf[content.first]!;
  const lastSentence = view.sentenceOf[content.end - 1]!;
  let best: Link | null = null;
  let least = FARTHEST;
  for (
    let at = Math.max(0, before - MOST_ON_EITHER_SIDE);
    at < Math.min(links.length, through + MOST_ON_EITHER_SIDE);
    at++
  ) {
    const candidate = links[at]!;
    const { cue } = candidate;
    const sentence = view.sentenceOf[cue.first]!;
    if (sentence < firstSentence || sentence > lastSentence) continue;
    const follows = content.first >= cue.end;
    let distance = follows ? content.first - cue.end : cue.first - content.end;
    distance += CUE_BETWEEN * (follows ? before - at - 1 : at - through);
    // A cue that has its content after it already is less likely to have another far off.
    const served = (candidate.contents.at(-1)?.segment.first ?? -1) >= cue.end;
    if (served && follows && distance > 6) distance += 5;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function cueBefore(content: Segment, links: readonly Link[]): Link | null {
  return links.findLast(({ cue }) => cue.end <= content.first) ?? null;
}

/** A cue's source: the nearest that is marked, unless a rule knows better. */
function sourceOf(
  tagged: Tagged,
  cue: Segment,
  sources: readonly Segment[],
  contents: readonly Segment[],
  use: RuleUse,
): Pick<Link, 'source' | 'rules'> {
  const agents = sources.filter((source) => source.first >= cue.end && isAgent(tagged.view, source));
  if (attempt(nobody, use, tagged.view, cue)) {
    const agent = agents.find(({ first }) => first === cue.end + 1) ?? null;
    return { source: agent, rules: [nobody.name] };
  }
  if (attempt(spokenAbout, use, tagged.view, cue))
    return { source: nearestSource(tagged.view, cue, agents, contents), rules: [spokenAbout.name] };
  const own = sources.filter((source) => !isCitedFor(tagged.view, source) || source.first === cue.end);
  const nearest = nearestSource(tagged.view, cue, own, contents);
  const subject = attempt(participleSource, use, tagged, cue, contents, nearest);
  if (subject !== null) return { source: subject, rules: [participleSource.name] };
  if (nearest !== null) return { source: nearest, rules: [] };
  const faint = attempt(likeliest, use, tagged, cue);
  return { source: faint, rules: faint === null ? [] : [likeliest.name] };
}

/** Whether a source stands behind an `according to`, whose own it is: `Ruiz, who left in May according to the paper, condemned …`. */
const isCitedFor = ({ words }: Paragraph, { first }: Segment): boolean =>
  first >= 2 && words[first - 1]!.lower === 'to' && words[first - 2]!.lower === 'according';

/** The nearest source of a cue's sentence, before it rather than after it. */
function nearestSource(
  view: Paragraph,
  cue: Segment,
  sources: readonly Segment[],
  contents: readonly Segment[],
): Segment | null {
  const sentence = view.sentenceOf[cue.first]!;
  const before = countBefore(sources, beginsBefore(cue.first));
  let best: Segment | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (
    let at = Math.max(0, before - MOST_ON_EITHER_SIDE);
    at < Math.min(sources.length, before + MOST_ON_EITHER_SIDE);
    at++
  ) {
    const source = sources[at]!;
    if (view.sentenceOf[source.first] !== sentence) continue;
    const after = source.first >= cue.end;
    const [from, to] = after ? [cue.end, source.first] : [source.end, cue.first];
    const between = countBefore(contents, beginsBefore(to)) > countBefore(contents, beginsBefore(from));
    const distance = to - from + (after ? 2 : 0) + (between ? CONTENT_BETWEEN : 0);
    if (distance < least) {
      least = distance;
      best = source;
    }
  }
  return best;
}

/** Whether a segment begins before a token; segments are in order. */
function beginsBefore(token: number): (segment: Segment) => boolean {
  return ({ first }) => first < token;
}
