/**
 * Quotations that the tagger put to no cue but that are speech nonetheless: signed ones, those after
 * a name or a manner and a colon, and sentences that are nothing but a quotation, whose source is not told.
 *
 *   "Stay the course." — Ana Ruiz -> Ana Ruiz | — | Stay the course.
 *   Ana Ruiz, a nurse: "We lost it all." -> Ana Ruiz, a nurse | : | We lost it all.
 *   Ruiz was blunt: "We lost." -> Ruiz | was blunt | We lost.
 */
import { countBefore } from '../../../document/finding.ts';
import type { Sentence } from '../../../document/layers.ts';
import type { Span } from '../../../document/span.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { ALL_RULES, firstOf, markedBy, type Rule, type RuleUse } from '../../rule.ts';
import { type Draft, draftBy, type SureRule } from '../linker/draft.ts';
import { chain } from '../linker/drafts.ts';
import { type Material, type Piece, quotedPiece } from '../linker/pieces.ts';
import { introducedBy } from './introduced.ts';

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
  /** The piece, with what goes on with it in the next paragraphs. */
  pieces(cue: Span | null): Piece[];
}

type BareRule = Rule<[site: Site], Draft | null> & SureRule;

const colon: BareRule = {
  name: 'attributions/colon',
  right: 0.7,
  why: 'A name and a colon at the start of a sentence introduce what is quoted.',
  example: 'Ana Ruiz, a nurse: "We lost it all."',
  apply: ({ material, quotation, opening, piece, pieces }) => {
    const introduced =
      colonBefore(material, quotation.start, opening) ?? mannerBefore(material, quotation.start, opening);
    if (introduced === null || !isSpeech(material.text, piece, 2)) return null;
    return draftBy(colon, { ...introduced, pieces: pieces(introduced.cue) });
  },
};

const signature: BareRule = {
  name: 'attributions/signature',
  right: 0.7,
  why: 'A dash and a name after a quotation sign it.',
  example: '"Stay the course." — Ana Ruiz',
  apply: ({ material, quotation, opening, closing, pieces }) => {
    const signed = opening.start === quotation.start ? signatureAfter(material, quotation.end, closing) : null;
    return signed && draftBy(signature, { ...signed, pieces: pieces(null) });
  },
};

const bareQuotation: BareRule = {
  name: 'attributions/bare-quotation',
  right: 0.3,
  why: 'A sentence that is nothing but a quotation is speech, though its source is not told.',
  example: 'Rain fell on Lima all night.\n"We lost the house and all that was in it."',
  apply: ({ material, leads, piece, pieces }) => {
    if (!leads || !isSpeech(material.text, piece, 4)) return null;
    return draftBy(bareQuotation, { source: null, cue: null, pieces: pieces(null) });
  },
};

const introduced: BareRule = {
  name: 'attributions/introduced',
  right: 0.7,
  why: 'A noun for what is said, with whose it is, or a phrase that quotes introduces a quotation.',
  example: 'Ruiz had a short answer: "No."',
  apply: ({ material, quotation, opening, closing, pieces }) => {
    const by = introducedBy(material.text, opening.start, quotation.start);
    const closes = /^[.!?…]?$/.test(material.text.slice(quotation.end, closing.end).trim());
    return by === null || !closes ? null : draftBy(introduced, { ...by, pieces: pieces(by.cue) });
  },
};

