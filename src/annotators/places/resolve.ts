/**
 * Where a place lies: its candidates by the tables, and the rule that chose among them.
 * What the text says beside the name comes first, then the countries that the article is
 * about, then which candidate is so much larger that the bare name means it. Where none
 * tells, the candidates stand without a choice.
 *
 *   Paris -> France (places/population); Paris, Texas -> USA (places/stated);
 *   Springfield -> USA, which one is open (places/unresolved)
 */
import type { Basis, Fact, Place, PlaceCandidate } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { plainSpelling } from '../../lexicon/spelling.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import { type Surroundings, splitName, type Within } from './nearby-places.ts';
import { type Meanings, meaningsOf } from './possible-places.ts';

export interface Located {
  readonly place: Place | null;
  readonly country: Fact | null;
}

/** Where the place of a group of mentions lies; nulls where neither the text nor the tables tell. */
export function locate(group: Group, surroundings: Surroundings): Located {
  const meanings = firstOf(
    group.mentions,
    (mention) => meaningsOf(mention.text) ?? meaningsOf(splitName(mention.text).name),
  );
  if (meanings === null) return unknownTown(firstOf(group.mentions, surroundings.surelyWithin));
  const within = firstOf(group.mentions, surroundings.within);
  return (
    (within && stated(meanings, within)) ??
    heldTown(meanings, firstOf(group.mentions, surroundings.holding)) ??
    onePoint(meanings) ??
    elsewhere(meanings, surroundings, group.mentions) ??
    byTable(meanings) ??
    byContext(meanings, surroundings, group.mentions) ??
    unresolved(meanings, surroundings, group.mentions)
  );
}

function firstOf<T>(mentions: readonly NamedMention[], find: (mention: NamedMention) => T | null): T | null {
  for (const mention of mentions) {
    const found = find(mention);
    if (found !== null) return found;
  }
  return null;
}

/** A town that no table knows, but the text says which country it is in. */
function unknownTown(within: Within | null): Located {
  const country = within?.codes.length === 1 ? within.codes[0]! : null;
  if (country === null) return { place: null, country: null };
  return {
    place: { latitude: null, longitude: null, by: 'places/stated', candidates: [] },
    country: { value: country, basis: 'stated' },
  };
}

function stated(meanings: Meanings, within: Within): Located | null {
  const inRegion = meanings.all.filter(
    (one) => one.region !== null && plainSpelling(one.region) === within.region && within.codes.includes(one.country),
  );
  const inCountry = meanings.all.filter((one) => within.codes.includes(one.country));
  const fitting = inRegion.length > 0 ? inRegion : inCountry;
  if (fitting.length === 0) return null;
  const likely = fitting.filter((one) => meanings.likely.includes(one));
  return located('places/stated', meanings.all, likely.length > 0 ? likely : fitting, 'stated');
}

/** *Atlanta, Georgia*, *Tbilisi, Georgia*: which of two areas it is, by the town that it holds. */
function heldTown(meanings: Meanings, town: Within | null): Located | null {
  return meanings.kind === 'country' && meanings.all.length > 1 && town ? stated(meanings, town) : null;
}

/** States dispute it: where it lies is known, whose it is not for newsx to say. */
function onePoint({ likely, all }: Meanings): Located | null {
  const [first] = likely;
  if (likely.length < 2 || first?.latitude == null) return null;
  if (likely.some((one) => one.latitude !== first.latitude || one.longitude !== first.longitude)) return null;
  const { latitude, longitude } = first;
  return { place: { latitude, longitude, by: 'places/disputed', candidates: all }, country: null };
}

/** One candidate, or one that is clearly larger. */
function byTable({ kind, all, likely }: Meanings): Located | null {
  if (likely.length > 1) return null;
  const by = kind !== 'town' ? kind : all.length === 1 ? 'only' : 'population';
  return located(`places/${by}`, all, likely);
}

/** A namesake up to so many times smaller than a prominent city may be meant instead. */
const NOT_MUCH_SMALLER = 5;
/** An article that mentions the other's country so many times as often may mean either. */
const OUTNUMBERED = 5;

