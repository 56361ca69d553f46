/**
 * What newsx's tables say of a group that is no person: where it lies, and its country,
 * marked as stated by the text or inferred.
 */
import type { Fact, Place, TitleHeld } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { bodyCountry } from '../../lexicon/gazetteer.ts';
import { seatCountry } from '../../lexicon/seats.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import { facility } from '../places/facilities.ts';
import type { Surroundings } from '../places/nearby-places.ts';
import { locate } from '../places/resolve.ts';
import { attempt, type RuleUse } from '../rule.ts';

export interface Facts {
  readonly title: Fact | null;
  readonly affiliation: Fact | null;
  readonly country: Fact | null;
  readonly place: Place | null;
  readonly titles: readonly TitleHeld[];
}

/** Facts of everything else: where places lie, the country of peoples, that in the name of an organization. */
export function thingFacts(group: Group, surroundings: Surroundings, use: RuleUse): Facts {
  if (group.type === 'location') {
    const { place, country } = locate(group, surroundings, use);
    return factsOf(place ? country : thingCountry(group), place);
  }
  const located = group.type === 'facility' ? attempt(facility, use, group, surroundings, use) : null;
  return located === null ? factsOf(thingCountry(group), null) : factsOf(located.country, located.place);
}

/** Things hold no titles. */
function factsOf(country: Fact | null, place: Place | null): Facts {
  return { title: null, affiliation: null, country, place, titles: [] };
}

function thingCountry(group: Group): Fact | null {
  if (group.type === 'money') return null;
  for (const mention of group.mentions) {
    const country = countryOf(mention.text);
    if (country?.codes.length === 1) {
      const stated = country.via === 'name' || country.via === 'official' || country.via === 'alias';
      return { value: country.codes[0]!, basis: stated ? 'stated' : 'inferred' };
    }
  }
  if (group.type !== 'organization' && group.type !== 'facility') return null;
  for (const mention of group.mentions) {
    const code = seatCountry(mention.text) ?? countryInside(mention) ?? bodyCountry(withoutArticle(mention.text));
    if (code !== null) return inferred(code);
  }
  return null;
}

const withoutArticle = (name: string): string => name.replace(/^The /, '');

/** The one country that a longer name names: *Bank of Ghana*, *Chinese Foreign Ministry*; null for several. */
function countryInside(mention: NamedMention): string | null {
  const words = mention.text.split(/[\s,]+/);
  const codes = new Set<string>();
  for (let start = 0; start < words.length; start++) {
    for (let length = Math.min(3, words.length - start); length > 0; length--) {
      const country = countryOf(words.slice(start, start + length).join(' '));
      if (country === null || country.via === 'city' || country.via === 'region') continue;
      for (const code of country.codes) codes.add(code);
      start += length - 1;
      break;
    }
  }
  return codes.size === 1 ? [...codes][0]! : null;
}

function inferred(code: string | null): Fact | null {
  return code === null ? null : { value: code, basis: 'inferred' };
}
