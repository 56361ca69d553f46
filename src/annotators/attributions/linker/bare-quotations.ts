/**
 * Quotations that the tagger put to no cue but that are speech nonetheless: signed ones, and
 * sentences that are nothing but a quotation. Right after an attribution such a sentence goes on
 * with it, by the custom of news also in the next paragraph; elsewhere its source is not told.
 *
 *   "We left," he said.\n"It hurt." -> he | said | We left … It hurt.
 *   "Stay the course." — Ana Ruiz -> Ana Ruiz | — | Stay the course.
 */
import type { Sentence } from '../../../document/layers.ts';
import type { Span } from '../../../document/span.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { chain, type Draft } from './drafts.ts';
import { type Material, type Piece, quotedPiece } from './pieces.ts';

/** Longest signature, in words. */
const LONGEST = 14;

/** Adds to the drafts what bare quotations say; quotations in `taken` or not `searched` are passed over. */
export function withBareQuotations(
  material: Material,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  taken: Set<number>,
  searched: (sentence: Sentence) => boolean,
): Draft[] {
  const all = [...drafts];
  const lastOf = new Map<number, Draft>();
  for (const draft of drafts) lastOf.set(lastSentence(sentences, draft), draft);
  for (const [index, quotation] of material.quotations.entries()) {
    if (taken.has(index)) continue;
    const first = sentenceAt(sentences, quotation.start);
    const last = sentenceAt(sentences, quotation.end - 1);
    const [opening, closing] = [sentences[first], sentences[last]];
    if (opening === undefined || closing === undefined || !searched(opening)) continue;
    const piece = quotedPiece(material.text, material.quotations, index);
    if (piece === null || opening.start !== quotation.start) continue;
    const signature = signatureAfter(material, quotation.end, closing);
    const whole = /^[.!?…]?$/.test(material.text.slice(quotation.end, closing.end).trim());
    if (signature !== null) {
      all.push({
        rule: 'signature',
        ...signature,
        verb: null,
        pieces: chain(material, piece, taken, null),
        evidence: null,
      });
      continue;
    }
    const before = lastOf.get(first - 1);
    if (!whole || lastOf.has(first)) continue;
    const sameBlock = sentences[first - 1]?.block === opening.block;
    if (before && before.verb?.class !== 'think' && (before.source || sameBlock)) {
      before.pieces.push(...chain(material, piece, taken, before.cue));
      lastOf.set(last, before);
    } else if (isSpeech(material.text, piece)) {
      const pieces = chain(material, piece, taken, null);
      const draft: Draft = { rule: 'bare-quotation', source: null, cue: null, verb: null, pieces, evidence: null };
      all.push(draft);
      lastOf.set(lastSentence(sentences, draft), draft);
    }
  }
  return all;
}

/** A dash and a name right after a quotation, up to the sentence's end or on a line of their own. */
function signatureAfter(
  { text, tokens }: Material,
  end: number,
  closing: Sentence,
): { source: Span; cue: Span } | null {
  let dash = closing.endToken;
  while (dash > closing.firstToken && tokens[dash - 1]!.start >= end) dash--;
  const mark = tokens[dash];
  if (mark === undefined || !/^(?:[—–―-]|--)$/.test(mark.text)) return null;
  let stop = dash + 1;
  while (
    stop < tokens.length &&
    stop - dash <= LONGEST &&
    !/\n/.test(text.slice(tokens[stop - 1]!.end, tokens[stop]!.start))
  )
    stop++;
  if (stop - dash > LONGEST || !/^\p{Lu}/u.test(tokens[dash + 1]?.text ?? '')) return null;
  if (tokens[stop - 1]!.text === '.') stop--;
  for (let at = dash + 1; at < stop; at++)
    if (isWord(tokens[at]!.text.toLowerCase(), 'be', 'have', 'modal', 'past') || /["“”]/.test(tokens[at]!.text))
      return null;
  return { cue: mark, source: { start: tokens[dash + 1]!.start, end: tokens[stop - 1]!.end } };
}

function lastSentence(sentences: readonly Sentence[], { cue, pieces }: Draft): number {
  return sentenceAt(sentences, Math.max(cue?.start ?? 0, ...pieces.map(({ end }) => end - 1)));
}

/** Index of the sentence that holds an offset, or of the one before it. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Speech rather than a title or slogan: four words or more that start with a capital and stop like a sentence. */
function isSpeech(text: string, { inner }: Piece): boolean {
  const words = text.slice(inner.start, inner.end);
  const stops = /[.!?…]$/.test(words) || text[inner.end] === ',';
  return stops && /^[^\p{L}]{0,4}\p{Lu}/u.test(words) && words.slice(0, 400).split(/\s+/, 4).length === 4;
}
