/**
 * Whom a person's title belongs to: the names and the bodies without a name that stand beside
 * it, each with what speaks for it.
 *
 *   Nora Bell, dean of law at Harbour University,  ->  Harbour University: after the title, at
 *   the education ministry's director, Ann Lee,    ->  education ministry: before the title, possessive
 */

import type { EntityType, Token } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { isStateOffice } from '../../lexicon/state-offices.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { Candidate, NamedText, Slot } from './candidates.ts';

/** A title of a person, where it stands. */
export interface Titled {
  readonly mention: NamedMention;
  /** Null where only the name stands there. */
  readonly slot: Slot | null;
  readonly title: Candidate | null;
}

/** A body that a person may belong to: the tokens [start, end) that name it. */
export interface Body {
  readonly start: number;
  readonly end: number;
  /** `body` for one without a name: *the education ministry*. */
  readonly type: EntityType | 'body';
  readonly name: NamedMention | null;
  /** The article names it elsewhere, not beside the title. */
  readonly isElsewhere: boolean;
  readonly features: readonly string[];
}

/** How many tokens around a name or its title are looked at. */
const [BEFORE, AFTER] = [10, 18];
const isLink = (word: string): boolean => isWord(word, 'link');
const AFFILIATES: ReadonlySet<EntityType> = new Set([
  'organization',
  'location',
  'norp',
  'facility',
  'misc',
  'product',
]);

/** The bodies beside one title, or beside a name without one, in text order. */
export function bodiesOf(titled: Titled, text: NamedText): Body[] {
  const { mention, title, slot } = titled;
  const bounds = text.bounds(mention);
  const start = Math.min(title?.start ?? mention.firstToken, mention.firstToken);
  const end = Math.max(title?.end ?? mention.endToken, mention.endToken);
  const bodies: Omit<Body, 'features'>[] = [];
  for (let at = Math.max(bounds.first, start - BEFORE); at < Math.min(bounds.end, end + AFTER); at++) {
    const name = text.nameAt(at);
    if (name !== undefined) {
      if (name !== mention && AFFILIATES.has(name.name.type))
        bodies.push({ start: name.firstToken, end: name.endToken, type: name.name.type, name, isElsewhere: false });
      at = Math.max(at, name.endToken - 1);
      continue;
    }
    const word = text.tokens[at]!.text;
    if (nounOf(word.toLowerCase())?.sort === 'organization' && !/^(?:act|party|group)s$/.test(word))
      bodies.push({
        start: bodyStart(text, at, bounds.first),
        end: at + 1,
        type: 'body',
        name: null,
        isElsewhere: false,
      });
  }
  const beside = bodies
    .map((body, i) => ({ ...body, features: featuresOf(body, i, bodies, titled, slot, text) }))
    .filter(({ features }) => !OUT_OF_REACH.test(features[1]!));
  return title === null ? beside : [...beside, ...bodiesElsewhere(title, beside, text)];
}

/** Bodies that the article names elsewhere: those that share a word with the title, *Interior Minister*, and the one named most. */
function bodiesElsewhere(title: Candidate, beside: readonly Body[], text: NamedText): Body[] {
  const own = words(text.tokens, title.start, title.end);
  const telling = own.toLowerCase().match(TELLING) ?? [];
  const kind = isStateOffice(own) ? 'state' : 'other';
  return text.bodies.flatMap((name, rank): Body[] => {
    const known = beside.some((body) => body.name?.text === name.text);
    const shares = telling.some((word) => name.text.toLowerCase().includes(word.slice(0, STEM)));
    if (known || (rank > 0 && !shares)) return [];
    const how = shares ? 'shares a word' : 'most named';
    const features = [
      `type ${name.name.type}`,
      `relation elsewhere ${how}`,
      `elsewhere ${how} ${kind}`,
      `elsewhere ${how} ${name.firstToken < title.start ? 'before' : 'after'}`,
      `elsewhere ${how} ${beside.length === 0 ? 'none beside' : 'some beside'}`,
      `elsewhere rank ${Math.min(rank, 2)} ${how}`,
      `elsewhere ${title.calling.kind} ${how}`,
    ];
    return [{ start: name.firstToken, end: name.endToken, type: name.name.type, name, isElsewhere: true, features }];
  });
}
/** The words of a title that may stand in the name of its body, and how many of their letters both have: *electoral*, *elections*. */
const TELLING = /(?<!\p{L})(?!minister|chief|general|deputy|national|former|director|president|officer)\p{L}{6,}/gu;
const STEM = 6;

/** What another clause or sentence part says is not said of the title. */
const OUT_OF_REACH =
  /clause|apart|^relation behind the name .*(?:far|beyond)|^relation after (?:word .*)?far|possessive far/;

