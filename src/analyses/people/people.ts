/**
 * Who is the same over articles. Names are collected while articles are read; at the end the rules tell which of them
 * are one. Each merge keeps its rule, so that it can be looked through.
 *
 *   31 quotes of Donald Trump, 22 of Donald J. Trump -> 53 of Donald Trump, people/middle-initial
 */
import { DisjointSets } from '../../document/disjoint-sets.ts';
import type { Annotated } from '../../document/document.ts';
import { dateOf } from '../article-date.ts';
import { isCountedStructure } from '../measured.ts';
import { compareText, identityOf } from '../same-person.ts';
import { isOfOneGeneration, type Meeting, newMeeting, type Profile, profileOf, type Scope } from './profile.ts';
import { differ, PEOPLE_RULES, type PeopleRule } from './rules.ts';

/** One name that is another's, or might be. */
export interface Merge {
  readonly name: string;
  readonly person: string;
  readonly type: Profile['type'];
  readonly rule: string;
  /** Where it holds; null is everywhere. */
  readonly scope: Scope | null;
  readonly articles: number;
  readonly isMerged: boolean;
}

/** Whom an identity means; in one scope, or with null in all for which nothing else is said. */
export interface Same {
  readonly identity: string;
  readonly scope: Scope | null;
  /** The person's identity, and the name to count under. */
  readonly person: string;
  readonly name: string;
}

export interface Identified {
  readonly same: readonly Same[];
  readonly merges: readonly Merge[];
  /** Those in whose names the user's own lists are told, by identity; left out where nobody asked. */
  readonly standing?: ReadonlyMap<string, Standing>;
}

/** As what a name stands in articles, and in how many. */
export type Standing = Pick<Profile, 'type' | 'articles'>;

/** The outlet and the month of an article. */
export function scopeOf(document: Annotated<'structure'>): Scope {
  const { structure } = document.layers;
  if (isCountedStructure(structure)) return structure.scope;
  const { outlet } = document.fields;
  return `${outlet ?? ''} ${dateOf(document)?.slice(0, 7) ?? ''}`;
}

/** Whether the month is known: of all time, a surname has many bearers. */
function isKnown(scope: Scope): boolean {
  return / \d/.test(scope);
}

export function startPeople() {
  const met = new Map<string, Meeting>();
  return {
    add(document: Annotated<'structure' | 'entities'>): void {
      const scope = scopeOf(document);
      for (const entity of document.layers.entities) {
        const { type, name, country } = entity;
        if (type !== 'person' && type !== 'organization') continue;
        const identity = identityOf(entity);
        let meeting = met.get(identity);
        if (meeting === undefined) {
          meeting = newMeeting(entity, identity);
          met.set(identity, meeting);
        }
        meeting.names.add(name);
        meeting.types.add(type);
        meeting.articles++;
        meeting.scopes.set(scope, (meeting.scopes.get(scope) ?? 0) + 1);
        if (country && country.basis !== 'inferred') meeting.countries.add(country.value);
      }
    },
    end(): Identified {
      const profiles = [...met.values()].map(profileOf);
      return { ...identified(profiles), standing: new Map(profiles.map((profile) => [profile.identity, profile])) };
    },
  };
}

/** Those with most articles first: they lend the others their name. */
function byWeight(a: Profile, b: Profile): number {
  return (
    b.articles - a.articles ||
    b.words.length - a.words.length ||
    compareText(a.name, b.name) ||
    compareText(a.identity, b.identity)
  );
}

function identified(unordered: readonly Profile[]): Identified {
  const profiles = [...unordered].sort(byWeight);
  const groups = startGroups(profiles);
  const everywhere = PEOPLE_RULES.filter(({ inScope }) => !inScope).flatMap((rule) => mergeBy(rule, profiles, groups));
  const scoped = PEOPLE_RULES.filter(({ inScope }) => inScope).flatMap((rule) => inScopes(rule, profiles, groups));
  const same = profiles
    .filter((profile) => groups.of(profile).length > 1)
    .map((profile) => ({ identity: profile.identity, scope: null, ...groups.personOf(profile) }));
  const toMerge = ({ profile, other, rule, scope, articles, isMerged }: Found): Merge => ({
    name: profile.name,
    person: groups.personOf(other).name,
    type: profile.type,
    rule,
    scope,
    articles,
    isMerged,
  });
  const merges = [...everywhere, ...scoped];
  return {
    same: [
      ...same,
      ...scoped
        .filter(({ isMerged }) => isMerged)
        .map(({ profile, other, scope }) => ({ identity: profile.identity, scope, ...groups.personOf(other) })),
    ],
    merges: merges.map(toMerge),
  };
}

