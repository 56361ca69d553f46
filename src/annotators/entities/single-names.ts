/**
 * Whom a name of one word means, of those whose full names have the word.
 *
 *   Sheriff Ann Doyle … Tom Doyle … Sheriff Doyle   ->   Ann Doyle, who bears the title
 *
 * Two people who share a surname stay apart: a bare *Clinton* goes to the Clinton named
 * most often before it whose gender does not speak against it.
 */
import { namesGender } from '../../lexicon/name-genders.ts';
import type { Gender } from '../../lexicon/titles.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import { isPast, lastWordsOf } from '../mentions/roles.ts';
import { attempt, type Rule, type RuleUse } from '../rule.ts';
import { core, isGeneration } from './core-name.ts';

/** What the words beside a mention say of the person. */
export interface Said {
  /** *Mr*, *Ms*, *King*, *his wife*. */
  readonly gender: Gender | null;
  /** Office or rank: *Sheriff* Doyle. */
  readonly title: string | null;
  /** Somebody's relative: *his uncle*, Juan Paz. */
  readonly kin: boolean;
}

/** What is said of a person wherever a full name of hers stands. */
export interface Bearer {
  readonly gender: Gender | null;
  readonly titles: readonly string[];
  /** Introduced as somebody's relative. */
  readonly kin: boolean;
}

/** How often somebody was named so far, and where last. */
export interface Seen {
  readonly times: number;
  readonly last: number;
}
export const UNSEEN: Seen = { times: 0, last: -1 };

/** A name of one word, and what is known where it stands. */
interface Single {
  readonly mention: NamedMention;
  readonly word: string;
  readonly said: Said;
  /** How often the word stood for nobody with a fuller name. */
  readonly alone: number;
  readonly bearers: ReadonlyMap<Group, Bearer>;
  readonly seen: ReadonlyMap<Group, Seen>;
}

type Choosing = Rule<[left: readonly Group[], asked: Single], readonly Group[] | null>;

/** Those of the candidates for whom something holds; null where that is so of all. */
function only(left: readonly Group[], holds: (group: Group) => boolean): readonly Group[] | null {
  const found = left.filter(holds);
  return found.length === left.length ? null : found;
}

/** The same, but somebody must be left. */
function rather(left: readonly Group[], holds: (group: Group) => boolean): readonly Group[] | null {
  const found = only(left, holds);
  return found === null || found.length === 0 ? null : found;
}

