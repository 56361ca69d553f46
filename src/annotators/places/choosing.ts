/**
 * The rules by which a place is chosen among those of its name. What the text says beside it comes
 * first, then the countries that the article is about, then which candidate is so much larger that
 * the bare name means it.
 */
import type { Basis, PlaceCandidate } from '../../document/layers.ts';
import { plainSpelling } from '../../lexicon/spelling.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings, Within } from './nearby-places.ts';
import type { Meanings } from './possible-places.ts';

/** What a rule chose: the candidates that are left, or none. */
export interface Choice {
  readonly left: readonly PlaceCandidate[];
  /** Where the text itself tells. */
  readonly basis?: Basis;
  /** States dispute it: where it lies is known, whose it is not for newsx to say. */
  readonly disputed?: boolean;
}

/** A name's meanings and what the article says of it. */
export interface Asked {
  readonly meanings: Meanings;
  readonly surroundings: Surroundings;
  readonly mentions: readonly NamedMention[];
}

type Choosing = Rule<[asked: Asked], Choice | null>;

const byKind = (name: string, why: string, example: string, holds: (meanings: Meanings) => boolean): Choosing => ({
  name,
  why,
  example,
  apply: ({ meanings }) => (meanings.likely.length === 1 && holds(meanings) ? { left: meanings.likely } : null),
});

/** How a place is chosen among those of its name, in the order in which the rules are asked. */
export const CHOOSING: readonly Choosing[] = [
  {
    name: 'places/stated',
    why: 'What stands beside a name says where it is: a country, a region, or the town that it holds.',
    example: 'A fair opened in Paris, Texas, on Monday.',
    apply: stated,
  },
  {
    name: 'places/disputed',
    why: 'Two states claim a place: where it lies is known, whose it is not for newsx to say.',
    example: 'A fair opened in Jerusalem on Monday.',
    apply: onePoint,
  },
  {
    name: 'places/unresolved',
    why: 'The likeliest place lies far from all that the article speaks of, and another may be meant.',
    example: 'Ghana opened a school in London on Monday. Ontario followed.',
    apply: (asked) => (isDoubtful(asked) ? { left: [] } : null),
  },
  {
    name: 'places/region-context',
    why: 'Of several towns in one country the one in a region that the article mentions is meant.',
    example: 'A fair opened in Springfield on Monday. Farmers all over Illinois came to the United States.',
    apply: byRegion,
  },
  {
    name: 'places/country-context',
    why: 'A town in a country that the article speaks of is meant, not its larger namesake elsewhere.',
    example: 'Nicaragua opened a school in Granada on Monday.',
    apply: byCountry,
  },
  byKind(
    'places/country',
    'A country has borders and is no point on the map.',
    'A fair opened in France on Monday.',
    ({ kind }) => kind === 'country',
  ),
  byKind(
    'places/region',
    'A region has borders and is no point on the map.',
    'A fair opened in Ontario on Monday.',
    ({ kind }) => kind === 'region',
  ),
  byKind(
    'places/city-state',
    'A country of one city has the point of the city.',
    'A fair opened in Singapore on Monday.',
    ({ kind }) => kind === 'city-state',
  ),
  byKind(
    'places/part',
    'A part of a place lies in it, and the area around a seat lies in its country.',
    'A fair opened in Kabul Province on Monday.',
    ({ kind }) => kind === 'part',
  ),
  byKind(
    'places/only',
    'There is one town of the name.',
    'A fair opened in Nairobi on Monday.',
    ({ all }) => all.length === 1,
  ),
  byKind(
    'places/population',
    'A town that is so much larger than its namesakes is what the bare name means.',
    'A fair opened in Boston on Monday.',
    () => true,
  ),
];

/** What is found first among the mentions. */
export function firstFound<T>(mentions: readonly NamedMention[], find: (mention: NamedMention) => T | null): T | null {
  for (const mention of mentions) {
    const found = find(mention);
    if (found !== null) return found;
  }
  return null;
}

function stated({ meanings, surroundings, mentions }: Asked): Choice | null {
  const within = firstFound(mentions, surroundings.within);
  const beside = within && heldBy(meanings, within);
  if (beside !== null) return beside;
  // `Atlanta, Georgia`, `Tbilisi, Georgia`: which of two areas it is, by the town that it holds.
  const town = firstFound(mentions, surroundings.holding);
  return meanings.kind === 'country' && meanings.all.length > 1 && town ? heldBy(meanings, town) : null;
}

