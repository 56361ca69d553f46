/**
 * Companies that their legal form, their partners, or what is said to be theirs tells from persons
 * and places.
 *
 *   "Costa Ltd. won" -> Costa Ltd;   "Smith, Okafor & Partners" -> one organization
 *   "Sunpath and its rival", "shares in Wattio" -> organizations, though no list has them
 */

import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { bitOf } from '../../lexicon/gazetteer.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { titleEndingAt } from '../../lexicon/titles.ts';
import { headAfter } from './apposed.ts';
import type { TaggedType } from './labels.ts';
import { isIn } from './span-lists.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured: a legal form is a company's. */
const CONFIDENCE = 0.9;
const MAY_BE_FIRM: ReadonlySet<TaggedType> = new Set(['person', 'location', 'organization', 'misc', 'product']);

/** The spans with the legal forms behind them, `Costa` `Ltd.`, and the partners before, `Smith,` `Okafor & Partners`. */
export function withLegalForms(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const found: Tagged[] = [];
  for (const span of spans) {
    if (found.length > 0 && span.first < found.at(-1)!.end) continue; // taken in
    const whole = MAY_BE_FIRM.has(span.type) ? wholeFirm(span, tokens) : span;
    while (whole !== span && found.length > 0 && found.at(-1)!.end > whole.first) found.pop();
    found.push(whole);
  }
  return found;
}

function wholeFirm(span: Tagged, tokens: Tokens): Tagged {
  const end = isForm(tokens, span.end) ? span.end + 1 : span.end;
  const isPartnership = span.type === 'organization' && isPartners(tokens, end);
  const first = isPartnership ? firstPartner(tokens, span.first) : span.first;
  if (end === span.end && first === span.first) return span;
  return { ...span, first, end, type: 'organization', confidence: CONFIDENCE, by: 'names/legal-form' };
}

/** Whether a company is called by its first word as a rule: `Hanjun Motors Co`, not `London Metals Ltd`, `Marr & Sons`. */
export function isCalledByFirst({ first, end }: Pick<Tagged, 'first' | 'end'>, tokens: Tokens): boolean {
  const isFirm = isForm(tokens, end - 1) || isOrganizationWord(withoutStop(tokens, end - 1), 'partners');
  return isFirm && !isPartners(tokens, end) && !isPlace(tokens.words[first]!.text);
}

/** Whether a company's legal form stands at a token, as companies write it: `Ltd`, `GmbH`, not `group`. */
function isForm(tokens: Tokens, at: number): boolean {
  return isOrganizationWord(withoutStop(tokens, at), 'legal');
}

const withoutStop = (tokens: Tokens, at: number): string => tokens.words[at]?.text.replace(/\.$/, '') ?? '';

/** Whether a name ends in those who own it together: `Okafor & Partners`, `Gossler & Co`. */
function isPartners(tokens: Tokens, end: number): boolean {
  const last = isForm(tokens, end - 1) ? end - 2 : end - 1;
  return (
    isOrganizationWord(withoutStop(tokens, last), 'partners') && /^(?:&|and)$/.test(tokens.words[last - 1]?.text ?? '')
  );
}

/** The first of the surnames that commas part before a name: `Berenberg, Gossler & Co`. */
function firstPartner(tokens: Tokens, start: number): number {
  let first = start;
  while (tokens.words[first - 1]?.text === ',' && /^\p{Lu}\p{Ll}+$/u.test(tokens.words[first - 2]?.text ?? '')) {
    const isOther = /^\p{Lu}/u.test(tokens.words[first - 3]?.text ?? '') || isPlace(tokens.words[first - 2]!.text);
    if (isOther) break; // `in Lagos, Marr & Sons said`
    first -= 2;
  }
  return first;
}

/**
 * The spans with persons and unknown places read as companies where the words beside them or a longer name with a legal
 * form say so, and everywhere else in the text.
 */