/** *education ministry*, *Daudkandi highway police*: the words before a noun that tell which one. */
function bodyStart(text: NamedText, noun: number, floor: number): number {
  let start = noun;
  while (start > floor && start > noun - 3) {
    const before = text.tokens[start - 1]!.text;
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

function featuresOf(
  body: Omit<Body, 'features'>,
  place: number,
  all: readonly Omit<Body, 'features'>[],
  { mention, title }: Titled,
  slot: Slot | null,
  text: NamedText,
): string[] {
  const { tokens } = text;
  const { type } = body;
  const from = title?.start ?? mention.firstToken;
  const to = title?.head ?? mention.endToken;
  const state = title === null ? 'untitled' : isStateOffice(words(tokens, title.start, title.end)) ? 'state' : 'other';
  const relation = relationOf(body, from, to, mention, title, text);
  const [side = ''] = relation.split(' ');
  const features = [
    `type ${type}`,
    `relation ${relation}`,
    `${relation} ${type}`,
    `${relation} ${state} ${type}`,
    `side ${side}`,
    `side ${side} ${type}`,
    `side ${side} ${state}`,
    `slot ${slot?.kind ?? 'none'} ${side}`,
    `slot ${slot?.kind ?? 'none'} ${relation}`,
  ];
  if (body.start >= to) {
    const between = all.filter((other) => other.start >= to && other.start < body.start).length;
    features.push(`right ${Math.min(between, 3)}`, `right ${Math.min(between, 3)} ${type}`);
    if (all.slice(place + 1).some((other) => other.start - body.end < 4 && other.start >= body.end))
      features.push('another follows');
  }
  if (title === null) features.push(`untitled ${relation}`, `untitled ${type}`);
  const last = tokens[body.end - 1]!.text;
  if (/^(?:Department|Division|Unit|Committee|Section|Desk|Affairs|Studies)$/.test(last)) features.push('a part');
  return features;
}

/** How a body stands to the title, or to the name where there is none. */
function relationOf(
  body: Omit<Body, 'features'>,
  from: number,
  to: number,
  mention: NamedMention,
  title: Candidate | null,
  text: NamedText,
): string {
  const { tokens } = text;
  if (body.start >= from && body.end <= to) return 'inside the title';
  if (body.end <= from) return `before ${gapBefore(body.end, from, tokens)}`;
  const limit = title !== null && title.end <= mention.firstToken ? mention.firstToken : tokens.length;
  if (title !== null && body.end > limit && to <= mention.firstToken) {
    return `behind the name ${gapAfter(mention.endToken, body.start, tokens)}`;
  }
  return `after ${gapAfter(to, body.start, tokens)}`;
}

function gapBefore(end: number, start: number, tokens: readonly Token[]): string {
  const gap = tokens.slice(end, start).map(({ text }) => text);
  const plain = bracketless(gap);
  const last = plain[0] ?? '';
  if (plain.length === 0) return 'right';
  if (/^['’]s?$/.test(last))
    return plain.length === 1 ? 'possessive' : plain.length < 4 ? 'possessive near' : 'possessive far';
  if (plain.some((one) => /^[,.;:]$/.test(one))) return 'apart';
  if (plain.some((one) => /^(?:said|says|told|by|and|that)$/.test(one))) return 'clause';
  return plain.length < 3 ? 'near' : 'far';
}

function gapAfter(start: number, at: number, tokens: readonly Token[]): string {
  const gap = bracketless(tokens.slice(start, at).map(({ text }) => text)).filter(
    (word) => !/^(?:the|a|an|its|his|her)$/i.test(word),
  );
  if (gap.length === 0) return 'right';
  if (gap[0] === '(') return gap.length === 1 ? 'in brackets' : 'far';
  if (gap[0] === ',')
    return gap.length === 1
      ? 'after a comma'
      : isLink(gap.at(-1)!)
        ? `comma ${gap.length < 4 ? gap.at(-1) : 'far'}`
        : 'far';
  const link = gap.findLast((word) => isLink(word)) ?? 'none';
  const near = gap.length === 1 ? 'next' : gap.length < 4 ? 'near' : 'far';
  if (gap.some((word) => /^(?:said|says|told|who|that|is|was|[.;:"“”])$/.test(word))) return 'clause';
  const words = isLink(gap[0]!) ? link : `word ${link}`;
  if (!gap.some((word) => /^(?:and|,)$/.test(word))) return `${words} ${near}`;
  // `head of trade and industry at the bureau`: what *and* joins may all be of the title.
  return isLink(gap.at(-1)!) ? `joined ${gap.at(-1)} ${near === 'far' && gap.length > 7 ? 'beyond' : near}` : 'clause';
}

/** The words without brackets that open and close among them. */
function bracketless(words: readonly string[]): string[] {
  const open = words.indexOf('(');
  const close = words.indexOf(')', open);
  return open < 0 || close < 0 ? [...words] : [...words.slice(0, open), ...words.slice(close + 1)];
}

const words = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');

/** The features of a person's belonging to no body that the text names. */
export function noBodyFeatures(titles: readonly Titled[], bodies: number, text: NamedText): string[] {
  const titled = titles.find(({ title }) => title !== null);
  const title = titled?.title ?? null;
  const state =
    title === null ? 'untitled' : isStateOffice(words(text.tokens, title.start, title.end)) ? 'state' : 'other';
  return ['none', `none ${state}`, `none kind ${title?.calling.kind ?? 'none'}`, `none of ${Math.min(bodies, 3)}`];
}
