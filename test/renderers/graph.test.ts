/** Graph formats: what a graph library reads back is the rows, whatever the names hold. */
import fc from 'fast-check';
import graphology from 'graphology';
import gexfLibrary from 'graphology-gexf';
import graphmlLibrary from 'graphology-graphml';
import type { AbstractGraph, GraphConstructor } from 'graphology-types';
import { describe, expect, test } from 'vitest';
import { gexf } from '../../src/renderers/gexf.ts';
import { graphml } from '../../src/renderers/graphml.ts';
import { nodelink } from '../../src/renderers/node-link.ts';
import type { Renderer } from '../../src/renderers/renderer.ts';
import type { Column, Row } from '../../src/views/view.ts';

// Its types say that the module is the class itself.
const { Graph } = graphology as unknown as { readonly Graph: GraphConstructor };

const COLUMNS: readonly Column[] = ['source', 'target', 'type', 'weight', 'docs', 'sourceType', 'targetType'].map(
  (key) => ({ key }),
);

function write(renderer: Renderer, rows: readonly Row[]): string {
  const writer = renderer.start(COLUMNS, { color: false, width: null });
  return writer.rows(rows.slice(0, 1)) + writer.rows(rows.slice(1)) + writer.end();
}

const edge = (source: string, target: string, weight = 1, type = 'undirected'): Row => ({
  source,
  target,
  type,
  weight,
  docs: 1,
  sourceType: 'person',
  targetType: 'organization',
});

/** The edges as a library sees them, by the labels of their nodes. */
function edgesOf(graph: AbstractGraph): [string, string, number][] {
  const label = (node: string): string => graph.getNodeAttribute(node, 'label');
  return graph
    .edges()
    .map((one) => [label(graph.source(one)), label(graph.target(one)), Number(graph.getEdgeAttribute(one, 'weight'))]);
}

test('without edges, attributes are of the type that they have with some', () => {
  for (const renderer of [gexf, graphml]) {
    const empty = write(renderer, []);
    expect(empty).toContain('type="string"');
    expect(empty).not.toMatch(/(?:title|attr\.name)="type"[^>]*double/);
  }
});

const HOSTILE = [
  'Ada "Ace" O\'Hara & Sons <script>alert(1)</script>',
  ']]>',
  'a\tb\nc',
  '李强',
  '😀',
  '&amp;',
  '__proto__',
  'constructor',
];

describe.each([
  ['gexf', gexf, (text: string) => gexfLibrary.parse(Graph, text)],
  ['graphml', graphml, (text: string) => graphmlLibrary.parse(Graph, text)],
] as const)('%s', (_, renderer, parse) => {
  test('a library reads nodes, weights and attributes', () => {
    const graph = parse(write(renderer, [edge('Ada', 'Bo', 2), edge('Bo', 'Cy', 7)]));
    expect(edgesOf(graph)).toEqual([
      ['Ada', 'Bo', 2],
      ['Bo', 'Cy', 7],
    ]);
    expect(graph.everyEdge((one) => graph.isUndirected(one))).toBe(true);
    expect(graph.mapNodes((_node, { type }) => type)).toEqual(['person', 'organization', 'organization']);
    expect(graph.mapEdges((_one, { docs }) => docs)).toEqual([1, 1]);
  });

  test('a directed graph is directed', () => {
    const graph = parse(write(renderer, [edge('Ada', 'Bo', 1, 'directed'), edge('Bo', 'Ada', 3, 'directed')]));
    expect(graph.everyEdge((one) => graph.isDirected(one))).toBe(true);
    expect(graph.size).toBe(2);
  });

  test('no rows are an empty graph', () => {
    const graph = parse(write(renderer, []));
    expect([graph.order, graph.size]).toEqual([0, 0]);
  });

  test.each(HOSTILE)('the name %j comes back as it is', (name) => {
    expect(edgesOf(parse(write(renderer, [edge(name, 'Bo')])))).toEqual([[name, 'Bo', 1]]);
  });

  test('what XML cannot hold is left out of the name', () => {
    const text = write(renderer, [edge('A\u0000d\u001ba\ufffe\ud800', 'Bo')]);
    expect(edgesOf(parse(text))).toEqual([['Ada', 'Bo', 1]]);
  });

  test('any names: as many nodes and edges as there are', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), (names) => {
        const rows = names.slice(1).map((other) => edge(names[0]!, other));
        const graph = parse(write(renderer, rows));
        expect([graph.order, graph.size]).toEqual([names.length, names.length - 1]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('nodelink', () => {
  test('is node-link JSON', () => {
    expect(JSON.parse(write(nodelink, [edge('Ada', 'Bo', 2, 'directed')]))).toEqual({
      directed: true,
      multigraph: false,
      graph: {},
      nodes: [
        { id: 'Ada', type: 'person' },
        { id: 'Bo', type: 'organization' },
      ],
      links: [{ source: 'Ada', target: 'Bo', weight: 2, docs: 1 }],
    });
  });

  test.each(HOSTILE)('the name %j comes back as it is', (name) => {
    expect(JSON.parse(write(nodelink, [edge(name, 'Bo')])).links[0].source).toBe(name);
  });

  test('no rows are an empty graph', () => {
    expect(JSON.parse(write(nodelink, []))).toMatchObject({ nodes: [], links: [] });
  });
});
