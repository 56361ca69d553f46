/**
 * What a place's name may mean by newsx's tables alone: countries and regions, which are
 * no points, and towns, which are.
 *
 *   Georgia -> the country and the state; Springfield -> eleven towns; central Beirut -> Beirut
 */
import type { PlaceCandidate } from '../../document/layers.ts';
import { countryOf, wikidataOfCountry } from '../../lexicon/countries.ts';
import { placePattern } from '../../lexicon/place-words.ts';
import { type KnownPlace, likelyPlaces, placesNamed } from '../../lexicon/places.ts';
import { plainSpelling } from '../../lexicon/spelling.ts';

/** How the name was found: `places/<kind>` is the rule of the choice where the table leaves none to make. */
type MeaningKind = 'country' | 'region' | 'city-state' | 'part' | 'town';

export interface Meanings {
  readonly kind: MeaningKind;
  /** Whether a capital or a city that news names often is among the likely ones. */
  readonly prominent: boolean;
  /** The likely ones first, countries and regions before towns. Never empty. */
  readonly all: readonly PlaceCandidate[];
  /** Those of them that the name may mean when nothing else is said. Never empty. */
  readonly likely: readonly PlaceCandidate[];
}

/** Countries that are one city: their point is the city's. */
const CITY_STATES: ReadonlySet<string> = new Set(['GIB', 'HKG', 'MAC', 'MCO', 'SGP', 'SMR', 'VAT']);

/** What the name may mean, or null if the tables do not know it. */
export function meaningsOf(text: string): Meanings | null {
  return wholeMeanings(text) ?? partMeanings(text);
}

function wholeMeanings(text: string): Meanings | null {
  const country = countryOf(text);
  const towns = placesNamed(text);
  switch (country?.via) {
    case 'name':
    case 'official':
    case 'alias':
      return countryMeanings(text, country.codes, towns);
    case 'region':
      return regionMeanings(text, country.codes, towns);
    default:
      return townMeanings(text, towns, country?.codes) ?? cityMeanings(text);
  }
}

function countryMeanings(text: string, codes: readonly string[], towns: readonly KnownPlace[]): Meanings {
  const [code] = codes;
  const city = towns.find((town) => town.country === code);
  if (codes.length === 1 && CITY_STATES.has(code!) && city !== undefined)
    return {
      kind: 'city-state',
      prominent: true,
      ...only({ ...toCandidate(city), wikidata: wikidataOfCountry(code!, text) }),
    };
  const areas = codes.map((one) => ({ ...area(text, one), wikidata: wikidataOfCountry(one, text) }));
  return { kind: 'country', prominent: false, all: areas, likely: areas };
}

function only(candidate: PlaceCandidate): Pick<Meanings, 'all' | 'likely'> {
  return { all: [candidate], likely: [candidate] };
}

/** A region and its seat of the same name (*Oaxaca*) are one place on the map; towns elsewhere are not meant by themselves. */
function regionMeanings(text: string, codes: readonly string[], towns: readonly KnownPlace[]): Meanings {
  const isSeat = (town: KnownPlace): boolean =>
    codes.includes(town.country) && (town.region === null || plainSpelling(town.region) === plainSpelling(text));
  const seat = towns.find(isSeat);
  const areas = seat === undefined ? codes.map((code) => area(text, code)) : [toCandidate(seat)];
  const others = towns.filter((town) => town !== seat).map(toCandidate);
  return { kind: 'region', prominent: false, all: [...areas, ...others], likely: areas };
}

/** `codes` are the countries that the name leads to; one without such a town has a region of that name (*Victoria*). */
function townMeanings(text: string, towns: readonly KnownPlace[], codes: readonly string[] = []): Meanings | null {
  if (towns.length === 0) return null;
  const areas = codes.filter((code) => !towns.some((town) => town.country === code)).map((code) => area(text, code));
  const likely = likelyPlaces(towns);
  const others = towns.filter((town) => !likely.includes(town));
  const all = [...areas, ...[...likely, ...others].map(toCandidate)];
  const prominent = likely.some((town) => town.prominent);
  return { kind: 'town', prominent, all, likely: all.slice(0, areas.length + likely.length) };
}

/** *Kasama City* is Kasama. */
function cityMeanings(text: string): Meanings | null {
  const name = text.replace(/^the /i, '').replace(/ city$/i, '');
  return name === text ? null : townMeanings(name, placesNamed(name));
}

const directionPattern = placePattern((of) => `^${of('direction')} `);
const divisionPattern = placePattern((of) => ` ${of('division')}$`, 'i');

/** *central Beirut* lies in Beirut; *Kabul Province* is an area in the country of Kabul. */
function partMeanings(text: string): Meanings | null {
  const inner = text.replace(directionPattern(), '');
  // `Central America` is no part of what is called `America` for short.
  if (/^\p{Lu}/u.test(text) && countryOf(inner)?.via === 'alias') return null;
  const whole = inner === text ? null : wholeMeanings(inner);
  if (whole !== null) {
    const all = whole.all.map(partOf);
    return { ...whole, kind: 'part', all, likely: all.slice(0, whole.likely.length) };
  }
  const seat = inner.replace(divisionPattern(), '');
  const around = seat === inner ? null : wholeMeanings(seat);
  if (around === null) return null;
  const areas = [...new Set(around.likely.map((one) => one.country))].map((code) => area(text, code));
  return { kind: 'part', prominent: false, all: areas, likely: areas };
}

function area(name: string, country: string): PlaceCandidate {
  return {
    name,
    country,
    region: null,
    latitude: null,
    longitude: null,
    population: null,
    geonames: null,
    wikidata: null,
  };
}

/** *northern France* is not France. */
function partOf(whole: PlaceCandidate): PlaceCandidate {
  return whole.wikidata === null ? whole : { ...whole, wikidata: null };
}

function toCandidate(town: KnownPlace): PlaceCandidate {
  const { name, country, region, latitude, longitude, population, geonames } = town;
  return { name, country, region, latitude, longitude, population, geonames, wikidata: null };
}
