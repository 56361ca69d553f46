/**
 * Copies of articles with other persons' names in place of theirs: what stands around a name is then learned to tell it,
 * whatever its words. A name that comes again is exchanged in the same way, and a part of it by a part. (Mention
 * replacement: Dai and Adel, "An Analysis of Simple Data Augmentation for Named Entity Recognition", 2020.)
 *
 *   "Minister Ann Lee left. Lee said …"   ->   "Minister K.S. Venugopal left. Venugopal said …"
 */
import type { Span } from '../../src/document/span.ts';
import { type Random, seededRandom } from '../random.ts';
import { type Article, type Scheme, toArticle } from './corpus.ts';

const SEED = 7;
/** The share of names of several words that come with initials for all but the last. */
const INITIALS = 0.1;
/** Letters that first names begin with. */
const LETTERS = 'ABDGHJKMNPRSTV';

/** A copy of each article; the names are those of all. */
export function withOtherPersons(articles: readonly Article[], scheme: Scheme): Article[] {
  const random = seededRandom(SEED);
  const names = namesOf(articles);
  return articles.map((article) => copyOf(article, names, scheme, random));
}

interface Names {
  readonly single: readonly string[];
  readonly longer: readonly string[];
}

const wordsOf = (name: string): string[] => name.split(/\s+/);

/** As often as they stand there. */
function namesOf(articles: readonly Article[]): Names {
  const all = articles.flatMap(({ text, entities }) =>
    entities.flatMap(({ start, end, type }) => (type === 'person' ? [text.slice(start, end)] : [])),
  );
  return {
    single: all.filter((name) => wordsOf(name).length === 1),
    longer: all.filter((name) => wordsOf(name).length > 1),
  };
}

function copyOf({ id, region, text, entities }: Article, names: Names, scheme: Scheme, random: Random): Article {
  const outermost = apart(entities);
  const persons = outermost.filter(({ type }) => type === 'person').map(({ start, end }) => text.slice(start, end));
  const others = othersFor(persons, names, random);
  let copy = '';
  let at = 0;
  const moved = outermost.map(({ start, end, type }) => {
    copy += text.slice(at, start);
    at = end;
    const name = text.slice(start, end);
    const first = copy.length;
    copy += type === 'person' ? others.get(name)! : name;
    return { start: first, end: copy.length, type };
  });
  return toArticle({ id, region, text: copy + text.slice(at), entities: moved }, scheme);
}

/** Without those that begin within another. */
function apart<S extends Span>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** For each name another; for one word of a longer name the word of the other that stands there. */
function othersFor(persons: readonly string[], { single, longer }: Names, random: Random): Map<string, string> {
  const others = new Map<string, string>();
  const longestFirst = [...new Set(persons)].sort((a, b) => b.length - a.length);
  for (const name of longestFirst) {
    const words = wordsOf(name);
    const whole =
      words.length > 1 ? undefined : longestFirst.find((one) => one !== name && wordsOf(one).includes(name));
    if (whole !== undefined) {
      const other = wordsOf(others.get(whole)!);
      const isFirst = wordsOf(whole)[0] === name && !isInitials(other[0]!);
      others.set(name, isFirst ? other[0]! : other.at(-1)!);
    } else if (words.length === 1) others.set(name, drawn(single, random) ?? name);
    else others.set(name, withInitials(drawn(longer, random)!, random));
  }
  return others;
}

const drawn = (names: readonly string[], random: Random): string | undefined =>
  names[Math.floor(random() * names.length)];

const isInitials = (word: string): boolean => /^(?:\p{Lu}\.?)+$/u.test(word);

/** Some names as *K S Venugopal*, *K.S. Venugopal*, *K. S. Venugopal*, *KS Venugopal*. */
function withInitials(name: string, random: Random): string {
  const words = wordsOf(name);
  if (random() >= INITIALS || !words.every((word) => /^\p{Lu}[\p{L}’'-]+$/u.test(word))) return name;
  const initials = words.slice(0, -1).map((word) => word[0]!);
  if (initials.length === 1 && random() < 0.5) initials.unshift(drawn([...LETTERS], random)!);
  const dotted = initials.map((letter) => `${letter}.`);
  const written = drawn([initials.join(' '), initials.join(''), dotted.join(' '), dotted.join('')], random)!;
  return `${written} ${words.at(-1)}`;
}
