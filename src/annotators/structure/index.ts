/**
 * Structure: which part of an article each stretch of its text is.
 *
 * The text is cut into paragraphs; those above the story are read one by one (metadata,
 * headline, byline, caption), then the dateline, captions and the tail. Each kind is a small
 * function of its own file; here is only their order. What the input's own fields say of the
 * article comes before what its text says.
 *
 *   "Xinhua) 08:57, September 30, 2025" / "BEIJING, Sept. 29 (Xinhua) -- …" -> metadata / body with dateline
 */
import type { Document, Given } from '../../document/document.ts';
import type { Block, BlockKind, Caption, Dateline, Field, Structure } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { attempt, type Declared, markedBy, type Rule, type RuleUse } from '../rule.ts';
import { paragraphs } from './blocks.ts';
import { type Byline, bareName, isOfWriters } from './byline.ts';
import { type DatelineContext, datelineOf } from './dateline.ts';
import type { Metadata } from './metadata.ts';
import { publishedOf } from './published.ts';
import * as rules from './rules.ts';
import { markAgency } from './tail.ts';

/** Metadata and bylines are looked for in so many paragraphs from the top. */
const HEAD_PARAGRAPHS = 12;
/** The dateline is looked for in so many paragraphs of the body. */
const DATELINE_PARAGRAPHS = 3;

/** A paragraph of this length is the story itself: labels below it are its headings. */
const STORY_LENGTH = 150;
/** A sentence that opens a story is no shorter. */
const SHORTEST_OPENING = 80;
/** So is what follows a headline and a line or two of summary. */
const PARAGRAPHS_ABOVE_STORY = 2;

/** A paragraph with its kind, as far as that is known yet, and what it says. */
interface Part extends Span {
  readonly kind: BlockKind;
  readonly metadata?: Metadata;
  readonly byline?: Byline;
  readonly caption?: Caption;
  /** The rules that labelled it, where they are asked for. */
  readonly rules?: readonly string[];
}

/** The part with what a rule finds it to be; the part itself where the rule has no answer. */
function labelledBy<A extends readonly unknown[]>(
  rule: Rule<[text: string, part: Span, ...A], rules.Label | null>,
  use: RuleUse,
  text: string,
  part: Part,
  ...more: A
): Part {
  const label = attempt(rule, use, text, part, ...more);
  return label === null ? part : noted({ ...part, ...label }, rule, use);
}

function noted(part: Part, rule: Declared, { trace }: RuleUse): Part {
  return trace === null ? part : markedBy(part, rule);
}

/** Whether a paragraph would be read as a dateline or begin with one. */
type IsDateline = (part: Part) => boolean;

/** The structure of a text; `given` is what the input's own fields say of it. */
function findStructure(text: string, given: Given, use: RuleUse): Structure {
  const above = withHead(text, withDateApart(text, paragraphs(text), use), use);
  const captioned = above.map((part) => (part.kind === 'body' ? labelledBy(rules.caption, use, text, part) : part));
  const published = given.published === undefined ? publishedOf(stampsOf(captioned)) : stated(given.published);
  const context = { published: published?.text ?? null, transcript: isTranscript(text, captioned), first: true };
  const isDateline: IsDateline = (part) => datelineOf(text, part, context) !== null;
  const { parts: headed, headline } = withHeadline(text, captioned, given, isDateline, use);
  const { parts: closed, tail } = withTail(text, withLoneName(text, headed, headline, isDateline, use), use);
  const { parts, dateline } = withDateline(text, closed, context, use);
  return {
    blocks: parts.map(({ start, end, kind, rules }): Block => ({ start, end, kind, ...(rules && { rules }) })),
    headline: headline
      ? { text: given.headline ?? text.slice(headline.start, headline.end), span: headline }
      : stated(given.headline),
    published,
    agency: given.agency ?? agencyOf(text, parts, dateline, tail),
    dateline,
    bylines: given.bylines?.map((name) => stated(name) as Field) ?? parts.flatMap((part) => part.byline?.persons ?? []),
    captions: parts.flatMap((part) => part.caption ?? []),
  };
}

