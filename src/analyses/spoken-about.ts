/**
 * Whom and what speakers speak of: the entities mentioned inside a quote, by name, role or
 * pronoun, as the speaker's words have them. What people say of themselves is left out, also where they say it together.
 *
 *   "She can end this strike," Veldt said of Okonjo. -> Veldt speaks about Okonjo: 1 quote, 1 mention
 */
import type { Annotated } from '../document/document.ts';
import type { Entity, EntityType, Quote } from '../document/layers.ts';
import { covers, type Span } from '../document/span.ts';
import { lazy } from '../lexicon/data.ts';
import { isCountedQuote } from './measured.ts';
import type { Renaming } from './people/who.ts';
import { identityOf } from './same-person.ts';
import { otherSpeakers, renamed, saidQuotes, type Utterance, utterancesOf } from './utterances.ts';

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
