/**
 * Networks of persons and organizations (or other entities): who is mentioned together,
 * as an undirected graph whose weights count the sentences, paragraphs or articles that
 * mention both; and who speaks about whom, as a directed one whose weights count quotes.
 *
 *   "Okonjo met Veldt. She thanked him." within sentences -> Okonjo – Veldt: 2
 */
import type { Annotated } from '../document/document.ts';
import type { Entity, EntityType } from '../document/layers.ts';
import { covers, overlaps, type Span } from '../document/span.ts';
import type { Renaming } from './people/who.ts';
import { compareText, identityOf } from './same-person.ts';
import type { AboutQuote } from './spoken-about.ts';

export const UNITS = ['sentence', 'paragraph', 'article'] as const;
export type Unit = (typeof UNITS)[number];

interface Actor {
  readonly identity: string;
  readonly name: string;
  readonly type: EntityType;
}

/** What one article adds: its actors, and the pairs of their identities, one for each unit or quote, with its number. */
export interface Ties {
  readonly actors: readonly Actor[];
  readonly pairs: readonly (readonly [source: string, target: string, unit?: number | undefined])[];
}

/** The same under the names by which people are counted: still a pair once for each unit, and nobody tied to himself. */
export function renamedTies({ actors, pairs }: Ties, who: Renaming, directed: boolean): Ties {
  const persons = new Map(actors.map(({ identity, name }) => [identity, who(identity, name)]));
  const byIdentity = new Map<string, Actor>();
  for (const actor of actors) {
    const { identity, name } = persons.get(actor.identity)!;
    if (!byIdentity.has(identity)) byIdentity.set(identity, { ...actor, identity, name });
  }
  if (actors.every(({ identity }) => persons.get(identity)!.identity === identity))
    return { actors: [...byIdentity.values()], pairs };
  const seen = new Set<string>();
  const tied = pairs.flatMap(([one, other, unit]): [string, string, number | undefined][] => {
    const ends = [persons.get(one)!.identity, persons.get(other)!.identity] as const;
    const [source, target] = (directed ? ends : ends.toSorted(compareText)) as [string, string];
    const key = JSON.stringify([source, target, unit]);
    if (source === target || seen.has(key)) return [];
    seen.add(key);
    return [[source, target, unit]];
  });
  return { actors: [...byIdentity.values()], pairs: tied };
}

/** The pairs mentioned together in the article's body; each unit counts a pair once. */
export function coMentions(
  document: Annotated<'structure' | 'sentences' | 'entities'>,
  within: Unit,
  wanted: (entity: Entity) => boolean,
): Ties {
  const { structure, entities } = document.layers;
  const { blocks } = structure;
  const body = blocks.filter((block) => block.kind === 'body');
  // The agency in the dateline is nobody's company.
  const told = (mention: Span): boolean => !(structure.dateline && overlaps(structure.dateline, mention));
  const units: readonly (readonly Span[])[] = {
    sentence: () => document.layers.sentences.filter(({ block }) => blocks[block]?.kind === 'body').map((one) => [one]),
    paragraph: () => body.map((block) => [block]),
    article: () => [body],
  }[within]();
  const actors = new Map<string, Actor>();
  const pairs: [string, string, number][] = [];
  for (const [unit, spans] of units.entries()) {
    const here = entities
      .filter(wanted)
      .filter(({ mentions }) => mentions.some((one) => told(one) && spans.some((span) => covers(span, one))));
    for (const entity of here) addActor(actors, entity);
    const identities = [...new Set(here.map(identityOf))].sort(compareText);
    for (const [i, one] of identities.entries())
      for (const other of identities.slice(i + 1)) pairs.push([one, other, unit]);
  }
  return { actors: [...actors.values()], pairs };
}

/** From each named speaker to each entity that a quote mentions; each quote counts a pair once. */
export function speakingAbout(quotes: readonly AboutQuote[]): Ties {
  const actors = new Map<string, Actor>();
  const pairs: [string, string, number][] = [];
  for (const [place, { source, subjects }] of quotes.entries()) {
    if (source === null) continue;
    for (const { identity, name, type } of subjects) {
      addActor(actors, source);
      if (!actors.has(identity)) actors.set(identity, { identity, name, type });
      pairs.push([identityOf(source), identity, place]);
    }
  }
  return { actors: [...actors.values()], pairs };
}

function addActor(actors: Map<string, Actor>, entity: Entity): void {
  const identity = identityOf(entity);
  if (!actors.has(identity)) actors.set(identity, { identity, name: entity.name, type: entity.type });
}

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
  /** The heaviest first, then by name. In an undirected network, source before target by name. */
  readonly edges: readonly Edge[];
}

interface Tally {
  weight: number;
  articles: number;
}

/** Sums articles up to one network. */
export function startNetwork(directed: boolean) {
  const actors = new Map<string, Actor & { articles: number }>();
  const ties = new Map<string, Map<string, Tally>>();
  return {
    add({ actors: here, pairs }: Ties): void {
      for (const actor of here) {
        if (!actors.has(actor.identity)) actors.set(actor.identity, { ...actor, articles: 0 });
        actors.get(actor.identity)!.articles += 1;
      }
      const seen = new Set<Tally>();
      for (const [source, target] of pairs) {
        if (!ties.has(source)) ties.set(source, new Map());
        const targets = ties.get(source)!;
        if (!targets.has(target)) targets.set(target, { weight: 0, articles: 0 });
        const tally = targets.get(target)!;
        tally.weight += 1;
        if (!seen.has(tally)) tally.articles += 1;
        seen.add(tally);
      }
    },
    end(): Network {
      const nodes = nodesOf([...actors.values()]);
      const edges = [...ties].flatMap(([from, targets]) =>
        [...targets].map(([to, tally]): Edge => {
          const [source, target] = [nodes.get(from)!, nodes.get(to)!];
          const turned = !directed && compareText(source.id, target.id) > 0;
          return turned ? { source: target, target: source, ...tally } : { source, target, ...tally };
        }),
      );
      return { nodes: [...nodes.values()], edges: edges.sort(compareEdges) };
    },
  };
}

function nodesOf(actors: readonly (Actor & { readonly articles: number })[]): Map<string, Node> {
  const names = new Map<string, number>();
  for (const { name } of actors) names.set(name, (names.get(name) ?? 0) + 1);
  const taken = new Set<string>([...names].filter(([, times]) => times === 1).map(([name]) => name));
  return new Map(
    actors.map(({ identity, name, type, articles }) => {
      const id = names.get(name) === 1 ? name : freeId(`${name} (${type})`, taken);
      taken.add(id);
      return [identity, { id, label: name, type, articles }];
    }),
  );
}

function freeId(wish: string, taken: ReadonlySet<string>): string {
  let id = wish;
  for (let number = 2; taken.has(id); number++) id = `${wish} ${number}`;
  return id;
}

function compareEdges(a: Edge, b: Edge): number {
  return b.weight - a.weight || compareText(a.source.id, b.source.id) || compareText(a.target.id, b.target.id);
}
