/**
 * Who is named with whom, or speaks about whom: persons as circles, all else as squares, laid out by
 * d3-force, which starts from fixed places and takes a fixed number of steps: the same network is
 * the same picture everywhere.
 */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { escapeHtml } from '../html/escape.ts';
import { counted, type Link, linked, type Picture, tenth } from './picture.ts';

export interface Graph {
  readonly nodes: readonly { readonly name: string; readonly type: string; readonly articles: number }[];
  /** `source` and `target` are places in `nodes`. */
  readonly edges: readonly { readonly source: number; readonly target: number; readonly weight: number }[];
}

interface Placed {
  readonly name: string;
  /** The name, cut where it is too long to stand beside others. */
  readonly shown: string;
  readonly type: string;
  readonly articles: number;
  readonly radius: number;
  x: number;
  y: number;
}

const STEPS = 400;
const LETTER = 8;
const LINE = 16;
/** A picture for a phone is narrower. */
const NARROW = 500;

/** The nodes of the heaviest edges, and the edges among them: `most` nodes at most. */
export function strongest({ nodes, edges }: Graph, most: number): Graph {
  const strength = nodes.map(() => 0);
  for (const { source, target, weight } of edges) {
    strength[source]! += weight;
    strength[target]! += weight;
  }
  const leading = [...nodes.keys()]
    .filter((place) => strength[place]! > 0)
    .sort((a, b) => strength[b]! - strength[a]! || a - b)
    .slice(0, most);
  const chosen = new Set(leading);
  const among = edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
  const tied = new Set(among.flatMap(({ source, target }) => [source, target]));
  const kept = leading.filter((place) => tied.has(place));
  const moved = new Map(kept.map((place, i) => [place, i]));
  return {
    nodes: kept.map((place) => nodes[place]!),
    edges: among.map(({ source, target, weight }) => ({
      source: moved.get(source)!,
      target: moved.get(target)!,
      weight,
    })),
  };
}

/** With the heaviest edges alone, so many for each node, and of each node its heaviest. */
export function plainest({ nodes, edges }: Graph, each: number): Graph {
  const sorted = [...edges].sort((a, b) => b.weight - a.weight);
  const own = new Set<Graph['edges'][number]>(sorted.slice(0, each * nodes.length));
  for (const place of nodes.keys()) {
    const heaviest = sorted.find(({ source, target }) => source === place || target === place);
    if (heaviest) own.add(heaviest);
  }
  return { nodes, edges: edges.filter((edge) => own.has(edge)) };
}

export function networkPicture(
  graph: Graph,
  label: string,
  { width = 1100, link = () => null }: { readonly width?: number; readonly link?: Link } = {},
): Picture {
  const nodes = layOut(graph, width);
  const height = Math.ceil(Math.max(...nodes.map(({ y, radius }) => y + radius)) + LINE + 12);
  const heaviest = Math.max(...graph.edges.map(({ weight }) => weight));
  const ties = graph.edges.map(({ source, target, weight }) => {
    const [a, b] = [nodes[source]!, nodes[target]!];
    return `<line class="tie" data-a="${source}" data-b="${target}" x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke-width="${tenth(0.8 + (5 * weight) / heaviest)}"><title>${escapeHtml(`${a.name} and ${b.name}: ${weight}`)}</title></line>`;
  });
  const shapes = nodes.map(({ name, shown, type, radius, x, y, articles }, i) => {
    const shape =
      type === 'person'
        ? `<circle class="person" cx="${x}" cy="${y}" r="${radius}"/>`
        : `<rect class="organization" x="${tenth(x - radius)}" y="${tenth(y - radius)}" width="${2 * radius}" height="${2 * radius}"/>`;
    const text = `<text class="halo" text-anchor="middle" x="${x}" y="${tenth(y + radius + 13)}">${escapeHtml(shown)}</text>`;
    return linked(link(name), `${name}, ${type}, in ${counted(articles, 'article')}`, shape + text, `node n${i}`);
  });
  return { width, height, label, body: ties.join('') + shapes.join('') };
}

function cut(name: string, most: number): string {
  const letters = [...name];
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`;
}

/** Places inside the picture, rounded to a tenth. */
function layOut({ nodes, edges }: Graph, width: number): Placed[] {
  const most = Math.max(...nodes.map(({ articles }) => articles));
  const placed: Placed[] = nodes.map((node) => ({
    ...node,
    shown: cut(node.name, width < NARROW ? 22 : 38),
    radius: tenth(4 + (width < NARROW ? 7 : 11) * Math.sqrt(node.articles / most)),
    x: Number.NaN,
    y: Number.NaN,
  }));
  const half = ({ shown }: Placed): number => (LETTER * shown.length) / 2;
  forceSimulation(placed)
    .force(
      'link',
      forceLink(edges.map(({ source, target }) => ({ source, target })))
        .distance(width / 8)
        .strength(0.15),
    )
    .force('charge', forceManyBody().strength(-width / 1.6))
    .force(
      'collide',
      forceCollide<Placed>((node) => Math.max(node.radius + LINE, half(node) * 0.75)),
    )
    .force('center', forceCenter())
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(width < NARROW ? 0.05 : 0.14))
    .stop()
    .tick(STEPS);
  spread(placed, 'x', width);
  separate(placed, half);
  const top = Math.min(...placed.map(({ y, radius }) => y - radius)) - 8;
  return placed.map((node) => ({
    ...node,
    // A name at the edge stays inside.
    x: tenth(Math.min(width - half(node) - 4, Math.max(half(node) + 4, node.x))),
    y: tenth(node.y - top),
  }));
}

/** From d3's plane to the picture's whole width; the other axis by the same scale. */
function spread(nodes: Placed[], axis: 'x', width: number): void {
  const values = nodes.map((node) => node[axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const side = Math.min(70, width / 6);
  const scale = high > low ? Math.min(1.6, (width - 2 * side) / (high - low)) : 1;
  for (const node of nodes) {
    node.x = width / 2 + (node.x - (low + high) / 2) * scale;
    node.y *= Math.min(1.1, scale);
  }
}

/** Moves down what would stand in another's name, from the top. */
function separate(nodes: readonly Placed[], half: (node: Placed) => number): void {
  const done: Placed[] = [];
  for (const node of [...nodes].sort((a, b) => a.y - b.y)) {
    const isInTheWay = (other: Placed): boolean =>
      Math.abs(other.x - node.x) < Math.max(half(other), other.radius) + Math.max(half(node), node.radius) + 4 &&
      node.y - node.radius < other.y + other.radius + LINE &&
      node.y + node.radius + LINE > other.y - other.radius;
    for (let tries = 0; tries < 100 && done.some(isInTheWay); tries++) node.y += 4;
    done.push(node);
  }
}
