/**
 * Refiners: rules that mend the tagger's spans where the usage of names is settled. Each takes
 * spans and returns spans; none looks anything up in a model.
 *
 *   "Mr. Li" as person -> "Li"; "the U.N." as organization -> "U.N."; "Toyota's" -> "Toyota"
 */

import type { Tokens } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { looksFinite } from '../../lexicon/finite-verbs.ts';
import { isState, isTitleName } from '../../lexicon/gazetteer.ts';
import { isHonours } from '../../lexicon/name-words.ts';
import { verbForm } from '../../lexicon/reporting-verbs.ts';
import { titleAt } from '../../lexicon/titles.ts';
import { foundBeside, roomBeside } from './found-beside.ts';
import { findMoney } from './money.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

export type Refiner = (spans: readonly Tagged[], tokens: Tokens) => Tagged[];

const trimmed =
  (trim: (span: Tagged, tokens: Tokens) => Tagged): Refiner =>
  (spans, tokens) =>
    spans.map((span) => trim(span, tokens)).filter((span) => span.first < span.end);

/**
 * A title before a person's name is no part of it, save titles that are names as often: `Nana Akoto`, `Mother Teresa`;
 * nor are honours behind a name of two words or more: `Ann Cole KC`.
 */
export const withoutTitles = trimmed((span, tokens) => {
  if (span.type !== 'person') return span;
  let first = behindTitle(span, tokens);
  for (let at = first; at < span.end && !isTitleName(tokens.words[at]!.text); at = first) {
    const title = titleAt(tokens.words, at);
    if (title === null || at + title.length >= span.end) break;
    first += title.length;
  }
  let { end } = span;
  while (end - first > 2 && isHonours(tokens.words[end - 1]!.text)) end--;
  return first === span.first && end === span.end ? span : { ...span, first, end };
});

/** Where a name begins whose first words end a title that stands before it: `Sqn` `Ldr Amit Rao`. */
function behindTitle({ first, end }: Tagged, tokens: Tokens): number {
  const title = titleAt(tokens.words, first - 1);
  const behind = first - 1 + (title?.length ?? 0);
  return behind > first && behind < end ? behind : first;
}

/** Syllables of Chinese given names as Pinyin writes them: `Lifang`, `Xuesheng`. */
const PINYIN =
  /^(?:(?:[BPMFDTNLGKHJQXRZCSYW]|[ZCS]h)(?:[aeiou]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue))(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)(?:[aeiou]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue)|(?:ai|an|ang|ao|en|er|ou))$/;

/**
 * `He` and `You` right before a name are surnames: a pronoun has no name after it. `He Weifang, a
 * professor` -> He Weifang.
 */
export function withSurnames(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const turned = spans.map((span, at): Tagged => {
    const before = tokens.words[span.first - 1]?.text;
    const surname =
      (before === 'He' && (span.type === 'person' || span.type === 'location')) ||
      (before === 'You' && span.type === 'person');
    const free = (spans[at - 1]?.end ?? 0) < span.first;
    if (!surname || !free || span.end - span.first > 2) return span;
    return { ...span, first: span.first - 1, type: 'person', by: 'names/surname' };
  });
  const missed = missedSurnames(turned, tokens);
  return foundBeside(turned, missed);
}

/** `He Lifang, the mayor`, where the tagger found neither word: two syllables that are no verb, and no capital behind them. */
function missedSurnames(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const found: Tagged[] = [];
  const isRoom = roomBeside(spans);
  for (let at = 0; at < tokens.words.length - 1; at++) {
    const first = tokens.words[at]!.text;
    if ((first !== 'He' && first !== 'She' && first !== 'You') || !isRoom(at, at + 2)) continue;
    const { text } = tokens.words[at + 1]!;
    if (!PINYIN.test(text) || verbForm(text.toLowerCase()) !== null || looksFinite(text.toLowerCase())) continue;
    if (/^\p{Lu}/u.test(tokens.words[at + 2]?.text ?? '')) continue; // a headline in title case: `You Made It`
    found.push({ first: at, end: at + 2, type: 'person', confidence: SURE_OF_SURNAME, by: 'names/surname' });
  }
  return found;
}

/** Chosen, not measured. */
const SURE_OF_SURNAME = 0.8;

/**
 * The full name of a state is a place, whatever else a republic or a union may be, and so is what
 * the text abbreviates it to: `Democratic People's Republic of Korea (DPRK)`.
 */
export function withStates(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const word = (at: number): string => tokens.words[at]?.text ?? '';
  const states = new Set<Tagged>();
  const short = new Set<string>();
  for (const span of spans) {
    const { first, end } = span;
    if (end - first < 3 || end - first > LONGEST_STATE) continue;
    if (!isState(tokens.words.slice(first, end).map(({ text }) => text.toLowerCase().replace('’', "'")))) continue;
    states.add(span);
    if (word(end) === '(' && word(end + 2) === ')' && /^\p{Lu}{2,}$/u.test(word(end + 1))) short.add(word(end + 1));
  }
  return spans.map((span) => {
    if (span.type === 'location') return span;
    const isShort = span.end - span.first === 1 && short.has(word(span.first));
    return isShort || states.has(span) ? { ...span, type: 'location', by: 'names/states' } : span;
  });
}

/** An office is no part of the country that it is of: `DPRK FM`, `India PM` in headlines. */
export function withoutOffices(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  return spans.map((span) => {
    if (span.type === 'money' || span.type === 'date') return span;
    for (let at = span.first + 1; at < span.end && at <= span.first + LONGEST_STATE; at++) {
      const office = titleAt(tokens.words, at);
      if (office === null || at + office.length !== span.end) continue;
      const country = countryOf(wordsOf(tokens, span.first, at));
      if (country === null || country.via === 'city' || country.via === 'region') return span;
      return { ...span, end: at, type: country.via === 'demonym' ? 'norp' : 'location', by: 'names/office' };
    }
    return span;
  });
}

const LONGEST_STATE = 9;

/** Sums of money by rule replace what the tagger made of the same tokens. */
export function withMoney(
  spans: readonly Tagged[],
  tokens: Tokens,
  sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
): Tagged[] {
  const money = sentences.flatMap(({ firstToken, endToken }) => findMoney(tokens, firstToken, endToken));
  if (money.length === 0) return [...spans];
  const taken = new Set<number>();
  for (const { first, end } of money) for (let at = first; at < end; at++) taken.add(at);
  const free = (span: Tagged): boolean => {
    for (let at = span.first; at < span.end; at++) if (taken.has(at)) return false;
    return true;
  };
  const sums = money.map(({ first, end, type }): Tagged => {
    return { first, end, type, confidence: MONEY_CONFIDENCE, by: 'names/money' };
  });
  return foundBeside(spans.filter(free), sums);
}

/** How often the rule is right, see data/models/README.md. */
const MONEY_CONFIDENCE = 0.9;
