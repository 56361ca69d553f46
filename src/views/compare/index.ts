/**
 * `newsx compare A B`: two outlets or two periods on the same matter, side by side: who is
 * quoted in one and not in the other, with which verbs, which quotes both carry, and which
 * words one has more of.
 *
 *   newsx compare post.jsonl gazette.jsonl -> Ines Calloway: 0 quotes in A, 5 in B, only in gazette.jsonl
 */
import { COUNTING_PEOPLE, counting, identitiesOf, startPeers } from '../counting.ts';
import { OF_QUOTES } from '../filters.ts';
import { startKnownPeople } from '../known-people.ts';
import type { Row, View, ViewRun } from '../view.ts';
import { choice, type Filters, valuesOf } from '../view-options.ts';
import { type Comparison, REQUIRES, type Read } from './comparison.ts';
import { quotes, type SharedQuoteRow } from './quotes.ts';
import { SIDES, type Side, sidesOf } from './sides.ts';
import { type ComparedSpeakerRow, type ComparedVerbRow, speakers, verbs } from './speakers.ts';
import { type KeynessRow, WORDS, words } from './words.ts';

const COMPARISONS = { speakers, verbs, quotes, words } as const;

const OPTIONS = {
  ...OF_QUOTES,
  what: choice(
    'rows',
    'what to compare',
    ['speakers', 'verbs', 'quotes', 'words'],
    'speakers' as keyof typeof COMPARISONS,
  ),
  ...SIDES,
  ...WORDS,
  ...COUNTING_PEOPLE,
};

/** What the rows are is said by `what`. */
export type CompareRow = ComparedSpeakerRow | ComparedVerbRow | SharedQuoteRow | KeynessRow;

export const compare: View<CompareRow> = {
  name: 'compare',
  summary: 'Compares two sets of articles: who is quoted, with which verbs, the quotes that both carry, the words.',
  requires: REQUIRES,
  options: OPTIONS,
  countsOnly: true,
  columns: speakers.columns,
  columnsFor: (filters) => comparisonFor(filters).columns,
  examples: [
    'newsx compare post.jsonl gazette.jsonl',
    'newsx compare annotated.jsonl --by outlet --a "Harbour Post" --b "Valley Gazette" --what quotes --format csv',
  ],
  start: (filters) => startComparison(comparisonFor(filters), filters),
};

function comparisonFor(filters: Filters): Comparison<unknown, CompareRow> {
  return COMPARISONS[valuesOf(OPTIONS, filters).what] as Comparison<unknown, CompareRow>;
}

/** Each set by itself is freed of near-duplicates: what both print is what both print. */
function startComparison<F, R extends Row>(comparison: Comparison<F, R>, filters: Filters): ViewRun<R> {
  const { dedupe } = valuesOf(OPTIONS, filters);
  const sides = sidesOf(filters);
  const count = comparison.start(sides, filters);
  const people = startKnownPeople(identitiesOf(filters));
  const factsOf = comparison.reducer(filters, people);
  const rename = comparison.renaming?.(filters);
  const peers = rename ? startPeers(filters) : null;
  const countSide = (side: Side): ViewRun<R> =>
    counting(
      dedupe,
      factsOf,
      {
        add: (facts) => count.add(side, facts),
        end: () => [],
      },
      rename ? { peers, rename } : null,
    );
  const runs = { a: countSide('a'), b: countSide('b') };
  return {
    ...(peers && { meet: (document) => peers.meet(document as Read) }),
    know: (told, isAll) => {
      people.know(told, isAll);
      peers?.know(told, isAll);
    },
    add: (document) => {
      const side = sides.of(document as Read);
      return side === null ? [] : runs[side].add(document);
    },
    end: () => {
      sides.check();
      // What was held of each side is counted now.
      return [...runs.a.end(), ...runs.b.end(), ...count.end()];
    },
  };
}
