/**
 * Reads articles annotated with who is who, with the layers up to names made by the product's own
 * stages and the names grouped.
 */
import { annotate } from '../../src/annotators/annotate.ts';
import type { NamedMention } from '../../src/annotators/mentions/names.ts';
import { namedMentions } from '../../src/annotators/mentions/names.ts';
import type { NamedText } from '../../src/annotators/titles/candidates.ts';
import { namedTextOf } from '../../src/annotators/titles/named-text.ts';
import { type Annotated, createDocument } from '../../src/document/document.ts';
import type { Entity } from '../../src/document/layers.ts';
import { countryName, countryOf } from '../../src/lexicon/countries.ts';
import { readArticles } from '../corpora.ts';

/** A person of the article as people annotated it. */
export interface GoldPerson {
  readonly type: string;
  readonly name: string;
  readonly title?: string;
  readonly aff?: string;
  readonly country?: string;
}

export interface Article {
  readonly id: string;
  readonly document: Annotated<'structure' | 'tokens' | 'sentences' | 'names' | 'entities'>;
  readonly mentions: readonly NamedMention[];
  readonly text: NamedText;
  readonly people: readonly GoldPerson[];
}

interface RawArticle {
  readonly id: string;
  readonly text: string;
  readonly people: readonly GoldPerson[];
}

function toArticle(raw: RawArticle): Article {
  const source = { path: '', format: 'jsonl', record: null, sha256: '' };
  const document = annotate(createDocument({ id: String(raw.id), text: raw.text, source }), [
    'entities',
  ]) as Article['document'];
  const mentions = namedMentions(document, null);
  return {
    id: String(raw.id),
    document,
    mentions,
    text: namedTextOf(document, mentions),
    people: raw.people.map(withCountry),
  };
}

/** An affiliation that was annotated as the word that stands there, *Chilean*, is the country, as newsx gives it. */
function withCountry(person: GoldPerson): GoldPerson {
  return person.aff === undefined ? person : { ...person, aff: countryInstead(person.aff) };
}

/** A people's country for *Chinese*, else the words themselves. */
export function countryInstead(words: string): string {
  const country = countryOf(words);
  return country?.via === 'demonym' && country.codes.length === 1 ? (countryName(country.codes[0]!) ?? words) : words;
}

/** Reads one corpus. */
export function readCorpus(folder: string, name: string): Article[] {
  return readArticles<RawArticle>(folder, name).map(toArticle);
}

/** The entity that an annotated person is, by its name. */
export function entityOf({ document }: Article, person: GoldPerson): Entity | undefined {
  return document.layers.entities.find(({ type, name }) => type === 'person' && fold(name) === fold(person.name));
}

/** The names of an entity, in text order. */
export function namesOf({ mentions }: Article, entity: Entity): NamedMention[] {
  const starts = new Set(entity.mentions.filter(({ form }) => form === 'name').map(({ start }) => start));
  return mentions.filter(({ name }) => starts.has(name.start));
}

/** A string without case, accents, marks and articles, as the measure compares it. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’'".,]/g, '')
    .replace(/[-‐–]/g, ' ')
    .replace(/^(the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How alike two phrases are: the words that both have, of the mean of their numbers. */
export function likeness(a: string, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(
      fold(text)
        .split(' ')
        .filter((word) => word !== '' && !/^(?:of|the|for|and|a|an|in|at|to|s)$/.test(word)),
    );
  const [x, y] = [words(a), words(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / Math.max(1, (x.size + y.size) / 2);
}