/** The paragraphs; a date before the headline in the first one becomes a part of its own. */
function withDateApart(text: string, spans: readonly Span[], use: RuleUse): Part[] {
  const rule = rules.dateBeforeHeadline;
  const parts = spans.map(({ start, end }): Part => ({ start, end, kind: 'body' }));
  const [first, ...others] = parts;
  const split = first && others.length > 0 ? attempt(rule, use, text, first) : null;
  if (!first || !split) return parts;
  const end = first.start + text.slice(first.start, split.headline).trimEnd().length;
  return [
    noted({ start: first.start, end, kind: 'metadata', metadata: split.metadata }, rule, use),
    noted({ start: split.headline, end: first.end, kind: 'headline' }, rule, use),
    ...others,
  ];
}

/** Bylines and metadata at the top. */
function withHead(text: string, parts: readonly Part[], use: RuleUse): Part[] {
  let isStory = false;
  let bodies = 0;
  return parts.map((part, at) => {
    if (at >= HEAD_PARAGRAPHS || part.kind !== 'body') return part;
    const byline = labelledBy(rules.byline, use, text, part);
    const label = byline === part ? labelledBy(rules.metadata, use, text, part, isStory) : byline;
    if (label === part) isStory ||= ++bodies > PARAGRAPHS_ABOVE_STORY || part.end - part.start > STORY_LENGTH;
    return label;
  });
}

/** The headline marked, and its span; null where there is none. */
function withHeadline(
  text: string,
  parts: readonly Part[],
  given: Given,
  isDateline: IsDateline,
  use: RuleUse,
): { readonly parts: readonly Part[]; readonly headline: Span | null } {
  const marked = parts.findIndex((part) => part.kind === 'headline');
  const at = marked === -1 ? parts.findIndex((part) => part.kind !== 'metadata') : marked;
  const part = parts[at];
  if (!part) return { parts, headline: null };
  const isMarked = at === marked;
  if (given.headline !== undefined) {
    const isGiven = folded(text.slice(part.start, part.end)) === folded(given.headline);
    const kind = isGiven ? 'headline' : isMarked ? 'body' : part.kind;
    return { parts: parts.with(at, { ...part, kind }), headline: isGiven ? bounds(part) : null };
  }
  const found = isMarked ? part : foundHeadline(text, parts, at, isDateline, use);
  return { parts: parts.with(at, found), headline: found.kind === 'headline' ? bounds(found) : null };
}

/** The first part that is no metadata, marked as the headline where it is one: by its form and what stands below. */
function foundHeadline(text: string, parts: readonly Part[], at: number, isDateline: IsDateline, use: RuleUse): Part {
  const [part, next, after] = parts.slice(at, at + 3) as [Part, Part?, Part?];
  if (part.kind !== 'body' || !next || isDateline(part)) return part;
  const isAboveStory = next.kind === 'byline' || next.kind === 'metadata' || isDateline(next);
  const isAboveName = after !== undefined && isLoneName(text, next, after, isDateline);
  const body = parts.slice(at + 1).find(({ kind }) => kind === 'body') ?? null;
  return labelledBy(rules.headline, use, text, part, body, isAboveStory || isAboveName);
}

/** Whether a line of names alone is a byline by what stands below: a dateline, metadata, or a story that has none of them. */
function isLoneName(text: string, part: Part, next: Part, isDateline: IsDateline): boolean {
  const names = part.kind === 'body' ? bareName(text, part) : null;
  if (names === null) return false;
  if (next.kind === 'metadata' || isDateline(next)) return true;
  return next.kind === 'body' && next.end - next.start > SHORTEST_OPENING && isOfWriters(names, text, part.end);
}

