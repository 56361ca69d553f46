/**
 * Several who are surely meant by one plural phrase, as the text has just named them so and no others.
 *
 *   "Acme and Beta raised prices. The companies said …"   ->   Acme, Beta
 *   "Derek Shaw and his wife, Pauline, … The couple said …"   ->   Derek Shaw, Pauline
 */
import { countBefore } from '../../document/finding.ts';
import { familyOf } from '../../lexicon/body-families.ts';
import { mayBeCalled, nounOf, nounsBorneBy } from '../../lexicon/nouns.ts';
import { singular } from '../../lexicon/occupations.ts';
import { placeNounOf } from '../../lexicon/place-words.ts';
import { isRoleNoun } from '../../lexicon/titles.ts';
import type { Article } from './article.ts';
import { familiesStated, namesBefore } from './bodies.ts';
import type { Candidate, Memory } from './memory.ts';
import type { Phrase } from './phrase.ts';
import { keysOf } from './profiles.ts';

/** How many sentences back they may have been named. */
const REACH = 2;

/** How many a word says that there are; of one without a number, as many as were named together. */
const NUMBERS: Readonly<Record<string, number>> = {
  both: 2,
  two: 2,
  pair: 2,
  duo: 2,
  couple: 2,
  three: 3,
  trio: 3,
  four: 4,
  five: 5,
};

/** *The three companies*, *both banks*, *the councillors*, *the two*: a number or none, and a noun or none. */
const PHRASE =
  /^(?:(?<both>both)|(?:the|these|those)(?: (?<number>two|three|four|five))?(?: former)?)(?: (?:of )?(?:the |these )?(?<noun>\p{Ll}[\p{Ll}-]+))?$/iu;

/** Those whom a plural phrase surely means, as one; null where the text does not say so surely. */
export function meantTogether(phrase: Phrase, sentence: number, memory: Memory, article: Article): Candidate | null {
  const words = phrase.plural ? PHRASE.exec(phrase.text)?.groups : undefined;
  if (words === undefined) return null;
  const noun = words.noun?.toLowerCase() ?? '';
  if (TIES.has(noun)) return tiedBy(noun, phrase, sentence, memory, article);
  const number = NUMBERS[(words.both ?? words.number ?? noun).toLowerCase()] ?? null;
  const joined = memory.recent(1, (one) => one.kind === 'joint' && (memory.trailOf(one)?.met ?? 0) > 0)[0];
  const one = singular(noun);
  const sort = sortOfNoun(one);
  const met = lastMet(sort ?? joined?.members[0]?.sort ?? 'person', memory);
  if (sentence - met.sentence > REACH || sentence === met.sentence) return null;
  if (memory.recent(1, (one) => one.kind === 'joint' && memory.trailOf(one)!.heads.has(noun)).length > 0) return null;
  const isPair = joined?.members.every((member) => met.all.includes(member)) === true;
  const members = isPair ? joined.members : met.all;
  const isJoined = isPair || (members.length === 2 && areJoined(members, phrase, article));
  if (number === null ? !isJoined : number !== members.length || (sort === 'location' && !isJoined)) return null;
  const isCalledSo = number !== null || isCalled(noun, one, members, phrase, article);
  if (sort === null && ((noun !== '' && NUMBERS[noun] === undefined) || !isJoined)) return null;
  const last = Math.max(...members.map((member) => memory.trailOf(member)!.end));
  if (areOthersBetween(noun, sort ?? members[0]?.sort ?? null, article.text.slice(last, phrase.start))) return null;
  const may = members.every((member) => mayBeOne(one, member, article.text, phrase.start));
  return may && isCalledSo ? article.jointOf(members) : null;
}

/** The entities of a sort that stand in the last sentence that names any. */
function lastMet(sort: Candidate['sort'], memory: Memory): { readonly sentence: number; readonly all: Candidate[] } {
  const met = memory.recent(8, (one) => one.kind === 'entity' && one.sort === sort);
  const sentence = met[0] === undefined ? -99 : memory.trailOf(met[0])!.sentence;
  return { sentence, all: met.filter((one) => memory.trailOf(one)!.sentence === sentence).reverse() };
}

