/**
 * The node-link JSON of d3 and NetworkX (`networkx.node_link_graph(data, edges="links")`).
 *
 *   {source: "Ada", target: "Bo", weight: 2} -> {"nodes": [{"id": "Ada"}, {"id": "Bo"}], "links": [{"source": "Ada", "target": "Bo", "weight": 2}]}
 */
import type { Cell, Json } from '../views/view.ts';
import { heldUntilTheEnd } from './after-last-row.ts';
import { type Attribute, EDGE_COLUMNS, type Graph, graphOf } from './graph.ts';
import { toLine } from './json.ts';
import type { Renderer } from './renderer.ts';

export const nodelink: Renderer = {
  name: 'nodelink',
  summary: 'a graph as node-link JSON, for d3 and NetworkX; rows are its edges',
  needs: EDGE_COLUMNS,
  start: (columns) => heldUntilTheEnd((rows) => write(graphOf(columns, rows))),
};

function write({ directed, nodeAttributes, edgeAttributes, nodes, edges }: Graph): string {
  const list = (items: readonly Json[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => toLine(item)).join(',\n')}\n]`;
  const ofNodes = [...nodes].map(([id, values]) => ({ id, ...named(nodeAttributes, values) }));
  const ofEdges = edges.map(({ source, target, weight, values }) => ({
    source,
    target,
    weight,
    ...named(edgeAttributes, values),
  }));
  return `{"directed":${directed},"multigraph":false,"graph":{},"nodes":${list(ofNodes)},"links":${list(ofEdges)}}\n`;
}

function named(attributes: readonly Attribute[], values: readonly Cell[]): { readonly [key: string]: Json } {
  return Object.fromEntries(attributes.map(({ name }, i) => [name, values[i]!]));
}
