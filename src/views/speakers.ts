/**
 * `newsx speakers`: one row a speaker over all documents: how often and how much each
 * is quoted, and with which verbs. Sources that are only described, and quotes without a
 * speaker, are counted in rows of their own, never under an invented name.
 */
import type { Annotated, Document } from '../document/document.ts';
import { type Entity, type Quote, SPEAKER_STATUSES, type SpeakerStatus, VERB_CLASSES } from '../document/layers.ts';
import { slice } from '../document/span.ts';
import { keepsQuote } from './filters.ts';
import type { Row, View } from './view.ts';
import { countWords } from './words.ts';

interface Tally {
  readonly speaker: string | null;
  readonly status: SpeakerStatus;
  title: string | null;
  country: string | null;
  quotes: number;
  words: number;
  readonly kinds: Map<string, number>;
  readonly verbClasses: Map<string, number>;
  readonly documents: Set<string>;
}

export const speakers: View = {
  name: 'speakers',
  summary: 'Counts quotes and quoted words for each speaker, over all articles.',
  requires: ['entities', 'quotes'],
  filters: ['kind', 'speaker', 'speech', 'minConfidence'],
  columns: [
    { key: 'speaker' },
    { key: 'title', detail: 1 },
    { key: 'country' },
    { key: 'quotes', align: 'right' },
    { key: 'words', align: 'right' },
    { key: 'direct', align: 'right' },
    { key: 'indirect', align: 'right' },
    { key: 'mixed', align: 'right' },
    { key: 'docs', align: 'right', detail: 1 },
    { key: 'speakerStatus' },
    { key: 'verbClasses', detail: 2 },
  ],
  examples: ['newsx speakers seeds/', 'newsx speakers annotated.jsonl --kind direct --format csv -o speakers.csv'],
  start: (filters) => {
    const tallies = new Map<string, Tally>();
    return {
      add: (document) => {
        const { quotes, entities } = (document as Annotated<'entities' | 'quotes'>).layers;
        const byId = new Map(entities.map((entity) => [entity.id, entity]));
        for (const quote of quotes) {
          if (keepsQuote(filters, quote))
            count(tallies, document, quote, quote.speaker?.entity ? byId.get(quote.speaker.entity) : undefined);
        }
        return [];
      },
      end: () => [...tallies.values()].sort(byRank).map(toRow),
    };
  },
};

function count(tallies: Map<string, Tally>, document: Document, quote: Quote, entity: Entity | undefined): void {
  const name = quote.speaker?.name ?? null;
  // One description may stand at a sentence's start in one place and inside one in another.
  const key = `${quote.speakerStatus} ${quote.speakerStatus === 'described' ? name?.toLowerCase() : name}`;
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = {
      speaker: name,
      status: quote.speakerStatus,
      title: null,
      country: null,
      quotes: 0,
      words: 0,
      kinds: new Map(),
      verbClasses: new Map(),
      documents: new Set(),
    };
    tallies.set(key, tally);
  }
  tally.title ??= entity?.title?.value ?? null;
  tally.country ??= entity?.country?.value ?? null;
  tally.quotes += 1;
  for (const content of quote.content) tally.words += countWords(slice(document.text, content));
  increment(tally.kinds, quote.kind);
  if (quote.verb) increment(tally.verbClasses, quote.verb.class);
  tally.documents.add(document.id);
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Named speakers by number of quotes, then words, then name; the described and the unresolved after them. */
function byRank(a: Tally, b: Tally): number {
  return (
    SPEAKER_STATUSES.indexOf(a.status) - SPEAKER_STATUSES.indexOf(b.status) ||
    b.quotes - a.quotes ||
    b.words - a.words ||
    compareText(a.speaker ?? '', b.speaker ?? '')
  );
}

/** By code units: the same order on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toRow(tally: Tally): Row {
  const classes = VERB_CLASSES.filter((name) => tally.verbClasses.has(name)).sort(
    (a, b) => tally.verbClasses.get(b)! - tally.verbClasses.get(a)!,
  );
  return {
    speaker: tally.speaker,
    title: tally.title,
    country: tally.country,
    quotes: tally.quotes,
    words: tally.words,
    direct: tally.kinds.get('direct') ?? 0,
    indirect: tally.kinds.get('indirect') ?? 0,
    mixed: tally.kinds.get('mixed') ?? 0,
    docs: tally.documents.size,
    speakerStatus: tally.status,
    verbClasses: classes.map((name) => `${name} ${tally.verbClasses.get(name)}`).join(', ') || null,
  };
}
