/**
 * `newsx timeline`: what the articles say happened when, one row a date in their prose,
 * in order of time. With `--count`: how many articles, mentions and quotes there are of an
 * entity, a pair or a speaker in each period, one row a period, those with none too.
 *
 *   Veldt sent a letter on March 6. -> 2025-03-06, March 6, the sentence, Tomas Veldt
 */
import { dateOf } from '../analyses/article-date.ts';
import { type ArticleCounts, startCoverage } from '../analyses/coverage.ts';
import { compareValues, reportedEvents } from '../analyses/events.ts';
import { saidQuotes } from '../analyses/utterances.ts';
import type { Annotated } from '../document/document.ts';
import { DATE_TYPES } from '../document/layers.ts';
import { PERIODS, type Period } from '../lexicon/calendar.ts';
import { COUNTING, counting, identitiesOf } from './counting.ts';
import { entityKeeper, OF_QUOTES, quoteKeeper } from './filters.ts';
import { type KnownPeople, startKnownPeople } from './known-people.ts';
import { spanPrinter } from './spans.ts';
import { ArgumentError, type Column, type RowOf, type View, type ViewRun } from './view.ts';
import { choice, type Filters, name, valuesOf } from './view-options.ts';

const REQUIRES = ['structure', 'sentences', 'entities', 'quotes', 'dates'] as const;
type Read = Annotated<(typeof REQUIRES)[number]>;

const OPTIONS = {
  ...OF_QUOTES,
  count: choice('period', 'count articles, mentions and quotes of each period', PERIODS),
  entity: name('only where an entity is mentioned whose name holds these words'),
  with: name('only where this one is mentioned too'),
  ...COUNTING,
};

const EVENTS = [
  { key: 'doc', detail: 1 },
  { key: 'value', nullable: true },
  { key: 'text', detail: 2 },
  { key: 'sentence', look: 'prose' },
  { key: 'entities', nullable: true, look: 'prose', detail: 1 },
  { key: 'type', values: DATE_TYPES, detail: 4 },
  { key: 'start', type: 'number', detail: 3 },
  { key: 'end', type: 'number', detail: 3 },
] as const satisfies readonly Column[];
export type EventRow = RowOf<typeof EVENTS>;
const COUNTS = [
  { key: 'period', nullable: true },
  { key: 'docs', type: 'number' },
  { key: 'matching', type: 'number', bars: true },
  { key: 'mentions', type: 'number' },
  { key: 'quotes', type: 'number', bars: true },
] as const satisfies readonly Column[];
export type PeriodRow = RowOf<typeof COUNTS>;

export const timeline: View<EventRow | PeriodRow> = {
  name: 'timeline',
  summary: 'Says what happened when according to the articles; with --count, how much of what they report when.',
  requires: REQUIRES,
  options: OPTIONS,
  countsOnly: true,
  columns: EVENTS,
  columnsFor: (filters) => (valuesOf(OPTIONS, filters).count === null ? EVENTS : COUNTS),
  examples: [
    'newsx timeline annotated.jsonl --entity okonjo',
    'newsx timeline annotated.jsonl --count month --entity okonjo --with veldt --format csv',
  ],
  start: (filters) => {
    const people = startKnownPeople(identitiesOf(filters));
    const run = valuesOf(OPTIONS, filters).count === null ? listEvents : countPeriods;
    return { ...run(filters, people), know: people.know };
  },
};

function listEvents(filters: Filters, people: KnownPeople): ViewRun<EventRow> {
  const { entity, with: other, dedupe, speaker, kind } = valuesOf(OPTIONS, filters);
  if (speaker.length > 0 || kind.length > 0)
    throw new ArgumentError('--speaker and --kind are about quotes, which timeline lists only with --count');
  const rows: EventRow[] = [];
  const isNamed = entityKeeper(people);
  return counting(
    dedupe,
    (document: Read) => {
      const print = spanPrinter(document);
      return reportedEvents(document)
        .filter(({ entities }) =>
          [entity, other].every((asked) => asked === null || entities.some(isNamed(asked, document))),
        )
        .map(({ date, sentence, entities }): EventRow => {
          const { text, start, end } = print.withText(date);
          return {
            doc: document.id,
            value: date.value,
            text,
            sentence: print.withText(sentence).text,
            entities: entities.map(({ name }) => name).join('; ') || null,
            type: date.type,
            start,
            end,
          };
        });
    },
    {
      add: (events) => {
        for (const event of events) rows.push(event);
      },
      end: () => rows.sort((a, b) => compareValues(a.value, b.value)),
    },
  );
}

function countPeriods(filters: Filters, people: KnownPeople): ViewRun<PeriodRow> {
  const { count, entity, with: other, dedupe, speaker } = valuesOf(OPTIONS, filters);
  const coverage = startCoverage(count as Period);
  const keeperIn = quoteKeeper(filters, people);
  const isNamed = entityKeeper(people);
  const asksForQuotes = speaker.length > 0;
  return counting(
    dedupe,
    (document: Read): ArticleCounts => {
      const { entities } = document.layers;
      const quotes = saidQuotes(document.layers.quotes, keeperIn(document)).length;
      const asked = [entity, other].flatMap((name) => (name === null ? [] : [isNamed(name, document)]));
      const matches = asked.every((isIt) => entities.some(isIt)) && (quotes > 0 || !asksForQuotes);
      const of = entities.filter((one) => asked.some((isIt) => isIt(one)));
      return {
        date: dateOf(document),
        matches,
        mentions: of.reduce((sum, one) => sum + one.mentions.length, 0),
        quotes,
      };
    },
    {
      add: coverage.add,
      end: () => coverage.end().map(({ period, articles, ...counts }) => ({ period, docs: articles, ...counts })),
    },
  );
}
