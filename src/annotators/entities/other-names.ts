/**
 * Groups the names of everything that is no person: by the same words, by a short form
 * or acronym of a longer name, and for places by the country they name.
 *
 *   Democratic People's Republic of Korea (DPRK) … DPRK … North Korea   ->   one location
 *   Reliance Industries Ltd. … Reliance                                 ->   one organization
 */
import { DisjointSets } from '../../document/disjoint-sets.ts';
import type { EntityType } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { isWord } from '../../lexicon/function-words.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import { isAcronymOf } from '../names/acronyms.ts';
import { findBy, type Rule, type RuleUse } from '../rule.ts';
import type { SamePair } from './persons.ts';

type Joining = Rule<[mentions: readonly NamedMention[], text: string], readonly SamePair[]> & {
  /** The types of names that it joins; all where it is left out. */
  readonly types?: ReadonlySet<EntityType>;
};

/** What makes two names one thing's. */
export const SAME_THING: readonly Joining[] = [
  {
    name: 'named-entities/bracket',
    why: 'The acronym or short name in brackets behind a name is one with it.',
    example: 'The Popular Union (UP) met on Monday. UP won.',
    apply: pairsInBrackets,
  },
  {
    name: 'named-entities/article',
    why: 'A name that begins a sentence, or an article of its own, may bring its article along.',
    example: 'Labor must rely on the Greens to pass it. He met The Greens leader Ana Brito.',
    apply: withTheirArticles,
  },
  {
    name: 'named-entities/country',
    why: 'A country has a full name, a short one and initials.',
    example: "The People's Republic of China met on Monday. China agreed.",
    types: new Set<EntityType>(['location']),
    apply: sameCountries,
  },
  {
    name: 'named-entities/short-form',
    why: 'A body goes by the first words of its name or by its initials once it has been named.',
    example: 'The Harbour Trust Foundation met on Monday. The Harbour Trust agreed.',
    types: new Set<EntityType>(['organization', 'facility']),
    apply: shortForms,
  },
  {
    name: 'named-entities/turned',
    why: 'Interior Ministry and Ministry of the Interior have the same words.',
    example: 'The Interior Ministry met on Monday. The Ministry of the Interior agreed.',
    types: new Set<EntityType>(['organization']),
    apply: turned,
  },
  {
    name: 'named-entities/plural',
    why: 'Russian and Russians are one people.',
    example: 'A Russian came on Monday. Many Russians left.',
    types: new Set<EntityType>(['norp']),
    apply: plurals,
  },
  {
    name: 'named-entities/storm',
    why: 'A storm goes by its name alone once it has been named in full.',
    example: 'Hurricane Petra hit Belize. Petra killed nine people.',
    types: new Set<EntityType>(['misc']),
    apply: storms,
  },
];

/** The groups of mentions of one type. */
export function groupThings(type: EntityType, mentions: readonly NamedMention[], text: string, use: RuleUse): Group[] {
  const sets = new DisjointSets<string>();
  const joinedBy = new Map<NamedMention, readonly string[]>();
  const rules = SAME_THING.filter(({ types }) => types === undefined || types.has(type));
  for (const { one, other, rules: by } of findBy(rules, use, mentions, text)) {
    sets.join(keyOf(one), keyOf(other));
    if (by !== undefined) joinedBy.set(other, by);
  }
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const root = sets.find(keyOf(mention));
    const group = groups.get(root);
    if (group) group.mentions.push(mention);
    else groups.set(root, { type, mentions: [mention], joinedBy });
  }
  return [...groups.values()];
}

/** The first mention of each spelling. */
function distinctOf(mentions: readonly NamedMention[]): NamedMention[] {
  const byKey = new Map<string, NamedMention>();
  for (const mention of mentions) if (!byKey.has(keyOf(mention))) byKey.set(keyOf(mention), mention);
  return [...byKey.values()];
}

function keyOf(mention: NamedMention): string {
  return mention.words.join(' ');
}

/** `Name (ABC)`: the second is the first's acronym when its letters stand in the first in that order. */
function pairsInBrackets(mentions: readonly NamedMention[], text: string): SamePair[] {
  return mentions.flatMap((one, i) => {
    const other = mentions[i + 1];
    const isBracketed =
      other !== undefined && text.slice(one.name.end, other.name.start) === ' (' && text[other.name.end] === ')';
    return isBracketed && (isAcronymOf(other.text, one.text) || isShortName(other, one) || hasInitials(other.text, one))
      ? [{ one, other }]
      : [];
  });
}

/** `Nicaraguan Center for Human Rights (Cenidh)`: one word after a name of several is its short name, though its letters come from another language. */
function isShortName(short: NamedMention, long: NamedMention): boolean {
  return long.name.type === 'organization' && long.words.length >= 3 && short.words.length === 1;
}

