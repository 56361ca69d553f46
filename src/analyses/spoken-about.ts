/**
 * Whom and what speakers speak of: the entities mentioned inside a quote, by name, role or
 * pronoun, as the speaker's words have them. What people say of themselves is left out, also where they say it together.
 *
 *   "She can end this strike," Veldt said of Okonjo. -> Veldt speaks about Okonjo: 1 quote, 1 mention
 */
import type { Annotated } from '../document/document.ts';
import {
  type Entity,
  type EntityType,
  type Quote,
  SPEAKER_STATUSES,
  type SpeakerStatus,
  VERB_CLASSES,
} from '../document/layers.ts';
import { covers, type Span } from '../document/span.ts';
import { lazy } from '../lexicon/data.ts';
import { byWeight, type CountedRows } from './counted-rows.ts';
import { DayCounts } from './day-counts.ts';
import { isCountedQuote } from './measured.ts';
import { grown, Numbering, PairCounts } from './pair-counts.ts';
import type { Renaming } from './people/who.ts';
import { Counts, compareText, identityOf } from './same-person.ts';
import {
  otherSpeakers,
  renamed,
  saidQuotes,
  type Utterance,
  utterancesOf,
  type Voice,
  voicesOf,
} from './utterances.ts';

export interface Subject {
  readonly identity: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
}

/** One quote and what it is about; `sources` are the speakers' entities, of those who have one. */
export interface AboutQuote {
  readonly utterance: Utterance;
  readonly sources: readonly Entity[];
  readonly subjects: readonly Subject[];
}

const NOBODY: readonly Subject[] = [];

/** Whether a quote may mention anybody: what an archive counted beforehand tells, of others it is looked for. */
export function mayMention(quote: Quote): boolean {
  return !isCountedQuote(quote) || quote.mentioned.length > 0;
}

/** The kept quotes of an article with those of the wanted entities that each mentions. */
export function quotesWithSubjects(
  document: Annotated<'entities' | 'quotes'>,
  keep: (quote: Quote) => boolean,
  wanted: (entity: Entity) => boolean,
): AboutQuote[] {
  const { entities, quotes } = document.layers;
  const utterances = utterancesOf(document, keep);
  if (utterances.length === 0) return [];
  const mentioned = mentionsByQuote(document);
  const bySpeaker = lazy(() => new Map(entities.map((entity) => [entity.id, entity])));
  return saidQuotes(quotes, keep).map((quote, i) => {
    const { speaker } = quote;
    const together = speaker === null ? [] : [speaker, ...otherSpeakers(quote)];
    const sources = together.flatMap(({ entity }) => (entity === null ? [] : (bySpeaker().get(entity) ?? [])));
    const pairs = mentioned(quote);
    if (pairs.length === 0) return { utterance: utterances[i]!, sources, subjects: NOBODY };
    const own = sources.map(identityOf);
    const subjects = new Map<string, Subject>();
    for (let at = 0; at < pairs.length; at += 2) {
      const [entity, times] = [entities[pairs[at]!]!, pairs[at + 1]!];
      if (!wanted(entity)) continue;
      const identity = identityOf(entity);
      if (own.includes(identity)) continue;
      const before = subjects.get(identity);
      const { name, type } = before ?? entity;
      subjects.set(identity, { identity, name, type, mentions: times + (before?.mentions ?? 0) });
    }
    return { utterance: utterances[i]!, sources, subjects: [...subjects.values()] };
  });
}

/**
 * The entities that a quote of the article mentions, by their places in the article: flat pairs of a place and how
 * often, in order.
 */
export function mentionsByQuote({ layers }: Annotated<'entities' | 'quotes'>): (quote: Quote) => readonly number[] {
  const mentions = lazy(() =>
    layers.entities
      .flatMap((entity, place) => entity.mentions.map(({ start, end }) => ({ start, end, place })))
      .sort((a, b) => a.start - b.start),
  );
  return (quote) => {
    if (isCountedQuote(quote)) return quote.mentioned;
    const counts = new Map<number, number>();
    for (const place of mentionedIn(quote.content, mentions())) counts.set(place, (counts.get(place) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => a - b).flat();
  };
}

interface EntityMention extends Span {
  readonly place: number;
}

/** The entities of the mentions within any of the spans, once for each mention. @param mentions by their start */
function* mentionedIn(content: readonly Span[], mentions: readonly EntityMention[]): IterableIterator<number> {
  for (const [place, span] of content.entries()) {
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < mentions.length && mentions[at]!.start < span.end; at++) {
      const mention = mentions[at]!;
      if (covers(span, mention) && !content.slice(0, place).some((earlier) => covers(earlier, mention)))
        yield mention.place;
    }
  }
}

