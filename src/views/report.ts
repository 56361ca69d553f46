/**
 * `newsx report`: what a page about a collection of articles needs: the record of each,
 * and at the end one row `corpus` with the league table of speakers, the articles and
 * quotes of each day or month, and who is named together.
 *
 *   three articles -> three records as `annotate` writes them, then {corpus: {speakers, activity, network}}
 */
import { coMentions, type Network as Graph, startNetwork } from '../analyses/network.ts';
import type { Annotated, Document } from '../document/document.ts';
import { type Activity, startActivity } from './activity.ts';
import { annotate, toRecord } from './annotate.ts';
import { NO_FILTERS } from './filters.ts';
import { speakers } from './speakers.ts';
import type { Row, View, ViewRun } from './view.ts';

/** Persons and organizations, and how many paragraphs mention two of them. */
export type Network = {
  readonly nodes: readonly { readonly name: string; readonly type: string; readonly articles: number }[];
  /** `source` and `target` are places in `nodes`. */
  readonly edges: readonly { readonly source: number; readonly target: number; readonly paragraphs: number }[];
};

const REQUIRES = [...annotate.requires, 'sentences'] as const;
type Read = Annotated<'structure' | 'sentences' | 'language' | 'entities' | 'quotes' | 'dates' | 'unexplained'>;

export type Corpus = { readonly speakers: readonly Row[]; readonly activity: Activity; readonly network: Network };

export const report: View = {
  name: 'report',
  summary: 'Makes one HTML page of all articles, their findings marked in the text, with tables and pictures.',
  requires: REQUIRES,
  oneRowPerDocument: true,
  defaultFormat: 'html',
  formats: ['html', 'json', 'jsonl'],
  columns: [...annotate.columns, { key: 'corpus', cell: () => null }],
  examples: ['newsx report articles/ -o report.html', 'newsx report annotated.jsonl -o report.html'],
  start: () => {
    const league = speakers.start(NO_FILTERS) as ViewRun;
    const activity = startActivity();
    const network = startNetwork(false);
    return {
      add: (document: Document) => {
        league.add(document);
        const annotated = document as Read;
        activity.add(annotated);
        network.add(coMentions(annotated, 'paragraph', ({ type }) => type === 'person' || type === 'organization'));
        return [toRecord(annotated)];
      },
      end: () => {
        const corpus: Corpus = { speakers: league.end(), activity: activity.end(), network: plain(network.end()) };
        return [{ corpus }];
      },
    };
  },
};

function plain({ nodes, edges }: Graph): Network {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return {
    nodes: nodes.map(({ id, type, articles }) => ({ name: id, type, articles })),
    edges: edges.map(({ source, target, weight }) => ({
      source: places.get(source)!,
      target: places.get(target)!,
      paragraphs: weight,
    })),
  };
}
