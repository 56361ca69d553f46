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
import { attempt, type Rule, type RuleUse } from '../rule.ts';
import { paragraphs } from './blocks.ts';
import { type Byline, bareName } from './byline.ts';
import { creditAgency } from './caption.ts';
import { datelineOf, type Surroundings } from './dateline.ts';
import type { Metadata } from './metadata.ts';
import { publishedOf } from './published.ts';
import * as rules from './rules.ts';
import { markAgency } from './tail.ts';

/** How many paragraphs from the top may be metadata or bylines, and how many of the body may hold the dateline. */
const HEAD = 12;
const DATELINE_REACH = 3;

/** A paragraph of this length is the story itself: labels below it are its headings. */
const STORY = 150;
/** So is what follows a headline and a line or two of summary. */
const ABOVE_STORY = 2;

/** A block while its kind is being found out, with what it was found to say. */
interface Part extends Span {
  kind: BlockKind;
  metadata?: Metadata;
  byline?: Byline;
  caption?: Caption;
  rules?: readonly string[];
}

/** Labels a part with what a rule finds it to be; whether it does. */
function labelBy<A extends readonly unknown[]>(
  rule: Rule<[text: string, part: Span, ...A], rules.Label | null>,
  use: RuleUse,
  text: string,
  part: Part,
  ...more: A
): boolean {
  const label = attempt(rule, use, text, part, ...more);
  if (label === null) return false;
  Object.assign(part, label);
  noteRule(rule, use, part);
  return true;
}

function noteRule({ name }: { readonly name: string }, { trace }: RuleUse, part: Part): void {
  if (trace !== null) part.rules = [...(part.rules ?? []), name];
}

/** The structure of a text; `given` is what the input's own fields say of it. */
function findStructure(text: string, given: Given, use: RuleUse): Structure {
  const parts = splitDateFromHeadline(text, paragraphs(text), use);
  labelHead(text, parts, use);
  for (const part of parts) if (part.kind === 'body') labelBy(rules.caption, use, text, part);
  const published = given.published === undefined ? publishedOf(stampsOf(parts)) : stated(given.published);
  const around = { published: published?.text ?? null, transcript: isTranscript(text, parts) };
  const isDateline = (part: Part): boolean => datelineOf(text, part, { ...around, first: true }) !== null;
  const headline = labelHeadline(text, parts, given, isDateline, use);
  labelBareName(text, parts, headline, isDateline, use);
  const tail = labelTail(text, parts, use);
  const dateline = labelDateline(text, parts, around, use);
  return {
    blocks: parts.map(({ start, end, kind, rules }): Block => ({ start, end, kind, ...(rules && { rules }) })),
    headline: headline
      ? { text: given.headline ?? text.slice(headline.start, headline.end), span: bounds(headline) }
      : stated(given.headline),
    published,
    agency: given.agency ?? agencyOf(text, parts, dateline, tail),
    dateline,
    bylines: given.bylines?.map((name) => stated(name) as Field) ?? parts.flatMap((part) => part.byline?.persons ?? []),
    captions: parts.flatMap((part) => part.caption ?? []),
  };
}

function splitDateFromHeadline(text: string, spans: readonly Span[], use: RuleUse): Part[] {
  const parts = spans.map(({ start, end }): Part => ({ start, end, kind: 'body' }));
  const [first] = parts;
  const split = first && parts.length > 1 ? attempt(rules.dateBeforeHeadline, use, text, first) : null;
  if (!first || !split) return parts;
  const end = first.start + text.slice(first.start, split.headline).trimEnd().length;
  parts.splice(
    0,
    1,
    { start: first.start, end, kind: 'metadata', metadata: split.metadata },
    { ...first, start: split.headline, kind: 'headline' },
  );
  for (const part of parts.slice(0, 2)) noteRule(rules.dateBeforeHeadline, use, part);
  return parts;
}

function labelHead(text: string, parts: readonly Part[], use: RuleUse): void {
  let begun = false;
  let bodies = 0;
  for (const part of parts.slice(0, HEAD)) {
    if (part.kind !== 'body') continue;
    if (labelBy(rules.byline, use, text, part) || labelBy(rules.metadata, use, text, part, begun)) continue;
    begun ||= ++bodies > ABOVE_STORY || part.end - part.start > STORY;
  }
}

