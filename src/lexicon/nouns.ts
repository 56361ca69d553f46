/**
 * Nouns for persons, organizations and documents (data/nouns.tsv) that news uses once it
 * has named somebody, or instead of a name.
 *
 *   "company" -> an organization; "Acme Ltd" bears it, "Ministry of Health" does not
 */
import { lazy, readTable } from './data.ts';
import type { Gender } from './titles.ts';

type NounSort = 'person' | 'organization' | 'document';

export interface Noun {
  readonly sort: NounSort;
  /** Of persons: the gender that the noun itself states. */
  readonly gender: Gender | null;
  /** It may mean one whose title or name says nothing of it: *the official*, *the company*. */
  readonly open: boolean;
}

interface Nouns {
  readonly nouns: ReadonlyMap<string, Noun>;
  /** By a word of an organization's name, the nouns that it bears out: `Ltd` -> company, firm… */
  readonly borneBy: ReadonlyMap<string, readonly string[]>;
}

const lexicon = lazy((): Nouns => {
  const nouns = new Map<string, Noun>();
  const borneBy = new Map<string, string[]>();
  for (const [noun = '', sort, detail = '', open] of readTable('nouns.tsv')) {
    const gender = detail === 'm' || detail === 'f' ? detail : null;
    nouns.set(noun, { sort: sort as NounSort, gender: sort === 'person' ? gender : null, open: open === 'open' });
    if (sort !== 'organization') continue;
    for (const sign of [noun, ...detail.split(' ')]) {
      const list = borneBy.get(sign);
      if (list) list.push(noun);
      else if (sign !== '') borneBy.set(sign, [noun]);
    }
  }
  return { nouns, borneBy };
});

/** What a noun in lower case stands for, or null if the table does not have it. */
export function nounOf(word: string): Noun | null {
  return lexicon().nouns.get(word) ?? null;
}

/** All nouns for persons. */
export function personNouns(): string[] {
  return [...lexicon().nouns].filter(([, { sort }]) => sort === 'person').map(([noun]) => noun);
}

/** The nouns that an organization's name bears out: `Acme Motors Ltd` -> company, firm, carmaker…; none for `Acme`. */
export function nounsBorneBy(name: string): ReadonlySet<string> {
  const { borneBy } = lexicon();
  return new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((word) => borneBy.get(word) ?? []),
  );
}

/** Whether an organization of this name may be called by a noun: its name bears it out, or says nothing and the noun is open. */
export function mayBeCalled(name: string, noun: string): boolean {
  const borne = nounsBorneBy(name);
  return borne.has(noun) || (borne.size === 0 && nounOf(noun)?.open === true);
}
