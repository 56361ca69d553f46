/**
 * Networks of persons and organizations (or other entities): who is mentioned together,
 * as an undirected graph whose weights count the sentences, paragraphs or articles that
 * mention both; and who speaks about whom, as a directed one whose weights count quotes.
 *
 *   "Okonjo met Veldt. She thanked him." within sentences -> Okonjo – Veldt: 2
 */
import type { EntityType } from '../document/layers.ts';
import { lazy } from '../lexicon/data.ts';
import { byWeight, type CountedRows } from './counted-rows.ts';
import { Numbering, PairCounts } from './pair-counts.ts';
import { compareText, Namings } from './same-person.ts';
import type { Actor, Ties } from './ties.ts';

export interface Node {
  /** The name; where several nodes have it, with the type or a number: `Washington (location)`. */
  readonly id: string;
  readonly label: string;
  readonly type: EntityType;
  readonly articles: number;
}

export interface Edge {
  readonly source: Node;
  readonly target: Node;
  readonly weight: number;
  readonly articles: number;
}

export interface Network {
  /** In the order in which they are first seen, also those without an edge. */
  readonly nodes: readonly Node[];
  /** Those of at least that weight; the heaviest first, then by name. In an undirected network, source before target by name. */
  edges(leastWeight: number): CountedRows<Edge>;
}

/** Sums articles up to one network. */
export function startNetwork(directed: boolean) {
  const numbers = new Numbering();
  const actors: Namings[] = [];
  const ties = new PairCounts();
  const numberOf = (actor: Actor): number => {
    const number = numbers.of(actor.identity);
    actors[number] ??= new Namings();
    actors[number].add(actor);
    return number;
  };
  return {
    add({ actors: here, pairs }: Ties): void {
      const places = here.map(numberOf);
      ties.nextArticle();
      for (let i = 0; i < pairs.length; i += 3) {
        const [source, target] = [places[pairs[i]!]!, places[pairs[i + 1]!]!];
        if (directed || source < target) ties.add(source, target);
        else ties.add(target, source);
      }
    },
    end(): Network {
      const nodes = nodesOf(actors.map((namings) => namings.most()));
      return { nodes, edges: (leastWeight) => edgesOf(nodes, ties, directed, leastWeight) };
    },
  };
}

function edgesOf(nodes: readonly Node[], ties: PairCounts, directed: boolean, leastWeight: number): CountedRows<Edge> {
  const ranks = lazy(() => {
    const ranked = new Uint32Array(nodes.length);
    const byId = [...nodes.keys()].sort((a, b) => compareText(nodes[a]!.id, nodes[b]!.id));
    for (const [rank, node] of byId.entries()) ranked[node] = rank;
    return ranked;
  });
  const ends = (tie: number): readonly [number, number] => {
    const [source, target] = [ties.source(tie), ties.target(tie)];
    return directed || ranks()[source]! < ranks()[target]! ? [source, target] : [target, source];
  };
  const order = (tie: number): number => {
    const [source, target] = ends(tie);
    return ranks()[source]! * nodes.length + ranks()[target]!;
  };
  const heavy = Uint32Array.from({ length: ties.size }, (_, tie) => tie).filter(
    (tie) => ties.times(tie) >= leastWeight,
  );
  const sorted = (places: number[]): number[] =>
    places
      .map((place) => ({ place, order: order(heavy[place]!) }))
      .sort((a, b) => a.order - b.order)
      .map(({ place }) => place);
  return {
    length: heavy.length,
    *[Symbol.iterator]() {
      for (const place of byWeight(heavy.length, (one) => ties.times(heavy[one]!), sorted)) {
        const tie = heavy[place]!;
        const [source, target] = ends(tie);
        yield { source: nodes[source]!, target: nodes[target]!, weight: ties.times(tie), articles: ties.articles(tie) };
      }
    },
  };
}

function nodesOf(actors: readonly (Pick<Actor, 'name' | 'type'> & { readonly articles: number })[]): Node[] {
  const names = new Map<string, number>();
  for (const { name } of actors) names.set(name, (names.get(name) ?? 0) + 1);
  const taken = new Set<string>([...names].filter(([, times]) => times === 1).map(([name]) => name));
  return actors.map(({ name, type, articles }) => {
    const id = names.get(name) === 1 ? name : freeId(`${name} (${type})`, taken);
    taken.add(id);
    return { id, label: name, type, articles };
  });
}

function freeId(wish: string, taken: ReadonlySet<string>): string {
  let id = wish;
  for (let number = 2; taken.has(id); number++) id = `${wish} ${number}`;
  return id;
}
