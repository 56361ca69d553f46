/**
 * Named entities: the persons, organizations, places… of an article, each with its names.
 *
 *   Chinese Premier Li Qiang met … Li said …   ->   e1 person "Li Qiang", Premier, China, CHN: two names
 */
import type { Annotated } from '../../document/document.ts';
import { ENTITY_TYPES, type Entity, type Fact, type Mention } from '../../document/layers.ts';
import { type Provenance, provenanceOf } from '../../document/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { type Group, type NamedMention, namedMentions } from '../mentions/names.ts';
import { officeAcronym, shortTitlesOf } from '../mentions/short-titles.ts';
import { type Beside, beside, namePlaces } from '../mentions/titles-beside.ts';
import { CHOOSING } from '../places/choosing.ts';
import { facility } from '../places/facilities.ts';
import { type Surroundings, surroundingsOf } from '../places/nearby-places.ts';
import { findBy, type RuleUse } from '../rule.ts';
import { articleFactsOf } from '../titles/article-facts.ts';
import { factsOfPerson } from '../titles/person-facts.ts';
import { alike, joinAlike } from './alike/index.ts';
import { type Facts, thingFacts } from './facts.ts';
import { SAME_NAME } from './full-names.ts';
import { NAMING, nameOf } from './fullest-name.ts';
import { knownAs } from './known-as.ts';
import { groupThings, SAME_THING } from './other-names.ts';
import { groupPersons } from './persons.ts';
import { areRelatives, relative, relativesOf } from './relatives.ts';
import { SURNAMES } from './single-names.ts';

export const namedEntities = defineAnnotator({
  name: 'named-entities',
  summary: 'Groups names into the persons, organizations and places they stand for.',
  requires: ['structure', 'names', 'tokens', 'sentences'],
  provides: 'namedEntities',
  rules: [
    officeAcronym,
    knownAs,
    relative,
    ...SAME_NAME,
    ...SURNAMES,
    ...SAME_THING,
    alike,
    ...NAMING,
    ...CHOOSING,
    facility,
  ],
  annotate(document, { authority, rules: use }) {
    const all = namedMentions(document, authority);
    const shortTitles = shortTitlesOf(all, document.layers.tokens, namePlaces(all), use);
    const mentions = all.filter(({ text }) => !shortTitles.has(text));
    const names = namePlaces(mentions);
    const besides = new Map<NamedMention, Beside>();
    for (const mention of mentions) {
      if (mention.name.type === 'person')
        besides.set(mention, beside(mention, document, document.layers.tokens, names));
    }
    const besideOf = (mention: NamedMention): Beside => besides.get(mention)!;
    const groups = ENTITY_TYPES.flatMap((type) => groupsOf(type, mentions, document.text, besideOf, use)).sort(
      (a, b) => a.mentions[0]!.name.start - b.mentions[0]!.name.start,
    );
    const surroundings = surroundingsOf(mentions, document.text);
    const facts = factsOf(groups, mentions, document, besideOf, surroundings, use);
    return groups.map((group, i) => toEntity(group, `e${i + 1}`, facts.get(group)!, document, use));
  },
});

function groupsOf(
  type: Entity['type'],
  mentions: readonly NamedMention[],
  text: string,
  besideOf: (mention: NamedMention) => Beside,
  use: RuleUse,
): Group[] {
  const ofType = mentions.filter((mention) => mention.name.type === type);
  if (type === 'person') {
    const relatives = relativesOf(ofType, besideOf, use);
    const persons = groupPersons(ofType, besideOf, findBy([knownAs], use, ofType, text), relatives, use);
    return joinAlike(persons, type, besideOf, use, (one, other) => areRelatives(one, other, relatives));
  }
  const things = groupThings(type, ofType, text, use);
  return type === 'organization' ? joinAlike(things, type, () => null, use) : things;
}

/** What is said of each group: of places and bodies first, since persons belong to them. */
function factsOf(
  groups: readonly Group[],
  mentions: readonly NamedMention[],
  document: Annotated<'structure' | 'tokens' | 'sentences'>,
  besideOf: (mention: NamedMention) => Beside,
  surroundings: Surroundings,
  use: RuleUse,
): Map<Group, Facts> {
  const facts = new Map<Group, Facts>();
  const codes = new Map<NamedMention, string>();
  for (const group of groups) {
    if (group.type === 'person') continue;
    const thing = thingFacts(group, surroundings, use);
    facts.set(group, thing);
    if (thing.country !== null) for (const mention of group.mentions) codes.set(mention, thing.country.value);
  }
  const article = articleFactsOf(document, mentions, codes);
  for (const group of groups) {
    if (group.type !== 'person') continue;
    const { title, affiliation, country, titles } = factsOfPerson(group.mentions, article);
    facts.set(group, { title: title ?? formOfAddress(group, besideOf), affiliation, country, place: null, titles });
  }
  return facts;
}

/** Who has no office may still be called by an honorific: *Sheikh*, *Tan Sri*. */
function formOfAddress(group: Group, besideOf: (mention: NamedMention) => Beside): Fact | null {
  const title = group.mentions.map((mention) => besideOf(mention).title).find((one) => one !== null) ?? null;
  return title === null ? null : { value: title, basis: 'stated' };
}

function toEntity(
  group: Group,
  id: string,
  facts: Facts,
  document: Annotated<'tokens' | 'sentences'>,
  use: RuleUse,
): Entity {
  const named: Mention[] = group.mentions.map((mention) => ({
    start: mention.name.start,
    end: mention.name.end,
    form: 'name',
    confidence: mention.name.confidence,
    ...provenanceIn(group, mention, use),
  }));
  const entry = group.mentions.find((mention) => mention.entry !== null)?.entry ?? null;
  return {
    id,
    type: group.type,
    name: entry?.name ?? nameOf(group, document, use),
    ...facts,
    ...(entry?.title ? { title: { value: entry.title, basis: 'given' as const } } : {}),
    ...(entry?.country ? { country: { value: entry.country, basis: 'given' as const } } : {}),
    qid: entry?.qid ?? null,
    mentions: named,
  };
}

/** Who found the name; where rules are asked for, with those that made it part of its group. */
function provenanceIn({ joinedBy }: Group, mention: NamedMention, { trace }: RuleUse): Provenance {
  const { name } = mention;
  if (trace === null) return provenanceOf(name);
  const noted = [...(name.rules ?? []), ...(joinedBy.get(mention) ?? [])];
  return noted.length === 0 ? { by: name.by } : { by: name.by, rules: noted };
}
