/**
 * Groups the names of persons: full names first, then the single names that stand for
 * them.
 *
 *   Choe Son Hui … Choe … Li Qiang … Choe Son-hui   ->   [Choe Son Hui, Choe, Choe Son-hui], [Li Qiang]
 *
 * Two people who share a surname stay apart: a bare *Clinton* goes to the Clinton named
 * most often before it whose gender does not speak against it.
 */
import { isTitleName } from '../../lexicon/gazetteer.ts';
import { type Gender, titleAt } from '../../lexicon/titles.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import { isPast, lastWordsOf } from '../mentions/roles.ts';
import { GREETINGS } from './forms-of-address.ts';

/** What the words beside a mention say of the person. */
interface Said {
  /** *Mr*, *Ms*, *King*, *his wife*. */
  readonly gender: Gender | null;
  /** Office or rank: *Sheriff* Doyle. */
  readonly title: string | null;
  /** Somebody's relative: *his uncle*, Juan Paz. */
  readonly kin: boolean;
}
type SaidOf = (mention: NamedMention) => Said;

/** How many bearers of one name are compared: more are no article, and would take too long. */
const MOST_BEARERS = 100;

const GENERATION = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The persons that the mentions name; each group's mentions in text order. */
export function groupPersons(
  mentions: readonly NamedMention[],
  saidOf: SaidOf,
  sameAs: readonly (readonly [NamedMention, NamedMention])[] = [],
): Group[] {
  const fullNames = mentions.filter((mention) => core(mention).length > 1);
  const { groups, groupOf } = groupFullNames(fullNames, sameAs);
  const bearers = bearersOf(groupOf, saidOf);
  const byWord = indexByWord(groups);
  const alone = new Map<string, Group>();
  const seen = new Map<Group, Seen>();

  const people: Group[] = groups.map(() => ({ type: 'person', mentions: [] }));
  const personOf = new Map(groups.map((group, i) => [group, people[i]!]));
  for (const mention of mentions) {
    let group = groupOf.get(mention);
    if (group === undefined) {
      const said = saidOf(mention);
      const word = core(mention)[0]!;
      const candidates = (byWord.get(word) ?? [])
        .slice(0, MOST_BEARERS)
        .filter(
          (candidate) =>
            agree(bearers.get(candidate)!.gender, said.gender) &&
            sameGeneration(mention, candidate) &&
            (seen.has(candidate) || isAtEdge(word, candidate)),
        );
      group = mostInView(likeliest(candidates, word, said, bearers), seen);
      // A single name met often is not suddenly somebody's middle name: Chao … Chao … Rulan Chao Pian.
      const times = alone.get(word)?.mentions.length ?? 0;
      if (group && times > (seen.get(group) ?? UNSEEN).times && !isAtEdge(word, group)) group = undefined;
    }
    if (group) {
      seen.set(group, { times: (seen.get(group) ?? UNSEEN).times + 1, last: mention.name.start });
      personOf.get(group)!.mentions.push(mention);
      continue;
    }
    const word = core(mention)[0]!;
    const person = alone.get(word) ?? { type: 'person', mentions: [] };
    if (!alone.has(word)) people.push(person);
    alone.set(word, person);
    person.mentions.push(mention);
  }
  return people;
}

/** The name's words without *Jr*, *III* or a form of address; all of them if too little else is there. */
function core(mention: NamedMention): readonly string[] {
  const plain = mention.words.filter((word) => !GENERATION.has(word));
  const words = withoutFirst(plain.length > 0 ? plain : mention.words);
  const address = formOfAddress(mention.text);
  return words.length - address >= 2 ? words.slice(address) : words;
}

function withoutFirst(words: readonly string[]): readonly string[] {
  return words.length > 1 && NO_NAME.has(words[0]!) ? words.slice(1) : words;
}

/** `Cole Jr.` is the Cole who is a Jr., where the article names one so. */
function sameGeneration({ words }: NamedMention, { mentions }: Group): boolean {
  const generation = words.find((word) => GENERATION.has(word));
  return generation === undefined || mentions.some((mention) => mention.words.includes(generation));
}

/** What may stand before a name and is none of it: `Saint Jerome`, `Hey Frank`. */
const NO_NAME: ReadonlySet<string> = new Set(['saint', 'st', ...GREETINGS]);

/** How many words of address a name begins with: *Tan Sri* Lim Wei Jian, *Sheikh* Tamim bin Hamad. */
function formOfAddress(name: string): number {
  const found = titleAt(
    name.split(/\s+/).map((text) => ({ text })),
    0,
  );
  if (found?.title.kind === 'honorific' && isTitleName(name.split(/\s+/, 1)[0]!)) return 0; // Pak Jong Ho
  return found && ADDRESS.has(found.title.kind) ? found.length : 0;
}
const ADDRESS: ReadonlySet<string> = new Set(['honorific', 'royal', 'religious']);

