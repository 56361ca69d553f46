/**
 * Companies that their legal form, their partners, or what is said to be theirs tells from persons
 * and places.
 *
 *   "Costa Ltd. won" -> Costa Ltd;   "Smith, Okafor & Partners" -> one organization
 *   "Sunpath and its rival", "shares in Wattio" -> organizations, though no list has them
 */
import type { Token } from '../../document/layers.ts';
import { bitOf, listsOf } from '../../lexicon/gazetteer.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { fold } from '../../lexicon/spelling.ts';
import type { TaggedType } from './labels.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured: a legal form is a company's. */
const CONFIDENCE = 0.9;
const MAY_BE_FIRM: ReadonlySet<TaggedType> = new Set(['person', 'location', 'organization', 'misc', 'product']);

/** The spans with the legal forms behind them, `Costa` `Ltd.`, and the partners before, `Smith,` `Okafor & Partners`. */
export function withLegalForms(spans: readonly Tagged[], tokens: readonly Token[]): Tagged[] {
  const found: Tagged[] = [];
  for (const span of spans) {
    if (found.length > 0 && span.first < found.at(-1)!.end) continue; // taken in
    const whole = MAY_BE_FIRM.has(span.type) ? wholeFirm(span, tokens) : span;
    while (whole !== span && found.length > 0 && found.at(-1)!.end > whole.first) found.pop();
    found.push(whole);
  }
  return found;
}

function wholeFirm(span: Tagged, tokens: readonly Token[]): Tagged {
  const end = isForm(tokens, span.end) ? span.end + 1 : span.end;
  const isPartnership = span.type === 'organization' && isPartners(tokens, end);
  const first = isPartnership ? firstPartner(tokens, span.first) : span.first;
  if (end === span.end && first === span.first) return span;
  return { ...span, first, end, type: 'organization', confidence: CONFIDENCE, by: 'names/legal-form' };
}

/** Whether a company's legal form stands at a token, as companies write it: `Ltd`, `GmbH`, not `group`. */
function isForm(tokens: readonly Token[], at: number): boolean {
  return isOrganizationWord(withoutStop(tokens, at), 'legal');
}

const withoutStop = (tokens: readonly Token[], at: number): string => tokens[at]?.text.replace(/\.$/, '') ?? '';

/** Whether a name ends in those who own it together: `Okafor & Partners`, `Gossler & Co`. */
function isPartners(tokens: readonly Token[], end: number): boolean {
  const last = isForm(tokens, end - 1) ? end - 2 : end - 1;
  return isOrganizationWord(withoutStop(tokens, last), 'partners') && /^(?:&|and)$/.test(tokens[last - 1]?.text ?? '');
}

/** The first of the surnames that commas part before a name: `Berenberg, Gossler & Co`. */
function firstPartner(tokens: readonly Token[], start: number): number {
  let first = start;
  while (tokens[first - 1]?.text === ',' && /^\p{Lu}\p{Ll}+$/u.test(tokens[first - 2]?.text ?? '')) {
    const isOther = /^\p{Lu}/u.test(tokens[first - 3]?.text ?? '') || isPlace(tokens[first - 2]!.text);
    if (isOther) break; // `in Lagos, Marr & Sons said`
    first -= 2;
  }
  return first;
}

/** The spans with persons and unknown places read as companies where the words beside them say so, and everywhere else in the text. */
export function withFirms(spans: readonly Tagged[], tokens: readonly Token[]): Tagged[] {
  const firms = new Set<string>();
  const persons = new Set<string>();
  for (const span of spans) {
    const { type, first, end } = span;
    if (end - first > 1) {
      if (type === 'person') for (let at = first; at < end; at++) persons.add(tokens[at]!.text);
    } else if (!isPlace(tokens[first]!.text) && (type === 'person' ? isSaidOfFirm : isOwned)(span, tokens))
      firms.add(tokens[first]!.text);
  }
  return spans.map((span) => {
    const words = wordsOf(tokens, span.first, span.end);
    const mayBe = span.type === 'person' || span.type === 'location';
    const isFirm = mayBe && firms.has(words) && !persons.has(words) && !isGiven(words);
    return isFirm ? { ...span, type: 'organization', confidence: CONFIDENCE, by: 'names/firm' } : span;
  });
}

const isIn = (word: string, lists: number): boolean => (listsOf(fold(word.toLowerCase())) & lists) !== 0;
const isGiven = (word: string): boolean => isIn(word, bitOf('given-names'));
const isPlace = (word: string): boolean => isIn(word, bitOf('cities') | bitOf('regions') | bitOf('countries'));

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

function isSaidOfFirm(span: Tagged, tokens: readonly Token[]): boolean {
  const [next, after] = [wordAt(tokens, span.end), wordAt(tokens, span.end + 1)];
  if (/^['’]s$/.test(next)) return isOrganizationWord(after, 'owned');
  return (/^(?:and|said|says)$/.test(next) && after === 'its') || isOwned(span, tokens);
}

/** `shares in Quandel`: what has shares is no place either. */
function isOwned({ type, first }: Tagged, tokens: readonly Token[]): boolean {
  const isFit = type === 'person' || type === 'location';
  return (
    isFit && /^(?:in|of)$/.test(wordAt(tokens, first - 1)) && /^(?:shares?|stakes?)$/.test(wordAt(tokens, first - 2))
  );
}
