/**
 * Attributions: who said what, as spans of source, cue and content, found by rules in the
 * article's body. What has no source near its cue keeps an empty one; quotation marks without
 * any sign of speech (nicknames, titles, scare quotes) become none.
 *
 *   "Yes," Li said. -> direct; source Li, cue said, content Yes
 */
import type { Attribution } from '../../document/layers.ts';
import { compareSpans } from '../../document/span.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { defineAnnotator } from '../annotator.ts';
import { type Reading, readClauses } from './clauses.ts';
import { kindOf, type Piece, pieceOf, quotedPiece } from './contents.ts';
import { findMarks, type Quotation } from './marks.ts';
import { confidenceOf } from './rules.ts';
import { readSignature } from './signatures.ts';
import { withoutAdverbials } from './source-edges.ts';
import type { Phrase } from './sources.ts';
import { readTurns } from './turns.ts';
import { lowerAt, readUnits, spanOf, type Unit } from './units.ts';

/** An attribution in the making. */
interface Draft {
  readonly reading: Pick<Reading, 'rule' | 'source' | 'verb'> & { readonly cue: Phrase | null };
  /** The unit of the source and the cue. */
  readonly unit: Unit;
  readonly pieces: Piece[];
  /** Index of the last unit that it reaches into. */
  last: number;
}

export const attributions = defineAnnotator({
  name: 'attributions',
  summary: 'Finds who said what: source, cue and content.',
  requires: ['structure', 'tokens', 'sentences'],
  provides: 'attributions',
  annotate({ text, layers }) {
    const { blocks, dateline } = layers.structure;
    const body = blocks.filter(({ kind }) => kind === 'body');
    const turns = readTurns(text, body);
    const quotations = findMarks(text, body).quotations.filter(({ depth }) => depth === 0);
    const units = readUnits(layers, blocks, quotations, dateline?.end ?? 0).filter(
      ({ block }) => !turns.has(blocks[block]?.start ?? -1),
    );
    const drafts = draftCues(text, units, quotations);
    const all = withBareQuotations(text, units, quotations, drafts);
    return [...all.map((draft) => finish(text, draft)), ...turns.values()].sort((a, b) =>
      compareSpans(a.content[0] as Piece, b.content[0] as Piece),
    );
  },
});

/** What the cues of each unit say, in text order. */
function draftCues(text: string, units: readonly Unit[], quotations: readonly Quotation[]): Draft[] {
  const drafts: Draft[] = [];
  const taken = new Set<number>();
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    const quotedBefore = before?.words.at(-1)?.quotation ?? -1;
    const follows = quotedBefore >= 0 && !taken.has(quotedBefore);
    const readings = readSignature(unit, follows) ?? readClauses(unit, follows && before?.block === unit.block);
    for (const reading of readings) {
      const ranges: readonly Phrase[] = reading.contents;
      const pieces =
        ranges.length === 0
          ? [quotedPiece(text, quotations, quotedBefore)]
          : ranges.map(({ first, end }) => pieceOf(text, unit, quotations, first, end));
      const whole = pieces.filter((piece) => piece !== null).flatMap((piece) => chain(text, quotations, piece, taken));
      if (whole.length > 0) drafts.push({ reading, unit, pieces: whole, last: index });
    }
  }
  return drafts;
}

/** The piece, and with its quotation those of the other paragraphs; what is taken already is left out. */
function chain(text: string, quotations: readonly Quotation[], piece: Piece, taken: Set<number>): Piece[] {
  const pieces: Piece[] = piece.quoted === 'all' ? [] : [piece];
  let at = piece.held.at(-1) ?? -1;
  if (piece.quoted === 'all') while (!taken.has(at - 1) && areLinked(quotations, at - 1)) at--;
  else for (const index of piece.held) taken.add(index);
  for (let linked = at >= 0; linked; at++) {
    const part = taken.has(at) ? null : quotedPiece(text, quotations, at);
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

/**
 * Sentences that are nothing but a quotation. Right after an attribution they go on with it, by the
 * custom of news also in the next paragraph; elsewhere they are speech whose source is not told.
 */
function withBareQuotations(
  text: string,
  units: readonly Unit[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
): Draft[] {
  const all = [...drafts];
  const taken = new Set(drafts.flatMap(({ pieces }) => pieces.flatMap(({ held }) => held)));
  const lastOf = new Map<number, Draft>();
  for (const draft of drafts) lastOf.set(draft.last, draft);
  for (const [index, unit] of units.entries()) {
    const quotation = wholeQuotation(unit);
    if (quotation < 0 || taken.has(quotation) || lastOf.has(index)) continue;
    const piece = quotedPiece(text, quotations, quotation);
    if (piece === null) continue;
    const before = lastOf.get(index - 1);
    const sameBlock = units[index - 1]?.block === unit.block;
    const pieces = chain(text, quotations, piece, taken);
    if (before && before.reading.verb?.class !== 'think' && (before.reading.source || sameBlock)) {
      before.pieces.push(...pieces);
      before.last = index;
      lastOf.set(index, before);
    } else if (isSentence(text, piece)) {
      const reading = { rule: 'bare-quotation' as const, source: null, cue: null, verb: null };
      const draft = { reading, unit, pieces, last: index };
      all.push(draft);
      lastOf.set(index, draft);
    }
  }
  return all;
}

/** The quotation that takes up a whole unit, or -1. */
function wholeQuotation(unit: Unit): number {
  const first = unit.words[0]?.quotation ?? -1;
  const rest = unit.words.findIndex(({ quotation }) => quotation !== first);
  const stop = rest === unit.words.length - 1 && /^[.!?…]$/.test(unit.words[rest]?.text ?? '');
  return rest < 0 || stop ? first : -1;
}

/** Speech rather than a title or slogan: four words or more that start with a capital and stop like a sentence. */
function isSentence(text: string, piece: Piece): boolean {
  const words = text.slice(piece.start, piece.end);
  const stops = /[.!?…]$/.test(words) || text[piece.end] === ',';
  return stops && /^[^\p{L}]*\p{Lu}/u.test(words) && words.split(/\s+/, 4).length === 4;
}

function finish(text: string, { reading, unit, pieces }: Draft): Attribution {
  const content = [...pieces].sort(compareSpans);
  const kind = kindOf(content);
  const verb = reading.verb ? { lemma: reading.verb.lemma, class: reading.verb.class } : null;
  return {
    kind,
    source: reading.source ? [withoutAdverbials(text, spanOf(unit, reading.source.first, reading.source.end))] : [],
    cue: reading.cue ? [spanOf(unit, afterAdverbs(unit, reading.cue), reading.cue.end)] : [],
    content: content.map(({ start, end }) => ({ start, end })),
    verb,
    confidence: confidenceOf(reading.rule, kind, verb?.class ?? null),
    by: `attributions/${reading.rule}`,
  };
}

/** Where the cue itself starts: `said` in `also said`, but `has said` with its auxiliary. */
function afterAdverbs(unit: Unit, { first, end }: Phrase): number {
  let start = first;
  while (start < end - 1 && isWord(lowerAt(unit, start), 'adverb')) start++;
  return start;
}
