/**
 * Groups the names of persons: full names first, then the single names that stand for
 * them.
 *
 *   Choe Son Hui … Choe … Li Qiang … Choe Son-hui   ->   [Choe Son Hui, Choe, Choe Son-hui], [Li Qiang]
 */
import type { Group, NamedMention } from '../mentions/names.ts';
import { firstOf, type RuleUse } from '../rule.ts';
import { core } from './core-name.ts';
import { SAME_NAME } from './full-names.ts';
import { isOtherGeneration } from './relatives.ts';
import { type Bearer, bearerMeant, type Said, type Seen, UNSEEN } from './single-names.ts';

type SaidOf = (mention: NamedMention) => Said;

/** Two mentions of one person or thing, and the rules that say so. */
export interface SamePair {
  readonly one: NamedMention;
  readonly other: NamedMention;
  readonly rules?: readonly string[];
}

/** How many bearers of one name are compared: more are no article, and would take too long. */
const MOST_BEARERS = 100;

/** The persons that the mentions name; each group's mentions in text order. */
export function groupPersons(
  mentions: readonly NamedMention[],
  saidOf: SaidOf,
  sameAs: readonly SamePair[],
  relatives: ReadonlyMap<NamedMention, NamedMention>,
  use: RuleUse,
): Group[] {
  const joinedBy = new Map<NamedMention, readonly string[]>();
  const fullNames = mentions.filter((mention) => core(mention).length > 1);
  const { groups, groupOf } = groupFullNames(fullNames, sameAs, relatives, joinedBy, use);
  const bearers = bearersOf(groupOf, saidOf);
  const byWord = indexByWord(groups);
  const alone = new Map<string, Group>();
  const seen = new Map<Group, Seen>();

  const people: Group[] = groups.map(() => ({ type: 'person', mentions: [], joinedBy }));
  const personOf = new Map(groups.map((group, i) => [group, people[i]!]));
  for (const mention of mentions) {
    const word = core(mention)[0]!;
    let group = groupOf.get(mention);
    if (group === undefined) {
      const times = alone.get(word)?.mentions.length ?? 0;
      const asked = { mention, word, said: saidOf(mention), alone: times, bearers, seen };
      const meant = bearerMeant((byWord.get(word) ?? []).slice(0, MOST_BEARERS), asked, use);
      if (meant !== null) joinedBy.set(mention, meant.rules);
      group = meant?.group;
    }
    if (group) {
      seen.set(group, { times: (seen.get(group) ?? UNSEEN).times + 1, last: mention.name.start });
      personOf.get(group)!.mentions.push(mention);
      continue;
    }
    const person = alone.get(word) ?? { type: 'person', mentions: [], joinedBy };
    if (!alone.has(word)) people.push(person);
    alone.set(word, person);
    person.mentions.push(mention);
  }
  return people;
}

function bearersOf(groupOf: ReadonlyMap<NamedMention, Group>, saidOf: SaidOf): Map<Group, Bearer> {
  const saidBy = new Map<Group, Said[]>();
  for (const [mention, group] of groupOf) {
    const said = saidOf(mention);
    const all = saidBy.get(group);
    if (all) all.push(said);
    else saidBy.set(group, [said]);
  }
  return new Map(
    [...saidBy].map(([group, all]) => [
      group,
      {
        gender: all.find(({ gender }) => gender !== null)?.gender ?? null,
        titles: [...new Set(all.flatMap(({ title }) => title ?? []))],
        kin: all[0]!.kin,
      },
    ]),
  );
}

function groupFullNames(
  mentions: readonly NamedMention[],
  sameAs: readonly SamePair[],
  relatives: ReadonlyMap<NamedMention, NamedMention>,
  joinedBy: Map<NamedMention, readonly string[]>,
  use: RuleUse,
): { groups: Group[]; groupOf: Map<NamedMention, Group> } {
  const groups: Group[] = [];
  const groupOf = new Map<NamedMention, Group>();
  const byWhole = new Map<string, Group>();
  const byCore = new Map<string, Group>();
  const byWord = new Map<string, Group[]>();
  const pairOf = new Map(sameAs.map((pair) => [pair.other, pair]));
  for (const mention of mentions) {
    const words = core(mention);
    const key = words.join(' ');
    const whole = mention.words.join(' ');
    const pair = pairOf.get(mention);
    const relative = relatives.get(mention);
    const other = relative && groupOf.get(relative);
    const mayBe = (group: Group | undefined): boolean =>
      group !== undefined && group !== other && !isOtherGeneration(mention, group);
    const sharing = function* (): Iterable<Group> {
      for (const group of sharingOf(words, byWord)) if (mayBe(group)) yield group;
    };
    // Who bears just this name, before one of whose name it is the core: the father, before his Jr.
    let group = [byWhole.get(whole), byWhole.get(key), byCore.get(key), pair && groupOf.get(pair.one)].find(mayBe);
    if (pair?.rules !== undefined && group !== undefined) joinedBy.set(mention, pair.rules);
    for (const candidate of group === undefined ? sharing() : []) {
      const by = sameNameAs(words, candidate, use);
      if (by === null) continue;
      joinedBy.set(mention, [by]);
      group = candidate;
      break;
    }
    const isNew = group === undefined;
    if (group === undefined) {
      group = { type: 'person', mentions: [], joinedBy };
      groups.push(group);
    }
    if (isNew || !byWhole.has(whole)) {
      // One mention of each spelling is enough to compare with.
      group.mentions.push(mention);
      for (const word of words) if (word.length > 1) push(byWord, word, group);
      if (!byWhole.has(whole)) byWhole.set(whole, group);
      if (!byCore.has(key)) byCore.set(key, group);
    }
    groupOf.set(mention, group);
  }
  return { groups, groupOf };
}

/** Those who bear a word of a name, one after the other: the first is often the one. */
function* sharingOf(words: readonly string[], byWord: ReadonlyMap<string, readonly Group[]>): Generator<Group> {
  for (const word of words) yield* (byWord.get(word) ?? []).slice(0, MOST_BEARERS);
}

/** The rule by which a full name is one of a group's, or null. */
function sameNameAs(words: readonly string[], { mentions }: Group, use: RuleUse): string | null {
  for (const mention of mentions) {
    const other = core(mention);
    const [short, long] = words.length <= other.length ? [words, other] : [other, words];
    const found = firstOf(SAME_NAME, use, short, long);
    if (found !== null) return found.rule.name;
  }
  return null;
}

/** Groups by each word of their full names that a bare name could be: all but initials. */
function indexByWord(groups: readonly Group[]): Map<string, Group[]> {
  const index = new Map<string, Group[]>();
  for (const group of groups) {
    for (const word of new Set(group.mentions.flatMap((mention) => core(mention)))) {
      if (word.length > 1) push(index, word, group);
    }
  }
  return index;
}

function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
