/**
 * Cues and what they govern: each rule reads one arrangement of source, cue and content within
 * a unit. Only the outermost attribution counts, so words already taken as content are passed over.
 *
 *   Li said A, adding that B. -> {Li, said, A}, {Li, adding, B};   "A," said Li. -> {Li, said, A}
 */

import { isWord } from '../../lexicon/function-words.ts';
import type { ReportingVerb } from '../../lexicon/reporting-verbs.ts';
import {
  afterAdjunct,
  contentStart,
  contentStop,
  firstComma,
  isAdverbial,
  quotationEnd,
  quotedContentStart,
} from './bounds.ts';
import { type Cue, findCues } from './cues.ts';
import type { Rule } from './rules.ts';
import { mainSubject, nounPhraseFrom, type Phrase, subjectBefore } from './sources.ts';
import { isComma, isPunctuation, isQuoted, lowerAt, type Unit } from './units.ts';

/** A reading of a unit; contents are ranges of its words. An empty list of contents: the quotation before the unit. */
export interface Reading {
  readonly rule: Rule;
  readonly source: Phrase | null;
  readonly cue: Phrase;
  readonly verb: ReportingVerb | null;
  readonly contents: readonly Phrase[];
}

/** All readings of a unit, in order. `afterQuotation`: the unit follows a quotation directly. */
export function readClauses(unit: Unit, afterQuotation: boolean): Reading[] {
  const cues = findCues(unit);
  const readings: Reading[] = [];
  const trailing = lastTrailing(unit, cues, afterQuotation);
  let from = 0;
  if (trailing) {
    readings.push(trailing);
    from = Math.max(trailing.cue.end, trailing.source?.end ?? 0, ...trailing.contents.map(({ end }) => end));
  }
  for (const cue of cues) {
    if (cue.first < from) continue;
    const reading = readOpen(unit, cue, cues, from, readings.at(-1)?.source ?? null);
    if (reading === null) continue;
    readings.push(reading);
    from = Math.max(from, cue.end, ...reading.contents.map(({ end }) => end));
  }
  if (readings.length === 0) {
    const colon = readColon(unit);
    if (colon) readings.push(colon);
  }
  return readings;
}

function lastTrailing(unit: Unit, cues: readonly Cue[], afterQuotation: boolean): Reading | null {
  for (let at = cues.length - 1; at >= 0; at--) {
    const reading = readTrailing(unit, cues[at] as Cue, cues, afterQuotation);
    if (reading) return reading;
  }
  return null;
}

function readOpen(unit: Unit, cue: Cue, cues: readonly Cue[], from: number, shared: Phrase | null): Reading | null {
  if (cue.form === 'phrase') return readAccordingTo(unit, cue, cues, from);
  return cue.form === 'participle' ? readParticiple(unit, cue, cues, shared) : readLeading(unit, cue, cues, shared);
}

/** `A, X said.`, `"A," said X.`, `A, X said, B.` */
function readTrailing(unit: Unit, cue: Cue, cues: readonly Cue[], afterQuotation: boolean): Reading | null {
  if (cue.form !== 'finite' || !(cue.verb.frames.has('quote') || cue.verb.frames.has('that'))) return null;
  const inverted = invertedSubject(unit, cue);
  const before = inverted === null ? subjectBefore(unit, cue) : null;
  const source = inverted ?? (before?.relative ? null : before);
  if (source === null) return null;
  const contentEnd = Math.min(source.first, cue.first);
  const tail = afterAdjunct(unit, Math.max(cue.end, source.end), cue.verb);
  if (tail === null) return null;
  const rule: Rule = inverted ? 'inverted-cue' : 'trailing-cue';
  const reading = {
    rule,
    source: { first: source.first, end: source.end },
    cue: { first: cue.first, end: cue.end },
    verb: cue.verb,
  };
  if (contentEnd === 0)
    return afterQuotation && isPunctuation(lowerAt(unit, tail)) ? { ...reading, contents: [] } : null;
  const quoted = isQuoted(unit, contentEnd - 1);
  if (!quoted && !isComma(unit, contentEnd - 1)) return null;
  const contents = [{ first: quoted ? quotedContentStart(unit, contentEnd - 1) : 0, end: contentEnd }];
  if (isComma(unit, tail) && isQuoted(unit, tail + 1)) {
    if (!quoted && isAdverbial(unit)) contents.pop();
    contents.push({ first: tail + 1, end: contentStop(unit, tail + 1, cue, cues) });
  } else if (
    !quoted &&
    isComma(unit, tail) &&
    tail === Math.max(cue.end, source.end) &&
    !cues.some((other) => other.first === tail + 1)
  ) {
    if (contentEnd <= 9 && isAdverbial(unit)) contents.pop();
    contents.push({ first: tail + 1, end: contentStop(unit, tail + 1, cue, cues) });
  } else if (!quoted && (contentEnd < 5 || (isAdverbial(unit) && firstComma(unit, 0, contentEnd) === contentEnd - 1)))
    return null;
  return { ...reading, contents };
}

