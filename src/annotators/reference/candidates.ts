/**
 * Who may be meant: the entities and described speakers that the phrase has in view, those
 * whom the article calls by its head noun, those named soon after it, and nobody but what
 * the phrase itself describes.
 */
import type { Entity, EntityType } from '../../document/layers.ts';
import { lastWordsOf } from '../mentions/roles.ts';
import { agrees, isOfAnother } from './agreement.ts';
import { borneOut, introducesAnother } from './evidence.ts';
import type { Candidate, Memory } from './memory.ts';
import { holderInShort } from './offices.ts';
import type { Phrase, PhraseKind } from './phrase.ts';
import { keysOf, type Profile, wordsIn } from './profiles.ts';

type Sort = Candidate['sort'];

const SORT_OF: Readonly<Record<EntityType, Sort>> = {
  person: 'person',
  organization: 'organization',
  location: 'location',
  facility: 'location',
  norp: 'other',
  product: 'other',
  misc: 'other',
  money: 'other',
};

const PERSONS: ReadonlySet<Sort> = new Set<Sort>(['person']);
const BODIES: ReadonlySet<Sort> = new Set<Sort>(['organization', 'location', 'document', 'group', 'other']);
const ALL: ReadonlySet<Sort> = new Set<Sort>(['person', 'organization', 'location', 'document', 'group', 'other']);

/** What each kind of phrase may mean at all. */
const MAY_MEAN: Readonly<Record<PhraseKind, ReadonlySet<Sort>>> = {
  he: PERSONS,
  pronoun: PERSONS,
  it: BODIES,
  they: ALL,
  who: ALL,
  'other-pronoun': ALL,
  person: new Set<Sort>(['person', 'group']),
  organization: BODIES,
  document: BODIES,
  group: ALL,
  thing: ALL,
  proper: ALL,
  'unsaid-direct': ALL,
  unsaid: ALL,
};

/** How many are looked at: those met last, those who spoke last, those called so, those named soon after. */
const MOST = { met: 12, spoke: 6, called: 6, later: 4 };

/** How far after a phrase, in UTF-16 code units, a name may first stand: about four paragraphs. */
const LATER = 1500;

/** The article's entities, by what a phrase may call them. */
export interface Cast {
  readonly all: readonly Candidate[];
  /** Candidates by head nouns and name words. */
  readonly called: ReadonlyMap<string, readonly Candidate[]>;
  /** How many persons there are. */
  readonly persons: number;
  /** Of each, how many of its sort are named more often. */
  readonly prominence: ReadonlyMap<Candidate, number>;
  /** In order of their first mention. */
  readonly byFirst: readonly { readonly at: number; readonly candidate: Candidate }[];
}

export function castOf(entities: readonly Entity[], profileOf: (entity: Entity) => Profile): Cast {
  const called = new Map<string, Candidate[]>();
  const all = entities
    .filter(({ type }) => type !== 'money')
    .map((entity): Candidate => {
      const profile = profileOf(entity);
      const candidate: Candidate = {
        kind: 'entity',
        entity,
        members: [],
        name: entity.name,
        sort: SORT_OF[entity.type],
        profile,
        head: '',
        gender: profile.gender,
      };
      const keys = new Set([
        ...profile.heads.keys(),
        ...profile.titles.flatMap(lastWordsOf),
        ...profile.nameWords,
        ...[...profile.acronyms, ...profile.offices].map((word) => word.toLowerCase()),
      ]);
      for (const key of keys) {
        const list = called.get(key);
        if (list) list.push(candidate);
        else called.set(key, [candidate]);
      }
      return candidate;
    });
  const byFirst = all
    .map((candidate) => ({ at: candidate.entity!.mentions[0]!.start, candidate }))
    .sort((a, b) => a.at - b.at);
  const persons = all.filter(({ sort }) => sort === 'person').length;
  return { all, called, byFirst, persons, prominence: prominenceOf(all) };
}

function prominenceOf(all: readonly Candidate[]): Map<Candidate, number> {
  const sizes = new Map<Sort, number>();
  const ordered = [...all].sort((a, b) => b.entity!.mentions.length - a.entity!.mentions.length);
  return new Map(
    ordered.map((candidate) => {
      const rank = sizes.get(candidate.sort) ?? 0;
      sizes.set(candidate.sort, rank + 1);
      return [candidate, rank];
    }),
  );
}

/**
 * The candidates for a phrase, `own` last; the one who is surely meant, alone.
 * @param inside those whose names stand within it
 * @param country that the phrase names, ISO 3166-1 alpha-3, or null
 * @param excluded those whom it cannot mean, whatever speaks for them: *a lawyer for Lee* is not Lee
 */