/** A line with only names is a byline between the headline and the story. */
function withLoneName(
  text: string,
  parts: readonly Part[],
  headline: Span | null,
  isDateline: IsDateline,
  use: RuleUse,
): readonly Part[] {
  const above = parts.findIndex(({ start }) => start === headline?.start);
  const [part, next] = above === -1 ? [] : parts.slice(above + 1);
  if (!part || !next || !isLoneName(text, part, next, isDateline)) return parts;
  return parts.with(above + 1, labelledBy(rules.loneName, use, text, part));
}

/** The tail marked, and its parts; an end mark on the story's last line becomes a part of its own. */
function withTail(
  text: string,
  parts: readonly Part[],
  use: RuleUse,
): { readonly parts: readonly Part[]; readonly tail: readonly Part[] } {
  const { from } = attempt(rules.tail, use, text, parts) ?? { from: parts.length };
  const story = parts.slice(0, from);
  if (!story.some(({ kind }) => kind === 'body')) return { parts, tail: [] };
  const below = parts.slice(from).map((part): Part => {
    const { kind, metadata, byline, ...bare } = part;
    return kind === 'caption' || kind === 'headline' ? part : noted({ ...bare, kind: 'tail' }, rules.tail, use);
  });
  const last = story.at(-1);
  const mark = last?.kind === 'body' ? attempt(rules.mark, use, text, last) : null;
  if (last && mark !== null) {
    const end = last.start + text.slice(last.start, mark.start).trimEnd().length;
    story.splice(-1, 1, { ...last, end });
    below.unshift(noted({ ...mark, kind: 'tail' }, rules.mark, use));
  }
  return { parts: [...story, ...below], tail: below.filter(({ kind }) => kind === 'tail') };
}

/** The dateline of the first paragraphs; one that is a paragraph by itself is metadata. */
function withDateline(
  text: string,
  parts: readonly Part[],
  context: DatelineContext,
  use: RuleUse,
): { readonly parts: readonly Part[]; readonly dateline: Dateline | null } {
  const body = parts.filter(({ kind }) => kind === 'body').slice(0, DATELINE_PARAGRAPHS);
  for (const part of body) {
    const dateline = attempt(rules.dateline, use, text, part, { ...context, first: part === body[0] });
    if (!dateline) continue;
    const kind = dateline.end === part.end ? 'metadata' : part.kind;
    return { parts: parts.with(parts.indexOf(part), noted({ ...part, kind }, rules.dateline, use)), dateline };
  }
  return { parts, dateline: null };
}

/** Whether several paragraphs open with a name and a colon, as turns of a transcript do. */
function isTranscript(text: string, parts: readonly Part[]): boolean {
  const turns = parts
    .slice(0, 40)
    .filter(({ start }) => /^\p{Lu}[\p{L} .'’-]{0,40}:\s/u.test(text.slice(start, start + 50)));
  return turns.length >= 3;
}

/** The agency whose copy this is; whose photograph stands beside it says nothing of the text. */
function agencyOf(
  text: string,
  parts: readonly Part[],
  dateline: Dateline | null,
  tail: readonly Part[],
): string | null {
  const named = [
    dateline?.agency,
    ...parts.flatMap(({ metadata, byline }) => metadata?.agency ?? byline?.agency ?? []),
    ...tail.map((part) => markAgency(text.slice(part.start, part.end))),
  ];
  return named.find((agency) => agency != null) ?? null;
}

function stampsOf(parts: readonly Part[]) {
  return parts.flatMap((part) => part.metadata?.stamps ?? []);
}

function folded(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();
}

function bounds({ start, end }: Span): Span {
  return { start, end };
}

function stated(value: string | undefined): Field | null {
  return value === undefined ? null : { text: value, span: null };
}

export const structure = defineAnnotator({
  name: 'structure',
  summary: "Labels the article's own parts: metadata, headline, byline, dateline, captions, tail.",
  requires: [],
  provides: 'structure',
  rules: rules.RULES,
  annotate: ({ text, given }: Document, context) => findStructure(text, given, context.rules),
});
