/**
 * Who bears out a nominal: the person named last who holds the role, the organization
 * named last whose name has the noun. Groups are kept by the last word of their titles and
 * by their head nouns, so that a nominal looks only at those it may mean.
 *
 *   Foreign Minister Wang Yi … the minister   ->   Wang Yi
 */

import type { Token } from '../../document/layers.ts';
import type { Group, NamedMention } from './named.ts';
import { headsBeside, headsOf, lastWord, type Nominal, roleFits } from './nominals.ts';
import type { Beside } from './titles.ts';

/** A title that somebody holds, and the group it belongs to where the text says so. */
interface Office {
  readonly title: string;
  readonly owner: Group | null;
}

/** Asked as the text is walked through: who was named so far, and whom a nominal means. */
export interface Holders {
  named(group: Group): void;
  of(nominal: Nominal): Group | null;
}

/** How many of those named last are looked at. */
const MOST = 50;

export function holdersOf(
  groups: readonly Group[],
  groupOf: ReadonlyMap<NamedMention, Group>,
  besideOf: (mention: NamedMention) => Beside,
  tokens: readonly Token[],
): () => Holders {
  const offices = new Map<Group, readonly Office[]>();
  const keys = new Map<Group, readonly string[]>();
  for (const group of groups) {
    if (group.type === 'person') {
      const held = officesOf(group, besideOf, groupOf);
      offices.set(group, held);
      keys.set(group, [...new Set(held.map(({ title }) => lastWord(title)))]);
    } else if (group.type === 'organization') {
      keys.set(group, [
        ...new Set(group.mentions.flatMap((mention) => [...headsOf(mention.text), ...headsBeside(mention, tokens)])),
      ]);
    }
  }
  return () => {
    const recent = new Map<string, Group[]>();
    return {
      named(group) {
        for (const key of keys.get(group) ?? []) {
          const list = recent.get(key) ?? [];
          if (list.at(-1) !== group) list.push(group);
          recent.set(key, list);
        }
      },
      of(nominal) {
        const owner = nominal.owner && groupOf.get(nominal.owner);
        const fits = (group: Group): boolean =>
          nominal.sort === 'organization'
            ? group.type === 'organization'
            : (offices.get(group) ?? []).some(
                (one) => roleFits(nominal.head, one.title) && sameOwner(owner, one.owner),
              );
        const key = nominal.sort === 'person' ? lastWord(nominal.head.join(' ')) : nominal.head[0]!;
        const list = recent.get(key) ?? [];
        return list.slice(-MOST).findLast(fits) ?? null;
      },
    };
  };
}

function officesOf(
  group: Group,
  besideOf: (mention: NamedMention) => Beside,
  groupOf: ReadonlyMap<NamedMention, Group>,
): Office[] {
  return group.mentions.flatMap((mention) => {
    const { title, of } = besideOf(mention);
    return title === null ? [] : [{ title, owner: of ? (groupOf.get(of) ?? null) : null }];
  });
}

/** An owner that both name must be one; a people and its country count as one. */
function sameOwner(named: Group | null | undefined, held: Group | null): boolean {
  return !named || named === held || named.type === 'norp' || held?.type === 'norp';
}
