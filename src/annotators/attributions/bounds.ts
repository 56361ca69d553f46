/**
 * Where a cue's content begins and ends, in words of the unit.
 *
 *   told reporters on Monday that | the plan works |, adding that…
 */
import { isWord } from '../../lexicon/function-words.ts';
import type { ReportingVerb } from '../../lexicon/reporting-verbs.ts';
import type { Cue } from './cues.ts';
import { subjectBefore } from './sources.ts';
import { isCapitalized, isComma, isPunctuation, isQuoted, lowerAt, type Unit } from './units.ts';

/** How far after a cue its `that` or quotation may stand. */
const REACH = 16;
/** How many later cues may end a content: more stand in no sentence. */
const LATER = 30;

/** The first word of the content after a cue: past the addressee and the circumstances (`told CNN on Monday that`). */
export function contentStart(unit: Unit, cue: Cue): number {
  const next = lowerAt(unit, cue.end);
  if (/^[:,]$/.test(next) && isQuoted(unit, cue.end + 1)) return cue.end + 1;
  if (isQuoted(unit, cue.end) || next === 'that') return cue.end;
  const addressed = cue.verb.frames.has('whom');
  const infinitive = next === 'to' && (cue.verb.frames.has('inf') || cue.verb.frames.has('to'));
  if (infinitive) return cue.end;
  if (addressed || isWord(next, 'preposition', 'time', 'month') || /ly$/.test(next) || next === ',') {
    const found = opener(unit, cue.end);
    if (found !== null) return found;
  }
  if (addressed && cue.verb.frames.has('that')) return afterAddressee(unit, cue.end);
  return afterTime(unit, cue.end);
}

/** `that`, or a quotation after a comma or colon, near a cue and before the clause ends. */
function opener(unit: Unit, from: number): number | null {
  for (let at = from; at < from + REACH && at < unit.words.length; at++) {
    if (isQuoted(unit, at)) return /^[:,]$/.test(lowerAt(unit, at - 1)) ? at : null;
    const word = lowerAt(unit, at);
    if (word === 'that' || /^(?:whether|why|how)$/.test(word)) return at;
    if (/^(?:and|but|;)$/.test(word)) return null;
  }
  return null;
}

function afterAddressee(unit: Unit, from: number): number {
  let at = from;
  if (isWord(lowerAt(unit, at), 'determiner')) at++;
  if (isCapitalized(unit, at)) while (isCapitalized(unit, at) || /^['’]s$/.test(lowerAt(unit, at))) at++;
  else at++;
  return afterTime(unit, at);
}

function afterTime(unit: Unit, from: number): number {
  const at = isWord(lowerAt(unit, from), 'preposition') ? from + 1 : from;
  return isWord(lowerAt(unit, at), 'time') && !/^(?:this|last)$/.test(lowerAt(unit, at)) ? at + 1 : from;
}

/** The word before which a content from `first` on ends: the next attribution of the unit, a quotation's end, the unit's end. */
export function contentStop(unit: Unit, first: number, cue: Cue, cues: readonly Cue[]): number {
  if (isQuoted(unit, first)) {
    const end = quotationEnd(unit, first);
    if (/^[.!?,…]$/.test(lowerAt(unit, end - 2))) return end;
  }
  for (const other of cues.slice(cue.index + 1, cue.index + 1 + LATER)) {
    if (other.first < first) continue;
    const stop = newAttribution(unit, other);
    if (stop !== null) return stop;
  }
  return unit.words.length;
}

/** Where the clause of a later cue starts, if it is one beside the first and not inside what is said. */
function newAttribution(unit: Unit, cue: Cue): number | null {
  const before = lowerAt(unit, cue.first - 1);
  if (cue.form === 'participle') return isComma(unit, cue.first - 1) ? cue.first - 1 : null;
  if (cue.form === 'phrase') return null;
  const proof = lowerAt(unit, cue.end) === 'that' || isQuoted(unit, cue.end) || isQuoted(unit, cue.end + 1);
  if (/^(?:and|but)$/.test(before)) return proof || isComma(unit, cue.first - 2) ? cue.first - 1 : null;
  const subject = subjectBefore(unit, cue);
  if (subject === null || subject.relative || subject.end - subject.first > 8) return null;
  const joint = lowerAt(unit, subject.first - 1);
  return /^(?:and|but|while|whereas)$/.test(joint) && isComma(unit, subject.first - 2) ? subject.first - 2 : null;
}

export function firstComma(unit: Unit, first: number, end: number): number {
  for (let at = first; at < end; at++) {
    if (isComma(unit, at)) return at;
    if (isQuoted(unit, at) && !isQuoted(unit, at + 1) && lowerAt(unit, at - 1) === ',') return at + 1; // the "Act," which
  }
  return end;
}

/** The end of the circumstances after a trailing cue: `said | on Monday in a statement |.`; null if content follows instead. */
export function afterAdjunct(unit: Unit, from: number, verb: ReportingVerb): number | null {
  const next = lowerAt(unit, from);
  const closes = (at: number): boolean => isPunctuation(lowerAt(unit, at)) && !isQuoted(unit, at);
  if (closes(from)) return lowerAt(unit, from) === ':' ? null : from;
  if (isQuoted(unit, from) || next === 'that') return null;
  const adjunct =
    isWord(next, 'preposition', 'time', 'month', 'adverb') ||
    /^(?:as|when|while)$|ly$/.test(next) ||
    verb.frames.has('whom');
  if (!adjunct) return null;
  for (let at = from; at < from + 25; at++) {
    if (closes(at) && !/^[-/&]$/.test(lowerAt(unit, at))) return at;
    if (isQuoted(unit, at) || lowerAt(unit, at) === 'that') return null;
  }
  return null;
}

export function quotationEnd(unit: Unit, at: number): number {
  let end = at;
  while (end < unit.words.length && unit.words[end]?.quotation === unit.words[at]?.quotation) end++;
  return end;
}

/** Where content that ends in a quotation starts: with the quotation if a comma or colon leads it in, else with the clause. */
export function quotedContentStart(unit: Unit, last: number): number {
  let first = last;
  while (first > 0 && unit.words[first - 1]?.quotation === unit.words[last]?.quotation) first--;
  return /^[:,]$/.test(lowerAt(unit, first - 1)) ? first : 0;
}

/** Whether a unit opens with a circumstance rather than with what is said: `On Monday`, `Asked why`, `Speaking in Rome`. */
export function isAdverbial(unit: Unit): boolean {
  const word = lowerAt(unit, 0);
  return isWord(word, 'preposition', 'opener', 'subordinator') || /(?:ing|ed)$/.test(word);
}
