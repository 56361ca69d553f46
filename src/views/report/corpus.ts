/**
 * What a report says of all articles together: counted article by article, held in little room, and
 * given at the end in one piece of plain data.
 *
 *   three articles of two outlets -> who speaks, about whom, when, where, in which outlet
 */
import { dateOf } from '../../analyses/article-date.ts';
import { bodyOf } from '../../analyses/body.ts';
import { startLeague } from '../../analyses/league.ts';
import { type MappedPoint, startMappedPlaces } from '../../analyses/mapped-places.ts';
import { startNamedTogether } from '../../analyses/named-together.ts';
import { startOutlets } from '../../analyses/outlets.ts';
import type { Renaming } from '../../analyses/people/who.ts';
import { startRelations } from '../../analyses/relations.ts';
import { actorsSpokenAbout, startProfiles } from '../../analyses/speaker-profiles.ts';
import { renamedAbout } from '../../analyses/spoken-about.ts';
import { coMentions, renamedTies } from '../../analyses/ties.ts';
import { type Voice, voicesOf } from '../../analyses/utterances.ts';
import { countWords } from '../../analyses/words.ts';
import type { Annotated } from '../../document/document.ts';
import { periodOf } from '../../lexicon/calendar.ts';
import { type Activity, startActivity } from './activity.ts';
import { type Counted, leading, OneSpeaker, type SpeakerRow } from './speaker-row.ts';

export type ReportLayers = 'structure' | 'sentences' | 'language' | 'entities' | 'quotes' | 'dates' | 'unexplained';
type Read = Annotated<ReportLayers>;

export type OutletRow = {
  readonly outlet: string | null;
  readonly articles: number;
  readonly words: number;
  readonly quotes: number;
  readonly direct: number;
  readonly named: number;
  readonly speakers: readonly Counted[];
};

/** Persons and organizations, and how many paragraphs mention two of them. */
type Network = {
  readonly nodes: readonly { readonly name: string; readonly type: string; readonly articles: number }[];
  /** `source` and `target` are places in `nodes`. */
  readonly edges: readonly { readonly source: number; readonly target: number; readonly paragraphs: number }[];
  /** How many are named with others in all. */
  readonly all: number;
};

export type AboutRow = {
  readonly speaker: string;
  readonly entity: string;
  readonly type: string;
  readonly quotes: number;
  readonly docs: number;
};

type Places = {
  readonly countries: readonly { readonly country: string; readonly articles: number }[];
  readonly points: readonly Readonly<MappedPoint>[];
  /** Names of places of which neither a country nor where they are is known. */
  readonly unmapped: number;
};

export type Corpus = {
  readonly title: string | null;
  readonly articles: number;
  readonly words: number;
  readonly quotes: number;
  readonly direct: number;
  readonly entities: number;
  readonly unexplained: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** The field of the input by which articles are put side by side. */
  readonly by: string | null;
  readonly outlets: readonly OutletRow[];
  readonly speakers: readonly SpeakerRow[];
  readonly activity: Activity;
  readonly network: Network;
  readonly about: readonly AboutRow[];
  readonly places: Places;
};

/** Named with others most often: more are in no picture. */
const NODES = 40;
const RELATIONS = 500;
const POINTS = 40;

export function startCorpus(title: string | null) {
  const league = startLeague();
  const profiles = startProfiles();
  const relations = startRelations(({ status }) => status === 'named');
  const together = startNamedTogether();
  const activity = startActivity();
  const outlets = startOutlets();
  const places = startMappedPlaces();
  const sums = { articles: 0, words: 0, quotes: 0, direct: 0, entities: 0, unexplained: 0 };
  const dates: { first: string | null; last: string | null } = { first: null, last: null };
  return {
    /** @returns under whom each quote that says what was said is counted, in text order */
    add(document: Read, outlet: string | null, rename: Renaming | null): readonly (readonly Voice[])[] {
      const { layers } = document;
      const named = actorsSpokenAbout(document);
      const said = rename === null ? named : named.map((one) => renamedAbout(one, rename));
      const utterances = said.map(({ utterance }) => utterance);
      const [date, words] = [dateOf(document), countWords(bodyOf(document))];
      league.add({ group: null, date, utterances });
      profiles.add(document, said, { article: sums.articles, outlet });
      relations.add(said, null);
      const ties = coMentions(document, 'paragraph', ({ type }) => type === 'person' || type === 'organization');
      together.add(rename === null ? ties : renamedTies(ties, rename, false));
      activity.add(date, utterances.length);
      outlets.add(outlet, words, utterances);
      places.add(layers.entities);
      sums.articles += 1;
      sums.words += words;
      sums.quotes += utterances.length;
      sums.direct += utterances.filter(({ kind }) => kind === 'direct').length;
      sums.entities += layers.entities.length;
      sums.unexplained += layers.unexplained.length;
      if (date !== null && (dates.first === null || date < dates.first)) dates.first = date;
      if (date !== null && (dates.last === null || date > dates.last)) dates.last = date;
      return utterances.map(voicesOf);
    },
    end(by: string | null): Corpus {
      const shown = activity.end();
      const standings = league.end().flatMap((group) => group.standings);
      const periods = new Map(shown.periods.map(({ period }, place) => [period, place]));
      const placeOf = (day: string): number | undefined => periods.get(periodOf(day, shown.unit) ?? '');
      const { actors, ties, all } = together.end(NODES);
      return {
        title,
        ...sums,
        firstDate: dates.first,
        lastDate: dates.last,
        by,
        outlets: outlets.end().map(({ speakers, ...counts }) => ({ ...counts, speakers: leading(speakers) })),
        speakers: standings.map((one) => new OneSpeaker(one, profiles.of(one.identity)!, placeOf)),
        activity: shown,
        network: {
          nodes: actors.map(({ name, type, articles }) => ({ name, type, articles })),
          edges: ties.map(({ source, target, weight }) => ({ source, target, paragraphs: weight })),
          all,
        },
        about: firstOf(relations.end(), RELATIONS).map(({ speaker, entity, type, quotes, articles }) => ({
          speaker: speaker!,
          entity,
          type,
          quotes,
          docs: articles,
        })),
        places: places.end(POINTS),
      };
    },
  };
}

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const item of items) if (first.push(item) === most) break;
  return first;
}
