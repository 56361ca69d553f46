/**
 * Attributions in the making: linked segments become spans of text, and a quotation that runs over
 * paragraphs becomes one content of several pieces.
 */
import type { CueVerb } from '../../../document/layers.ts';
import { overlaps, type Span } from '../../../document/span.ts';
import type { Quotation } from '../marks.ts';
import { withoutAddressee } from '../rules/addressee.ts';
import { withoutAdverbials } from '../rules/source-edges.ts';
import type { Segment } from '../tagger/labels.ts';
import type { Paragraph } from '../tagger/paragraphs.ts';
import { cueVerb } from './cue-verb.ts';
import { cueEdges, sourceEdges, sourceInContent, withoutDay } from './edges.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Link } from './link.ts';
import { type Material, type Piece, pieceOf, quotedPiece } from './pieces.ts';

export interface Draft {
  readonly rule: 'crf' | 'bare-quotation' | 'signature' | 'colon';
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly verb: CueVerb | null;
  readonly pieces: Piece[];
  /** What its confidence is worked out from; null for rules. */
  readonly evidence: Evidence | null;
}

/** The drafts of all links. `taken` collects the quotations that became content. */
export function draftLinks(material: Material, links: readonly Link[], taken: Set<number>): Draft[] {
  const drafts: Draft[] = [];
  for (const link of links) {
    const { tokens, text } = material;
    const { view } = link.tagged;
    const cue = cueEdges(tokens, inDocument(view, link.cue));
    let source = link.source && sourceEdges(tokens, inDocument(view, link.source));
    const verb = cueVerb(tokens, cue);
    const contents = link.contents.map(({ tagged, segment }) =>
      withoutAddressee(tokens, cue, verb, withoutDay(tokens, cue, inDocument(tagged.view, segment))),
    );
    const swallowed = source === null && contents[0] ? sourceInContent(tokens, cue, contents[0]) : null;
    if (swallowed) {
      source = swallowed;
      contents[0] = { first: swallowed.end, end: contents[0]!.end };
    }
    const cueSpan = spanOf(material, cue);
    const pieces = contents
      .map((segment) => pieceOf(material, segment, cueSpan))
      .filter((piece) => piece !== null)
      .flatMap((piece) => chain(material, piece, taken, cueSpan));
    if (pieces.length === 0) continue;
    drafts.push({
      rule: 'crf',
      source: source && withoutAdverbials(text, spanOf(material, source)),
      cue: cueSpan,
      verb,
      pieces: withoutOverlaps(pieces),
      evidence: evidenceOf(link),
    });
  }
  return drafts;
}

/** The piece, and with its quotation those of the other paragraphs; what is taken or holds the cue is left out. */
export function chain({ text, quotations }: Material, piece: Piece, taken: Set<number>, cue: Span | null): Piece[] {
  const pieces: Piece[] = piece.quoted === 'all' ? [] : [piece];
  let at = piece.held.at(-1) ?? -1;
  if (piece.quoted === 'all') while (!taken.has(at - 1) && areLinked(quotations, at - 1)) at--;
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

function spanOf({ tokens }: Material, { first, end }: Segment): Span {
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}
