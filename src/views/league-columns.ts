/**
 * What the views of the league table share: the quotes that the user asked to keep are counted
 * for each speaker, in one group or in one for each period or field; each view has its own rows.
 *
 *   `speakers` has a row a speaker of a group, `diversity` a row a group
 */
import { dateOf } from '../analyses/article-date.ts';
import { type CountedRows, joinedRows } from '../analyses/counted-rows.ts';
import { groupOf } from '../analyses/groups.ts';
import { type GroupStandings, renamedSaid, type Said, startLeague } from '../analyses/league.ts';
import { utterancesOf } from '../analyses/utterances.ts';
import type { Annotated } from '../document/document.ts';
import { COUNTING_PEOPLE, counting, startPeers } from './counting.ts';
import { OF_QUOTES, quoteKeeperOfAll, voiceKeeper } from './filters.ts';
import { GROUPED } from './grouped.ts';
import type { Row, View, ViewRun } from './view.ts';
import { type Filters, valuesOf } from './view-options.ts';

const OPTIONS = { ...OF_QUOTES, ...GROUPED, ...COUNTING_PEOPLE };

/** What a view of the league table requires, and how it can be asked. */
export const LEAGUE = {
  requires: ['structure', 'entities', 'quotes'],
  options: OPTIONS,
  countsOnly: true,
} as const satisfies Partial<View>;

/** A run that counts the league and makes rows of each group's standings. */
export function leagueRun<R extends Row>(
  filters: Filters,
  toRows: (group: GroupStandings) => CountedRows<R>,
): ViewRun<R> {
  const { by, dedupe } = valuesOf(OPTIONS, filters);
  const league = startLeague(voiceKeeper(filters));
  const keep = quoteKeeperOfAll(filters);
  return counting(
    dedupe,
    (document: Annotated<(typeof LEAGUE.requires)[number]>): Said => ({
      group: by === null ? null : groupOf(document, by),
      date: dateOf(document),
      utterances: utterancesOf(document, keep),
    }),
    { add: league.add, end: () => joinedRows(league.end().map(toRows)) },
    { peers: startPeers(filters), rename: renamedSaid },
  );
}
