/**
 * Sources: the noun phrase that says it, found beside the cue with its apposition or relative
 * clause. Every walk is short, so a text without stops costs no more than any other.
 *
 *   Hugh Hill, a doctor who saw it, | said -> "Hugh Hill, a doctor who saw it"
 */
import { isWord } from '../../lexicon/function-words.ts';
import type { Cue } from './cues.ts';
import { isCapitalized, isComma, isPunctuation, isQuoted, looksVerbal, lowerAt, type Unit } from './units.ts';

/** Words [first, end) of a unit. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
}

/** Longest source and longest apposition, in words. */
const LONGEST = 40;

/** The subject that ends right before a cue; null where there is none. */
export function subjectBefore(unit: Unit, cue: Cue): (Phrase & { readonly relative: boolean }) | null {
  let end = cue.first;
  const relative = /^(?:who|which)$/.test(lowerAt(unit, end - 1));
  if (relative) {
    end--;
    if (isComma(unit, end - 1)) end--;
  } else if (isComma(unit, end - 1)) {
    const opening = appositionStart(unit, end - 1);
    const head = opening === null ? null : nounPhraseBefore(unit, opening);
    return head && { first: head.first, end: end - 1, relative };
  }
  if (/^(?:and|but|or|then)$/.test(lowerAt(unit, end - 1))) return null;
  const phrase = nounPhraseBefore(unit, end);
  return phrase && { ...phrase, relative };
}

/** The comma that opens the apposition closed by the comma at `closing`. */
function appositionStart(unit: Unit, closing: number): number | null {
  let found: number | null = null;
  for (let at = closing - 1; at > Math.max(0, closing - LONGEST) && !isQuoted(unit, at); at--) {
    if (/^[.;:—–]$|^--$/.test(lowerAt(unit, at))) break;
    if (!isComma(unit, at)) continue;
    const next = lowerAt(unit, at + 1);
    if (isWord(next, 'subordinator') && !/^(?:who|which|whose)$/.test(next)) break;
    found = at;
    if (/^(?:a|an|the|who|which|whose|its|his|her|their|\p{N}+)$/u.test(next)) break;
  }
  return found;
}

/** The noun phrase that ends right before word `end`. */
export function nounPhraseBefore(unit: Unit, end: number): Phrase | null {
  let first = end;
  let afterVerb = false;
  while (first > Math.max(0, end - LONGEST)) {
    const at = first - 1;
    const word = lowerAt(unit, at);
    if (isQuoted(unit, at)) break;
    if (isPunctuation(word) && !/^[-&/.]$/.test(word)) {
      const inParentheses = word === ')' ? openingOf(unit, at) : null;
      if (inParentheses === null || inParentheses === 0) break;
      first = inParentheses;
      continue;
    }
    if (isWord(word, 'subordinator')) break;
    const reduced = /ed$/.test(word) && isWord(lowerAt(unit, first), 'preposition') && at > 0;
    if (looksVerbal(unit, at) && !reduced && first < end) {
      afterVerb = true;
      break;
    }
    first = at;
  }
  return strip(unit, first, end, afterVerb);
}

/** Leading words that belong to the clause, not to the phrase: `On Monday`, `Meanwhile`, `home and`. */
function strip(unit: Unit, from: number, end: number, afterVerb: boolean): Phrase | null {
  let first = from;
  if (afterVerb) {
    for (let at = first; at < end - 1; at++) if (lowerAt(unit, at) === 'and') first = at + 1;
  }
  for (;;) {
    const word = lowerAt(unit, first);
    const next = lowerAt(unit, first + 1);
    if (first >= end) return null;
    if (word === 'and' || (isWord(word, 'opener') && first + 1 < end)) first++;
    else if (isWord(word, 'preposition') && isWord(next, 'time')) first += 2;
    else if (isWord(word, 'preposition') || isPunctuation(word)) {
      const article = nextArticle(unit, first, end);
      if (article === null)
        return isWord(word, 'preposition') && /^(?:about|over|at)$/.test(word) ? { first, end } : null;
      first = article;
    } else break;
  }
  return first < end ? { first, end } : null;
}

