/**
 * Units: what the rules read at a time. A unit is a sentence, or several where a quotation
 * runs over the break between them, so that a cue after a long quotation sees all of it.
 *
 *   "We won. We are glad," Li said. -> one unit; its quotation is opaque
 */
import type { Block, Sentence, Token } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { verbOf } from '../../lexicon/reporting-verbs.ts';
import type { Quotation } from './marks.ts';

export interface Word extends Token {
  readonly lower: string;
  /** Index of the outermost quotation that holds it, or -1. */
  readonly quotation: number;
}

export interface Unit {
  readonly words: readonly Word[];
  readonly block: number;
}

/** The units of the body's sentences; what lies before `from` (the dateline) is left out. */
export function readUnits(
  layers: { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] },
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  from: number,
): Unit[] {
  const units: { words: Word[]; block: number }[] = [];
  let at = 0;
  for (const sentence of layers.sentences) {
    if (blocks[sentence.block]?.kind !== 'body') continue;
    const words: Word[] = [];
    for (let index = sentence.firstToken; index < sentence.endToken; index++) {
      const token = layers.tokens[index] as Token;
      if (token.start < from) continue;
      while (at < quotations.length && (quotations[at] as Quotation).end <= token.start) at++;
      const quotation = at < quotations.length && (quotations[at] as Quotation).start <= token.start ? at : -1;
      words.push({ ...token, lower: token.text.toLowerCase().replaceAll('’', "'"), quotation });
    }
    const before = units.at(-1);
    const last = before?.words.at(-1);
    const joins = before?.block === sentence.block && last !== undefined && last.quotation >= 0;
    if (joins && words[0]?.quotation === last.quotation) before?.words.push(...words);
    else if (words.length > 0) units.push({ words, block: sentence.block });
  }
  return units;
}

/** The text range of words [first, end). */
export function spanOf(unit: Unit, first: number, end: number): Span {
  return { start: (unit.words[first] as Word).start, end: (unit.words[end - 1] as Word).end };
}

export function lowerAt(unit: Unit, index: number): string {
  return unit.words[index]?.lower ?? '';
}

export function isQuoted(unit: Unit, index: number): boolean {
  return (unit.words[index]?.quotation ?? -1) >= 0;
}

export function isComma(unit: Unit, index: number): boolean {
  return lowerAt(unit, index) === ',' && !isQuoted(unit, index);
}

export function isCapitalized(unit: Unit, index: number): boolean {
  return /^\p{Lu}/u.test(unit.words[index]?.text ?? '');
}

export function isPunctuation(word: string): boolean {
  return word === '' || /^[^\p{L}\p{N}$€£¥&%'’]/u.test(word);
}

/** A verb as far as its form tells: an auxiliary, a known verb, or a lower-case word in -ed. */
export function looksVerbal(unit: Unit, index: number): boolean {
  const lower = lowerAt(unit, index);
  if (isWord(lower, 'be', 'have', 'modal', 'past'))
    return lower !== "'s" && lower !== '’s' && !(lower === 'may' && isCapitalized(unit, index));
  if (isCapitalized(unit, index) && index > 0) return false;
  if (/[^e]ed$/.test(lower) && lower.length > 4) return true;
  const verb = verbOf(lower);
  return verb !== null && !verb.weak && !isWord(lowerAt(unit, index - 1), 'possessive', 'preposition');
}
