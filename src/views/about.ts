/**
 * `newsx about`: who speaks about whom, one row a speaker and an entity mentioned in the
 * speaker's quotes, over all articles.
 *
 *   "The minister can end this strike," Veldt said of Okonjo. -> Veldt, Okonjo, person, 1 quote
 */

import { dateOf } from '../analyses/article-date.ts';
import { rowsOfEach } from '../analyses/counted-rows.ts';
import { verbClassesAsText } from '../analyses/league.ts';
import { type Relation, startRelations } from '../analyses/relations.ts';
import {
  type AboutQuote,
  mayMention,
  quotesWithSubjects,
  renamedAbout,
  type Subject,
} from '../analyses/spoken-about.ts';
import type { Annotated } from '../document/document.ts';
import { ENTITY_TYPES, type Entity, type Quote, SPEAKER_STATUSES } from '../document/layers.ts';
import { COUNTING_PEOPLE, counting, startPeers } from './counting.ts';
import { withCourse } from './course.ts';
import { keeps, keepsKnown, OF_ENTITY_TYPE, OF_QUOTES, quoteKeeperOfAll, voiceKeeper } from './filters.ts';
import type { Column, RowOf, View } from './view.ts';
import { name, valuesOf } from './view-options.ts';

const OPTIONS = {
  ...OF_QUOTES,
  ...OF_ENTITY_TYPE,
  entity: name('keep only who or what is spoken about whose name holds these words'),
  ...COUNTING_PEOPLE,
};

const COLUMNS = [
  { key: 'speaker', nullable: true, look: 'name' },
  { key: 'speakerStatus', values: SPEAKER_STATUSES, detail: 1 },
  { key: 'entity', look: 'name' },
  { key: 'type', values: ENTITY_TYPES },
  { key: 'quotes', type: 'number', bars: true },
  { key: 'mentions', type: 'number', detail: 1 },
  { key: 'docs', type: 'number' },
  { key: 'verbClasses', nullable: true, detail: 2 },
] as const satisfies readonly Column[];

export type AboutRow = RowOf<typeof COLUMNS>;

export const about: View<AboutRow> = {
  name: 'about',
  summary: 'Says who speaks about whom: the entities that each speaker mentions in quotes, over all articles.',
  requires: ['structure', 'entities', 'quotes'],
  options: OPTIONS,
  countsOnly: true,
  rowsNeed: (filters) => {
    const { entity, speaker } = valuesOf(OPTIONS, filters);
    return { speakers: speaker, entities: entity === null ? [] : [entity] };
  },
  columns: COLUMNS,
  examples: [
    'newsx about annotated.jsonl --type person,organization',
    'newsx about annotated.jsonl --entity okonjo --dedupe --format csv',
  ],
  start: (filters) => {
    const { entity: asked, type: types, dedupe } = valuesOf(OPTIONS, filters);
    const peers = startPeers(filters);
    const keepsOther = quoteKeeperOfAll(filters);
    const keep = (quote: Quote): boolean => mayMention(quote) && keepsOther(quote);
    // Whom somebody is counted as is known only when it is counted.
    const wanted = ({ type, name, qid }: Entity): boolean =>
      keeps(types, type) && (peers !== null || keepsKnown(asked, { name, identity: qid }));
    const relations = startRelations(voiceKeeper(filters));
    return counting(
      dedupe,
      (document: Annotated<'structure' | 'entities' | 'quotes'>): Dated => ({
        date: dateOf(document),
        quotes: quotesWithSubjects(document, keep, wanted),
      }),
      {
        add: ({ date, quotes }) => relations.add(quotes, date),
        end: () => rowsOfEach(relations.end(), toRow),
      },
      {
        peers,
        rename: ({ date, quotes }, who) => ({
          date,
          quotes: quotes.map((quote) => {
            const isAsked = ({ identity, name }: Subject): boolean =>
              keepsKnown(asked, { identity, name }) || keepsKnown(asked, who(identity, name));
            return renamedAbout(asked === null ? quote : { ...quote, subjects: quote.subjects.filter(isAsked) }, who);
          }),
        }),
      },
    );
  },
};

/** What is counted of one article. */
interface Dated {
  readonly date: string | null;
  readonly quotes: readonly AboutQuote[];
}

function toRow(relation: Relation): AboutRow {
  const row = {
    speaker: relation.speaker,
    speakerStatus: relation.status,
    entity: relation.entity,
    type: relation.type,
    quotes: relation.quotes,
    mentions: relation.mentions,
    docs: relation.articles,
    verbClasses: verbClassesAsText(relation.verbClasses),
  };
  return withCourse(row, {
    of: 'quotes',
    get dates() {
      return relation.days();
    },
  });
}
