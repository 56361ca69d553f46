/**
 * Where a place lies: its candidates by the tables, and the rule that chose among them. Where none
 * tells, the candidates stand without a choice.
 *
 *   Paris -> France (places/population); Paris, Texas -> USA (places/stated);
 *   Springfield -> USA, which one is open (places/unresolved)
 */
import type { Fact, Place, PlaceCandidate } from '../../document/layers.ts';
import type { Group } from '../mentions/names.ts';
import { firstOf, type RuleUse } from '../rule.ts';
import { type Asked, CHOOSING, type Choice, firstFound } from './choosing.ts';
import { type Surroundings, splitName, type Within } from './nearby-places.ts';
import { meaningsOf } from './possible-places.ts';

export interface Located {
  readonly place: Place | null;
  readonly country: Fact | null;
}

/** Where the place of a group of mentions lies; nulls where neither the text nor the tables tell. */
export function locate({ mentions }: Group, surroundings: Surroundings, use: RuleUse): Located {
  const meanings = firstFound(
    mentions,
    (mention) => meaningsOf(mention.text) ?? meaningsOf(splitName(mention.text).name),
  );
  if (meanings === null) return unknownTown(firstFound(mentions, surroundings.surelyWithin));
  const asked = { meanings, surroundings, mentions };
  const found = firstOf(CHOOSING, use, asked);
  return found === null
    ? located('places/unresolved', meanings.all, { left: likelyOf(asked) })
    : located(found.rule.name, meanings.all, found.answer);
}

/** A town that no table knows, but the text says which country it is in. */
function unknownTown(within: Within | null): Located {
  const country = within?.codes.length === 1 ? within.codes[0]! : null;
  if (country === null) return { place: null, country: null };
  return {
    place: { latitude: null, longitude: null, geonames: null, wikidata: null, by: 'places/stated', candidates: [] },
    country: { value: country, basis: 'stated' },
  };
}

/** No choice; the country where all likely candidates share one that the article speaks of otherwise. */
function likelyOf({ meanings: { likely }, surroundings, mentions }: Asked): readonly PlaceCandidate[] {
  return likely.some((one) => surroundings.mentionsOf(one.country, mentions) > 0) ? likely : [];
}

const NOWHERE = { latitude: null, longitude: null, geonames: null, wikidata: null };

/** The outcome of a rule: a point if it left one candidate, a country if all share it. */
function located(by: string, all: readonly PlaceCandidate[], { left, basis, disputed }: Choice): Located {
  const countries = new Set(left.map((one) => one.country));
  const { latitude, longitude, geonames, wikidata } = left.length === 1 ? left[0]! : NOWHERE;
  const code = countries.size === 1 && !disputed ? left[0]!.country : null;
  const isArea = all.length === 1 && all[0]!.latitude === null;
  return {
    place: { latitude, longitude, geonames, wikidata, by, candidates: isArea ? [] : all },
    country: code === null ? null : { value: code, basis: basis ?? (by === 'places/country' ? 'stated' : 'inferred') },
  };
}
