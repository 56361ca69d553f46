/**
 * The figures by which a set is known, each F1 in percent.
 *
 *   intl.dev -> attribution full 85.4, attribution exact 77.8, speaker 82.5, …
 */
import type { Measure, Scores } from './scorer.ts';

export interface Headline {
  readonly name: string;
  /** The stages whose rules can move it. */
  readonly stages: readonly string[];
  /** The stages whose findings it looks at one by one. */
  readonly judges: readonly string[];
  of(scores: Scores): Measure | undefined;
}

const QUOTING = ['structure', 'attributions'];
const NAMING = ['structure', 'names'];
const WHO = ['named-entities', 'references'];

export const HEADLINES: readonly Headline[] = [
  { name: 'entities', judges: ['names', 'dates'], stages: [...NAMING, 'dates'], of: ({ entities }) => entities?.micro },
  { name: 'attribution full', judges: ['attributions'], stages: QUOTING, of: ({ attributions }) => attributions?.full },
  {
    name: 'attribution content',
    judges: ['attributions'],
    stages: QUOTING,
    of: ({ attributions }) => attributions?.content,
  },
  {
    name: 'attribution exact',
    judges: ['attributions'],
    stages: QUOTING,
    of: ({ attributions }) => attributions?.exact,
  },
  {
    name: 'speaker',
    judges: ['attributions', 'references'],
    stages: [...QUOTING, 'names', ...WHO],
    of: ({ speakers }) => speakers,
  },
  { name: 'facts title', judges: [], stages: [...NAMING, 'named-entities'], of: ({ facts }) => facts?.title },
  {
    name: 'facts affiliation',
    judges: [],
    stages: [...NAMING, 'named-entities'],
    of: ({ facts }) => facts?.affiliation,
  },
  {
    name: 'facts country',
    judges: [],
    stages: [...NAMING, 'named-entities', 'places'],
    of: ({ facts }) => facts?.country,
  },
  {
    name: 'chains resolved',
    judges: [],
    stages: [...NAMING, 'attributions', ...WHO],
    of: ({ chains }) => chains?.resolved,
  },
  { name: 'dates exact', judges: ['dates'], stages: ['structure', 'dates'], of: ({ dates }) => dates?.exact },
  { name: 'dates value', judges: ['dates'], stages: ['structure', 'dates'], of: ({ dates }) => dates?.value },
];
