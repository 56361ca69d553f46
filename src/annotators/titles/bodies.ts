/**
 * Whom a person's title may belong to: the names and the bodies without a name that stand beside
 * it, and those that the article names elsewhere.
 *
 *   Nora Bell, dean of law at Harbour University,  ->  Harbour University
 *   the education ministry's director, Ann Lee,    ->  education ministry
 *   Harbour University is full. Its dean, Ann Lee, ->  Harbour University
 *   Ann Lee, who leads the university,             ->  university | Harbour University
 */
import type { EntityType } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { nounOf, nounsBorneBy } from '../../lexicon/nouns.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import type { NamedMention } from '../mentions/names.ts';
import { bodiesElsewhere } from './bodies-elsewhere.ts';
import {
  type Body,
  type BodyBefore,
  type BodyBeside,
  type BodyFound,
  type BodyMeant,
  named,
  namesBefore,
  opensSentence,
} from './body.ts';
import { isOutOfReach, relationOf } from './body-relation.ts';
import { type Candidate, isLink, isPerson, type NamedText, type Titled } from './candidates.ts';
import { answering, coordinatedFrom, rowAround } from './respective.ts';

/** The bodies that one title, or a name without one, may belong to: those beside it, then those elsewhere; of *its director* those before. */
export function bodiesOf(titled: Titled, text: NamedText): BodyFound[] {
  const owners = titled.title === null ? [] : bodiesBefore(titled.title, text);
  if (owners.length > 0) return owners;
  const beside = bodiesBeside(titled, text);
  const meant = beside.flatMap((body) => (body.type === 'body' ? bodiesMeant(body, text) : []));
  const near = [...beside, ...meant];
  return isTitled(titled) ? [...near, ...bodiesElsewhere(titled, beside, text)] : near;
}

const isTitled = (titled: Titled): titled is Titled & { readonly title: Candidate } => titled.title !== null;

/** How many tokens before a noun the body that it means is looked for. */
const REACH_OF_NOUN = 400;
/** How many of those that bear it, and of others. */
const MOST_MEANT = { bearing: 2, others: 1 } as const;

/** The named bodies that a noun may mean, the nearest first. */
function bodiesMeant(noun: BodyBeside, text: NamedText): BodyMeant[] {
  const head = wordAt(text.tokens, noun.end - 1).toLowerCase();
  const found: BodyMeant[] = [];
  let [bearing, others] = [0, 0];
  for (const name of namesBefore(noun.start, REACH_OF_NOUN, text)) {
    if (name.name.type !== 'organization' && name.name.type !== 'facility') continue;
    if (found.some((one) => one.name!.text === name.text)) continue;
    const bears = nounsBorneBy(name.text).has(head);
    const nearer = bears ? bearing++ : others++;
    if (nearer >= (bears ? MOST_MEANT.bearing : MOST_MEANT.others)) continue;
    found.push({ ...named(name), where: 'meant', noun, bears, nearer });
  }
  return found;
}

/** How many tokens around a name or its title are looked at. */
const [BEFORE, AFTER] = [10, 18];
const AFFILIATES: ReadonlySet<EntityType> = new Set([
  'organization',
  'location',
  'norp',
  'facility',
  'misc',
  'product',
]);

/** How many tokens before *its* a body is looked for. */
const REACH_OF_ITS = 60;
const MOST_OWNERS = 4;

/** Whom *its* before a title may mean, the nearest first. */
function bodiesBefore({ start }: Candidate, text: NamedText): BodyBefore[] {
  const { tokens } = text;
  const its = [start - 1, start - 2].find((at) => /^(?:its|whose)$/i.test(wordAt(tokens, at)));
  if (its === undefined) return [];
  const bodies = bodiesBetween(Math.max(0, its - REACH_OF_ITS), its, text).filter(({ type }) => OWNERS.has(type));
  return bodies
    .reverse()
    .slice(0, MOST_OWNERS)
    .map(({ start, end, type, name }, nearer) => {
      return { start, end, type, name, where: 'before', nearer, opens: opensSentence(start, tokens) };
    });
}
const OWNERS: ReadonlySet<Body['type']> = new Set(['organization', 'location', 'facility', 'body']);

/** In text order. */
function bodiesBeside(titled: Titled, text: NamedText): BodyBeside[] {
  const around = bodiesAround(titled, text);
  const all = titled.title === null ? around : withPossessor(around, titled.title, text);
  const to = titled.title?.head ?? titled.mention.endToken;
  const row = titled.slot?.several ? rowOf(titled.title, text) : [];
  const answer = answering(titled.mention, rowAround(titled.mention, text), row);
  return all.flatMap((body, i): BodyBeside[] => {
    // `the premiers of Peru and Chile, Ann Lee and Bo Li`: each is of one.
    if (answer !== null && body.name !== answer) return [];
    const relation = relationOf(body, titled, text.tokens);
    if (answer === null && isOutOfReach(relation, titled.title === null)) return [];
    const between = all.filter(({ start }) => start >= to && start < body.start).length;
    const next = all.slice(i + 1).find(({ start }) => start >= body.end);
    const { start, end, type, name } = body;
    const toNext = next === undefined ? null : next.start - end;
    const answers = answer !== null;
    return [{ start, end, type, name, where: 'beside', relation, between, toNext, answers }];
  });
}