export function candidatesFor(
  phrase: Phrase,
  cast: Cast,
  memory: Memory,
  inside: readonly Candidate[],
  excluded: ReadonlySet<Candidate>,
  country: string | null,
  jointOf: (members: readonly Candidate[]) => Candidate,
): Candidate[] {
  const fits = (candidate: Candidate): boolean =>
    mayMean(phrase, candidate) &&
    !excluded.has(candidate) &&
    agrees(phrase, candidate, memory) &&
    !introducesAnother(phrase, candidate, memory) &&
    !((phrase.kind === 'person' || phrase.kind === 'organization') && isOfAnother(country, candidate));
  const holder = holderInShort(phrase, cast.called);
  if (holder !== null && fits(holder)) return [holder];
  const found = new Set<Candidate>(inside.filter(fits));
  for (const one of memory.recent(MOST.met, fits)) found.add(one);
  for (const one of memory.speakers(MOST.spoke, fits)) found.add(one);
  if (phrase.head !== '' || phrase.kind === 'proper') {
    for (const one of calledSo(phrase, cast, memory).filter(fits).slice(0, MOST.called)) found.add(one);
    for (const one of namedAfter(phrase, cast).filter(fits).slice(0, MOST.later)) found.add(one);
  }
  for (const one of calledElse(phrase, found)) found.delete(one);
  const own = ownOf(phrase);
  const among = borneOut(phrase, found, country, memory, own);
  if (among !== null) return among;
  if (phrase.plural) for (const two of [...lastTwo(memory), ...mostMetTwo(memory)]) found.add(jointOf(two));
  return [...found, own];
}

/** Of *the president*, the rebel leader where somebody in view is called president: any office is led by a leader or head. */
function calledElse({ kind, opener, head, plural }: Phrase, found: ReadonlySet<Candidate>): Candidate[] {
  if (kind !== 'person' || opener !== 'definite' || plural || ANY_OFFICE.test(head)) return [];
  const lastWords = ({ profile, sort }: Candidate): string[] =>
    profile === null || sort !== 'person' ? [] : profile.titles.map((title) => wordsIn(title).at(-1) ?? '');
  const persons = [...found].map((one) => ({ one, called: lastWords(one) }));
  if (!persons.some(({ called }) => called.includes(head))) return [];
  return persons.flatMap(({ one, called }) =>
    called.length > 0 && called.every((word) => ANY_OFFICE.test(word)) ? [one] : [],
  );
}
const ANY_OFFICE = /^(?:leader|chief|head|boss)$/;

const PAIRED: readonly ReadonlySet<Sort>[] = [PERSONS, new Set<Sort>(['location']), new Set<Sort>(['organization'])];

/** The two persons met last, and the two countries or bodies: *the two leaders*, *both sides*. */
function lastTwo(memory: Memory): Candidate[][] {
  return PAIRED.flatMap((sorts) => {
    const two = memory.recent(2, ({ kind, sort }) => kind === 'entity' && sorts.has(sort));
    return two.length === 2 ? [two.reverse()] : [];
  });
}

/** The two persons, countries and bodies whom the article has named most so far: those it is about. */
function mostMetTwo(memory: Memory): Candidate[][] {
  return PAIRED.flatMap((sorts) => {
    const two = memory.mostMet(2, ({ kind, sort }) => kind === 'entity' && sorts.has(sort));
    return two.length === 2 ? [two] : [];
  });
}

/**
 * What a phrase may mean by its kind. Who spoke is a person though the table does not have the noun (*the harbour master*
 * … *he*), and *they* are several, where a person has a name.
 */
function mayMean({ kind }: Phrase, candidate: Candidate): boolean {
  if (kind === 'he' && candidate.kind === 'described' && candidate.sort === 'other') return true;
  if (kind === 'they' && candidate.kind === 'entity' && candidate.sort === 'person') return false;
  return MAY_MEAN[kind].has(candidate.sort);
}

/** Those whom the article calls by the phrase's head noun, or whose name has its words; the ones met last first. */
function calledSo(phrase: Phrase, { called }: Cast, memory: Memory): Candidate[] {
  const keys = phrase.kind === 'proper' ? wordsIn(phrase.text) : keysOf(phrase.head);
  const found = new Set(keys.flatMap((key) => (called.get(key) ?? []).slice(0, 50)));
  return [...found].sort((a, b) => (memory.trailOf(b)?.token ?? -1) - (memory.trailOf(a)?.token ?? -1));
}

function namedAfter({ end }: Phrase, { byFirst }: Cast): Candidate[] {
  let low = 0;
  let high = byFirst.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byFirst[middle]!.at < end) low = middle + 1;
    else high = middle;
  }
  const found: Candidate[] = [];
  for (let i = low; i < byFirst.length && byFirst[i]!.at - end < LATER && found.length < 4 * MOST.later; i++)
    found.push(byFirst[i]!.candidate);
  return found;
}

/** Nobody but what a phrase itself describes. */
export function ownOf(phrase: Phrase): Candidate {
  return {
    kind: 'own',
    entity: null,
    members: [],
    name: phrase.text,
    sort: sortOfPhrase(phrase),
    profile: null,
    head: phrase.head,
    gender: phrase.gender,
  };
}

export function sortOfPhrase({ kind }: Phrase): Sort {
  if (kind === 'person' || kind === 'he' || kind === 'pronoun') return 'person';
  if (kind === 'organization' || kind === 'document' || kind === 'group') return kind;
  return kind === 'they' ? 'group' : 'other';
}