export function withFirms(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const firms = new Set<string>();
  const persons = new Set<string>();
  const places = new Set(spans.filter(({ type }) => type === 'location').map(({ first }) => tokens.words[first]!.text));
  for (const span of spans) {
    const { type, first, end } = span;
    const word = tokens.words[first]!.text;
    if (type === 'person' && (end - first > 1 || titleEndingAt(tokens.words, first) !== null))
      for (let at = first; at < end; at++) persons.add(tokens.words[at]!.text);
    else if (
      end - first === 1 &&
      !isPlace(word) &&
      (isOwned(span, tokens) || (!places.has(word) && isSaidOfFirm(span, tokens)))
    )
      firms.add(word);
    else if (type === 'organization' && end - first > 1 && isCalledByFirst(span, tokens)) firms.add(word);
  }
  return spans.map((span) => {
    const words = wordsOf(tokens, span.first, span.end);
    const mayBe = span.type === 'person' || span.type === 'location';
    const isFirm = mayBe && firms.has(words) && !persons.has(words) && !isGiven(words);
    return isFirm ? { ...span, type: 'organization', confidence: CONFIDENCE, by: 'names/firm' } : span;
  });
}

const isGiven = (word: string): boolean => isIn(word, bitOf('given-names'));
const isPlace = (word: string): boolean => isIn(word, bitOf('cities') | bitOf('regions') | bitOf('countries'));

/** Whether what stands beside a name that looks like a person's is said of companies alone. */
function isSaidOfFirm(span: Tagged, tokens: Tokens): boolean {
  if (span.type !== 'person' || wordAt(tokens, span.first - 1) === 'named') return false; // `a woman named Pang sells pots`
  const [next, after] = [wordAt(tokens, span.end), wordAt(tokens, span.end + 1)];
  if (/^['’]s$/.test(next)) return isOwnedAt(tokens, span.end + 1) || leaderAt(tokens, span.end + 1);
  if (/^(?:and|said|says)$/.test(next) && after === 'its') return true;
  if (next === ',' && after === 'which') return !isWord(wordAt(tokens, span.end + 2), 'be', 'have'); // `Pang, which is a village`
  const isUnknown = !isIn(tokens.words[span.first]!.text, bitOf('surnames'));
  if (isUnknown && isOrganizationWord(next, 'does')) return true;
  return isUnknown && /^(?:is|was)$/.test(next) && isDescribedAsFirm(tokens, span.end + 1);
}

/** What a company alone has: its shares and share price, not a share of the vote. */
const isOwnedAt = (tokens: Tokens, at: number): boolean =>
  isOrganizationWord(wordAt(tokens, at), 'owned') ||
  isOrganizationWord(`${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`, 'owned');

/** `Quillo's chief executive`, `the founder of Quillo`: persons, too, have aides, but none of these. */
const leaderAt = (tokens: Tokens, at: number): boolean =>
  isOrganizationWord(wordAt(tokens, at), 'leader') ||
  (wordAt(tokens, at) === 'chief' && isOrganizationWord(`chief ${wordAt(tokens, at + 1)}`, 'leader'));

/** `the largest maker of pumps`: a noun phrase whose head is a noun for companies. */
function isDescribedAsFirm(tokens: Tokens, first: number): boolean {
  const head = /^(?:an?|the|one)$/.test(wordAt(tokens, first)) ? headAfter(tokens, first + 1) : null;
  return head !== null && isOrganizationWord(head, 'noun');
}

/** `shares in Quandel`, `the founder of Quillo`, `Ostrava-based Kovalin`: no place either. */
function isOwned({ type, first }: Tagged, tokens: Tokens): boolean {
  if (type !== 'person' && type !== 'location') return false;
  const [before, other] = [wordAt(tokens, first - 1), wordAt(tokens, first - 2)];
  if (before === 'based') return /^[-‐‑]$/.test(other);
  if (!/^(?:in|of)$/.test(before)) return false;
  if (/^(?:shares?|stakes?)$/i.test(other)) return true;
  return leaderAt(tokens, first - 2) || leaderAt(tokens, first - 3);
}