/** `Popular Union (UP)`: the initials of a name, in whatever order its own language has them. */
function hasInitials(short: string, { words }: NamedMention): boolean {
  const initials = words.filter((word) => !isWord(word, 'body-link')).map((word) => word[0]!);
  return /^\p{Lu}{2,8}$/u.test(short) && [...short.toLowerCase()].sort().join('') === initials.sort().join('');
}

/** *The Greens* are the *Greens*. */
function withTheirArticles(mentions: readonly NamedMention[]): SamePair[] {
  return pairsBy(mentions, ({ words }) => (words[0] === 'the' ? words.slice(1) : words).join(' ') || null);
}

/** China, PRC and People's Republic of China are one country; Beijing is not China. */
function sameCountries(mentions: readonly NamedMention[]): SamePair[] {
  return pairsBy(mentions, ({ text }) => {
    const country = countryOf(text);
    return country?.codes.length === 1 && NAMES_COUNTRY.has(country.via) ? country.codes[0]! : null;
  });
}

/** *Tropical Storm Petra*, later *Hurricane Petra*, is *Petra*. */
function storms(mentions: readonly NamedMention[]): SamePair[] {
  return pairsBy(mentions, ({ words }) =>
    words.length === 1 || isWord(words.at(-2)!, 'storm') ? words.at(-1)! : null,
  );
}

/** Mentions of different spellings with one key, each with the first of them. */
function pairsBy(mentions: readonly NamedMention[], keyBy: (mention: NamedMention) => string | null): SamePair[] {
  const byKey = new Map<string, NamedMention>();
  return distinctOf(mentions).flatMap((other) => {
    const key = keyBy(other);
    const one = key === null ? undefined : byKey.get(key);
    if (key !== null && one === undefined) byKey.set(key, other);
    return one === undefined ? [] : [{ one, other }];
  });
}
const NAMES_COUNTRY: ReadonlySet<string> = new Set(['name', 'official', 'alias']);

/** *Reliance* is *Reliance Industries*, and *EFCC* the *Economic and Financial Crimes Commission*, if only one longer name fits. */
function shortForms(mentions: readonly NamedMention[]): SamePair[] {
  const distinct = distinctOf(mentions);
  const longer = new Map<string, NamedMention[]>();
  const offer = (form: string, mention: NamedMention): void => {
    const list = longer.get(form);
    if (list) list.push(mention);
    else longer.set(form, [mention]);
  };
  for (const mention of distinct) {
    const { words } = mention;
    for (let n = 1; n < Math.min(words.length, 6); n++) offer(words.slice(0, n).join(' '), mention);
    // `Harbour News Agency, Hana` goes by its last part.
    const [, last] = /, (\p{Lu}[\p{L}-]+)$/u.exec(mention.text) ?? [];
    if (last !== undefined) offer(last.toLowerCase(), mention);
    const initials = mention.text.match(/(?<!\p{L})\p{Lu}/gu);
    if (initials !== null && initials.length >= 2) offer(initials.join('').toLowerCase(), mention);
  }
  return distinct.flatMap((other) => {
    const [one, ...more] = longer.get(keyOf(other)) ?? [];
    // `Bank of Ghana` is no short form of `Ghana …`: a country's name alone names the country.
    const unlike = other.words.length === 1 && other.text.length === 2 && other.text !== other.text.toUpperCase();
    return one === undefined || more.length > 0 || countryOf(other.text) !== null || unlike ? [] : [{ one, other }];
  });
}

/** *Interior Ministry* and *Ministry of the Interior* have the same words. */
function turned(mentions: readonly NamedMention[]): SamePair[] {
  return pairsBy(mentions, ({ words }) => {
    const own = words.filter((word) => !isWord(word, 'body-link'));
    return own.length < 2 ? null : own.map(ofCountry).sort().join(' ');
  });
}
/** A country and its adjective are one: the *Chilean* Football Federation is the Football Federation of *Chile*. */
function ofCountry(word: string): string {
  const found = countryOf(word[0]!.toUpperCase() + word.slice(1));
  return found?.codes.length === 1 && NATIONAL.has(found.via) ? found.codes[0]! : word;
}
const NATIONAL: ReadonlySet<string> = new Set(['name', 'alias', 'demonym']);

/** *Russian* and *Russians* are one people. */
function plurals(mentions: readonly NamedMention[]): SamePair[] {
  const byKey = new Map(distinctOf(mentions).map((mention) => [keyOf(mention), mention]));
  return [...byKey].flatMap(([key, one]) => {
    const other = byKey.get(`${key}s`);
    return other === undefined ? [] : [{ one, other }];
  });
}
