/**
 * GEXF 1.2, Gephi's own format: nodes with their attributes, weighted edges.
 *
 *   {source: "Ada", target: "Bo", weight: 2} -> <edge id="0" source="n0" target="n1" weight="2"/>
 */
import type { Cell } from '../views/view.ts';
import { heldUntilTheEnd } from './after-last-row.ts';
import { type Attribute, EDGE_COLUMNS, type Graph, graphOf, xmlText } from './graph.ts';
import type { Renderer } from './renderer.ts';

export const gexf: Renderer = {
  name: 'gexf',
  summary: 'a graph as GEXF, for Gephi; rows are its edges',
  needs: EDGE_COLUMNS,
  start: (columns) => heldUntilTheEnd((rows) => write(graphOf(columns, rows))),
};

function write({ directed, nodeAttributes, edgeAttributes, nodes, edges }: Graph): string {
  const ids = new Map([...nodes.keys()].map((name, i) => [name, `n${i}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    `<graph mode="static" defaultedgetype="${directed ? 'directed' : 'undirected'}">`,
    ...declared('node', nodeAttributes),
    ...declared('edge', edgeAttributes),
    '<nodes>',
    ...[...nodes].map(
      ([name, values]) => `<node id="${ids.get(name)}" label="${xmlText(name)}">${attributeValues(values)}</node>`,
    ),
    '</nodes>',
    '<edges>',
    ...edges.map(
      ({ source, target, weight, values }, i) =>
        `<edge id="${i}" source="${ids.get(source)}" target="${ids.get(target)}" weight="${weight}">${attributeValues(values)}</edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declared(of: 'node' | 'edge', attributes: readonly Attribute[]): string[] {
  if (attributes.length === 0) return [];
  const lines = attributes.map(
    ({ name, isNumber }, i) =>
      `<attribute id="${i}" title="${xmlText(name)}" type="${isNumber ? 'double' : 'string'}"/>`,
  );
  return [`<attributes class="${of}">`, ...lines, '</attributes>'];
}

function attributeValues(values: readonly Cell[]): string {
  const given = values.flatMap((value, i) =>
    value === null ? [] : [`<attvalue for="${i}" value="${xmlText(value)}"/>`],
  );
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`;
}
