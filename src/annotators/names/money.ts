/**
 * Sums of money by rule: a currency and a number, in either order, with the words that scale it.
 * The trained tagger is unsure here, and what a sum looks like can be said exactly.
 *
 *   "lent ₹600 crore ($77.4m) and 12 million Swiss francs" -> ₹600 crore | $77.4m | 12 million Swiss francs
 */
import type { Token } from '../../document/layers.ts';
import { CUES, cueOf } from '../../lexicon/gazetteer.ts';
import type { TaggedSpan } from './labels.ts';

const CURRENCY = CUES.indexOf('currency');
const AMOUNT = CUES.indexOf('amount');

const NUMBER = /^\p{N}[\p{N}.,]*(?:m|mn|bn|b|k|tn)?$/u;
/** A currency's letters and the number in one word: Rs500, RM10. */
const FUSED = /^(?:rs|rm|us|usd|eur|gbp|ghc|gh|ksh|tsh|ush|tk|n)\p{N}[\p{N}.,]*(?:m|mn|bn|b|k|tn)?$/iu;
const THREE_DIGITS = /^\p{N}{3}$/u;
const SIGN = /^\p{Sc}$/u;
/** Letters that stand before a sign: US$, NT$, R$. */
const SIGN_PREFIX = /^(?:US|U\.S\.|A|AU|C|CA|NZ|HK|S|SG|N|NT|R|RD|TT|J|B|Z|GH|MX|Arg)$/;
/** Currencies that are written with capitals before or after the number. */
const SYMBOL = /^(?:Rs|Rs\.|RM|Tk|Ksh|Sh|LE|KD|BD|QR|SR|Dhs|[A-Z]{3})$/;
/** No sum has more words of one kind in a row. */
const MOST_WORDS = 6;
const PLURAL_AMOUNT = /^(?:tens|hundreds|thousands|millions|billions|trillions|crores|lakhs)$/i;

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';
const touches = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start;
const isAmount = (word: string): boolean => cueOf(word.toLowerCase()) === AMOUNT && !/^per/i.test(word);
/** `dollars`, but not the Cup that is also Cuba's currency code. */
const isCurrencyName = (word: string): boolean => /^\p{Ll}{3}/u.test(word) && cueOf(word) === CURRENCY;
const isSymbol = (word: string): boolean =>
  SYMBOL.test(word) && (word.length < 3 || cueOf(word.toLowerCase()) === CURRENCY);

/** The sums of money among tokens [first, end) of one sentence. */
export function findMoney(tokens: readonly Token[], first: number, end: number): TaggedSpan[] {
  const found: TaggedSpan[] = [];
  for (let at = first; at < end; at++) {
    const span = numbered(tokens, at, found.at(-1)?.end ?? first, end) ?? inWords(tokens, at, end);
    if (span === null) continue;
    found.push(span);
    at = span.end - 1;
  }
  return found;
}

/** A number with a currency before or after it. */
function numbered(tokens: readonly Token[], at: number, floor: number, end: number): TaggedSpan | null {
  const fused = FUSED.test(text(tokens, at));
  if (!fused && !NUMBER.test(text(tokens, at))) return null;
  const start = startOf(tokens, at, floor);
  let last = at + 1;
  while (start < at && last < Math.min(end, at + MOST_WORDS) && THREE_DIGITS.test(text(tokens, last))) last++; // N$100 000
  if (
    start < at &&
    last + 1 < end &&
    isRange(text(tokens, last)) &&
    NUMBER.test(text(tokens, last + 1)) &&
    touches(tokens, last)
  )
    last += 2; // $25-35 million
  const limit = Math.min(end, last + MOST_WORDS);
  while (last < limit && isAmount(text(tokens, last))) last++;
  const stop = stopOf(tokens, last, end);
  return start < at || stop > last || fused ? { first: start, end: Math.max(last, stop), type: 'money' } : null;
}

const isRange = (word: string): boolean => word === '-' || word === '–';

/** Where the currency before a number begins; the number's own place if there is none. */
function startOf(tokens: readonly Token[], number: number, floor: number): number {
  const before = number - 1;
  if (before < floor) return number;
  if (SIGN.test(text(tokens, before))) {
    const prefixed = before - 1 >= floor && touches(tokens, before) && SIGN_PREFIX.test(text(tokens, before - 1));
    return prefixed ? before - 1 : before;
  }
  const conference = text(tokens, before) === 'COP' && /^\d{1,2}$/.test(text(tokens, number)); // COP 28; no peso is spent so
  return isSymbol(text(tokens, before)) && !conference ? before : number;
}

/** The end of the currency that follows a number; `at` if none does. One adjective may come first: Swiss francs. */
function stopOf(tokens: readonly Token[], at: number, end: number): number {
  if (at >= end) return at;
  const word = text(tokens, at);
  if (isCurrencyName(word) || (isSymbol(word) && word.length === 3)) return at + 1;
  if (SIGN.test(word) && touches(tokens, at) && !NUMBER.test(text(tokens, at + 1))) return at + 1;
  return at + 1 < end && /^\p{Lu}/u.test(word) && isCurrencyName(text(tokens, at + 1)) ? at + 2 : at;
}

/** `tens of millions of dollars`, `hundred yuan`. */
function inWords(tokens: readonly Token[], at: number, end: number): TaggedSpan | null {
  if (!isAmount(text(tokens, at)) && !PLURAL_AMOUNT.test(text(tokens, at))) return null;
  let last = at + 1;
  const limit = Math.min(end, at + MOST_WORDS);
  while (
    last < limit &&
    (isAmount(text(tokens, last)) || PLURAL_AMOUNT.test(text(tokens, last)) || text(tokens, last) === 'of')
  )
    last++;
  const stop = stopOf(tokens, last, end);
  return stop > last && text(tokens, at).length > 2 ? { first: at, end: stop, type: 'money' } : null;
}
