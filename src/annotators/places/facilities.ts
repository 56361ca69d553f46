/** Where a building lies: an airport or station is called after its city. */
import { countryOf } from '../../lexicon/countries.ts';
import { placePattern } from '../../lexicon/place-words.ts';
import type { Group } from '../mentions/names.ts';
import type { Rule, RuleUse } from '../rule.ts';
import type { Surroundings } from './nearby-places.ts';
import { type Located, locate } from './resolve.ts';

const facilityPattern = placePattern((of) => ` (?:${of('facility kind')} )?${of('facility')}$`);

/** The city that a facility is named after; the whole name where it is named after something else. */
export const cityOf = (facility: string): string => facility.replace(facilityPattern(), '');

export const facility: Rule<[group: Group, surroundings: Surroundings, use: RuleUse], Located | null> = {
  name: 'places/facility',
  why: 'An airport or station lies in the city that it is named after; other facilities need not.',
  example: 'The minister opened the Cairo International Airport on Monday.',
  apply(group, surroundings, use) {
    for (const mention of group.mentions) {
      const city = cityOf(mention.text);
      if (city === mention.text || countryOf(city)?.via === 'name') continue;
      const found = locate(
        { type: 'location', mentions: [{ ...mention, text: city }], joinedBy: new Map() },
        surroundings,
        use,
      );
      if (found.place?.latitude != null) return found;
    }
    return null;
  },
};
