/**
 * `newsx network`: who is mentioned together, or who speaks about whom, as a graph: one row
 * an edge, or one a node. The graph formats (gexf, graphml, nodelink) write the edges with
 * their nodes; as CSV the two kinds of rows are the pair of files that Gephi reads.
 *
 *   a paragraph about Okonjo and Veldt -> Mara Okonjo, Tomas Veldt, undirected, weight 1
 */
import { type CountedRows, rowsOfEach } from '../analyses/counted-rows.ts';
import { type Edge, type Node, startNetwork } from '../analyses/network.ts';
import { quotesWithSubjects } from '../analyses/spoken-about.ts';
import { coMentions, renamedTies, speakingAbout, type Ties, UNITS, type Unit } from '../analyses/ties.ts';
import type { Annotated } from '../document/document.ts';
import { ENTITY_TYPES, type Entity } from '../document/layers.ts';
import { COUNTING_PEOPLE, counting, startPeers } from './counting.ts';
import { keeps, OF_ENTITY_TYPE, OF_QUOTES, quoteKeeperOfAll, SURE_ENOUGH } from './filters.ts';
import type { Column, RowOf, View } from './view.ts';
import { choice, number, valuesOf } from './view-options.ts';

const REQUIRES = ['structure', 'sentences', 'entities', 'quotes'] as const;
const TYPES: readonly string[] = ['person', 'organization'];

const OPTIONS = {
  ...OF_ENTITY_TYPE,
  kind: OF_QUOTES.kind,
  speech: OF_QUOTES.speech,
  ...SURE_ENOUGH,
  ties: choice(
    'kind',
    'what ties two: being mentioned together, or one speaking about the other',
    ['co-mention', 'speaks-about'],
    'co-mention',
  ),
  within: choice('unit', 'how near together mentions must be', UNITS, 'paragraph'),
  minWeight: number('number', 'leave out weaker edges', { min: 1, max: 1e9, whole: true, default: 1 }),
  rows: choice('kind', 'one row an edge or a node', ['edges', 'nodes'], 'edges'),
  ...COUNTING_PEOPLE,
};

const EDGES = [
  { key: 'source', look: 'name' },
  { key: 'target', look: 'name' },
  { key: 'type', values: ['directed', 'undirected'], detail: 1 },
  { key: 'weight', type: 'number', bars: true },
  { key: 'docs', type: 'number' },
  { key: 'sourceType', values: ENTITY_TYPES, detail: 2 },
  { key: 'targetType', values: ENTITY_TYPES, detail: 2 },
  { key: 'sourceDocs', type: 'number', detail: 3 },
  { key: 'targetDocs', type: 'number', detail: 3 },
] as const satisfies readonly Column[];
export type EdgeRow = RowOf<typeof EDGES>;
const NODES = [
  { key: 'id' },
  { key: 'label', look: 'name' },
  { key: 'type', values: ENTITY_TYPES },
  { key: 'docs', type: 'number' },
] as const satisfies readonly Column[];
export type NodeRow = RowOf<typeof NODES>;

export const network: View<EdgeRow | NodeRow> = {
  name: 'network',
  summary: 'Makes a network of who is mentioned together or who speaks about whom, for Gephi and graph libraries.',
  requires: REQUIRES,
  options: OPTIONS,
  countsOnly: true,
  columns: EDGES,
  columnsFor: (filters) => (valuesOf(OPTIONS, filters).rows === 'nodes' ? NODES : EDGES),
  examples: [
    'newsx network annotated.jsonl --within sentence --format gexf -o together.gexf',
    'newsx network annotated.jsonl --ties speaks-about --min-weight 3 --format graphml -o about.graphml',
  ],
  start: (filters) => {
    const { type: asked, ties: kind, within, minWeight, rows, dedupe } = valuesOf(OPTIONS, filters);
    const directed = kind === 'speaks-about';
    const sum = startNetwork(directed);
    const keep = quoteKeeperOfAll(filters);
    const types = asked.length > 0 ? asked : TYPES;
    const wanted = ({ type }: Entity): boolean => keeps(types, type);
    return counting(
      dedupe,
      (document: Annotated<(typeof REQUIRES)[number]>): Ties =>
        directed
          ? speakingAbout(quotesWithSubjects(document, keep, wanted))
          : coMentions(document, within as Unit, wanted),
      {
        add: sum.add,
        end: (): CountedRows<EdgeRow | NodeRow> => {
          const { nodes, edges } = sum.end();
          return rows === 'nodes'
            ? rowsOfEach(nodes, nodeRow)
            : rowsOfEach(edges(minWeight), (edge) => edgeRow(edge, directed));
        },
      },
      { peers: startPeers(filters), rename: (ties, who) => renamedTies(ties, who, directed) },
    );
  },
};

function nodeRow({ id, label, type, articles }: Node): NodeRow {
  return { id, label, type, docs: articles };
}

function edgeRow({ source, target, weight, articles }: Edge, directed: boolean): EdgeRow {
  return {
    source: source.id,
    target: target.id,
    type: directed ? 'directed' : 'undirected',
    weight,
    docs: articles,
    sourceType: source.type,
    targetType: target.type,
    sourceDocs: source.articles,
    targetDocs: target.articles,
  };
}