/** The bodies in a row that a title of several is of: `premiers of Peru and Chile`. */
function rowOf(title: Candidate | null, text: NamedText): NamedMention[] {
  if (title === null || !isLink(wordAt(text.tokens, title.head))) return [];
  const the = wordAt(text.tokens, title.head + 1) === 'the' ? 1 : 0;
  return coordinatedFrom(title.head + 1 + the, text).filter(({ name }) => name.type !== 'person');
}

/** Besides, whose the title is though no list knows it as a body: *the factory's general manager*. */
function withPossessor(around: readonly Body[], title: Candidate, text: NamedText): Body[] {
  const owner = possessorOf(title, text);
  if (owner === null || around.some((body) => body.start < owner.end && owner.start < body.end)) return [...around];
  return [...around, owner].sort((a, b) => a.start - b.start);
}

/** *the factory* of *the factory's general manager* */
function possessorOf({ start }: Candidate, text: NamedText): Body | null {
  const { tokens } = text;
  if (!/^['’]s?$/.test(wordAt(tokens, start - 1)) || !isNoun(text, start - 2)) return null;
  return { start: bodyStart(text, start - 2, 0), end: start - 1, type: 'owner', name: null };
}

const isNoun = (text: NamedText, at: number): boolean =>
  /^\p{Ll}[\p{L}-]+$/u.test(wordAt(text.tokens, at)) &&
  text.nameAt(at) === undefined &&
  !isWord(wordAt(text.tokens, at), 'before-body', 'no-title', 'link');

function bodiesAround({ mention, title }: Titled, text: NamedText): Body[] {
  const bounds = text.bounds(mention);
  const start = Math.min(title?.start ?? mention.firstToken, mention.firstToken);
  const end = Math.max(title?.end ?? mention.endToken, mention.endToken);
  return bodiesBetween(Math.max(bounds.first, start - BEFORE), Math.min(bounds.end, end + AFTER), text, bounds.first);
}

/** The bodies that the tokens [first, end) name; the words of one without a name begin at `floor` or later. */
function bodiesBetween(first: number, end: number, text: NamedText, floor = first): Body[] {
  const bodies: Body[] = [];
  for (let at = first; at < end; at++) {
    const name = text.nameAt(at);
    if (name === undefined || isBracketed(text, at)) {
      if (isBracketed(text, at)) bodies.push({ start: at, end: at + 1, type: 'organization', name: null });
      else if (isBodyNoun(text.tokens.words[at]!))
        bodies.push({ start: bodyStart(text, at, floor), end: at + 1, type: 'body', name: null });
      continue;
    }
    if (AFFILIATES.has(name.name.type)) bodies.push(named(name));
    at = Math.max(at, name.endToken - 1);
  }
  return bodies;
}

/** `Ann Lee (PLN)`, `Ann Lee (R-Lago)`: a word that opens brackets behind a person and that no name of a body holds. */
function isBracketed(text: NamedText, at: number): boolean {
  const { tokens } = text;
  if (wordAt(tokens, at - 1) !== '(' || !/^\p{Lu}[\p{L}&]*$/u.test(wordAt(tokens, at))) return false;
  if (!/^[),–-]$/.test(wordAt(tokens, at + 1)) || !isPerson(text, at - 2)) return false;
  const name = text.nameAt(at);
  return name === undefined || (name.name.type === 'person' && name.endToken === at + 1);
}

/** *museum*, *ministry*: a noun for a body. */
export const isBodyNoun = perWord(
  (word): boolean => nounOf(word.toLowerCase())?.sort === 'organization' && !/^(?:act|party|group)s$/.test(word),
);

/** *education ministry*, *Daudkandi highway police*: the words before a noun that tell which one, and a place before them. */
function bodyStart(text: NamedText, noun: number, floor: number): number {
  let start = noun;
  while (start > floor && start > noun - 3) {
    const before = text.tokens.words[start - 1]!.text;
    if (
      text.nameAt(start - 1) !== undefined ||
      !/^[\p{L}-]+$/u.test(before) ||
      isWord(before.toLowerCase(), 'before-body')
    )
      break;
    start--;
  }
  const place = text.nameAt(start - 1);
  return place?.name.type === 'location' && place.firstToken >= floor ? place.firstToken : start;
}
