/**
 * What the graph formats share: from rows that are edges, the graph. The columns `source`
 * and `target` are the two nodes and `weight` the edge's weight; `type` says whether it is
 * directed; a pair such as `sourceType` and `targetType` is an attribute `type` of the
 * nodes, and every other column one of the edge.
 *
 *   {source: "Ada", target: "Bo", weight: 2, sourceType: "person", …} -> nodes Ada (type: person) and Bo, one edge
 */
import { type Cell, type Column, isNumeric, type Row } from '../views/view.ts';
import { cellsOf } from './cells.ts';

export interface Attribute {
  readonly name: string;
  readonly isNumber: boolean;
}

export interface Graph {
  readonly directed: boolean;
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  /** By id; the values of the attributes in their order. */
  readonly nodes: ReadonlyMap<string, readonly Cell[]>;
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly weight: number;
    readonly values: readonly Cell[];
  }[];
}

/** The columns without which rows are no edges. */
export const EDGE_COLUMNS: readonly string[] = ['source', 'target', 'weight'];
const OWN: readonly string[] = [...EDGE_COLUMNS, 'type'];

export function graphOf(columns: readonly Column[], rows: readonly Row[]): Graph {
  const cells = cellsOf(columns, rows);
  const keys = columns.map(({ key }) => key);
  const place = (key: string): number => keys.indexOf(key);
  const ofNodes = keys
    .filter((key) => /^source[A-Z]/.test(key) && keys.includes(key.replace('source', 'target')))
    .map((key) => ({ source: place(key), target: place(key.replace('source', 'target')), name: bare(key) }));
  const taken = new Set(ofNodes.flatMap(({ source, target }) => [source, target]));
  const ofEdges = keys.map((_, i) => i).filter((i) => !taken.has(i) && !OWN.includes(keys[i]!));
  // A graph without edges has the attributes of any other.
  const isNumber = (places: readonly number[]): boolean =>
    places.every((i) => isNumeric(columns[i]!)) ||
    (cells.length > 0 && cells.every((row) => places.every((i) => row[i] === null || typeof row[i] === 'number')));
  const nodes = new Map<string, readonly Cell[]>();
  const valuesOf = (row: readonly Cell[], end: 'source' | 'target') => ofNodes.map((one) => row[one[end]]!);
  const edges = cells.map((row) => {
    const [source, target] = [String(row[place('source')]), String(row[place('target')])];
    for (const [node, end] of [[source, 'source'] as const, [target, 'target'] as const])
      if (!nodes.has(node)) nodes.set(node, valuesOf(row, end));
    return { source, target, weight: Number(row[place('weight')]), values: ofEdges.map((i) => row[i]!) };
  });
  return {
    directed: cells.some((row) => row[place('type')] === 'directed'),
    nodeAttributes: ofNodes.map(({ name, source, target }) => ({ name, isNumber: isNumber([source, target]) })),
    edgeAttributes: ofEdges.map((i) => ({ name: keys[i]!, isNumber: isNumber([i]) })),
    nodes,
    edges,
  };
}

/** `sourceDocs` -> `docs` */
function bare(key: string): string {
  const name = key.slice('source'.length);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Characters that XML 1.0 cannot hold in any way, not even as a reference: control characters and lone surrogates. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as the value of an XML attribute, or between tags; what XML cannot hold is left out. */
export function xmlText(value: Cell): string {
  return String(value ?? '')
    .replace(NOT_XML, '')
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character]!);
}