/**
 * The likeliest candidate lies in a country that the article does not speak of, another in
 * one that it does: *Granada* in news of Nicaragua. Where only a region speaks for another
 * (*London* in news of Ontario), nothing is chosen, nor a little-known town far from all
 * countries of the article: it may have a namesake that the table lacks.
 */
function elsewhere(meanings: Meanings, surroundings: Surroundings, mentions: readonly NamedMention[]): Located | null {
  const { kind, all, likely, prominent } = meanings;
  const [first] = likely;
  if (kind !== 'town' || likely.length > 1 || first === undefined) return null;
  const countries = new Set(all.map((one) => one.country));
  const counts = new Map([...countries].map((code) => [code, surroundings.mentionsOf(code, mentions)]));
  const count = (one: PlaceCandidate): number => counts.get(one.country)!;
  const least = prominent ? (first.population ?? 0) / NOT_MUCH_SMALLER : 0;
  const others = all
    .filter((one) => count(one) > 0 && (one.population ?? 0) >= least)
    .sort((a, b) => count(b) - count(a));
  const best = others.find((one) => one.country !== first.country);
  if (count(first) > 0)
    return best && count(best) >= OUTNUMBERED * count(first) ? located('places/unresolved', all, []) : null;
  if (best !== undefined) return located('places/country-context', all, [best]);
  const inRegion = all.some(
    (one) => one.region !== null && one.country !== first.country && surroundings.hasRegion(one.region),
  );
  return inRegion || (!prominent && surroundings.namesCountry) ? located('places/unresolved', all, []) : null;
}

/**
 * The likely candidates in the country that the article mentions most, and of these the
 * one in a region that it mentions. Regions of two countries are disputed, mostly, and
 * the United States are in too many articles to tell the state from the country Georgia.
 */
function byContext(meanings: Meanings, surroundings: Surroundings, mentions: readonly NamedMention[]): Located | null {
  const { kind, likely } = meanings;
  if (kind === 'region' || (kind === 'country' && likely.some((one) => one.country === 'USA'))) return null;
  const counted = [...new Set(likely.map((one) => one.country))]
    .map((code) => ({ code, count: surroundings.mentionsOf(code, mentions) }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (first === undefined || (second !== undefined && first.count === second.count)) return null;
  const inCountry = likely.filter((one) => one.country === first.code);
  const inRegion = inCountry.filter((one) => one.region !== null && surroundings.hasRegion(one.region));
  if (inRegion.length === 1) return located('places/region-context', meanings.all, inRegion);
  if (second === undefined) return null;
  return located('places/country-context', meanings.all, inCountry);
}

/** No choice; the country where all likely candidates share one that the article speaks of otherwise. */
function unresolved({ all, likely }: Meanings, surroundings: Surroundings, mentions: readonly NamedMention[]): Located {
  const speaksOfIt = likely.some((one) => surroundings.mentionsOf(one.country, mentions) > 0);
  return located('places/unresolved', all, speaksOfIt ? likely : []);
}

/** The outcome of a rule that left these candidates, or none: a point if it left one, a country if they share it. */
function located(by: string, all: readonly PlaceCandidate[], left: readonly PlaceCandidate[], basis?: Basis): Located {
  const countries = new Set(left.map((one) => one.country));
  const { latitude, longitude } = left.length === 1 ? left[0]! : { latitude: null, longitude: null };
  const code = countries.size === 1 ? left[0]!.country : null;
  const isArea = all.length === 1 && all[0]!.latitude === null;
  return {
    place: { latitude, longitude, by, candidates: isArea ? [] : all },
    country: code === null ? null : { value: code, basis: basis ?? (by === 'places/country' ? 'stated' : 'inferred') },
  };
}

const CITY_FACILITY =
  / (?:(?:International|Central|Railway|Train|Bus|Olympic|National) )?(?:Airport|Port|Station|Stadium|Harbou?r)$/;

/** *Cairo International Airport* lies in Cairo; other facilities are named after places that they need not be in. */
export function locateFacility(group: Group, surroundings: Surroundings): Located | null {
  for (const mention of group.mentions) {
    const city = mention.text.replace(CITY_FACILITY, '');
    if (city === mention.text || countryOf(city)?.via === 'name') continue;
    const located = locate({ type: 'location', mentions: [{ ...mention, text: city }] }, surroundings);
    if (located.place?.latitude != null) return located;
  }
  return null;
}