function nextArticle(unit: Unit, first: number, end: number): number | null {
  for (let at = first + 2; at < end; at++) {
    if (isWord(lowerAt(unit, at), 'determiner', 'pronoun') && !isWord(lowerAt(unit, at - 1), 'preposition')) return at;
  }
  return null;
}

/** The noun phrase that starts at word `first`: the subject of an inverted cue, of a clause, of `according to`. */
export function nounPhraseFrom(unit: Unit, first: number, apposition: boolean): Phrase | null {
  let end = first;
  for (; end < Math.min(unit.words.length, first + LONGEST); end++) {
    const word = lowerAt(unit, end);
    if (isQuoted(unit, end)) break;
    if (isComma(unit, end)) {
      if (apposition && isApposition(unit, end + 1)) continue;
      break;
    }
    if (word === '(') {
      while (end < first + LONGEST && lowerAt(unit, end) !== ')' && end < unit.words.length - 1) end++;
      continue;
    }
    if (isPunctuation(word) && !/^[-&/]$/.test(word)) break;
    if (end === first) continue;
    if (isWord(word, 'subordinator', 'time') && word !== 'last') break;
    if (isWord(word, 'preposition') && isWord(lowerAt(unit, end + 1), 'time')) break;
    if (/^(?:in|at|on|during|after|before)$/.test(word) && isOccasion(unit, end)) break;
    if (looksVerbal(unit, end) && !/ed$/.test(word)) break;
    if (/ed$/.test(word) && looksVerbal(unit, end) && !apposition) break;
  }
  return end > first && !isPunctuation(lowerAt(unit, first)) ? { first, end } : null;
}

/** After a comma: `, a doctor from Leeds`, `, 34`, `, president of…`, but not `, adding` or `, who`. */
function isApposition(unit: Unit, at: number): boolean {
  const word = lowerAt(unit, at);
  if (isQuoted(unit, at) || isWord(word, 'subordinator', 'preposition', 'pronoun', 'be', 'have', 'opener'))
    return false;
  return !/ing$/.test(word) && !isPunctuation(word);
}

/** `in a statement`, `at a news conference`, `on Twitter`: where it was said, not who said it. */
function isOccasion(unit: Unit, at: number): boolean {
  for (let next = at + 1; next < at + 6; next++) {
    if (
      /^(?:statement|interview|conference|briefing|speech|letter|post|tweet|twitter|facebook|email|remarks|meeting|press|television|tv|address|report|ceremony|rally|phone|telephone|message|video|blog|testimony|hearing|debate)$/.test(
        lowerAt(unit, next),
      )
    )
      return true;
  }
  return isWord(lowerAt(unit, at + 1), 'time', 'month');
}

/** The subject of a unit's first clause, for participles and coordinated cues far from it. */
export function mainSubject(unit: Unit, from = 0): Phrase | null {
  let first = afterDateline(unit, from);
  while (isWord(lowerAt(unit, first), 'opener') || (first > from && isComma(unit, first))) first++;
  if (isWord(lowerAt(unit, first), 'preposition', 'subordinator') || /ing$/.test(lowerAt(unit, first))) {
    let comma = first;
    while (comma < Math.min(unit.words.length, first + LONGEST) && !isComma(unit, comma)) comma++;
    if (isComma(unit, comma)) first = comma + 1;
  }
  const phrase = nounPhraseFrom(unit, first, false);
  if (phrase === null || isQuoted(unit, first)) return null;
  const named = isCapitalized(unit, phrase.first) || isWord(lowerAt(unit, phrase.first), 'determiner', 'pronoun');
  return named ? phrase : null;
}

/** Past a place and agency at the unit's start that no dateline accounts for: `PARIS (AP) — The mayor…` */
function afterDateline(unit: Unit, from: number): number {
  for (let at = from + 1; at < from + 12; at++)
    if (/^(?:--|—|–)$/.test(lowerAt(unit, at)) && !isQuoted(unit, at)) return at + 1;
  return from;
}

function openingOf(unit: Unit, closing: number): number | null {
  for (let at = closing - 1; at >= Math.max(0, closing - 8); at--) if (lowerAt(unit, at) === '(') return at;
  return null;
}
