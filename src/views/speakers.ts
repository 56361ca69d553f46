/**
 * `newsx speakers`: the league table, one row a speaker over all articles: how often and
 * how much each is quoted, and with which verbs. Sources that are only described, and
 * quotes without a speaker, are counted in rows of their own, never under an invented name.
 *
 *   twelve quotes of two ministers -> Li Qiang 7 quotes, 174 words; Choe Son Hui 5 quotes, 119 words
 */

import { type CountedRows, rowsOfEach } from '../analyses/counted-rows.ts';
import { type GroupStandings, type Standing, verbClassesAsText } from '../analyses/league.ts';
import { BASES, SPEAKER_STATUSES } from '../document/layers.ts';
import { withCourse } from './course.ts';
import { fourDecimals } from './grouped.ts';
import { LEAGUE, leagueRun } from './league-columns.ts';
import type { Column, RowOf, View } from './view.ts';

const COLUMNS = [
  { key: 'speaker', nullable: true, look: 'name' },
  { key: 'title', nullable: true, detail: 2 },
  { key: 'country', nullable: true },
  { key: 'quotes', type: 'number', bars: true },
  { key: 'words', type: 'number' },
  { key: 'direct', type: 'number', detail: 3 },
  { key: 'indirect', type: 'number', detail: 3 },
  { key: 'mixed', type: 'number', detail: 3 },
  { key: 'docs', type: 'number' },
  { key: 'speakerStatus', values: SPEAKER_STATUSES },
  { key: 'verbClasses', nullable: true, detail: 7 },
  { key: 'quoteShare', type: 'fraction', detail: 4 },
  { key: 'wordShare', type: 'fraction', detail: 4 },
  { key: 'firstDate', type: 'date', nullable: true, detail: 6 },
  { key: 'lastDate', type: 'date', nullable: true, detail: 6 },
  { key: 'group', nullable: true, optional: true },
  { key: 'countryBasis', values: BASES, nullable: true, optional: true, detail: 5 },
] as const satisfies readonly Column[];

export type SpeakerRow = RowOf<typeof COLUMNS>;

export const speakers: View<SpeakerRow> = {
  name: 'speakers',
  summary: 'Counts quotes and quoted words for each speaker, over all articles.',
  ...LEAGUE,
  columns: COLUMNS,
  examples: [
    'newsx speakers seeds/',
    'newsx speakers annotated.jsonl --by month --dedupe --format csv -o speakers.csv',
  ],
  start: (filters) => leagueRun(filters, toRows),
};

function toRows({ group, standings }: GroupStandings): CountedRows<SpeakerRow> {
  return rowsOfEach(standings, (standing) =>
    withCourse(rowOf(standing, group), { of: 'quotes', dates: standing.days }),
  );
}

function rowOf(standing: Standing, group: string | null): SpeakerRow {
  return {
    speaker: standing.speaker,
    title: standing.title,
    country: standing.country?.value ?? null,
    quotes: standing.quotes,
    words: standing.words,
    direct: standing.kinds.get('direct'),
    indirect: standing.kinds.get('indirect'),
    mixed: standing.kinds.get('mixed'),
    docs: standing.articles,
    speakerStatus: standing.status,
    verbClasses: verbClassesAsText(standing.verbClasses),
    quoteShare: fourDecimals(standing.quoteShare),
    wordShare: fourDecimals(standing.wordShare),
    firstDate: standing.first,
    lastDate: standing.last,
    group,
    countryBasis: standing.country?.basis ?? null,
  };
}
