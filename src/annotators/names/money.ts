/**
 * Sums of money by rule: a currency and a number, in either order, with the words that scale it.
 * The trained tagger is unsure here, and what a sum looks like can be said exactly.
 *
 *   "lent ₹600 crore ($77.4m) and 12 million Swiss francs" -> ₹600 crore | $77.4m | 12 million Swiss francs
 */
import type { Tokens, Written } from '../../document/layers.ts';
import { lazy } from '../../lexicon/data.ts';
import { CUES, cueOf } from '../../lexicon/gazetteer.ts';
import { moneySigns } from '../../lexicon/money-signs.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import type { TaggedSpan } from './labels.ts';

const CURRENCY = CUES.indexOf('currency');
const AMOUNT = CUES.indexOf('amount');

const THREE_DIGITS = /^\p{N}{3}$/u;
const CODE = /^[A-Z]{3}$/;
const GROUPED = /^\p{N}{2,3}(?!\p{N})/u;
const SIGN = /^\p{Sc}$/u;
/** No sum has more words of one kind in a row. */
const MOST_WORDS = 6;

const patterns = lazy(() => {
  const of = moneySigns();
  const digits = String.raw`\p{N}[\p{N}.,]*${of('scale')}?`;
  return {
    number: new RegExp(`^${digits}$`, 'u'),
    /** A currency's letters and the number in one word: Rs500, RM10. */
    joined: new RegExp(`^${of('joined')}${digits}$`, 'iu'),
    /** The same of one letter, which names roads and forms too: R250, but no R21. Whether it is a sum the words beside it tell. */
    lettered: new RegExp(`^${of('one letter')}(?:\\p{N}{3,}|\\p{N}+${of('scale')})$`, 'u'),
    /** What begins a sum of one letter whose number a mark cuts in two: R2 + , + 400. */
    letteredCut: new RegExp(`^${of('one letter')}\\p{N}+$`, 'u'),
    /** What may name a road, a motorcycle or a form as well as a sum: R300, N11, SH16. */
    designating: new RegExp(`^(?:${of('one letter')}|N|SH|RP|Rp)\\p{N}+$`, 'u'),
    /** Coins of less than the whole: 90p, but no 720p. */
    coins: new RegExp(`^\\p{N}{1,2}(?:\\.\\p{N}+)?${of('coins')}$`, 'u'),
    /** Letters that stand before a sign: US$, NT$, R$. */
    beforeSign: new RegExp(`^${of('before sign')}$`, 'u'),
    /** Currencies that are written with capitals before or after the number. */
    letters: new RegExp(`^(?:${of('letters')}\\.?|[A-Z]{3})$`, 'u'),
    many: new RegExp(`^${of('many')}$`, 'iu'),
  };
});

const text = (tokens: Tokens, at: number): string => tokens.words[at]?.text ?? '';
const touches = (tokens: Tokens, at: number): boolean => tokens.ends[at - 1] === tokens.starts[at];
/** What a word may be in a sum. */
interface Form {
  readonly isNumber: boolean;
  readonly isJoined: boolean;
  readonly isAmount: boolean;
  readonly isMany: boolean;
}

/** What most words are. */
const NO_FORM: Form = { isNumber: false, isJoined: false, isAmount: false, isMany: false };

const formOf = perWord((word): Form => {
  const form = {
    isNumber: patterns().number.test(word),
    isJoined: patterns().joined.test(word) || patterns().lettered.test(word) || patterns().coins.test(word),
    isAmount: cueOf(word.toLowerCase()) === AMOUNT && !/^per/i.test(word),
    isMany: patterns().many.test(word),
  };
  return form.isNumber || form.isJoined || form.isAmount || form.isMany ? form : NO_FORM;
});
const NO_WORD: Written = { text: '' };
const formAt = (tokens: Tokens, at: number): Form => formOf(tokens.words[at] ?? NO_WORD);
const isNumber = (tokens: Tokens, at: number): boolean => formAt(tokens, at).isNumber;
/** `dollars`, but not the Cup that is also Cuba's currency code. */
const isCurrencyName = (word: string): boolean => /^\p{Ll}{3}/u.test(word) && cueOf(word) === CURRENCY;
const isSymbol = (word: string): boolean =>
  patterns().letters.test(word) && (!CODE.test(word) || cueOf(word.toLowerCase()) === CURRENCY);

/** The sums of money among tokens [first, end) of one sentence. */
export function findMoney(tokens: Tokens, first: number, end: number): TaggedSpan[] {
  const found: TaggedSpan[] = [];
  for (let at = first; at < end; at++) {
    const span =
      numbered(tokens, at, found.at(-1)?.end ?? first, end) ?? inWords(tokens, at, found.at(-1)?.end ?? first, end);
    if (span === null) continue;
    found.push(span);
    at = span.end - 1;
  }
  return found;
}

