/**
 * `newsx diversity`: how many voices are heard, one row a group of articles (all of them
 * without `--by`): the number of quotes and named speakers, and how evenly the quotes
 * spread over them.
 *
 *   four speakers with one quote each -> shannon 1.3863, evenness 1, giniSimpson 0.75
 */
import { diversityOf } from '../analyses/diversity.ts';
import type { GroupStandings } from '../analyses/league.ts';
import { fourDecimals } from './grouped.ts';
import { LEAGUE, leagueRun } from './league-columns.ts';
import type { Column, RowOf, View } from './view.ts';

const COLUMNS = [
  { key: 'group', nullable: true, optional: true },
  { key: 'quotes', type: 'number' },
  { key: 'named', type: 'number', detail: 1 },
  { key: 'described', type: 'number', detail: 3 },
  { key: 'unresolved', type: 'number', detail: 3 },
  { key: 'speakers', type: 'number' },
  { key: 'shannon', nullable: true, type: 'fraction', detail: 2 },
  { key: 'evenness', nullable: true, type: 'fraction', detail: 3 },
  { key: 'giniSimpson', nullable: true, type: 'fraction' },
  { key: 'topSpeaker', nullable: true, look: 'name' },
  { key: 'topShare', nullable: true, type: 'fraction', detail: 2 },
] as const satisfies readonly Column[];

export type DiversityRow = RowOf<typeof COLUMNS>;

export const diversity: View<DiversityRow> = {
  name: 'diversity',
  summary: "Says how evenly the quotes spread over the named speakers: Shannon's entropy and Gini-Simpson, with N.",
  ...LEAGUE,
  columns: COLUMNS,
  examples: ['newsx diversity annotated.jsonl', 'newsx diversity annotated.jsonl --by month --dedupe --format csv'],
  start: (filters) => leagueRun(filters, (group) => [toRow(group)]),
};

function toRow({ group, quotes, standings }: GroupStandings): DiversityRow {
  const named = standings.filter(({ status }) => status === 'named').map((one) => one.quotes);
  const measures = diversityOf(named);
  const top = named.length > 0 ? standings[0]! : null; // the league is in order of rank, the named first
  return {
    group,
    quotes: quotes.named + quotes.described + quotes.unresolved,
    ...quotes,
    speakers: named.length,
    shannon: measures && fourDecimals(measures.shannon),
    evenness: measures?.evenness == null ? null : fourDecimals(measures.evenness),
    giniSimpson: measures && fourDecimals(measures.giniSimpson),
    topSpeaker: top?.speaker ?? null,
    topShare: top && fourDecimals(top.quotes / quotes.named),
  };
}
