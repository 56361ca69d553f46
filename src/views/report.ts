/**
 * `newsx report`: what a page about a collection of articles needs: the record of each,
 * and at the end one row `corpus` with the league table of speakers, the articles and
 * quotes of each day or month, and who is named together.
 *
 *   three articles -> three records as `annotate` writes them, then {corpus: {speakers, activity, network}}
 */
import type { Annotated, Document } from '../document/document.ts';
import { type Activity, startActivity } from './activity.ts';
import { annotate, toRecord } from './annotate.ts';
import { type Network, startCoMentions } from './co-mentions.ts';
import { NO_FILTERS } from './filters.ts';
import { speakers } from './speakers.ts';
import type { Row, View, ViewRun } from './view.ts';

export type Corpus = { readonly speakers: readonly Row[]; readonly activity: Activity; readonly network: Network };

export const report: View = {
  name: 'report',
  summary: 'Makes one HTML page of all articles, their findings marked in the text, with tables and pictures.',
  requires: annotate.requires,
  filters: [],
  oneRowPerDocument: true,
  defaultFormat: 'html',
  formats: ['html', 'json', 'jsonl'],
  columns: [...annotate.columns, { key: 'corpus', cell: () => null }],
  examples: ['newsx report articles/ -o report.html', 'newsx report annotated.jsonl -o report.html'],
  start: () => {
    const league = speakers.start(NO_FILTERS) as ViewRun;
    const activity = startActivity();
    const network = startCoMentions();
    return {
      add: (document: Document) => {
        league.add(document);
        const annotated = document as Annotated<
          'structure' | 'language' | 'entities' | 'quotes' | 'dates' | 'unexplained'
        >;
        activity.add(annotated);
        network.add(annotated);
        return [toRecord(annotated)];
      },
      end: () => {
        const corpus: Corpus = { speakers: league.end(), activity: activity.end(), network: network.end() };
        return [{ corpus }];
      },
    };
  },
};