/** A number with a currency before or after it. */
function numbered(tokens: Tokens, at: number, floor: number, end: number): TaggedSpan | null {
  const rest = cutEnd(tokens, at, end);
  const { isJoined: isWhole, isNumber: isPlain } = formAt(tokens, at);
  const isScaled = patterns().letteredCut.test(text(tokens, at)) && formAt(tokens, at + 1).isAmount; // K5 million
  const isJoined = isWhole || isScaled || rest > at + 1;
  if (!isJoined && !isPlain) return null;
  if (isWhole && rest === at + 1 && !formAt(tokens, rest).isAmount && isDesignation(tokens, at)) return null;
  const start = startOf(tokens, at, floor);
  let last = rest;
  while (start < at && last < Math.min(end, at + MOST_WORDS) && THREE_DIGITS.test(text(tokens, last))) last++; // N$100 000
  if (
    start < at &&
    last + 1 < end &&
    isRange(text(tokens, last)) &&
    isNumber(tokens, last + 1) &&
    touches(tokens, last)
  )
    last += 2; // $25-35 million
  const limit = Math.min(end, last + MOST_WORDS);
  while (last < limit && formAt(tokens, last).isAmount) last++;
  const stop = stopOf(tokens, last, end);
  return start < at || stop > last || isJoined ? { first: start, end: Math.max(last, stop), type: 'money' } : null;
}

/** Before a sum, and after it no road or machine. */
const BEFORE_PRICE = /^(?:for|costs?|costing|paid|pays?|paying|of|at|worth|from|to|than)$/i;
const BEFORE_LOW_PRICE = /^(?:for|costs?|costing|paid|pays?|paying|worth)$/i;
const HEDGE = /^(?:about|around|over|nearly|almost|only|just)$/i;
const DESIGNATED =
  /^(?:roads?|highways?|motorways?|routes?|crash(?:es)?|motorcycles?|motorbikes?|bikes?|forms?|trains?|models?|engines?|junctions?)$/i;
/** What is numbered with letters: Chapter 5p. */
const NUMBERED = /^(?:chapter|section|part|page|figure|table|article|rule|class|no)$/i;

/** Whether letters and a number name a thing, as far as the words beside them tell: `the R300 road`, `SH16 crash`. */
function isDesignation(tokens: Tokens, at: number): boolean {
  const word = text(tokens, at);
  if (patterns().coins.test(word)) return NUMBERED.test(text(tokens, at - 1));
  if (!patterns().designating.test(word)) return false;
  const before = text(tokens, HEDGE.test(text(tokens, at - 1)) ? at - 2 : at - 1);
  const isPrice = (/\p{N}{3}/u.test(word) ? BEFORE_PRICE : BEFORE_LOW_PRICE).test(before);
  return !isPrice || DESIGNATED.test(text(tokens, at + 1));
}

/** The end of a number that its currency's letters are joined with, behind the mark that cuts it: `N2,400`, `KSh1.2`. */
function cutEnd(tokens: Tokens, at: number, end: number): number {
  if (at + 2 >= end || !(patterns().joined.test(text(tokens, at)) || patterns().letteredCut.test(text(tokens, at))))
    return at + 1;
  const isCut = touches(tokens, at + 1) && touches(tokens, at + 2) && isNumber(tokens, at + 2);
  const goesOn = text(tokens, at + 1) === ',' ? GROUPED.test(text(tokens, at + 2)) : text(tokens, at + 1) === '.';
  return isCut && goesOn ? at + 3 : at + 1;
}

const isRange = (word: string): boolean => word === '-' || word === '–';

/** Where the currency before a number begins; the number's own place if there is none. */
function startOf(tokens: Tokens, number: number, floor: number): number {
  const before = number - 1;
  if (before < floor) return number;
  if (SIGN.test(text(tokens, before))) {
    const prefixed =
      before - 1 >= floor && touches(tokens, before) && patterns().beforeSign.test(text(tokens, before - 1));
    return prefixed ? before - 1 : before;
  }
  const conference = text(tokens, before) === 'COP' && /^\d{1,2}$/.test(text(tokens, number)); // COP 28; no peso is spent so
  return isSymbol(text(tokens, before)) && !conference ? before : number;
}

/** The end of the currency that follows a number; `at` if none does. One adjective may come first: Swiss francs. */
function stopOf(tokens: Tokens, at: number, end: number): number {
  if (at >= end) return at;
  const word = text(tokens, at);
  if (isCurrencyName(word) || (CODE.test(word) && isSymbol(word))) return at + 1;
  if (SIGN.test(word) && touches(tokens, at) && !isNumber(tokens, at + 1)) return at + 1;
  return at + 1 < end && /^\p{Lu}/u.test(word) && isCurrencyName(text(tokens, at + 1)) ? at + 2 : at;
}

function isPart(tokens: Tokens, at: number): boolean {
  const { isAmount, isMany } = formAt(tokens, at);
  return isAmount || isMany;
}

/** `tens of millions of dollars`, `hundred yuan`. */
function inWords(tokens: Tokens, at: number, floor: number, end: number): TaggedSpan | null {
  if (!isPart(tokens, at)) return null;
  let last = at + 1;
  const limit = Math.min(end, at + MOST_WORDS);
  while (last < limit && (isPart(tokens, last) || text(tokens, last) === 'of')) last++;
  const stop = stopOf(tokens, last, end);
  if (stop === last || text(tokens, at).length <= 2) return null;
  return { first: at - 2 >= floor && isHalf(tokens, at - 2) ? at - 2 : at, end: stop, type: 'money' };
}

/** `half a million dollars` */
const isHalf = (tokens: Tokens, at: number): boolean =>
  /^half$/i.test(text(tokens, at)) && /^an?$/.test(text(tokens, at + 1));
