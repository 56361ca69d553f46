/**
 * Who bears out a nominal: the person named last who holds the role, the organization
 * named last whose name has the noun. Groups are kept by the last word of their titles and
 * by their head nouns, so that a nominal looks only at those it may mean.
 *
 *   Foreign Minister Wang Yi … the minister   ->   Wang Yi
 */

import type { Token } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { nounsBorneBy } from '../../lexicon/nouns.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import { isPast, lastWordsOf, roleFits } from '../mentions/roles.ts';
import type { Beside } from '../mentions/titles-beside.ts';
import { type Nominal, nounsBeside } from './nominals.ts';
import type { ShortTitles } from './short-titles.ts';

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
  shortTitles: ShortTitles,
): () => Holders {
  const short = new Map<Group, Office[]>();
  for (const [title, mention] of shortTitles) {
    const group = groupOf.get(mention);
    if (group) short.set(group, [...(short.get(group) ?? []), { title, owner: null }]);
  }
  const offices = new Map<Group, readonly Office[]>();
  const keys = new Map<Group, readonly string[]>();
  for (const group of groups) {
    if (group.type === 'person') {
      const held = [...officesOf(group, besideOf, groupOf), ...(short.get(group) ?? [])];
      offices.set(group, held);
      keys.set(group, [...new Set(held.flatMap(({ title }) => lastWordsOf(title)))]);
    } else if (group.type === 'organization') {
      const nouns = group.mentions.flatMap((mention) => [
        ...nounsBorneBy(mention.text),
        ...nounsBeside(mention, tokens),
      ]);
      keys.set(group, [...new Set(nouns)]);
    }
  }
  const persons = new Map<string, Group[]>();
  for (const [group, own] of keys) {
    if (group.type !== 'person') continue;
    for (const key of own) {
      const list = persons.get(key);
      if (list) list.push(group);
      else persons.set(key, [group]);
    }
  }
  /** Whom a story names only after it has spoken of *Oman's trade minister*: the only one who holds the same owner's office. */
  const later = (head: readonly string[], owner: Group | null): Group | null => {
    const known = owner === null ? [] : (persons.get(lastWordsOf(head.at(-1)!)[0]!) ?? []);
    const fits = known
      .slice(0, MOST)
      .filter((group) =>
        (offices.get(group) ?? []).some(
          (office) => sameOwner(owner, office.owner) === true && roleFits(head, office.title),
        ),
      );
    return fits.length === 1 ? fits[0]! : null;
  };
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
        const key = nominal.head.at(-1)!;
        const owner = nominal.owner && (groupOf.get(nominal.owner) ?? null);
        let best: Group | null = null;
        let most = 0;
        for (const group of (recent.get(nominal.sort === 'person' ? lastWordsOf(key)[0]! : key) ?? []).slice(-MOST)) {
          if (group.type !== nominal.sort) continue; // `the government` is not the head of government
          const fit = nominal.sort === 'person' ? fitOf(nominal.head, owner, offices.get(group) ?? []) : 1;
          if (fit > 0 && fit >= most) [best, most] = [group, fit];
        }
        return best ?? later(nominal.head, owner);
      },
    };
  };
}

/** How well the best of a person's offices bears out a role, from 1; 0 if none does. */
function fitOf(head: readonly string[], owner: Group | null, offices: readonly Office[]): number {
  let most = 0;
  for (const office of offices) {
    const same = sameOwner(owner, office.owner);
    if (same === false || !roleFits(head, office.title)) continue;
    // `the president` is not the former president, where there is another.
    const fit = 1 + (same === true ? 1 : 0) + (isPast(head.join(' ')) === isPast(office.title) ? 2 : 0);
    most = Math.max(most, fit);
  }
  return most;
}

function officesOf(
  group: Group,
  besideOf: (mention: NamedMention) => Beside,
  groupOf: ReadonlyMap<NamedMention, Group>,
): Office[] {
  const offices = group.mentions.flatMap((mention) => {
    const { title, of } = besideOf(mention);
    return title === null ? [] : [{ title, owner: of ? (groupOf.get(of) ?? null) : null }];
  });
  // `Peruvian President Ann Lee … President Lee` is one office.
  const owners = new Map(offices.flatMap(({ title, owner }) => (owner ? [[title.toLowerCase(), owner]] : [])));
  return offices.map(({ title, owner }) => ({ title, owner: owner ?? owners.get(title.toLowerCase()) ?? null }));
}

/** Whether a role and an office belong to the same owner; a people is its country. Null where one of them does not say. */
function sameOwner(named: Group | null, held: Group | null): boolean | null {
  if (named === null) return null;
  if (held === null) return named.type === 'norp' ? null : false;
  if (named === held) return true;
  const [a, b] = [countryOf(named.mentions[0]!.text), countryOf(held.mentions[0]!.text)];
  if (a !== null && b !== null) return a.codes.some((code) => b.codes.includes(code));
  const open = (group: Group, country: unknown): boolean => group.type === 'norp' && country === null; // Republican
  return open(named, a) || open(held, b) ? null : false;
}
