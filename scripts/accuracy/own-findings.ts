/**
 * The findings of one rule among those of an article: what it made or changed, and what it dropped.
 */
import type { Row } from '../../src/views/view.ts';
import type { Prediction } from './scorer.ts';

interface Marked {
  readonly rules?: readonly string[];
}
interface Findings {
  readonly entities: readonly { readonly mentions: readonly Marked[] }[];
  readonly quotes: readonly (Marked & { readonly speaker: Marked | null })[];
  readonly dates: readonly Marked[];
}

/** A record of annotate with the findings alone that bear a rule's name. */
export function ownFindings(rule: string, record: Row): Row {
  const { entities, quotes, dates } = record as unknown as Findings;
  const bears = ({ rules }: Marked): boolean => rules?.includes(rule) ?? false;
  return {
    ...record,
    entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.filter(bears) })),
    quotes: quotes.filter((quote) => bears(quote) || (quote.speaker !== null && bears(quote.speaker))),
    dates: dates.filter(bears),
  } as unknown as Row;
}

type Range = readonly [start: number, end: number];

/** What is found without a rule and stands in nobody's place: what is found with it touches none of it. */
export function droppedFrom(without: Prediction, withRule: Prediction): Prediction {
  const apart =
    <T>(rangesOf: (finding: T) => readonly Range[], others: readonly T[] = []) =>
    (finding: T): boolean => {
      const taken = others.flatMap(rangesOf);
      return !rangesOf(finding).some(([start, end]) => taken.some(([from, to]) => start < to && from < end));
    };
  const span = ({ start, end }: { readonly start: number; readonly end: number }): Range[] => [[start, end]];
  return {
    id: without.id,
    entities: (without.entities ?? []).filter(apart(span, withRule.entities)),
    attributions: (without.attributions ?? []).filter(apart(({ content }) => content, withRule.attributions)),
    dates: (without.dates ?? []).filter(apart(span, withRule.dates)),
  };
}
