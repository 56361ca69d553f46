import { overlaps, type Span } from '../../../document/span.ts';
import { lazy } from '../../../lexicon/data.ts';
import { ALL_RULES, attempt, changeBy, type Rule, type RuleUse, refineBy } from '../../rule.ts';
import { unjudged } from '../acceptance/acceptance.ts';
import { sightOf } from '../acceptance/sight.ts';
import type { Quotation } from '../marks.ts';
import { quotationsApart } from '../rules/apart.ts';
import { withoutAdverbials } from '../rules/source-edges.ts';
import { turnsApart } from '../rules/turns-apart.ts';
import type { Segment } from '../tagger/labels.ts';
import type { Paragraph } from '../tagger/paragraphs.ts';
import type { Tagged } from '../tagger/tagger.ts';
import { cueVerb } from './cue-verb.ts';
import type { Draft } from './draft.ts';
import { EDGES } from './edges.ts';
import type { Link } from './link.ts';
import type { Parts } from './parts.ts';
import { type Material, type Piece, pieceOf, quotedPiece, spanOf } from './pieces.ts';
import { sharedSubject } from './shared-subject.ts';

/** The tagger, where no rule decided in its place. */
const MODEL = 'attributions/crf';

/** Rules on drafts of links. */
export const DRAFT_RULES: readonly Rule<[draft: Draft, text: string], Draft | null>[] = [withoutAdverbials];

/** Rules that make of the drafts of links others. */
export const SPLITTING = [quotationsApart, turnsApart];

/** The drafts of all links. `taken` collects the quotations that became content. */
export function draftLinks(
  material: Material,
  links: readonly Link[],
  taken: Set<number>,
  use: RuleUse = ALL_RULES,
): Draft[] {
  const drafts: Draft[] = [];
  // Few documents have a quotation in a paragraph of its own: only then is it asked for.
  const cued = lazy(() => quotationsBesideCues(material, links));
  for (const link of links) {
    const { cue, source, antecedent, contents, by, rules } = changeBy(EDGES, use, partsOf(link, use), material.tokens);
    const cueSpan = spanOf(material, cue);
    const pieces = contents
      .map((segment) => pieceOf(material, segment, cueSpan))
      .filter((piece) => piece !== null)
      .filter((piece) => !runsInto(material, piece, cueSpan, cued))
      .flatMap((piece) => chain(material, piece, taken, cueSpan));
    if (pieces.length === 0) continue;
    const verb = cueVerb(material.tokens, cue);
    const draft: Draft = {
      by: by?.name ?? decidedBy(link),
      source: source && spanOf(material, source),
      antecedent: antecedent && spanOf(material, antecedent),
      cue: cueSpan,
      verb,
      pieces: withoutOverlaps(pieces),
      verdict: by === undefined ? unjudged(sightOf(link, verb)) : null,
      right: by?.right ?? 0,
      ...(rules && { rules }),
    };
    drafts.push(changeBy(DRAFT_RULES, use, draft, material.text));
  }
  return [...refineBy(SPLITTING, use, drafts, material.text)];
}

/** The quotations that are said by a cue of their own paragraph. */
function quotationsBesideCues(material: Material, links: readonly Link[]): Set<number> {
  const cued = new Set<number>();
  for (const { tagged, cue, contents } of links) {
    const cueSpan = spanOf(material, inDocument(tagged.view, cue));
    for (const { tagged: own, segment } of contents) {
      if (own !== tagged) continue;
      const piece = pieceOf(material, inDocument(tagged.view, segment), cueSpan);
      if (piece?.quoted === 'all') for (const index of piece.held) cued.add(index);
    }
  }
  return cued;
}

/** Whether a quotation in a paragraph of its own goes on with one that has a cue beside it: that one's speaker says both. */
function runsInto({ text, quotations }: Material, piece: Piece, cue: Span, cued: () => ReadonlySet<number>): boolean {
  const between = piece.start > cue.end ? text.slice(cue.end, piece.start) : '';
  if (piece.quoted !== 'all' || !between.includes('\n')) return false;
  let at = piece.held.at(-1) ?? -1;
  while (areLinked(quotations, at) && !cued().has(at)) at++;
  return cued().has(at);
}

/** A link's segments among the document's tokens, with the names of the rules behind them where somebody asks. */
function partsOf({ tagged, cue, source: marked, contents, rules }: Link, use: RuleUse): Parts {
  const shared = attempt(sharedSubject, use, tagged.view, cue, marked);
  const source = shared ?? marked;
  const parts = {
    cue: inDocument(tagged.view, cue),
    source: source && inDocument(tagged.view, source),
    antecedent: null,
    contents: contents.map((content) => inDocument(content.tagged.view, content.segment)),
  };
  if (use.trace === null) return parts;
  const decided = (of: Tagged, segment: Segment): string[] =>
    of.decisions.filter(({ first, end }) => segment.first < end && first < segment.end).map(({ rule }) => rule);
  const names = [
    ...new Set([
      ...decided(tagged, cue),
      ...(source === null ? [] : decided(tagged, source)),
      ...contents.flatMap((content) => decided(content.tagged, content.segment)),
      ...rules,
      ...(shared === null ? [] : [sharedSubject.name]),
    ]),
  ];
  return names.length === 0 ? parts : { ...parts, rules: names };
}

/** The last rule that decided on a link's cue, or the tagger. */
function decidedBy({ tagged: { decisions }, cue }: Link): string {
  return decisions.findLast(({ first, end }) => first <= cue.first && cue.first < end)?.rule ?? MODEL;
}

/** The piece, and with its quotation those of the other paragraphs; what is taken or holds the cue is left out. */
export function chain({ text, quotations }: Material, piece: Piece, taken: Set<number>, cue: Span | null): Piece[] {
  const isQuotation = piece.quoted === 'all' && piece.held.length > 0; // no quotation with a mark that was forgotten
  const pieces: Piece[] = isQuotation ? [] : [piece];
  let at = piece.held.at(-1) ?? -1;
  if (isQuotation) while (!taken.has(at - 1) && areLinked(quotations, at - 1)) at--;
  else for (const index of piece.held) taken.add(index);
  for (let linked = at >= 0; linked; at++) {
    const part = taken.has(at) ? null : quotedPiece(text, quotations, at);
    if (part && cue !== null && overlaps(part, cue)) break;
    if (part) pieces.push(part);
    taken.add(at);
    linked = areLinked(quotations, at) && !taken.has(at + 1);
  }
  return pieces;
}

/** Whether a quotation goes on with the next one, in the next paragraph. */
function areLinked(quotations: readonly Quotation[], index: number): boolean {
  return quotations[index]?.goesOn === true && quotations[index + 1]?.continues === true;
}

function withoutOverlaps(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start || b.end - a.end))
    if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece);
  return kept;
}

const inDocument = ({ firstToken }: Paragraph, { first, end }: Segment): Segment => ({
  first: firstToken + first,
  end: firstToken + end,
});