/** `Acme of Peru and its partner Beta`: names with *and* between, and what says more of either. */
function areJoined([a, b]: readonly Candidate[], { start }: Phrase, { text }: Article): boolean {
  const second = namesBefore(b!.entity!, start).at(-1);
  const first = second && namesBefore(a!.entity!, second.start).at(-1);
  return first !== undefined && BETWEEN.test(text.slice(first.end, second!.start));
}
const BETWEEN =
  /^(?: (?:of|from) \p{Lu}[\p{L} ]{1,30})? and (?:(?:the|its|his|her|\p{Lu}[\p{L}.]*(?:['’]s)?) ){0,3}(?:\p{Ll}[\p{Ll}-]* ){0,2}$/u;

function sortOfNoun(one: string): Candidate['sort'] | null {
  if (placeNounOf(one) !== null) return 'location';
  const sort = nounOf(one)?.sort;
  if (sort === 'organization') return 'organization';
  return sort === 'person' || isRoleNoun(one) ? 'person' : null;
}

/** Nothing that the text says of it speaks against the noun: neither its name nor what it is called. */
function mayBeOne(noun: string, candidate: Candidate, text: string, before: number): boolean {
  const { name, sort, entity } = candidate;
  if (sort === 'location') return entity!.country !== null;
  if (sort !== 'organization') return true;
  const family = familyOf(noun);
  const stated = familiesStated(candidate, text, before).filter((one) => one !== null);
  if (stated.length > 0 && family !== null && !stated.includes(family)) return false;
  return nounsBorneBy(name).size === 0 || mayBeCalled(name, noun);
}

/** Bodies may be called so where nothing speaks against it; persons are where the text does so, each or before the first. */
function isCalled(
  noun: string,
  one: string,
  members: readonly Candidate[],
  { start: end }: Phrase,
  { text }: Article,
): boolean {
  if (members.some(({ sort }) => sort !== 'person')) return true;
  const keys = keysOf(one);
  const isOne = ({ profile }: Candidate): boolean =>
    keys.some((key) => profile!.heads.has(key)) ||
    profile!.titles.some((title) => keys.includes(title.toLowerCase().split(' ').at(-1)!));
  const before = namesBefore(members[0]!.entity!, end).map(({ start }) => text.slice(Math.max(0, start - 40), start));
  return (
    members.every(isOne) || before.some((words) => words.trimEnd().replace(/,$/, '').toLowerCase().endsWith(` ${noun}`))
  );
}

/**
 * Whether others without a name, who may be called by the noun as well, stand in the words since the names: *Two firms were
 * closed. The companies …*; not where these say what the named are: `, two firms from Lima,`.
 */
function areOthersBetween(noun: string, sort: Candidate['sort'] | null, between: string): boolean {
  const isSame = (word: string, isCounted: boolean): boolean => {
    if (word === noun) return true;
    if (singular(word) === word) return false;
    if (noun === '' || NUMBERS[noun] !== undefined) return isCounted && sortOfNoun(singular(word)) === sort;
    const family = familyOf(singular(noun));
    return family !== null && familyOf(singular(word)) === family;
  };
  return [...between.matchAll(UNNAMED)].some(([, before = '', word = ''], at, all) => {
    const opening = between.slice(0, all[at]!.index);
    const isCounted = COUNTED.test(before);
    return (
      !DEFINITE.test(before) && !SAYS_WHAT_THEY_ARE.test(`${opening}${before}`) && isSame(word.toLowerCase(), isCounted)
    );
  });
}
/** A word, with up to three before it; no *couple of days*. */
const UNNAMED = /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}-]+ ){0,3}?)(\p{L}*(?:s|men|couple))(?![\p{L}-])(?! of(?!\p{L}))/gu;
const COUNTED = /(?<!\p{L})(?:an?|another|two|three|four|five|several|some|other|\d+) /iu;
const DEFINITE = /(?<!\p{L})(?:the|these|those|both|their|his|her|its) /iu;
const SAYS_WHAT_THEY_ARE = /^(?:,| (?:are|were|as)(?!\p{L}))[^,;:.!?]*$/u;

/** What may stand between the names of two persons, by the noun for both: what ties them, with nothing else behind it. */
const COUPLE = 'husband|wife|spouse|partner|fiancée?|girlfriend|boyfriend';
const TIES: ReadonlyMap<string, RegExp> = new Map(
  [
    ...['couple', 'spouses', 'newlyweds'].map((noun) => [noun, COUPLE] as const),
    ...['brother', 'sister', 'cousin', 'twin', 'sibling'].map((tie) => [`${tie}s`, tie] as const),
  ].map(([noun, tie]) => [
    noun,
    new RegExp(`^[^.!?]{0,60} (?:and|with) (?:his|her|their) (?:[\\p{Ll}-]+ )?(?:${tie}),? $`, 'u'),
  ]),
);
/** How many names back the two may stand. */
const MOST_BEFORE = 60;

/** `Derek Shaw and his wife, Pauline`: two persons with nothing but what ties them between their names. */
function tiedBy(
  noun: string,
  { start }: Phrase,
  sentence: number,
  memory: Memory,
  { text, placed, sentences, candidateOf, jointOf }: Article,
): Candidate | null {
  const end = countBefore(placed, ({ mention }) => mention.start < start);
  const before = placed.slice(Math.max(0, end - MOST_BEFORE), end).filter(({ entity }) => entity.type === 'person');
  for (let i = before.length - 1; i > 0 && i >= before.length - 8; i--) {
    const [a, b] = [before[i - 1]!, before[i]!];
    if (a.entity === b.entity || !TIES.get(noun)!.test(text.slice(a.mention.end, b.mention.start))) continue;
    const two = jointOf([candidateOf(a.entity)!, candidateOf(b.entity)!]);
    // Whom a phrase has meant since is as near as that.
    const trail = memory.trailOf(two);
    const named = countBefore(sentences, (one) => one.start <= b.mention.start) - 1;
    if (sentence - Math.max(named, trail?.sentence ?? named) > REACH) return null;
    const last = Math.max(b.mention.end, trail?.end ?? 0);
    return areOthersBetween(noun, 'person', text.slice(last, start)) ? null : two;
  }
  return null;
}