interface Found {
  readonly profile: Profile;
  readonly other: Profile;
  readonly rule: string;
  readonly scope: Scope | null;
  readonly articles: number;
  readonly isMerged: boolean;
}

interface Groups {
  /** The names that are one with it, itself included. */
  of(profile: Profile): readonly Profile[];
  join(one: Profile, other: Profile): void;
  /** The group's identity, and the name that most articles have. */
  personOf(profile: Profile): { readonly person: string; readonly name: string };
  weightOf(profile: Profile): number;
}

function startGroups(profiles: readonly Profile[]): Groups {
  const sets = new DisjointSets<string>();
  const members = new Map<string, readonly Profile[]>(profiles.map((profile) => [profile.identity, [profile]]));
  const of = (profile: Profile): readonly Profile[] => members.get(sets.find(profile.identity))!;
  return {
    of,
    join: (one, other) => {
      const all = [...of(one), ...of(other)];
      sets.join(one.identity, other.identity);
      members.set(sets.find(one.identity), all);
    },
    personOf: (profile) => {
      const [first] = [...of(profile)].sort(byWeight) as [Profile];
      return { person: first.identity, name: first.name };
    },
    weightOf: (profile) => of(profile).reduce((sum, { articles }) => sum + articles, 0),
  };
}

function agree(one: Profile, other: Profile, groups: Groups): boolean {
  return !groups.of(one).some((x) => groups.of(other).some((y) => differ(x, y)));
}

function mergeBy(rule: PeopleRule, profiles: readonly Profile[], groups: Groups): Found[] {
  const found: Found[] = [];
  const told = new Set<string>();
  for (const { profile, others } of proposals(rule, profiles, groups)) {
    const peers = others.filter((other) => groups.of(other).every((one) => isOfOneGeneration(profile, one)));
    const fitting = peers.filter((other) => agree(profile, other, groups));
    const isMerged = new Set(fitting.map(groups.of)).size === 1 && peers.length === fitting.length;
    const candidate = isMerged ? fitting[0]! : [...others].sort(byWeight)[0]!;
    const [other, one] = [profile, candidate].sort(byWeight) as [Profile, Profile];
    // Either of two looks for the other.
    const key = `${one.identity}\n${other.identity}`;
    if (told.has(key)) continue;
    told.add(key);
    if (isMerged) groups.join(other, one);
    found.push({ profile: one, other, rule: rule.name, scope: null, articles: one.articles, isMerged });
  }
  return found;
}

function inScopes(rule: PeopleRule, profiles: readonly Profile[], groups: Groups): Found[] {
  const found: Found[] = [];
  for (const { profile, others } of proposals(rule, profiles, groups)) {
    if (groups.of(profile).length > 1) continue;
    // Whoever bears the name here alone must be the one who is mostly meant by it.
    const likeliest = groups.of([...others].sort((a, b) => groups.weightOf(b) - groups.weightOf(a))[0]!);
    for (const [scope, articles] of [...profile.scopes].sort(([a], [b]) => compareText(a, b))) {
      if (!isKnown(scope)) continue;
      const here = others.filter((other) => groups.of(other).some(({ scopes }) => scopes.has(scope)));
      const [other] = here;
      if (other === undefined) continue;
      const bearers = new Set(here.map(groups.of));
      const isMerged = bearers.size === 1 && groups.of(other) === likeliest && agree(profile, other, groups);
      found.push({ profile, other, rule: rule.name, scope, articles, isMerged });
    }
  }
  return found;
}

/** For each name those of other groups that a rule says it may be. */
function* proposals(
  rule: PeopleRule,
  profiles: readonly Profile[],
  groups: Groups,
): Generator<{ readonly profile: Profile; readonly others: readonly Profile[] }> {
  const offered = new Map<string, Profile[]>();
  const own = profiles.filter(({ type }) => type === rule.type);
  for (const profile of own)
    for (const key of rule.offers(profile)) {
      const sharing = offered.get(key);
      if (sharing) sharing.push(profile);
      else offered.set(key, [profile]);
    }
  for (const profile of own) {
    const sharing = new Set(rule.seeks(profile).flatMap((key) => offered.get(key) ?? []));
    sharing.delete(profile);
    const others = [...sharing].filter((other) => groups.of(other) !== groups.of(profile));
    if (others.length === 0) continue;
    const { fits } = rule;
    if (fits && !others.every((other) => fits(profile, other))) continue;
    // One with another initial is somebody else, and whoever has none could be either.
    if (fits && others.some((one) => others.some((other) => one !== other && !fits(one, other)))) continue;
    yield { profile, others };
  }
}
