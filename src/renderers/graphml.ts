/**
 * GraphML, which igraph, NetworkX, yEd and Gephi read: nodes and weighted edges with their
 * attributes as declared keys.
 *
 *   {source: "Ada", target: "Bo", weight: 2} -> <edge source="n0" target="n1"><data key="weight">2</data></edge>
 */
import type { Cell } from '../views/view.ts';
import { heldUntilTheEnd } from './after-last-row.ts';
import { type Attribute, EDGE_COLUMNS, type Graph, graphOf, xmlText } from './graph.ts';
import type { Renderer } from './renderer.ts';

export const graphml: Renderer = {
  name: 'graphml',
  summary: 'a graph as GraphML, for igraph, NetworkX and yEd; rows are its edges',
  needs: EDGE_COLUMNS,
  start: (columns) => heldUntilTheEnd((rows) => write(graphOf(columns, rows))),
};

const LABEL: Attribute = { name: 'label', isNumber: false };
const WEIGHT: Attribute = { name: 'weight', isNumber: true };

function write(graph: Graph): string {
  const ids = new Map([...graph.nodes.keys()].map((name, i) => [name, `n${i}`]));
  const ofNodes = [LABEL, ...graph.nodeAttributes];
  const ofEdges = [WEIGHT, ...graph.edgeAttributes];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared('node', ofNodes),
    ...declared('edge', ofEdges),
    `<graph edgedefault="${graph.directed ? 'directed' : 'undirected'}">`,
    ...[...graph.nodes].map(
      ([name, values]) => `<node id="${ids.get(name)}">${data('node', ofNodes, [name, ...values])}</node>`,
    ),
    ...graph.edges.map(
      ({ source, target, weight, values }) =>
        `<edge source="${ids.get(source)}" target="${ids.get(target)}">${data('edge', ofEdges, [weight, ...values])}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** An id is unique over nodes and edges. */
function keyOf(of: 'node' | 'edge', { name }: Attribute): string {
  return `${of}-${xmlText(name)}`;
}

function declared(of: 'node' | 'edge', attributes: readonly Attribute[]): string[] {
  return attributes.map(
    (attribute) =>
      `<key id="${keyOf(of, attribute)}" for="${of}" attr.name="${xmlText(attribute.name)}" attr.type="${attribute.isNumber ? 'double' : 'string'}"/>`,
  );
}

function data(of: 'node' | 'edge', attributes: readonly Attribute[], values: readonly Cell[]): string {
  return values
    .map((value, i) => (value === null ? '' : `<data key="${keyOf(of, attributes[i]!)}">${xmlText(value)}</data>`))
    .join('');
}
