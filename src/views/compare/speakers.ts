/** Who is quoted in one set and not in the other, and how much in each; and with which verbs. */
import { dateOf } from '../../analyses/article-date.ts';
import { type Pair, pairsOf, verbsOf } from '../../analyses/compare-word-sets.ts';
import { type Said, type Standing, startLeague } from '../../analyses/league.ts';
import { utterancesOf } from '../../analyses/utterances.ts';
import { keepsQuote } from '../filters.ts';
import { fourDecimals } from '../grouped.ts';
import type { Row } from '../view.ts';
import type { Filters } from '../view-options.ts';
import type { Comparison, Read } from './comparison.ts';
import type { Side, Sides } from './sides.ts';

export const speakers: Comparison<Said> = {
  columns: [
    { key: 'speaker', look: 'name' },
    { key: 'speakerStatus', detail: 2 },
    { key: 'quotesA', align: 'right' },
    { key: 'quotesB', align: 'right' },
    { key: 'wordsA', align: 'right', detail: 1 },
    { key: 'wordsB', align: 'right', detail: 1 },
    { key: 'wordShareA', align: 'right', fractional: true },
    { key: 'wordShareB', align: 'right', fractional: true },
    { key: 'onlyIn' },
  ],
  factsOf: saidIn,
  start: (sides) => pairing((pair) => [speakerRow(pair, sides)]),
};

export const verbs: Comparison<Said> = {
  columns: [
    { key: 'speaker', look: 'name' },
    { key: 'speakerStatus', detail: 1 },
    { key: 'verbClass' },
    { key: 'quotesA', align: 'right' },
    { key: 'quotesB', align: 'right' },
    { key: 'shareA', align: 'right', fractional: true },
    { key: 'shareB', align: 'right', fractional: true },
  ],
  factsOf: saidIn,
  start: () => pairing(verbRows),
};

function saidIn(document: Read, filters: Filters): Said {
  const utterances = utterancesOf(document, (quote) => keepsQuote(filters, quote));
  return { group: null, date: dateOf(document), utterances };
}

function pairing(rowsOf: (pair: Pair) => readonly Row[]) {
  const leagues = { a: startLeague(), b: startLeague() };
  const end = (side: Side): readonly Standing[] => leagues[side].end().flatMap(({ standings }) => standings);
  return {
    add: (side: Side, said: Said) => leagues[side].add(said),
    end: () => pairsOf(end('a'), end('b')).flatMap(rowsOf),
  };
}

function speakerRow({ a, b }: Pair, { names }: Sides): Row {
  const { speaker, status } = a ?? b!;
  return {
    speaker,
    speakerStatus: status,
    quotesA: a?.quotes ?? 0,
    quotesB: b?.quotes ?? 0,
    wordsA: a?.words ?? 0,
    wordsB: b?.words ?? 0,
    wordShareA: fourDecimals(a?.wordShare ?? 0),
    wordShareB: fourDecimals(b?.wordShare ?? 0),
    onlyIn: b === null ? names.a : a === null ? names.b : null,
  };
}

/** Shares of the speaker's quotes in the set, those without a verb included. */
function verbRows(pair: Pair): Row[] {
  return verbsOf(pair).map(({ verbClass, a, b }) => ({
    speaker: pair.a!.speaker,
    speakerStatus: pair.a!.status,
    verbClass,
    quotesA: a,
    quotesB: b,
    shareA: fourDecimals(a / pair.a!.quotes),
    shareB: fourDecimals(b / pair.b!.quotes),
  }));
}