/** The same under the names by which people are counted: what a speaker says of himself under another name is left out. */
export function renamedAbout({ utterance, sources, subjects }: AboutQuote, who: Renaming): AboutQuote {
  const speaker = renamed(utterance, who);
  if (subjects.length === 0) return { utterance: speaker, sources, subjects };
  const own = sources.map((source) => who(identityOf(source), source.name).identity);
  const isSame = ({ identity, name }: Subject): boolean => {
    const known = who(identity, name);
    return known.identity === identity && known.name === name && !own.includes(identity);
  };
  // Mostly everybody is who he is.
  if (subjects.every(isSame)) return { utterance: speaker, sources, subjects };
  const byIdentity = new Map<string, Subject>();
  for (const subject of subjects) {
    const { identity, name } = who(subject.identity, subject.name);
    if (own.includes(identity)) continue;
    const before = byIdentity.get(identity);
    byIdentity.set(identity, {
      ...(before ?? subject),
      identity,
      name,
      mentions: subject.mentions + (before?.mentions ?? 0),
    });
  }
  return { utterance: speaker, sources, subjects: [...byIdentity.values()] };
}

export interface Relation {
  readonly speaker: string | null;
  readonly status: SpeakerStatus;
  readonly entity: string;
  readonly type: EntityType;
  readonly quotes: number;
  readonly mentions: number;
  readonly articles: number;
  readonly verbClasses: Counts;
  /** Quotes by the article's date; worked out when it is asked for. */
  days(): Counts;
}

/** Counts over articles. At the end the relations: of named speakers first, by number of quotes, mentions and names. @param asked whose are counted */
export function startRelations(asked: (voice: Voice) => boolean = () => true) {
  const speakers = startNumbered<Voice>();
  const subjectsSeen = startNumbered<Subject>();
  const pairs = new PairCounts();
  const days = new DayCounts();
  let mentions = new Uint32Array(1024);
  // Of each relation as many as there are classes of verbs.
  let verbs = new Uint32Array(1024 * VERB_CLASSES.length);
  const toRelation = (place: number): Relation => {
    const { speaker, status } = speakers.of(pairs.source(place));
    const { name, type } = subjectsSeen.of(pairs.target(place));
    const verbClasses = new Counts();
    for (const [i, verbClass] of VERB_CLASSES.entries()) {
      const times = verbs[place * VERB_CLASSES.length + i]!;
      if (times > 0) verbClasses.add(verbClass, times);
    }
    const counts = { quotes: pairs.times(place), mentions: mentions[place]!, articles: pairs.articles(place) };
    return { speaker, status, entity: name, type, ...counts, verbClasses, days: () => days.of(place) };
  };
  return {
    /** @param date of the article, null where courses over time are not asked for or it has none */
    add(article: readonly AboutQuote[], date: string | null): void {
      pairs.nextArticle();
      for (const { utterance, subjects } of article) {
        if (subjects.length === 0) continue;
        for (const source of voicesOf(utterance).filter(asked).map(speakers.numberOf))
          for (const subject of subjects) {
            const place = pairs.add(source, subjectsSeen.numberOf(subject));
            while (place >= mentions.length) mentions = grown(mentions, Uint32Array);
            while ((place + 1) * VERB_CLASSES.length > verbs.length) verbs = grown(verbs, Uint32Array);
            mentions[place]! += subject.mentions;
            if (date !== null) days.add(place, date);
            if (utterance.verbClass) verbs[place * VERB_CLASSES.length + VERB_CLASSES.indexOf(utterance.verbClass)]!++;
          }
      }
    },
    end(): CountedRows<Relation> {
      const statusOf = (place: number): number => SPEAKER_STATUSES.indexOf(speakers.of(pairs.source(place)).status);
      const speaker = (place: number): string => speakers.of(pairs.source(place)).speaker ?? '';
      const entity = (place: number): string => subjectsSeen.of(pairs.target(place)).name;
      const sorted = (places: number[]): number[] =>
        places.sort(
          (a, b) =>
            mentions[b]! - mentions[a]! ||
            compareText(speaker(a), speaker(b)) ||
            compareText(entity(a), entity(b)) ||
            a - b,
        );
      const weightOf = (place: number): number => pairs.times(place) - statusOf(place) * 2 ** 32;
      return {
        length: pairs.size,
        *[Symbol.iterator]() {
          for (const place of byWeight(pairs.size, weightOf, sorted)) yield toRelation(place);
        },
      };
    },
  };
}

/** What has an identity, by numbers in the order of its coming, each as it first came. */
function startNumbered<T extends { readonly identity: string }>() {
  const numbers = new Numbering();
  const first: T[] = [];
  return {
    numberOf: (one: T): number => {
      const number = numbers.of(one.identity);
      first[number] ??= one;
      return number;
    },
    of: (number: number): T => first[number]!,
  };
}
