/**
 * What newsx finds, as compromise's tags: every term that holds a letter of a name gets
 * the tags of its entity, and compromise's own guesses at persons, places, organizations
 * and peoples are taken off all others. Tags are set on the terms alone: compromise's
 * word lists, which all documents share, stay as they are.
 *
 *   "Premier Li Qiang left Beijing"  ->  Li #Person, Qiang #Person, Beijing #Place #Location #City
 */
import type { Entity, EntityType } from '../document/layers.ts';
import { compareSpans, overlaps, type Span, slice } from '../document/span.ts';
import { type CountryVia, countryOf } from '../lexicon/countries.ts';
import type { Term, World } from './terms.ts';

/** The tags of each type; those that compromise does not know of are listed in NEW_TAGS. */
const TAGS: { readonly [T in EntityType]: readonly string[] } = {
  person: ['Person'],
  organization: ['Organization'],
  location: ['Place', 'Location'],
  facility: ['Place', 'Facility'],
  norp: ['ProperNoun', 'Norp'],
  product: ['ProperNoun', 'Product'],
  misc: ['ProperNoun', 'Misc'],
  money: ['Money'],
};

/** Tags that only newsx gives. */
export const NEW_TAGS: readonly string[] = ['Location', 'Facility', 'Norp', 'Product', 'Misc'];

/** The finer tag of a place or people, by the way in which its name leads to a country. */
const FINER: { readonly [via in CountryVia]: string } = {
  name: 'Country',
  official: 'Country',
  alias: 'Country',
  capital: 'City',
  city: 'City',
  region: 'Region',
  demonym: 'Demonym',
};

/** Where compromise's tags give way to newsx's. */
const REPLACED = ['Person', 'Place', 'Organization', 'Demonym'];

/** Of the tags replaced, those that say which part of a person's name a word is: newsx does not tell. */
const NAME_PARTS = ['FirstName', 'MaleName', 'FemaleName', 'LastName'];

/** Tags the terms of a text; `spans` are the terms' own. The entities' nominals and pronouns are not tagged. */
export function tagTerms(
  terms: readonly Term[],
  spans: readonly Span[],
  found: { readonly text: string; readonly entities: readonly Entity[] },
  world: World,
): void {
  const names = found.entities
    .flatMap((entity) =>
      entity.mentions.filter((mention) => mention.form === 'name').map(({ start, end }) => ({ start, end, entity })),
    )
    .sort(compareSpans);
  const replaced = new Set(REPLACED.flatMap((tag) => [tag, ...(world.model.one.tagSet[tag]?.children ?? [])]));
  let next = 0;
  for (const [i, term] of terms.entries()) {
    const span = spans[i]!;
    while (next < names.length && names[next]!.end <= span.start) next++;
    const name = names[next];
    const tags = name && term.text !== '' && overlaps(name, span) ? tagsOf(name.entity, slice(found.text, name)) : [];
    strip(term, replaced, tags.includes('Person'));
    if (tags.length === 0) continue;
    delete term.frozen;
    world.methods.one.setTag([term], tags, world);
  }
}

function tagsOf(entity: Entity, text: string): readonly string[] {
  const via = countryOf(text)?.via;
  switch (entity.type) {
    case 'location':
      if (via && via !== 'demonym') return [...TAGS.location, FINER[via]];
      return isTown(entity) ? [...TAGS.location, 'City'] : TAGS.location;
    case 'norp':
      return via === 'demonym' ? [...TAGS.norp, FINER.demonym] : TAGS.norp;
    default:
      return TAGS[entity.type];
  }
}

/** Towns that newsx's table of places knows; a part of a place (*central Beirut*) is none. */
function isTown({ place }: Entity): boolean {
  return place !== null && place.candidates.length > 0 && place.by !== 'places/part';
}

/** A title stays a title: compromise's `people()` puts it before the name that follows. */
function strip(term: Term, replaced: ReadonlySet<string>, isPerson: boolean): void {
  for (const tag of replaced) {
    if (tag === 'Honorific' && !isPerson) continue;
    if (isPerson && NAME_PARTS.includes(tag)) continue;
    term.tags.delete(tag);
  }
}
