/**
 * Which persons and organizations (or other entities) of one article belong together: those that a
 * sentence, a paragraph or the article mentions, or a speaker and those whom a quote is about.
 *
 *   "Okonjo met Veldt. She thanked him." within sentences -> Okonjo – Veldt, twice
 */
import type { Annotated } from '../document/document.ts';
import type { Entity, EntityType } from '../document/layers.ts';
import { covers, overlaps, type Span } from '../document/span.ts';
import { lazy } from '../lexicon/data.ts';
import { isCountedEntity } from './measured.ts';
import type { Renaming } from './people/who.ts';
import { identityOf } from './same-person.ts';
import type { AboutQuote } from './spoken-about.ts';

export const UNITS = ['sentence', 'paragraph', 'article'] as const;
export type Unit = (typeof UNITS)[number];

export interface Actor {
  readonly identity: string;
  readonly name: string;
  readonly type: EntityType;
}

/**
 * What one article adds: its actors, and their pairs, one for each unit or quote: flat triples of the source's and
 * the target's place among the actors, and the unit's number.
 */
export interface Ties {
  readonly actors: readonly Actor[];
  readonly pairs: readonly number[];
}

/** The same under the names by which people are counted: still a pair once for each unit, and nobody tied to himself. */
export function renamedTies({ actors, pairs }: Ties, who: Renaming, directed: boolean): Ties {
  const persons = actors.map(({ identity, name }) => who(identity, name));
  const isAsBefore = ({ identity, name }: (typeof persons)[number], place: number): boolean =>
    identity === actors[place]!.identity && name === actors[place]!.name;
  if (persons.every(isAsBefore)) return { actors, pairs };
  const merged = startActors();
  const places = actors.map(({ type }, place) => merged.placeOf({ ...persons[place]!, type }));
  const tied: number[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < pairs.length; i += 3) {
    const [one, other, unit] = [places[pairs[i]!]!, places[pairs[i + 1]!]!, pairs[i + 2]!];
    const key = directed || one < other ? `${one} ${other} ${unit}` : `${other} ${one} ${unit}`;
    if (one === other || seen.has(key)) continue;
    seen.add(key);
    tied.push(one, other, unit);
  }
  return { actors: merged.all, pairs: tied };
}

/** The actors of an article, each once, in the order in which they are first seen. */
function startActors() {
  const places = new Map<string, number>();
  const all: Actor[] = [];
  return {
    all,
    placeOf: ({ identity, name, type }: Actor): number => {
      const known = places.get(identity);
      if (known !== undefined) return known;
      places.set(identity, all.length);
      return all.push({ identity, name, type }) - 1;
    },
  };
}

/** The pairs mentioned together in the article's body; each unit counts a pair once. */
export function coMentions(
  document: Annotated<'structure' | 'sentences' | 'entities'>,
  within: Unit,
  wanted: (entity: Entity) => boolean,
): Ties {
  const { entities } = document.layers;
  const unitsOf = unitsByEntity(document, within === 'sentence' ? 'sentences' : 'paragraphs');
  /** Of each unit the entities that it mentions, by their places in the article. */
  const here: number[][] = [];
  for (const [entity, one] of entities.entries()) {
    if (!wanted(one)) continue;
    const units = unitsOf(one);
    for (let i = 0; i < (within === 'article' ? Math.min(units.length, 1) : units.length); i++) {
      const unit = within === 'article' ? 0 : units[i]!;
      const present = here[unit];
      if (present === undefined) here[unit] = [entity];
      else present.push(entity);
    }
  }
  const { all, placeOf } = startActors();
  const known: number[] = [];
  const actorAt = (entity: number): number => {
    const place = known[entity];
    if (place !== undefined) return place;
    const one = entities[entity]!;
    known[entity] = placeOf({ identity: identityOf(one), name: one.name, type: one.type });
    return known[entity];
  };
  const pairs: number[] = [];
  for (const [unit, present] of here.entries()) {
    if (present === undefined) continue;
    const places: number[] = [];
    for (const entity of present) {
      const place = actorAt(entity);
      if (!places.includes(place)) places.push(place);
    }
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++) pairs.push(places[i]!, places[j]!, unit);
  }
  return { actors: all, pairs };
}

/** The numbers of the paragraphs or sentences of the article's prose that mention an entity, in order, each once. */
export function unitsByEntity(
  { layers }: Annotated<'structure' | 'sentences' | 'entities'>,
  kind: 'paragraphs' | 'sentences',
): (entity: Entity) => readonly number[] {
  const units = lazy(() => {
    const { blocks } = layers.structure;
    if (kind === 'sentences') return layers.sentences.filter(({ block }) => blocks[block]?.kind === 'body');
    return blocks.filter((block) => block.kind === 'body');
  });
  return (entity) => {
    if (isCountedEntity(entity)) return entity[kind];
    const { dateline } = layers.structure;
    // The agency in the dateline is nobody's company.
    const places = entity.mentions.flatMap((mention) =>
      dateline && overlaps(dateline, mention) ? [] : (unitOf(units(), mention) ?? []),
    );
    return [...new Set(places)].sort((a, b) => a - b);
  };
}

/** The place of the one that holds a mention, of units in text order that do not overlap; null where none does. */
function unitOf(units: readonly Span[], mention: Span): number | null {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.start <= mention.start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && covers(units[low - 1]!, mention) ? low - 1 : null;
}

/** From each named speaker to each entity that a quote mentions; each quote counts a pair once. */
export function speakingAbout(quotes: readonly AboutQuote[]): Ties {
  const { all, placeOf } = startActors();
  const pairs: number[] = [];
  for (const [quote, { sources, subjects }] of quotes.entries())
    for (const source of sources)
      for (const subject of subjects)
        pairs.push(
          placeOf({ identity: identityOf(source), name: source.name, type: source.type }),
          placeOf(subject),
          quote,
        );
  return { actors: all, pairs };
}
