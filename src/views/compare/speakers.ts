/** Who is quoted in one set and not in the other, and how much in each; and with which verbs. */
import { dateOf } from '../../analyses/article-date.ts';
import { type Pair, pairsOf, verbsOf } from '../../analyses/compare-word-sets.ts';
import { renamedSaid, type Said, type Standing, startLeague } from '../../analyses/league.ts';
import { utterancesOf } from '../../analyses/utterances.ts';
import { SPEAKER_STATUSES, VERB_CLASSES } from '../../document/layers.ts';
import { quoteKeeperOfAll, voiceKeeper } from '../filters.ts';
import { fourDecimals } from '../grouped.ts';
import type { Column, Row, RowOf } from '../view.ts';
import type { Filters } from '../view-options.ts';
import type { Comparison, Read } from './comparison.ts';
import type { Side, Sides } from './sides.ts';

const SPEAKERS = [
  { key: 'speaker', nullable: true, look: 'name' },
  { key: 'speakerStatus', values: SPEAKER_STATUSES, detail: 2 },
  { key: 'quotesA', type: 'number' },
  { key: 'quotesB', type: 'number' },
  { key: 'wordsA', type: 'number', detail: 1 },
  { key: 'wordsB', type: 'number', detail: 1 },
  { key: 'wordShareA', type: 'fraction', detail: 3 },
  { key: 'wordShareB', type: 'fraction', detail: 3 },
  { key: 'onlyIn', nullable: true },
] as const satisfies readonly Column[];

export type ComparedSpeakerRow = RowOf<typeof SPEAKERS>;

export const speakers: Comparison<Said, ComparedSpeakerRow> = {
  columns: SPEAKERS,
  reducer: saidIn,
  renaming: () => renamedSaid,
  start: (sides, filters) => pairing(filters, (pair) => [speakerRow(pair, sides)]),
};

const VERBS = [
  { key: 'speaker', nullable: true, look: 'name' },
  { key: 'speakerStatus', values: SPEAKER_STATUSES, detail: 1 },
  { key: 'verbClass', values: VERB_CLASSES },
  { key: 'quotesA', type: 'number' },
  { key: 'quotesB', type: 'number' },
  { key: 'shareA', type: 'fraction' },
  { key: 'shareB', type: 'fraction' },
] as const satisfies readonly Column[];

export type ComparedVerbRow = RowOf<typeof VERBS>;

export const verbs: Comparison<Said, ComparedVerbRow> = {
  columns: VERBS,
  reducer: saidIn,
  renaming: () => renamedSaid,
  start: (_, filters) => pairing(filters, verbRows),
};

function saidIn(filters: Filters): (document: Read) => Said {
  const keep = quoteKeeperOfAll(filters);
  return (document) => ({ group: null, date: dateOf(document), utterances: utterancesOf(document, keep) });
}

function pairing<R extends Row>(filters: Filters, rowsOf: (pair: Pair) => readonly R[]) {
  const asked = voiceKeeper(filters);
  const leagues = { a: startLeague(asked), b: startLeague(asked) };
  const end = (side: Side): readonly Standing[] => leagues[side].end().flatMap(({ standings }) => standings);
  return {
    add: (side: Side, said: Said) => leagues[side].add(said),
    end: () => pairsOf(end('a'), end('b')).flatMap(rowsOf),
  };
}

function speakerRow({ a, b }: Pair, { names }: Sides): ComparedSpeakerRow {
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
function verbRows(pair: Pair): ComparedVerbRow[] {
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