/** The rules in the order in which they are asked. */
export const BARE_RULES: readonly BareRule[] = [colon, introduced, signature, bareQuotation];

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
  const ended = new Set(drafts.map((draft) => lastSentence(sentences, draft)));
  for (const [index, quotation] of material.quotations.entries()) {
    if (taken.has(index)) continue;
    const first = sentenceAt(sentences, quotation.start);
    const last = sentenceAt(sentences, quotation.end - 1);
    const [opening, closing] = [sentences[first], sentences[last]];
    if (opening === undefined || closing === undefined || !searched(opening)) continue;
    const piece = quotedPiece(material.text, material.quotations, index);
    if (piece === null) continue;
    const whole = /^[.!?…]?$/.test(material.text.slice(quotation.end, closing.end).trim());
    const leads = opening.start === quotation.start && whole && !ended.has(first);
    const pieces = (cue: Span | null): Piece[] => chain(material, piece, taken, cue);
    const found = firstOf(BARE_RULES, use, { material, quotation, piece, opening, closing, leads, pieces });
    if (found === null) continue;
    all.push(use.trace === null ? found.answer : markedBy(found.answer, found.rule));
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
  while (dash > closing.firstToken && tokens.starts[dash - 1]! >= end) dash--;
  const mark = tokens.words[dash];
  if (mark === undefined || !/^(?:[—–―-]|--)$/.test(mark.text)) return null;
  let stop = dash + 1;
  while (
    stop < tokens.words.length &&
    stop - dash <= LONGEST_SIGNATURE &&
    !/\n/.test(text.slice(tokens.ends[stop - 1]!, tokens.starts[stop]!))
  )
    stop++;
  if (stop - dash > LONGEST_SIGNATURE || !/^\p{Lu}/u.test(tokens.words[dash + 1]?.text ?? '')) return null;
  if (tokens.words[stop - 1]!.text === '.') stop--;
  for (let at = dash + 1; at < stop; at++)
    if (
      isWord(tokens.words[at]!.text.toLowerCase(), 'be', 'have', 'modal', 'past') ||
      /["“”]/.test(tokens.words[at]!.text)
    )
      return null;
  const cue = { start: tokens.starts[dash]!, end: tokens.ends[dash]! };
  return { cue, source: { start: tokens.starts[dash + 1]!, end: tokens.ends[stop - 1]! } };
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
const LONGEST_NAME = 14;
/** What may stand before the name, from the sentence's start: `And from`, `A statement by`. */
const INTRODUCES = /^(?:and )?(?:(?:this )?from|(?:an? |the )?(?:joint )?(?:statement|message|letter) (?:by|from)) /i;
const CAPITALIZED = /^\p{Lu}[\p{L}.'’-]*$/u;

/**
 * A name, maybe with an apposition, that opens the sentence, and a colon right before a quotation. After
 * `from` or `statement by` the name may come later, and the quotation on a line of its own.
 */
function colonBefore({ text, tokens }: Material, start: number, opening: Sentence): { source: Span; cue: Span } | null {
  let colon = opening.firstToken;
  while (colon < opening.endToken && tokens.starts[colon]! < start) colon++;
  colon--;
  if (colon < 1 || tokens.words[colon]!.text !== ':') return null;
  let first = opening.start < start ? opening.firstToken : colon;
  if (first === colon)
    while (
      first > 0 &&
      colon - first <= LONGEST_NAME &&
      !/\n/.test(text.slice(tokens.ends[first - 1]!, tokens.starts[first]!))
    )
      first--;
  const lead =
    INTRODUCES.exec(text.slice(tokens.starts[first]!, tokens.starts[colon]!))?.[0].trim().split(/\s+/).length ?? 0;
  first += lead;
  if (colon <= first || colon - first > LONGEST_NAME || (lead === 0 && opening.start === start)) return null;
  const words = tokens.words.slice(first, colon).map(({ text: word }) => word);
  const isName = (at: number): boolean => CAPITALIZED.test(words[at]!) && CAPITALIZED.test(words[at + 1] ?? '');
  const named = lead > 0 ? words.some((_, at) => isName(at)) : isName(0);
  if (
    !named ||
    words.some((word) => !/^['’]s$/.test(word) && isWord(word.toLowerCase(), 'be', 'have', 'modal', 'past', 'pronoun'))
  )
    return null;
  return {
    source: { start: tokens.starts[first]!, end: tokens.ends[colon - 1]! },
    cue: { start: tokens.starts[colon]!, end: tokens.ends[colon]! },
  };
}

/** Longest subject and longest manner before a colon, in words: `Ana Ruiz | was blunt and brief`. */
const LONGEST_SUBJECT = 4;
const LONGEST_MANNER = 4;

/** How somebody was who speaks after a colon: `Ruiz was blunt: "We lost."` */
function mannerBefore({ tokens }: Material, start: number, opening: Sentence): { source: Span; cue: Span } | null {
  const first = opening.firstToken;
  const word = (at: number): string => tokens.words[at]?.text ?? '';
  let be = first;
  while (be - first < LONGEST_SUBJECT && CAPITALIZED.test(word(be))) be++;
  if (be === first || !isWord(word(be).toLowerCase(), 'be')) return null;
  let colon = be + 1;
  while (colon - be <= LONGEST_MANNER && /^\p{Ll}+$/u.test(word(colon))) colon++;
  if (colon === be + 1 || word(colon) !== ':' || tokens.starts[colon + 1] !== start) return null;
  if (/^(?:it|this|that|there|what|here)$/i.test(word(first)) || isWord(word(be + 1), 'determiner', 'preposition'))
    return null;
  return {
    source: { start: tokens.starts[first]!, end: tokens.ends[be - 1]! },
    cue: { start: tokens.starts[be]!, end: tokens.ends[colon - 1]! },
  };
}
