/**
 * Whom and what speakers speak of: the entities mentioned inside a quote, by name, role or
 * pronoun, as the speaker's words have them. What people say of themselves is left out.
 *
 *   "She can end this strike," Veldt said of Okonjo. -> Veldt speaks about Okonjo: 1 quote, 1 mention
 */
import type { Annotated } from '../document/document.ts';
import { type Entity, type EntityType, type Quote, SPEAKER_STATUSES, type SpeakerStatus } from '../document/layers.ts';
import { covers } from '../document/span.ts';
import type { Renaming } from './people/who.ts';
import { Counts, compareText, identityOf } from './same-person.ts';
import { renamed, saidQuotes, type Utterance, utterancesOf } from './utterances.ts';

interface Subject {
  readonly identity: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
}

/** One quote and what it is about; `source` is the speaker's entity, where there is one. */
export interface AboutQuote {
  readonly utterance: Utterance;
  readonly source: Entity | null;
  readonly subjects: readonly Subject[];
}

/** The kept quotes of an article with those of the wanted entities that each mentions. */
export function quotesWithSubjects(
  document: Annotated<'entities' | 'quotes'>,
  keep: (quote: Quote) => boolean,
  wanted: (entity: Entity) => boolean,
): AboutQuote[] {
  const { entities, quotes } = document.layers;
  const utterances = utterancesOf(document, keep);
  const mentioned = entities.filter(wanted).map((entity) => ({ entity, mentions: entity.mentions }));
  return saidQuotes(quotes, keep).map((quote, i) => {
    const source = entities.find((entity) => entity.id === quote.speaker?.entity) ?? null;
    const own = source && identityOf(source);
    const { content } = quote;
    const subjects = new Map<string, Subject>();
    for (const { entity, mentions: all } of mentioned) {
      const mentions = all.filter((mention) => content.some((span) => covers(span, mention))).length;
      if (mentions === 0) continue;
      const identity = identityOf(entity);
      if (identity === own) continue;
      const before = subjects.get(identity);
      const { name, type } = before ?? entity;
      subjects.set(identity, { identity, name, type, mentions: mentions + (before?.mentions ?? 0) });
    }
    return { utterance: utterances[i]!, source, subjects: [...subjects.values()] };
  });
}

/** The same under the names by which people are counted: what a speaker says of himself under another name is left out. */
export function renamedAbout({ utterance, source, subjects }: AboutQuote, who: Renaming): AboutQuote {
  const speaker = renamed(utterance, who);
  const own = source && who(identityOf(source), source.name);
  const byIdentity = new Map<string, Subject>();
  for (const subject of subjects) {
    const { identity, name } = who(subject.identity, subject.name);
    if (identity === own?.identity) continue;
    const before = byIdentity.get(identity);
    byIdentity.set(identity, {
      ...(before ?? subject),
      identity,
      name,
      mentions: subject.mentions + (before?.mentions ?? 0),
    });
  }
  return { utterance: speaker, source, subjects: [...byIdentity.values()] };
}

export interface Relation {
  readonly speaker: string | null;
  readonly status: SpeakerStatus;
  readonly entity: string;
  readonly type: EntityType;
  quotes: number;
  mentions: number;
  articles: number;
  readonly verbClasses: Counts;
}

/** Counts over articles. At the end the relations: of named speakers first, by number of quotes, mentions and names. */
export function startRelations() {
  const relations = new Map<string, Relation>();
  return {
    add(article: readonly AboutQuote[]): void {
      const seen = new Set<string>();
      for (const { utterance, subjects } of article) {
        for (const subject of subjects) {
          const key = JSON.stringify([utterance.identity, subject.identity]);
          if (!relations.has(key)) relations.set(key, newRelation(utterance, subject));
          const relation = relations.get(key)!;
          relation.quotes += 1;
          relation.mentions += subject.mentions;
          if (utterance.verbClass) relation.verbClasses.add(utterance.verbClass);
          if (!seen.has(key)) relation.articles += 1;
          seen.add(key);
        }
      }
    },
    end: (): Relation[] => [...relations.values()].sort(compareRelations),
  };
}

function newRelation({ speaker, status }: Utterance, { name, type }: Subject): Relation {
  return { speaker, status, entity: name, type, quotes: 0, mentions: 0, articles: 0, verbClasses: new Counts() };
}

function compareRelations(a: Relation, b: Relation): number {
  return (
    SPEAKER_STATUSES.indexOf(a.status) - SPEAKER_STATUSES.indexOf(b.status) ||
    b.quotes - a.quotes ||
    b.mentions - a.mentions ||
    compareText(a.speaker ?? '', b.speaker ?? '') ||
    compareText(a.entity, b.entity)
  );
}