/** What leaves fewer of them, in the order in which it is asked. */
export const SURNAMES: readonly Choosing[] = [
  {
    name: 'named-entities/stated-gender',
    why: 'A form of address says that a man or a woman of the surname is meant.',
    example: 'Mr Tom Kaya met Ms Elif Kaya on Monday. Ms Kaya left.',
    apply: (left, { said, bearers }) => only(left, (group) => agree(bearers.get(group)!.gender, said.gender)),
  },
  {
    name: 'named-entities/gender-told',
    why: 'Of those of a surname, the one whom the text has called a man or a woman is meant before one of whom it has said nothing.',
    example: 'Tom Kaya came with his wife, Elif Kaya, on Monday. Mrs Kaya left.',
    apply: (left, { said, bearers }) =>
      said.gender === null ? null : rather(left, (group) => bearers.get(group)!.gender === said.gender),
  },
  {
    name: 'named-entities/given-name',
    why: 'A form of address goes rather to one whose given name does not speak against it.',
    example: 'Thomas Kaya met Elena Kaya on Monday. Mr Kaya left.',
    apply: (left, { said }) =>
      said.gender === null ? null : rather(left, (group) => agree(suggestedBy(group), said.gender)),
  },
  {
    name: 'named-entities/generation',
    why: 'Father and son have one name, and Jr. or III tells them apart.',
    example: 'Martin Cole met Paul Cole Jr. on Monday. Cole Jr. left.',
    apply: (left, { mention }) => only(left, (group) => sameGeneration(mention, group)),
  },
  {
    name: 'named-entities/middle-name',
    why: 'A middle name alone is somebody else unless the article has named its bearer.',
    example: 'Chao came on Monday. Rulan Chao Pian left.',
    apply: (left, { word, seen }) => only(left, (group) => seen.has(group) || isAtEdge(word, group)),
  },
  {
    name: 'named-entities/whole-title',
    why: 'Of two ministers of one surname the whole title says which is meant.',
    example: 'Finance Minister Ann Doyle met Labour Minister Tom Doyle. Finance Minister Doyle left.',
    apply: (left, { said, bearers }) => {
      const title = said.title?.toLowerCase();
      if (title === undefined) return null;
      return rather(left, (group) => bearers.get(group)!.titles.some((other) => other.toLowerCase() === title));
    },
  },
  {
    name: 'named-entities/title-held',
    why: 'The title before a surname says which of its bearers is meant.',
    example: 'Deputy Sheriff Ann Doyle met her cousin Tom Doyle on Monday. Tom Doyle left. Sheriff Doyle stayed.',
    apply: (left, { said, bearers }) => rather(left, (group) => isHeld(bearers.get(group)!, said.title, true)),
  },
  {
    name: 'named-entities/title-held-now',
    why: 'Of a president and a former president of one surname, the bare title means the present one.',
    example: 'Interim President Samuel Foe met former president Ellen Foe. Ellen Foe wept. President Foe left.',
    apply: (left, { said, bearers }) => rather(left, (group) => isHeld(bearers.get(group)!, said.title, false)),
  },
  {
    name: 'named-entities/edge',
    why: 'A single name is a first or last name before it is one between.',
    example: 'Rulan Chao Pian met Li Chao on Monday. Chao left.',
    apply: (left, { word }) => rather(left, (group) => isAtEdge(word, group)),
  },
  {
    name: 'named-entities/no-kin',
    why: 'Who was introduced as a relative of another does not take over the surname.',
    example: 'Pieter Vos came with his wife, Marijke Vos, on Monday. Marijke Vos sang. Vos left.',
    apply: (left, { said, bearers }) => rather(left, (group) => !bearers.get(group)!.kin || said.kin),
  },
  {
    name: 'named-entities/most-named',
    why: 'Of several bearers of a surname the one whom the article is about is meant.',
    example: 'Ann Doyle met Tom Doyle on Monday. Ann Doyle left. Doyle wept.',
    apply: (left, { seen }) => (left.length < 2 ? null : [mostInView(left, seen)!]),
  },
  {
    name: 'named-entities/own-name',
    why: 'A single name met often is not suddenly the middle name of somebody.',
    example: 'Chao came on Monday. Chao sang. Rulan Chao Pian danced. Chao left.',
    apply: (left, { word, alone, seen }) =>
      only(left, (group) => alone <= (seen.get(group) ?? UNSEEN).times || isAtEdge(word, group)),
  },
];

/** Who is meant, of those whose full names have the word, and the rules that told; null where nobody is left. */
export function bearerMeant(
  candidates: readonly Group[],
  asked: Single,
  use: RuleUse,
): { readonly group: Group; readonly rules: readonly string[] } | null {
  let left = candidates;
  const rules: string[] = [];
  for (const rule of SURNAMES) {
    if (left.length === 0) return null;
    const next = attempt(rule, use, left, asked);
    if (next === null) continue;
    left = next;
    rules.push(rule.name);
  }
  const [group] = left;
  return group === undefined ? null : { group, rules };
}

/** `Cole Jr.` is the Cole who is a Jr., where the article names one so. */
function sameGeneration({ words }: NamedMention, { mentions }: Group): boolean {
  const generation = words.find(isGeneration);
  return generation === undefined || mentions.some((mention) => mention.words.includes(generation));
}

function isHeld({ titles }: Bearer, title: string | null, past: boolean): boolean {
  return (
    title !== null && titles.some((other) => sharesOffice(other, title) && (past || isPast(other) === isPast(title)))
  );
}

function sharesOffice(a: string, b: string): boolean {
  const words = lastWordsOf(a);
  return lastWordsOf(b).some((word) => words.includes(word));
}

/** Whether a word begins or ends a full name of the group; those who are named in full only later go by no other. */
function isAtEdge(word: string, group: Group): boolean {
  return group.mentions.some((mention) => core(mention)[0] === word || core(mention).at(-1) === word);
}

function suggestedBy({ mentions }: Group): Gender | null {
  return mentions[0] === undefined ? null : namesGender(mentions[0].text);
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
