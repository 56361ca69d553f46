/**
 * Quotations that the tagger put to no cue but that are speech nonetheless: signed ones, those after
 * a name and a colon, and sentences that are nothing but a quotation. Right after an attribution such a sentence goes on
 * with it, by the custom of news also in the next paragraph; elsewhere its source is not told.
 *
 *   "We left," he said.\n"It hurt." -> he | said | We left … It hurt.
 *   "Stay the course." — Ana Ruiz -> Ana Ruiz | — | Stay the course.
 *   Ana Ruiz, a nurse: "We lost it all." -> Ana Ruiz, a nurse | : | We lost it all.
 */
import type { Sentence } from '../../../document/layers.ts';
import type { Span } from '../../../document/span.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { chain, type Draft } from '../linker/drafts.ts';
import { type Material, type Piece, quotedPiece } from '../linker/pieces.ts';

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
    if (piece === null) continue;
    const introduced = colonBefore(material, quotation.start, opening);
    if (introduced !== null && isSpeech(material.text, piece, 2)) {
      const pieces = chain(material, piece, taken, introduced.cue);
      all.push({ rule: 'colon', ...introduced, verb: null, pieces, evidence: null });
      continue;
    }
    if (opening.start !== quotation.start) continue;
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
    } else if (isSpeech(material.text, piece, 4)) {
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

/** Speech rather than a title or slogan: so many words or more that start with a capital and stop like a sentence. */
function isSpeech(text: string, { inner }: Piece, least: number): boolean {
  const words = text.slice(inner.start, inner.end);
  const stops = /[.!?…]$/.test(words) || text[inner.end] === ',';
  return stops && /^[^\p{L}]{0,4}\p{Lu}/u.test(words) && words.slice(0, 400).split(/\s+/, least).length === least;
}

/** Longest introduction of a quotation by a name, in words. */
const LONGEST_NAME = 10;

/** A name, maybe with an apposition, that opens the sentence, and a colon right before a quotation. */
function colonBefore({ tokens }: Material, start: number, opening: Sentence): { source: Span; cue: Span } | null {
  let colon = opening.firstToken;
  while (colon < opening.endToken && tokens[colon]!.start < start) colon++;
  colon--;
  const first = opening.firstToken;
  if (colon <= first || colon - first > LONGEST_NAME || tokens[colon]!.text !== ':') return null;
  const words = tokens.slice(first, colon).map(({ text }) => text);
  const named = words.length > 1 && words.slice(0, 2).every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
  if (!named || words.some((word) => isWord(word.toLowerCase(), 'be', 'have', 'modal', 'past', 'pronoun'))) return null;
  return { source: { start: tokens[first]!.start, end: tokens[colon - 1]!.end }, cue: tokens[colon]! };
}
