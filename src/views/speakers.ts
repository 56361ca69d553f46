/**
 * `newsx speakers`: the league table, one row a speaker over all articles: how often and
 * how much each is quoted, and with which verbs. Sources that are only described, and
 * quotes without a speaker, are counted in rows of their own, never under an invented name.
 *
 *   twelve quotes of two ministers -> Li Qiang 7 quotes, 174 words; Choe Son Hui 5 quotes, 119 words
 */
import { type GroupStandings, verbClassesAsText } from '../analyses/league.ts';
import { fourDecimals } from './grouped.ts';
import { LEAGUE, leagueRun } from './league-columns.ts';
import type { Row, View } from './view.ts';

export const speakers: View = {
  name: 'speakers',
  summary: 'Counts quotes and quoted words for each speaker, over all articles.',
  ...LEAGUE,
  columns: [
    { key: 'speaker', look: 'name' },
    { key: 'title', detail: 2 },
    { key: 'country' },
    { key: 'quotes', align: 'right' },
    { key: 'words', align: 'right' },
    { key: 'direct', align: 'right', detail: 1 },
    { key: 'indirect', align: 'right', detail: 1 },
    { key: 'mixed', align: 'right', detail: 1 },
    { key: 'docs', align: 'right' },
    { key: 'speakerStatus' },
    { key: 'verbClasses', detail: 3 },
    { key: 'quoteShare', align: 'right', fractional: true, detail: 2 },
    { key: 'wordShare', align: 'right', fractional: true, detail: 2 },
    { key: 'firstDate', detail: 3 },
    { key: 'lastDate', detail: 3 },
    { key: 'group', optional: true },
  ],
  examples: [
    'newsx speakers seeds/',
    'newsx speakers annotated.jsonl --by month --dedupe --format csv -o speakers.csv',
  ],
  start: (filters) => leagueRun(filters, toRows),
};

function toRows({ group, standings }: GroupStandings): Row[] {
  return standings.map((standing) => ({
    speaker: standing.speaker,
    title: standing.title,
    country: standing.country,
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
  }));
}
