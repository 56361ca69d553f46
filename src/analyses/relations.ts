/**
 * Who speaks about whom over many articles, in whatever order they come: one relation a speaker and an entity that
 * the speaker's quotes mention.
 *
 *   Veldt of Okonjo twice in one article, once in another -> Veldt, Okonjo, person: 3 quotes, 2 articles
 */
import { type EntityType, SPEAKER_STATUSES, type SpeakerStatus, VERB_CLASSES } from '../document/layers.ts';
import { byWeight, type CountedRows } from './counted-rows.ts';
import { DayCounts } from './day-counts.ts';
import { grown, Numbering, PairCounts } from './pair-counts.ts';
import { Counts, compareText, mostFrequentName, mostFrequentType } from './same-person.ts';
import type { AboutQuote, Subject } from './spoken-about.ts';
import { type Voice, voicesOf } from './utterances.ts';

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
  const speakers = startNumbered();
  const subjectsSeen = startNumbered();
  const statuses: SpeakerStatus[] = [];
  const types: Counts[] = [];
  const sourceOf = (voice: Voice): number => {
    const number = speakers.numberOf(voice.identity, voice.speaker);
    statuses[number] = voice.status;
    return number;
  };
  const targetOf = ({ identity, name, type }: Subject): number => {
    const number = subjectsSeen.numberOf(identity, name);
    types[number] ??= new Counts();
    types[number].add(type);
    return number;
  };
  const pairs = new PairCounts();
  const days = new DayCounts();
  let mentions = new Uint32Array(1024);
  // Of each relation as many as there are classes of verbs.
  let verbs = new Uint32Array(1024 * VERB_CLASSES.length);
  const toRelation = (place: number): Relation => {
    const [source, target] = [pairs.source(place), pairs.target(place)];
    const verbClasses = new Counts();
    for (const [i, verbClass] of VERB_CLASSES.entries()) {
      const times = verbs[place * VERB_CLASSES.length + i]!;
      if (times > 0) verbClasses.add(verbClass, times);
    }
    const counts = { quotes: pairs.times(place), mentions: mentions[place]!, articles: pairs.articles(place) };
    return {
      speaker: speakers.nameOf(source),
      status: statuses[source]!,
      entity: subjectsSeen.nameOf(target)!,
      type: mostFrequentType(types[target]!),
      ...counts,
      verbClasses,
      days: () => days.of(place),
    };
  };
  return {
    /** @param date of the article, null where courses over time are not asked for or it has none */
    add(article: readonly AboutQuote[], date: string | null): void {
      pairs.nextArticle();
      for (const { utterance, subjects } of article) {
        if (subjects.length === 0) continue;
        const sources = voicesOf(utterance).filter(asked).map(sourceOf);
        if (sources.length === 0) continue;
        for (const subject of subjects) {
          const target = targetOf(subject);
          for (const source of sources) {
            const place = pairs.add(source, target);
            while (place >= mentions.length) mentions = grown(mentions, Uint32Array);
            while ((place + 1) * VERB_CLASSES.length > verbs.length) verbs = grown(verbs, Uint32Array);
            mentions[place]! += subject.mentions;
            if (date !== null) days.add(place, date);
            if (utterance.verbClass) verbs[place * VERB_CLASSES.length + VERB_CLASSES.indexOf(utterance.verbClass)]!++;
          }
        }
      }
    },
    end(): CountedRows<Relation> {
      const statusOf = (place: number): number => SPEAKER_STATUSES.indexOf(statuses[pairs.source(place)]!);
      const speaker = (place: number): string => speakers.nameOf(pairs.source(place)) ?? '';
      const entity = (place: number): string => subjectsSeen.nameOf(pairs.target(place)) ?? '';
      const sorted = (places: number[]): number[] =>
        places.sort(
          (a, b) =>
            mentions[b]! - mentions[a]! ||
            compareText(speaker(a), speaker(b)) ||
            compareText(entity(a), entity(b)) ||
            compareText(speakers.identityOf(pairs.source(a)), speakers.identityOf(pairs.source(b))) ||
            compareText(subjectsSeen.identityOf(pairs.target(a)), subjectsSeen.identityOf(pairs.target(b))),
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

/** What has an identity, by numbers in the order of its coming, each under the name that it has most often. */
function startNumbered() {
  const numbers = new Numbering();
  const [identities, names]: [string[], Counts[]] = [[], []];
  // Asked for again and again while rows are put in order.
  const told: (string | null)[] = [];
  return {
    numberOf: (identity: string, name: string | null): number => {
      const number = numbers.of(identity);
      identities[number] ??= identity;
      names[number] ??= new Counts();
      if (name !== null) names[number].add(name);
      return number;
    },
    identityOf: (number: number): string => identities[number]!,
    /** Null where it never had one; asked for when all have come. */
    nameOf: (number: number): string | null => {
      told[number] ??= names[number]!.isEmpty ? null : mostFrequentName(names[number]!);
      return told[number];
    },
  };
}