function labelHeadline(
  text: string,
  parts: readonly Part[],
  given: Given,
  isDateline: (part: Part) => boolean,
  use: RuleUse,
): Part | null {
  const already = parts.find((part) => part.kind === 'headline');
  const at = parts.findIndex((part) => part.kind !== 'metadata');
  const part = already ?? parts[at];
  if (!part) return null;
  if (given.headline !== undefined) {
    const repeated = folded(text.slice(part.start, part.end)) === folded(given.headline);
    part.kind = repeated ? 'headline' : part.kind === 'headline' ? 'body' : part.kind;
    return repeated ? part : null;
  }
  if (already) return already;
  const next = parts[at + 1];
  if (part.kind !== 'body' || !next || isDateline(part)) return null;
  const below = next.kind === 'byline' || next.kind === 'metadata' || isDateline(next);
  const after = parts[at + 2];
  const nameBelow =
    after !== undefined && bareName(text, next) !== null && (after.kind === 'metadata' || isDateline(after));
  const body = parts.slice(at + 1).find(({ kind }) => kind === 'body') ?? null;
  return labelBy(rules.headline, use, text, part, body, below || nameBelow) ? part : null;
}

/** A line with only a name is a byline between the headline and a dateline or metadata. */
function labelBareName(
  text: string,
  parts: readonly Part[],
  headline: Part | null,
  isDateline: (part: Part) => boolean,
  use: RuleUse,
): void {
  const at = headline ? parts.indexOf(headline) + 1 : -1;
  const [part, next] = [parts[at], parts[at + 1]];
  if (!part || !next || part.kind !== 'body' || !(next.kind === 'metadata' || isDateline(next))) return;
  labelBy(rules.loneName, use, text, part);
}

/** Marks the tail and returns its parts; an end mark on the story's last line becomes a part of its own. */
function labelTail(text: string, parts: Part[], use: RuleUse): Part[] {
  const { from } = attempt(rules.tail, use, text, parts) ?? { from: parts.length };
  if (!parts.slice(0, from).some(({ kind }) => kind === 'body')) return [];
  const tail = parts.slice(from).filter(({ kind }) => kind !== 'caption' && kind !== 'headline');
  for (const part of tail) {
    Object.assign(part, { kind: 'tail', metadata: undefined, byline: undefined });
    noteRule(rules.tail, use, part);
  }
  const last = parts[from - 1];
  const mark = last?.kind === 'body' ? attempt(rules.mark, use, text, last) : null;
  if (!last || mark === null) return tail;
  const marked: Part = { ...mark, kind: 'tail' };
  noteRule(rules.mark, use, marked);
  parts.splice(from - 1, 1, { ...last, end: last.start + text.slice(last.start, mark.start).trimEnd().length }, marked);
  return [marked, ...tail];
}

function labelDateline(
  text: string,
  parts: readonly Part[],
  around: Omit<Surroundings, 'first'>,
  use: RuleUse,
): Dateline | null {
  const body = parts.filter(({ kind }) => kind === 'body').slice(0, DATELINE_REACH);
  for (const [at, part] of body.entries()) {
    const dateline = attempt(rules.dateline, use, text, part, { ...around, first: at === 0 });
    if (!dateline) continue;
    noteRule(rules.dateline, use, part);
    if (dateline.end === part.end) part.kind = 'metadata';
    return dateline;
  }
  return null;
}

/** Whether several paragraphs open with a name and a colon, as turns of a transcript do. */
function isTranscript(text: string, parts: readonly Part[]): boolean {
  const turns = parts
    .slice(0, 40)
    .filter(({ start }) => /^\p{Lu}[\p{L} .'’-]{0,40}:\s/u.test(text.slice(start, start + 50)));
  return turns.length >= 3;
}

/** The agency whose copy this is; a photo's agency is the last resort. */
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
    ...parts.flatMap(({ caption }) => (caption?.credit ? (creditAgency(caption.credit) ?? []) : [])),
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
