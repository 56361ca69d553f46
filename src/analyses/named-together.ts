/**
 * Who is named in one paragraph with whom, among those that are named with others most often. The
 * paragraphs are kept as numbers, so that the ties of many articles need little room: which are
 * wanted is known only at the end.
 *
 *   20,000 articles -> the 40 that are named with others most often, and the ties among them
 */

import type { EntityType } from '../document/layers.ts';
import { compareText, Namings } from './same-person.ts';
import type { Ties } from './ties.ts';

export interface TiedActor {
  /** Name and type as most articles have them. */
  readonly name: string;
  readonly type: EntityType;
  readonly articles: number;
  /** How many pairs it is one of. */
  readonly pairs: number;
}

/** One while articles are read, in whatever order they come. */
interface Seen {
  readonly identity: string;
  readonly namings: Namings;
  pairs: number;
}

/** `source` and `target` are places in the list of actors; `source` stands before `target` there. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

export function startNamedTogether() {
  const actors: Seen[] = [];
  const places = new Map<string, number>();
  const pairs = new NumberList();
  const placeOf = (identity: string): number => places.get(identity)!;
  return {
    add(ties: Ties): void {
      for (const actor of ties.actors) {
        const { identity } = actor;
        if (!places.has(identity)) {
          places.set(identity, actors.length);
          actors.push({ identity, namings: new Namings(), pairs: 0 });
        }
        actors[placeOf(identity)]!.namings.add(actor);
      }
      const here = ties.actors.map(({ identity }) => placeOf(identity));
      for (let i = 0; i < ties.pairs.length; i += 3)
        for (const actor of [here[ties.pairs[i]!]!, here[ties.pairs[i + 1]!]!]) {
          actors[actor]!.pairs += 1;
          pairs.push(actor);
        }
    },
    /** The `most` that are one of most pairs, in that order, and how often two of them are named together. */
    end(most: number): { readonly actors: readonly TiedActor[]; readonly ties: readonly Tie[]; readonly all: number } {
      const tied = [...actors.keys()].filter((place) => actors[place]!.pairs > 0);
      const leading = tied.sort((a, b) => mostPaired(actors[a]!, actors[b]!)).slice(0, most);
      const ranks = new Map(leading.map((place, rank) => [place, rank]));
      const weights = new Map<number, number>();
      for (let i = 0; i < pairs.length; i += 2) {
        const [one, other] = [ranks.get(pairs.at(i)), ranks.get(pairs.at(i + 1))];
        if (one === undefined || other === undefined) continue;
        const key = Math.min(one, other) * most + Math.max(one, other);
        weights.set(key, (weights.get(key) ?? 0) + 1);
      }
      const ties = [...weights].map(([key, weight]) => ({
        source: Math.floor(key / most),
        target: key % most,
        weight,
      }));
      const order = leading.map((place): TiedActor => {
        const { namings, pairs } = actors[place]!;
        return { ...namings.most(), pairs };
      });
      return {
        actors: order,
        ties: ties.sort((a, b) => b.weight - a.weight || compareText(nameOf(order, a), nameOf(order, b))),
        all: tied.length,
      };
    },
  };
}

/** Those named in more articles before others of as many pairs. */
function mostPaired(a: Seen, b: Seen): number {
  return b.pairs - a.pairs || b.namings.articles - a.namings.articles || compareText(a.identity, b.identity);
}

function nameOf(actors: readonly TiedActor[], { source, target }: Tie): string {
  return `${actors[source]!.name}\t${actors[target]!.name}`;
}

/** A list of whole numbers that grows. */
class NumberList {
  length = 0;
  #numbers = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = value;
  }

  at(place: number): number {
    return this.#numbers[place]!;
  }
}
