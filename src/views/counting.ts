/**
 * The run of a view that counts over articles. Each article is reduced to the facts that
 * are counted, so that texts and annotations need not be held. With `--dedupe` the facts
 * wait until all articles have been seen, since which of several copies is the first can
 * be told only then; without it they are counted at once.
 *
 *   the same wire story in ten papers, --dedupe -> counted once, as its first paper has it
 */
import { type Copy, clustersOf, copyOf, NEAR } from '../analyses/near-duplicates.ts';
import { scopeOf } from '../analyses/people/people.ts';
import { type Identities, NO_IDENTITIES, type Renaming } from '../analyses/people/who.ts';
import type { Annotated } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import { type KnownPeople, startKnownPeople } from './known-people.ts';
import type { Row, ViewRun } from './view.ts';
import { type Filters, flag } from './view-options.ts';

/** The options that all counting views share. */
export const COUNTING = {
  dedupe: flag('count near-duplicate articles once, as the first of them has it'),
};

/** Of those that count people. */
export const COUNTING_PEOPLE = {
  ...COUNTING,
  asNamed: flag('count each name by itself: nobody whom "newsx people" lists is taken together'),
};

/** What the user's own names say of who is one. */
export function identitiesOf({ identities }: Filters): Identities {
  return typeof identities === 'string' ? (JSON.parse(identities) as Identities) : NO_IDENTITIES;
}

/** Of a run that counts people; null where each name is to be counted by itself. */
export function startPeers(filters: Filters): KnownPeople | null {
  return filters.asNamed === true ? null : startKnownPeople(identitiesOf(filters));
}

interface Counter<F, R extends Row> {
  add(facts: F): void;
  end(): Iterable<R>;
}

/** How the facts of an article are told under other names, and whose names those are. */
interface Merging<F> {
  readonly peers: KnownPeople | null;
  rename(facts: F, who: Renaming): F;
}

export function counting<L extends LayerName, F, R extends Row>(
  dedupe: boolean,
  factsOf: (document: Annotated<L>) => F,
  counter: Counter<F, R>,
  merging: Merging<F> | null = null,
): ViewRun<R> {
  const held: { readonly facts: F; readonly copy: Copy | null; readonly scope: string }[] = [];
  const peers = merging?.peers ?? null;
  const count = (facts: F, scope: string): void => {
    counter.add(peers ? merging!.rename(facts, peers.renamingIn(scope)) : facts);
  };
  return {
    ...(peers && { meet: (document) => peers.meet(document as Annotated<'structure' | 'entities'>), know: peers.know }),
    add: (document) => {
      // The runner has attached the layers that the view requires.
      const facts = factsOf(document as Annotated<L>);
      const read = document as Annotated<'structure'>;
      const scope = peers === null ? '' : scopeOf(read);
      if (!dedupe && (peers === null || peers.isKnown)) count(facts, scope);
      else held.push({ facts, copy: dedupe ? copyOf(read) : null, scope });
      return [];
    },
    end() {
      for (const place of dedupe ? firstsOf(held.map(({ copy }) => copy!)) : held.keys())
        count(held[place]!.facts, held[place]!.scope);
      return counter.end();
    },
  };
}

/** The place of the first of each cluster of near-duplicates. */
function firstsOf(copies: readonly Copy[]): number[] {
  return clustersOf(copies, NEAR)
    .map((places) => places[0]!)
    .sort((a, b) => a - b);
}
