/**
 * Whom a person's title may belong to: the names and the bodies without a name that stand beside
 * it, and those that the article names elsewhere.
 *
 *   Nora Bell, dean of law at Harbour University,  ->  Harbour University
 *   the education ministry's director, Ann Lee,    ->  education ministry
 *   Harbour University is full. Its dean, Ann Lee, ->  Harbour University
 *   Ann Lee, who leads the university,             ->  university | Harbour University
 */
import type { EntityType, Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { nounOf, nounsBorneBy } from '../../lexicon/nouns.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import type { NamedMention } from '../mentions/names.ts';
import { isOutOfReach, relationOf } from './body-relation.ts';
import { type Candidate, isPerson, type NamedText, type Titled, wordAt } from './candidates.ts';

/** A body that a person may belong to: the tokens [start, end) that name it. */
interface Body {
  readonly start: number;
  readonly end: number;
  /** `body` for one without a name: *the education ministry*; `owner` for any other noun whose the title is: *the factory's manager*. */
  readonly type: EntityType | 'body' | 'owner';
  readonly name: NamedMention | null;
}

/** A body beside a title, or beside a name without one. */
export interface BodyBeside extends Body {
  readonly where: 'beside';
  /** How it stands to the title or the name, see body-relation.ts. */
  readonly relation: string;
  /** How many others stand between the title and it, and how far behind it the next one begins; null where none does. */
  readonly between: number;
  readonly toNext: number | null;
}

/** A body that the article names elsewhere. */
export interface BodyElsewhere extends Body {
  readonly where: 'elsewhere';
  /** Its place among the bodies by how often they are named; null where many are named more often. */
  readonly rank: number | null;
  /** Its place among those named before the title, the nearest first; null where it is none of the nearest. */
  readonly nearer: number | null;
  /** How many sentences before the title it is named there, and whether it opens one. */
  readonly sentences: number;
  readonly opens: boolean;
  /** Its name shares a word with the title: *Interior Minister*. */
  readonly shares: boolean;
  /** How many bodies stand beside the title. */
  readonly others: number;
}

/** A body that *its* before a title may mean. */
export interface BodyBefore extends Body {
  readonly where: 'before';
  /** How many others stand between it and the title. */
  readonly nearer: number;
  /** It opens a sentence. */
  readonly opens: boolean;
}

/** A named body that a noun beside a title may mean: *the laboratory*. */
export interface BodyMeant extends Body {
  readonly where: 'meant';
  readonly noun: BodyBeside;
  /** Its name tells that it is what the noun calls it: *Harbour Laboratory*. */
  readonly bears: boolean;
  /** How many of its kind stand nearer before the noun. */
  readonly nearer: number;
}

export type BodyFound = BodyBeside | BodyElsewhere | BodyBefore | BodyMeant;

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
  for (let at = noun.start - 1; at > Math.max(0, noun.start - REACH_OF_NOUN); at--) {
    const name = text.nameAt(at);
    if (name === undefined) continue;
    at = name.firstToken;
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

const opensSentence = (start: number, tokens: Tokens): boolean =>
  [start, start - 1, start - 2].some((at) => at === 0 || /^[.!?:”"]$/.test(wordAt(tokens, at - 1)));

/** In text order. */
function bodiesBeside(titled: Titled, text: NamedText): BodyBeside[] {
  const around = bodiesAround(titled, text);
  const all = titled.title === null ? around : withPossessor(around, titled.title, text);
  const to = titled.title?.head ?? titled.mention.endToken;
  return all.flatMap((body, i): BodyBeside[] => {
    const relation = relationOf(body, titled, text.tokens);
    if (isOutOfReach(relation, titled.title === null)) return [];
    const between = all.filter(({ start }) => start >= to && start < body.start).length;
    const next = all.slice(i + 1).find(({ start }) => start >= body.end);
    const { start, end, type, name } = body;
    const toNext = next === undefined ? null : next.start - end;
    return [{ start, end, type, name, where: 'beside', relation, between, toNext }];
  });
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

const named = (name: NamedMention): Body => ({
  start: name.firstToken,
  end: name.endToken,
  type: name.name.type,
  name,
});

/** *museum*, *ministry*: a noun for a body. */
export const isBodyNoun = perWord(
  (word): boolean => nounOf(word.toLowerCase())?.sort === 'organization' && !/^(?:act|party|group)s$/.test(word),
);

/** *education ministry*, *Daudkandi highway police*: the words before a noun that tell which one. */
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
  return start;
}

/** How many tokens before a title, and how many bodies, are looked at for the one that the sentences before speak of. */
const REACH_OF_TITLE = 90;
const MOST_NEAR = 3;

/** Those that share a word with the title, the one named most, and those named last before. */
function bodiesElsewhere(
  { title, mention }: Titled & { readonly title: Candidate },
  beside: readonly Body[],
  text: NamedText,
): BodyElsewhere[] {
  const telling = wordsOf(text.tokens, title.start, title.end).toLowerCase().match(TELLING) ?? [];
  const from = Math.min(title.start, mention.firstToken);
  const near = lastNamed(from, beside, text);
  const found: BodyElsewhere[] = near.map((name, nearer) => {
    const rank = text.bodies.findIndex((body) => body.text === name.text);
    return {
      ...named(name),
      where: 'elsewhere',
      rank: rank < 0 ? null : rank,
      nearer,
      sentences: mention.sentence - name.sentence,
      opens: opensSentence(name.firstToken, text.tokens),
      shares: sharesWord(name, telling),
      others: beside.length,
    };
  });
  for (const [rank, name] of text.bodies.entries()) {
    const known = [...beside, ...found].some((body) => body.name?.text === name.text);
    const shares = sharesWord(name, telling);
    if (known || (rank > 0 && !shares)) continue;
    const elsewhere = { where: 'elsewhere', rank, nearer: null, sentences: 0, opens: false } as const;
    found.push({ ...named(name), ...elsewhere, shares, others: beside.length });
  }
  return found;
}

/** The bodies named last before a token, the nearest first, each once. */
function lastNamed(from: number, beside: readonly Body[], text: NamedText): NamedMention[] {
  const found: NamedMention[] = [];
  for (let at = from - 1; at >= Math.max(0, from - REACH_OF_TITLE) && found.length < MOST_NEAR; at--) {
    const name = text.nameAt(at);
    if (name === undefined) continue;
    at = name.firstToken;
    if (!NAMED_BODIES.has(name.name.type) || name.endToken > from) continue;
    const known = (body: NamedMention | null): boolean => body?.text === name.text;
    if (!found.some(known) && !beside.some((body) => known(body.name))) found.push(name);
  }
  return found;
}
const NAMED_BODIES: ReadonlySet<EntityType> = new Set(['organization', 'location', 'facility']);

const sharesWord = (name: NamedMention, telling: readonly string[]): boolean =>
  telling.some((word) => name.text.toLowerCase().includes(word.slice(0, STEM)));

/** The words of a title that may stand in the name of its body, and how many of their letters both have: *electoral*, *elections*. */
const TELLING = /(?<!\p{L})(?!minister|chief|general|deputy|national|former|director|president|officer)\p{L}{6,}/gu;
const STEM = 6;

/** Tokens as words with spaces between. */
export const wordsOf = (tokens: Tokens, start: number, end: number): string =>
  tokens.words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
