/**
 * Named entities: the persons, organizations, places… of an article, each with its names.
 *
 *   Chinese Premier Li Qiang met … Li said …   ->   e1 person "Li Qiang", Premier, China, CHN: two names
 */
import type { Annotated, Document } from '../../document/document.ts';
import { ENTITY_TYPES, type Entity, type Fact, type Mention } from '../../document/layers.ts';
import { provenanceOf } from '../../document/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { type Group, type NamedMention, namedMentions } from '../mentions/names.ts';
import { shortTitlesOf } from '../mentions/short-titles.ts';
import { type Beside, beside, namePlaces } from '../mentions/titles-beside.ts';
import { isTitleCase } from '../names/headlines.ts';
import { type Surroundings, surroundingsOf } from '../places/nearby-places.ts';
import { articleFactsOf, factsOfPerson } from '../titles/person-facts.ts';
import { type Facts, thingFacts } from './facts.ts';
import { GREETINGS, styleBefore, withoutAddress } from './forms-of-address.ts';
import { knownAs } from './known-as.ts';
import { groupThings } from './other-names.ts';
import { groupPersons } from './persons.ts';
import { withPersonsBySurname } from './persons-by-surname.ts';

export const namedEntities = defineAnnotator({
  name: 'named-entities',
  summary: 'Groups names into the persons, organizations and places they stand for.',
  requires: ['structure', 'names', 'tokens', 'sentences'],
  provides: 'namedEntities',
  annotate(document, { authority }) {
    const all = withPersonsBySurname(namedMentions(document, authority));
    const shortTitles = shortTitlesOf(all, document.layers.tokens, namePlaces(all));
    const mentions = all.filter(({ text }) => !shortTitles.has(text));
    const names = namePlaces(mentions);
    const besides = new Map<NamedMention, Beside>();
    for (const mention of mentions) {
      if (mention.name.type === 'person')
        besides.set(mention, beside(mention, document, document.layers.tokens, names));
    }
    const besideOf = (mention: NamedMention): Beside => besides.get(mention)!;
    const groups = ENTITY_TYPES.flatMap((type) => groupsOf(type, mentions, document, besideOf)).sort(
      (a, b) => a.mentions[0]!.name.start - b.mentions[0]!.name.start,
    );
    const surroundings = surroundingsOf(mentions, document.text);
    const facts = factsOf(groups, mentions, document, besideOf, surroundings);
    return groups.map((group, i) => toEntity(group, `e${i + 1}`, facts.get(group)!, document));
  },
});

function groupsOf(
  type: Entity['type'],
  mentions: readonly NamedMention[],
  document: Annotated<'tokens'> | Document,
  besideOf: (mention: NamedMention) => Beside,
): Group[] {
  const ofType = mentions.filter((mention) => mention.name.type === type);
  return type === 'person'
    ? groupPersons(ofType, besideOf, knownAs(ofType, document.text))
    : groupThings(type, ofType, document);
}

/** What is said of each group: of places and bodies first, since persons belong to them. */
function factsOf(
  groups: readonly Group[],
  mentions: readonly NamedMention[],
  document: Annotated<'structure' | 'tokens' | 'sentences'>,
  besideOf: (mention: NamedMention) => Beside,
  surroundings: Surroundings,
): Map<Group, Facts> {
  const facts = new Map<Group, Facts>();
  const codes = new Map<NamedMention, string>();
  for (const group of groups) {
    if (group.type === 'person') continue;
    const thing = thingFacts(group, surroundings);
    facts.set(group, thing);
    if (thing.country !== null) for (const mention of group.mentions) codes.set(mention, thing.country.value);
  }
  const article = articleFactsOf(document, mentions, codes);
  for (const group of groups) {
    if (group.type !== 'person') continue;
    const person = factsOfPerson(group.mentions, article);
    const address = person.title === null ? formOfAddress(group, besideOf) : null;
    facts.set(group, { ...person, title: person.title ?? address, place: null });
  }
  return facts;
}

/** Who has no office may still be called by an honorific: *Sheikh*, *Tan Sri*. */
function formOfAddress(group: Group, besideOf: (mention: NamedMention) => Beside): Fact | null {
  const title = group.mentions.map((mention) => besideOf(mention).title).find((one) => one !== null) ?? null;
  return title === null ? null : { value: title, basis: 'stated' };
}

function toEntity(group: Group, id: string, facts: Facts, document: Annotated<'tokens' | 'sentences'>): Entity {
  const named: Mention[] = group.mentions.map(({ name }) => ({
    start: name.start,
    end: name.end,
    form: 'name',
    confidence: name.confidence,
    ...provenanceOf(name),
  }));
  const entry = group.mentions.find((mention) => mention.entry !== null)?.entry ?? null;
  return {
    id,
    type: group.type,
    name: entry?.name ?? (group.type === 'person' ? personName(group, document) : fullestName(group, document)),
    ...facts,
    ...(entry?.title ? { title: { value: entry.title, basis: 'given' as const } } : {}),
    ...(entry?.country ? { country: { value: entry.country, basis: 'given' as const } } : {}),
    qid: entry?.qid ?? null,
    mentions: named,
  };
}

/**
 * A person's fullest name, without a form of address that the tagger left in it (*Tan Sri*
 * Lim Wei Jian); a single name keeps the style that it is never without: *Pope* Francis.
 */
function personName(group: Group, document: Annotated<'tokens' | 'sentences'>): string {
  const name = fullestName(group, document);
  const bare = withoutAddress(name);
  if (bare.includes(' ')) return bare;
  const styled = group.mentions
    .map((mention) => styleBefore(mention, document.layers.tokens))
    .find((style) => style !== null);
  return styled && !name.includes(' ') ? `${styled} ${name}` : name;
}

/**
 * The name with the most words, then letters. What is in capitals throughout, a greeting, or
 * stands in a headline of title case, where words around a name look like parts of it, only
 * names who is never named otherwise.
 */
function fullestName(group: Group, { layers: { tokens, sentences } }: Annotated<'tokens' | 'sentences'>): string {
  const shouted = (mention: NamedMention): boolean =>
    mention.words.length > 1 && mention.text === mention.text.toUpperCase();
  const greets = ({ words }: NamedMention): boolean => words.length > 1 && GREETINGS.has(words[0]!);
  const calm = group.mentions.filter((mention) => !shouted(mention) && !greets(mention));
  const full = calm.filter(({ words }) => group.type !== 'person' || words.length > 1);
  const inBody = full.filter(({ sentence }) => !isTitleCase(tokens, sentences[sentence]!));
  const choice = inBody.length > 0 ? inBody : calm.length > 0 ? calm : group.mentions;
  const fullest = choice.reduce((best, mention) => (longer(mention, best) ? mention : best));
  return fullest.text.replace(/\s+/g, ' ');
}

function longer(a: NamedMention, b: NamedMention): boolean {
  return (
    a.words.length > b.words.length ||
    (a.words.length === b.words.length && a.words.join('').length > b.words.join('').length)
  );
}