/** What is said of a person wherever a full name of hers stands. */
interface Bearer {
  readonly gender: Gender | null;
  readonly titles: readonly string[];
  /** Introduced as somebody's relative. */
  readonly kin: boolean;
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

/**
 * Of those who bear a name the ones whom it means: who bears the title beside it (`Sheriff Doyle`),
 * whose first or last name it is, and who was not introduced as another's relative.
 */
function likeliest(
  candidates: readonly Group[],
  word: string,
  said: Said,
  bearers: ReadonlyMap<Group, Bearer>,
): readonly Group[] {
  if (candidates.length < 2) return candidates;
  const { title } = said;
  const rules: ((candidate: Group) => boolean)[] = [
    (candidate) => isAtEdge(word, candidate),
    (candidate) => !bearers.get(candidate)!.kin || said.kin,
  ];
  if (title !== null) {
    const holds = (candidate: Group, past: boolean): boolean =>
      bearers
        .get(candidate)!
        .titles.some((other) => sharesOffice(other, title) && (past || isPast(other) === isPast(title)));
    rules.unshift(
      (candidate) => holds(candidate, true),
      (candidate) => holds(candidate, false),
    );
  }
  return rules.reduce((left, rule) => {
    const right = left.filter(rule);
    return right.length > 0 ? right : left;
  }, candidates);
}

function sharesOffice(a: string, b: string): boolean {
  const words = lastWordsOf(a);
  return lastWordsOf(b).some((word) => words.includes(word));
}

function groupFullNames(
  mentions: readonly NamedMention[],
  sameAs: readonly (readonly [NamedMention, NamedMention])[],
): { groups: Group[]; groupOf: Map<NamedMention, Group> } {
  const groups: Group[] = [];
  const groupOf = new Map<NamedMention, Group>();
  const byKey = new Map<string, Group>();
  const byWord = new Map<string, Group[]>();
  const firstNames = new Map(sameAs.map(([first, second]) => [second, first]));
  for (const mention of mentions) {
    const words = core(mention);
    const key = words.join(' ');
    const sharing = (): Group[] => words.flatMap((word) => (byWord.get(word) ?? []).slice(0, MOST_BEARERS));
    let group =
      byKey.get(key) ??
      groupOf.get(firstNames.get(mention)!) ??
      sharing().find((candidate) => candidate.mentions.some((other) => sameFullName(words, core(other))));
    if (group === undefined) {
      group = { type: 'person', mentions: [] };
      groups.push(group);
    }
    if (!byKey.has(key)) {
      // One mention of each spelling is enough to compare with.
      group.mentions.push(mention);
      for (const word of words) if (word.length > 1) push(byWord, word, group);
      byKey.set(key, group);
    }
    groupOf.set(mention, group);
  }
  return { groups, groupOf };
}

/** Whether two names of two words or more can be one person's. */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true; // Sonhui, Son Hui
  if (a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ')) return true; // Hui Son Choe, Choe Son Hui
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const startsLong = short.every((word, i) => word === long[i]);
  const endsLong = short.every((word, i) => word === long[long.length - short.length + i]);
  if (startsLong || endsLong) return true; // Mohammed Morsi (Isa), (Nikolaus) van der Pas
  if (short.at(-1) !== long.at(-1)) return false;
  return sameGivenName(short[0]!, long[0]!) || isWithin(short, long); // Donald (J.) Trump; (Jens) Otto (Harry) Jespersen
}

/** Whether the words stand in the longer name in the same order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let next = 0;
  for (const word of long) if (word === short[next]) next++;
  return next === short.length;
}

function sameGivenName(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
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

/** Whether a word begins or ends a full name of the group; those who are named in full only later go by no other. */
function isAtEdge(word: string, group: Group): boolean {
  return group.mentions.some((mention) => core(mention)[0] === word || core(mention).at(-1) === word);
}

function agree(a: Gender | null, b: Gender | null): boolean {
  return a === null || b === null || a === b;
}

/**
 * The candidate whom the article is about: named most often so far, of two alike the one
 * named last. Where none was named yet (a surname in the headline), the one whose full
 * name comes first.
 */
function mostInView(candidates: readonly Group[], seen: ReadonlyMap<Group, Seen>): Group | undefined {
  let best: Group | undefined;
  for (const candidate of candidates) {
    const [a, b] = [seen.get(candidate) ?? UNSEEN, (best && seen.get(best)) ?? UNSEEN];
    if (best === undefined || a.times > b.times || (a.times === b.times && a.last > b.last)) best = candidate;
  }
  return best;
}

interface Seen {
  readonly times: number;
  readonly last: number;
}
const UNSEEN: Seen = { times: 0, last: -1 };