function heldBy(meanings: Meanings, within: Within): Choice | null {
  const inRegion = meanings.all.filter(
    (one) => one.region !== null && plainSpelling(one.region) === within.region && within.codes.includes(one.country),
  );
  const inCountry = meanings.all.filter((one) => within.codes.includes(one.country));
  const fitting = inRegion.length > 0 ? inRegion : inCountry;
  if (fitting.length === 0) return null;
  const likely = fitting.filter((one) => meanings.likely.includes(one));
  return { left: likely.length > 0 ? likely : fitting, basis: 'stated' };
}

function onePoint({ meanings: { likely } }: Asked): Choice | null {
  const [first] = likely;
  if (likely.length < 2 || first?.latitude == null) return null;
  if (likely.some((one) => one.latitude !== first.latitude || one.longitude !== first.longitude)) return null;
  return { left: [first], disputed: true };
}

/** A namesake up to so many times smaller than a prominent city may be meant instead. */
const NOT_MUCH_SMALLER = 5;
/** An article that mentions the other's country so many times as often may mean either. */
const OUTNUMBERED = 5;

/** How often the article mentions the countries of a town's candidates, and the best of those that are large enough. */
function counted({ meanings: { all, likely, prominent }, surroundings, mentions }: Asked) {
  const [first] = likely;
  const countries = new Set(all.map((one) => one.country));
  const counts = new Map([...countries].map((code) => [code, surroundings.mentionsOf(code, mentions)]));
  const count = (one: PlaceCandidate): number => counts.get(one.country)!;
  const least = prominent ? (first?.population ?? 0) / NOT_MUCH_SMALLER : 0;
  const others = all
    .filter((one) => count(one) > 0 && (one.population ?? 0) >= least)
    .sort((a, b) => count(b) - count(a));
  return { first, count, best: others.find((one) => one.country !== first?.country) };
}

const isLikelyTown = ({ kind, likely }: Meanings): boolean => kind === 'town' && likely.length === 1;

/**
 * The likeliest candidate lies in a country that the article does not speak of. Where only a
 * region speaks for another (*London* in news of Ontario), nothing is chosen, nor a little-known
 * town far from all countries of the article: it may have a namesake that the table lacks.
 */
function isDoubtful(asked: Asked): boolean {
  const { meanings, surroundings } = asked;
  if (!isLikelyTown(meanings)) return false;
  const { first, count, best } = counted(asked);
  if (count(first!) > 0) return best !== undefined && count(best) >= OUTNUMBERED * count(first!);
  if (best !== undefined) return false;
  const inRegion = meanings.all.some(
    (one) => one.region !== null && one.country !== first!.country && surroundings.hasRegion(one.region),
  );
  return inRegion || (!meanings.prominent && surroundings.namesCountry);
}

/** The likely candidates in the country that the article mentions most; null where two are mentioned alike. */
function inMostMentioned({ meanings, surroundings, mentions }: Asked) {
  const { kind, likely } = meanings;
  if (likely.length < 2) return null;
  // Regions of two countries are disputed, mostly, and the United States are in too many articles to tell the state from
  // the country Georgia.
  if (kind === 'region' || (kind === 'country' && likely.some((one) => one.country === 'USA'))) return null;
  const [first, second] = [...new Set(likely.map((one) => one.country))]
    .map((code) => ({ code, count: surroundings.mentionsOf(code, mentions) }))
    .sort((a, b) => b.count - a.count);
  if (first === undefined || (second !== undefined && first.count === second.count)) return null;
  return { left: likely.filter((one) => one.country === first.code), isOnly: second === undefined };
}

function byRegion(asked: Asked): Choice | null {
  const inCountry = inMostMentioned(asked)?.left ?? [];
  const left = inCountry.filter((one) => one.region !== null && asked.surroundings.hasRegion(one.region));
  return left.length === 1 ? { left } : null;
}

/** *Granada* in news of Nicaragua. */
function byCountry(asked: Asked): Choice | null {
  if (isLikelyTown(asked.meanings)) {
    const { first, count, best } = counted(asked);
    return best !== undefined && count(first!) === 0 ? { left: [best] } : null;
  }
  const most = inMostMentioned(asked);
  return most === null || most.isOnly ? null : { left: most.left };
}
