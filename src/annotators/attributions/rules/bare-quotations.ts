/**
 * Quotations that the tagger put to no cue but that are speech nonetheless: signed ones, those after
 * a name and a colon, and sentences that are nothing but a quotation. Right after an attribution such a sentence goes on
 * with it, by the custom of news also in the next paragraph; elsewhere its source is not told.
 *
 *   "We left," he said.\n"It hurt." -> he | said | We left … It hurt.
 *   "Stay the course." — Ana Ruiz -> Ana Ruiz | — | Stay the course.
 *   Ana Ruiz, a nurse: "We lost it all." -> Ana Ruiz, a nurse | : | We lost it all.
 */
import { countBefore } from '../../../document/finding.ts';
import type { Sentence } from '../../../document/layers.ts';
import type { Span } from '../../../document/span.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { ALL_RULES, firstOf, markedBy, type Rule, type RuleUse } from '../../rule.ts';
import type { Draft } from '../linker/draft.ts';
import { chain } from '../linker/drafts.ts';
import { type Material, type Piece, quotedPiece } from '../linker/pieces.ts';

/** Longest signature, in words. */
const LONGEST_SIGNATURE = 14;

/** A quotation that no cue has taken, and where it stands. */
interface Site {
  readonly material: Material;
  readonly quotation: Span;
  readonly piece: Piece;
  /** The sentences in which it begins and ends. */
  readonly opening: Sentence;
  readonly closing: Sentence;
  /** It begins its sentence, in which nothing else is said. */
  readonly leads: boolean;
  /** The attribution that ends with the sentence before. */
  readonly before: Draft | null;
  /** The piece, with what goes on with it in the next paragraphs. */
  pieces(cue: Span | null): Piece[];
}

/** What a bare quotation says: a draft of its own, or more of the one `before`. */
interface Bare {
  readonly draft: Draft;
  /** Whether another quotation may go on with it. */
  readonly open: boolean;
}

type BareRule = Rule<[site: Site], Bare | null>;

const draftBy = (by: string, parts: Pick<Draft, 'source' | 'cue' | 'pieces'>): Draft => ({
  by,
  ...parts,
  antecedent: null,
  verb: null,
  evidence: null,
});

const colon: BareRule = {
  name: 'attributions/colon',
  why: 'A name and a colon at the start of a sentence introduce what is quoted.',
  example: 'Ana Ruiz, a nurse: "We lost it all."',
  apply: ({ material, quotation, opening, piece, pieces }) => {
    const introduced = colonBefore(material, quotation.start, opening);
    if (introduced === null || !isSpeech(material.text, piece, 2)) return null;
    return { draft: draftBy(colon.name, { ...introduced, pieces: pieces(introduced.cue) }), open: false };
  },
};

const signature: BareRule = {
  name: 'attributions/signature',
  why: 'A dash and a name after a quotation sign it.',
  example: '"Stay the course." — Ana Ruiz',
  apply: ({ material, quotation, opening, closing, pieces }) => {
    const signed = opening.start === quotation.start ? signatureAfter(material, quotation.end, closing) : null;
    return signed && { draft: draftBy(signature.name, { ...signed, pieces: pieces(null) }), open: false };
  },
};

const goesOn: BareRule = {
  name: 'attributions/goes-on',
  why: 'A sentence that is nothing but a quotation goes on with a quotation before it, also in the next paragraph.',
  example: '"We will miss him," he said.\n\n"His songs meant a lot to us all."\n\n\'A song can be a cure\'',
  apply: ({ leads, before, pieces }) => {
    if (!leads || before === null || !holdsQuotation(before)) return null;
    before.pieces.push(...pieces(before.cue));
    return { draft: before, open: true };
  },
};

const holdsQuotation = ({ pieces }: Draft): boolean => pieces.some(({ quoted }) => quoted !== 'none');

const bareQuotation: BareRule = {
  name: 'attributions/bare-quotation',
  why: 'Elsewhere such a sentence is speech whose source is not told.',
  example: 'Rain fell on Lima all night.\n"We lost the house and all that was in it."',
  apply: ({ material, leads, before, piece, pieces }) => {
    if (!leads || before !== null || !isSpeech(material.text, piece, 4)) return null;
    return { draft: draftBy(bareQuotation.name, { source: null, cue: null, pieces: pieces(null) }), open: true };
  },
};

/** The rules in the order in which they are asked. */
export const BARE_RULES: readonly BareRule[] = [colon, signature, goesOn, bareQuotation];

/** Adds to the drafts what bare quotations say; quotations in `taken` or not `searched` are passed over. */
export function withBareQuotations(
  material: Material,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  taken: Set<number>,
  searched: (sentence: Sentence) => boolean,
  use: RuleUse = ALL_RULES,
): Draft[] {
  const all = [...drafts];
  const lastOf = new Map<number, Draft>();
  for (const draft of drafts) lastOf.set(lastSentence(sentences, draft), draft);
  const replace = (old: Draft, draft: Draft): void => {
    all[all.indexOf(old)] = draft;
    for (const [sentence, one] of lastOf) if (one === old) lastOf.set(sentence, draft);
  };
  for (const [index, quotation] of material.quotations.entries()) {
    if (taken.has(index)) continue;
    const first = sentenceAt(sentences, quotation.start);
    const last = sentenceAt(sentences, quotation.end - 1);
    const [opening, closing] = [sentences[first], sentences[last]];
    if (opening === undefined || closing === undefined || !searched(opening)) continue;
    const piece = quotedPiece(material.text, material.quotations, index);
    if (piece === null) continue;
    const whole = /^[.!?…]?$/.test(material.text.slice(quotation.end, closing.end).trim());
    const leads = opening.start === quotation.start && whole && !lastOf.has(first);
    const previous = lastOf.get(first - 1);
    const sameBlock = sentences[first - 1]?.block === opening.block;
    const before = previous && previous.verb?.class !== 'think' && (previous.source || sameBlock) ? previous : null;
    const pieces = (cue: Span | null): Piece[] => chain(material, piece, taken, cue);
    const found = firstOf(BARE_RULES, use, { material, quotation, piece, opening, closing, leads, before, pieces });
    if (found === null) continue;
    const { draft, open } = found.answer;
    const noted = use.trace === null ? draft : markedBy(draft, found.rule);
    if (draft !== before) all.push(noted);
    else if (draft !== noted) replace(draft, noted);
    if (open) lastOf.set(draft === before ? last : lastSentence(sentences, noted), noted);
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
    stop - dash <= LONGEST_SIGNATURE &&
    !/\n/.test(text.slice(tokens[stop - 1]!.end, tokens[stop]!.start))
  )
    stop++;
  if (stop - dash > LONGEST_SIGNATURE || !/^\p{Lu}/u.test(tokens[dash + 1]?.text ?? '')) return null;
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
  return countBefore(sentences, ({ start }) => start <= offset) - 1;
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