/** The subject after the cue: `said Li, a doctor`. Without a quotation before it only `said` is taken so. */
function invertedSubject(unit: Unit, cue: Cue): Phrase | null {
  if (cue.end - cue.first !== 1) return null;
  const quoted = isQuoted(unit, cue.first - 1) || cue.first === 0;
  if (!quoted && !(isComma(unit, cue.first - 1) && cue.verb.lemma === 'say')) return null;
  const subject = nounPhraseFrom(unit, cue.end, true);
  if (subject === null || isWord(lowerAt(unit, subject.first), 'preposition', 'subordinator', 'time')) return null;
  return afterAdjunct(unit, subject.end, cue.verb) === null ? null : subject;
}

/** `X said (that) A` */
function readLeading(unit: Unit, cue: Cue, cues: readonly Cue[], shared: Phrase | null): Reading | null {
  const found = subjectBefore(unit, cue);
  const coordinated = /^(?:and|but|then|,)$/.test(lowerAt(unit, cue.first - 1)) && cue.first > 1;
  const source = found ?? (coordinated ? (shared ?? subjectOfClause(unit, cue)) : null);
  if (source === null) return null;
  const first = contentStart(unit, cue);
  if (found?.relative && !isComma(unit, found.end) && lowerAt(unit, cue.end) !== 'that' && !isQuoted(unit, first))
    return null;
  if (cue.verb.class === 'think' && /^(?:i|we)$/.test(lowerAt(unit, source.first))) return null; // the author's own thoughts
  let end = contentStop(unit, first, cue, cues);
  if (found?.relative) end = firstComma(unit, first, end);
  return reading('leading-cue', source, cue, { first, end });
}

/** `…, adding that A`, `Hailing A, X did B` */
function readParticiple(unit: Unit, cue: Cue, cues: readonly Cue[], shared: Phrase | null): Reading | null {
  const first = contentStart(unit, cue);
  if (cue.first > 0)
    return reading('participle', shared ?? subjectOfClause(unit, cue), cue, {
      first,
      end: contentStop(unit, first, cue, cues),
    });
  const end = firstComma(unit, first, unit.words.length);
  const source = mainSubject(unit, end + 1);
  return source && reading('participle', source, cue, { first, end });
}

/** The main clause's subject, unless the cue itself lies in what was taken for it. */
function subjectOfClause(unit: Unit, cue: Cue): Phrase | null {
  const subject = mainSubject(unit);
  return subject && subject.end <= cue.first ? subject : null;
}

/** `According to X, A`, `A, according to X`, `A, according to X, B` */
function readAccordingTo(unit: Unit, cue: Cue, cues: readonly Cue[], from: number): Reading | null {
  const source = nounPhraseFrom(unit, cue.end, false);
  if (source === null) return null;
  const tail = afterAdjunct(unit, source.end, cue.verb) ?? source.end;
  const contents = cue.first > from && !(isAdverbial(unit) && cue.first < 6) ? [{ first: from, end: cue.first }] : [];
  if (contents.length === 0 && isComma(unit, tail)) {
    contents.push({ first: tail + 1, end: contentStop(unit, tail + 1, cue, cues) });
  }
  if (contents.length === 0) return null;
  return { rule: 'according-to', source, cue: { first: cue.first, end: cue.end }, verb: cue.verb, contents };
}

/** `He was blunt: "A"`, `Li Qiang: "A"` */
function readColon(unit: Unit): Reading | null {
  const colon = unit.words.findIndex((word) => word.text === ':' && word.quotation < 0);
  if (colon < 1 || colon > 20 || !isQuoted(unit, colon + 1)) return null;
  const source = mainSubject(unit);
  if (source === null) return null;
  const cue = { first: colon, end: colon + 1 };
  return {
    rule: 'colon',
    source,
    cue,
    verb: null,
    contents: [{ first: colon + 1, end: quotationEnd(unit, colon + 1) }],
  };
}

function reading(rule: Rule, source: Phrase | null, cue: Cue, content: Phrase): Reading | null {
  if (content.first >= content.end) return null;
  return { rule, source, cue: { first: cue.first, end: cue.end }, verb: cue.verb, contents: [content] };
}
