/**
 * Who is named together, as a picture: the best connected persons and organizations,
 * laid out by d3-force, which starts from fixed places and takes a fixed number of steps:
 * the same network is the same picture everywhere. The strongest ties are in a table below.
 */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Network } from '../../views/report.ts';
import { escapeHtml } from './escape.ts';

const MOST_NODES = 30;
const TABLE = 25;
const STEPS = 300;
const WIDTH = 900;
/** Room for a label beside the outermost nodes. */
const SIDE = 80;
const TOP = 26;

interface Node {
  readonly name: string;
  readonly type: string;
  readonly articles: number;
  readonly radius: number;
  x: number;
  y: number;
}

export function renderNetwork(network: Network): string {
  if (network.edges.length === 0)
    return '<p class="none">No two persons or organizations are named in one paragraph.</p>';
  const kept = strongest(network);
  const nodes = layOut(kept);
  const height = Math.ceil(Math.max(...nodes.map(({ y }) => y)) + TOP + 20);
  const heaviest = Math.max(...kept.edges.map(({ paragraphs }) => paragraphs));
  const lines = kept.edges.map(({ source, target, paragraphs }) => {
    const [a, b] = [nodes[source]!, nodes[target]!];
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke-width="${round(0.8 + (4 * paragraphs) / heaviest)}"><title>${escapeHtml(`${a.name} and ${b.name}: ${paragraphs}`)}</title></line>`;
  });
  const shapes = nodes.map(({ name, type, radius, x, y, articles }) => {
    const shape =
      type === 'person'
        ? `<circle class="person" cx="${x}" cy="${y}" r="${radius}"/>`
        : `<rect class="organization" x="${round(x - radius)}" y="${round(y - radius)}" width="${2 * radius}" height="${2 * radius}"/>`;
    return `<g>${shape}<text text-anchor="middle" x="${x}" y="${round(y + radius + 13)}">${escapeHtml(name)}</text><title>${escapeHtml(`${name}, ${type}: ${articles}`)}</title></g>`;
  });
  const left = network.nodes.length - nodes.length;
  const summary = `${nodes.length} persons and organizations and who is named in one paragraph with whom. The strongest ties are in the table below.`;
  return `<p class="note">Circles are persons, squares organizations; the thicker a line, the more paragraphs name both.${left > 0 ? ` Shown are the ${nodes.length} that are named with others most often; ${left} more are not in the picture.` : ''}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Network"><svg class="picture network" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${summary}">${lines.join('')}${shapes.join('')}</svg></div>${ties(kept)}`;
}

/** The nodes with most co-mentions, and the edges among them. */
function strongest({ nodes, edges }: Network): Network {
  const strength = nodes.map(() => 0);
  for (const { source, target, paragraphs } of edges) {
    strength[source]! += paragraphs;
    strength[target]! += paragraphs;
  }
  const places = nodes
    .map((_, place) => place)
    .filter((place) => strength[place]! > 0)
    .sort((a, b) => strength[b]! - strength[a]! || a - b)
    .slice(0, MOST_NODES);
  const chosen = new Set(places);
  const tied = new Set(
    edges
      .filter(({ source, target }) => chosen.has(source) && chosen.has(target))
      .flatMap(({ source, target }) => [source, target]),
  );
  const kept = places.filter((place) => tied.has(place));
  const moved = new Map(kept.map((place, i) => [place, i]));
  return {
    nodes: kept.map((place) => nodes[place]!),
    edges: edges.flatMap(({ source, target, paragraphs }) =>
      moved.has(source) && moved.has(target)
        ? { source: moved.get(source)!, target: moved.get(target)!, paragraphs }
        : [],
    ),
  };
}

/** Places inside the picture, rounded to a tenth. */
function layOut({ nodes, edges }: Network): Node[] {
  const most = Math.max(...nodes.map(({ articles }) => articles));
  const placed: Node[] = nodes.map((node) => ({
    ...node,
    radius: round(5 + 12 * Math.sqrt(node.articles / most)),
    x: Number.NaN,
    y: Number.NaN,
  }));
  forceSimulation(placed)
    .force('link', forceLink(edges.map(({ source, target }) => ({ source, target }))).distance(130))
    .force('charge', forceManyBody().strength(-650).distanceMax(330))
    .force(
      'collide',
      forceCollide<Node>((node) => Math.max(node.radius + 14, 3.9 * node.name.length)),
    )
    .force('center', forceCenter())
    .force('x', forceX().strength(0.07))
    .force('y', forceY().strength(0.12))
    .stop()
    .tick(STEPS);
  const [x, y] = [placement(placed, 'x'), placement(placed, 'y')];
  return placed.map((node) => ({ ...node, x: x(node.x), y: y(node.y) }));
}

/** From d3's plane to the picture, whose width is WIDTH; its height follows from what is in it. */
function placement(nodes: readonly Node[], axis: 'x' | 'y'): (value: number) => number {
  const values = nodes.map((node) => node[axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = WIDTH - 2 * SIDE;
  const scale = high - low > room ? room / (high - low) : 1;
  return axis === 'x'
    ? (value) => round(WIDTH / 2 + (value - (low + high) / 2) * scale)
    : (value) => round(TOP + (value - low) * 0.9);
}

function ties({ nodes, edges }: Network): string {
  const rows = [...edges]
    .sort((a, b) => b.paragraphs - a.paragraphs || a.source - b.source || a.target - b.target)
    .slice(0, TABLE)
    .map(
      ({ source, target, paragraphs }) =>
        `<tr><td>${escapeHtml(nodes[source]!.name)}</td><td>${escapeHtml(nodes[target]!.name)}</td><td class="number">${paragraphs}</td></tr>`,
    );
  return `<details><summary>The strongest ties</summary><table><caption>Who is named with whom, in how many paragraphs</caption><thead><tr><th scope="col">one</th><th scope="col">other</th><th scope="col" class="number">paragraphs</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
