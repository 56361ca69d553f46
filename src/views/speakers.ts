/**
 * `newsx speakers`: the league table, one row a speaker over all articles: how often and
 * how much each is quoted, and with which verbs. Sources that are only described, and
 * quotes without a speaker, are counted in rows of their own, never under an invented name.
 *
 *   twelve quotes of two ministers -> Li Qiang 7 quotes, 174 words; Choe Son Hui 5 quotes, 119 words
 */
import { dateOf } from '../analyses/calendar.ts';
import { groupOf } from '../analyses/groups.ts';
import { type GroupStandings, type Said, startLeague, verbClassesAsText } from '../analyses/league.ts';
import { utterancesOf } from '../analyses/utterances.ts';
import type { Annotated } from '../document/document.ts';
import { COUNTING, counting } from './counting.ts';
import { keepsQuote } from './filters.ts';
import { fourDecimals, GROUPED } from './grouped.ts';
import { valuesOf } from './own-options.ts';
import type { Row, View } from './view.ts';

const OPTIONS = { ...GROUPED, ...COUNTING } as const;

export const speakers: View = {
  name: 'speakers',
  summary: 'Counts quotes and quoted words for each speaker, over all articles.',
  requires: ['structure', 'entities', 'quotes'],
  filters: ['kind', 'speaker', 'speech', 'minConfidence'],
  options: OPTIONS,
  columns: [
    { key: 'speaker' },
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
  start: (filters) => {
    const { by, dedupe } = valuesOf(OPTIONS, filters);
    const league = startLeague();
    return counting(
      dedupe,
      (document: Annotated<'structure' | 'entities' | 'quotes'>): Said => ({
        group: by === null ? null : groupOf(document, by),
        date: dateOf(document),
        utterances: utterancesOf(document, (quote) => keepsQuote(filters, quote)),
      }),
      { add: league.add, end: () => league.end().flatMap(toRows) },
    );
  },
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
