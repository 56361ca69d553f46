/**
 * Puts documents into an archive. Each stands there whole or not at all, whenever the run is killed:
 * documents are written in batches, a transaction each, and a batch that was not finished was
 * never begun. One run writes at a time; others read meanwhile what was last finished.
 */
import { dateOf } from '../analyses/article-date.ts';
import { utterancesOf } from '../analyses/utterances.ts';
import type { Annotated } from '../document/document.ts';
import type { Quote } from '../document/layers.ts';
import { encodeCounted } from './counted.ts';
import { type Connection, connect, type Statement, type Value } from './driver.ts';
import { ArchiveError } from './faults.ts';
import { encode, type KEPT } from './layers.ts';
import { nameWriter } from './names.ts';
import { identifyAll } from './people.ts';
import { checkSchema } from './reader.ts';
import { APPLICATION_ID, CREATE, OF_ONE_DOCUMENT, SCHEMA_VERSION } from './schema.ts';

export type KeptDocument = Annotated<(typeof KEPT)[number]>;

type Row = { readonly [column: string]: unknown };

/** The rows of a document, as the commands of these names print them. */
interface Tables {
  readonly meta: Row;
  readonly entities: readonly Row[];
  readonly mentions: readonly Row[];
  readonly quotes: readonly Row[];
  readonly dates: readonly Row[];
}

export interface ArchiveWriter {
  /** What became of the document of this id when it comes with this hash: nothing is to be done, it is new, or it changes. */
  state(doc: string, hash: string): 'same' | 'new' | 'changed';
  /** Adds a document, or puts it in the place of the one with its id. @throws ArchiveError */
  put(document: KeptDocument, hash: string, tables: Tables): void;
  /** Finishes what was put, and says how many there are of each kind. */
  finish(): Readonly<Record<'documents' | 'entities' | 'mentions' | 'quotes' | 'dates', number>>;
  /** Finishes what was put, and closes the file; after a fault, without the documents of the last batch. */
  close(): void;
}

/** Documents in one transaction: enough that they cost little, few enough to be done again. */
const BATCH = 25;

/**
 * Opens an archive, or makes an empty one, and keeps others from writing to it.
 * @throws ArchiveError where it is no archive, or another run is writing to it
 */
export async function openForWriting(path: string): Promise<ArchiveWriter> {
  const connection = await connect(path, 'write');
  try {
    prepareFile(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return writerOf(connection);
}

function prepareFile(connection: Connection): void {
  const isEmpty = connection.prepare('SELECT count(*) FROM sqlite_master').get()![0] === 0;
  if (!isEmpty) checkSchema(connection);
  else connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;');
  connection.exec('BEGIN IMMEDIATE');
  if (isEmpty) connection.exec(`${CREATE} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT; BEGIN IMMEDIATE;`);
}

function writerOf(connection: Connection): ArchiveWriter {
  const known = connection.prepare('SELECT id, hash FROM _document WHERE doc = ?');
  const writes = statements(connection);
  let waiting = 0;
  let isSound = true;
  const commit = (): void => {
    writes.saveNames();
    connection.exec('COMMIT');
    waiting = 0;
    connection.exec('BEGIN IMMEDIATE');
  };
  return {
    state: (doc, hash) => {
      const row = known.get(doc);
      return row === undefined ? 'new' : row[1] === hash ? 'same' : 'changed';
    },
    put: (document, hash, tables) => {
      // Until all of it is written, nothing of the batch may be finished.
      isSound = false;
      const old = known.get(document.id)?.[0] as number | undefined;
      if (old !== undefined) writes.remove(old);
      writes.add(old ?? writes.nextId(), document, hash, tables);
      waiting++;
      if (waiting === BATCH) commit();
      isSound = true;
    },
    finish: () => {
      commit();
      if (connection.prepare('SELECT count(*) FROM _unsettled').get()![0] !== 0) identifyAll(connection);
      connection.exec('DELETE FROM _unsettled');
      commit();
      const count = (table: string): number => connection.prepare(`SELECT count(*) FROM ${table}`).get()![0] as number;
      return {
        documents: count('_document'),
        entities: count('_entity'),
        mentions: count('_mention'),
        quotes: count('_quote'),
        dates: count('_date'),
      };
    },
    close: () => {
      try {
        // All of it in the one file, at once: the driver closes it only some time after it was told to.
        if (isSound) writes.saveNames();
        if (isSound)
          connection.exec('COMMIT; PRAGMA analysis_limit = 400; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        connection.close();
      }
    },
  };
}

function statements(connection: Connection) {
  const insert = (table: string, columns: readonly string[], conflict = ''): Statement =>
    connection.prepare(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ${conflict}`,
    );
  const upserted = DOCUMENT.map((name) => `"${name}" = excluded."${name}"`).join(', ');
  const document = insert('_document', ['id', ...DOCUMENT], `ON CONFLICT (id) DO UPDATE SET ${upserted}`);
  const text = insert('_text', ['document', 'text']);
  const search = insert('search', ['rowid', 'text']);
  const layers = insert('_layers', ['document', ...LAYERS]);
  const names = nameWriter(connection);
  const counted = insert('_counted', ['document', 'fields', 'heads']);
  const spans = insert('_spans', ['document', 'spans']);
  const copy = insert('_copy', ['document', 'fingerprint', 'shingles']);
  const field = insert('_field', ['document', 'name', 'value']);
  // The driver gives every number as a fraction, and the column takes values as they are.
  const wholeField = connection.prepare('INSERT INTO _field (document, name, value) VALUES (?, ?, CAST(? AS INTEGER))');
  const findings = Object.fromEntries(
    Object.entries(FINDINGS).map(([name, { table, columns }]) => [
      name,
      insert(table, ['document', 'number', ...columns]),
    ]),
  ) as Record<keyof typeof FINDINGS, Statement>;
  const speaker = insert('_speaker', ['document', 'number', 'place', 'speaker', 'isCounted', 'words']);
  const oldText = connection.prepare('SELECT text FROM _text WHERE document = ?');
  const forget = connection.prepare("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)");
  const removals = OF_ONE_DOCUMENT.map((table) => connection.prepare(`DELETE FROM ${table} WHERE document = ?`));
  const unsettled = connection.prepare('INSERT OR IGNORE INTO _unsettled VALUES (?)');
  const last = connection.prepare('SELECT coalesce(max(id), 0) FROM _document');
  return {
    nextId: (): number => (last.get()![0] as number) + 1,
    saveNames: names.save,
    remove: (id: number): void => {
      forget.run(id, oldText.get(id)![0]!);
      for (const removal of removals) removal.run(id);
    },
    add: (id: number, one: KeptDocument, hash: string, tables: Tables): void => {
      const { source } = one;
      const about: Row = { ...tables.meta, ...source, doc: one.id, day: dateOf(one), hash };
      unsettled.run(id);
      document.run(id, ...valuesOf(about, DOCUMENT));
      text.run(id, one.text);
      search.run(id, one.text);
      const words = wordsOfQuotes(one);
      const quotes = one.layers.quotes.map((quote, place) => ({ ...quote, words: words[place]! }));
      const fields = JSON.stringify(one.fields);
      const encoded: Row = { ...encode({ ...one.layers, quotes }), language: one.layers.language, fields };
      layers.run(id, ...valuesOf(encoded, LAYERS));
      const measured = encodeCounted(one, words, names.numberOf);
      counted.run(id, fields, measured.heads);
      spans.run(id, measured.spans);
      copy.run(id, measured.fingerprint, measured.shingles);
      for (const [name, value] of Object.entries(one.fields))
        (Number.isInteger(value) ? wholeField : field).run(id, name, bindable(value));
      const rows = { ...tables, quotes: tables.quotes.map((quote, place) => ({ ...quote, words: words[place] })) };
      for (const [number, quote] of one.layers.quotes.entries())
        for (const [place, { name, isCounted }] of speakersOf(quote).entries())
          speaker.run(id, number, place, name, Number(isCounted), words[number]!);
      for (const name of Object.keys(FINDINGS) as (keyof typeof FINDINGS)[])
        for (const [number, row] of rows[name].entries())
          findings[name].run(id, number, ...valuesOf(row, FINDINGS[name].columns));
    },
  };
}

const DOCUMENT = [
  ...['doc', 'headline', 'published', 'agency', 'place', 'date', 'bylines', 'captions', 'words', 'language'],
  ...['day', 'path', 'format', 'record', 'sha256', 'hash'],
];
const LAYERS = [
  'language',
  'structure',
  'sentences',
  'entities',
  'mentions',
  'quotes',
  'dates',
  'unexplained',
  'fields',
];

/** The columns of each table of findings that are those of a command's rows. */
export const FINDINGS = {
  entities: {
    table: '_entity',
    columns: [
      ...['id', 'type', 'name', 'title', 'affiliation', 'country', 'mentions', 'start', 'elsewhere'],
      ...['latitude', 'longitude', 'qid', 'geonames', 'wikidata', 'countryBasis'],
    ],
  },
  mentions: {
    table: '_mention',
    columns: ['entity', 'type', 'form', 'text', 'start', 'end', 'confidence', 'name', 'part', 'by'],
  },
  quotes: {
    table: '_quote',
    columns: [
      ...['id', 'kind', 'speaker', 'speakerStatus', 'title', 'country', 'source', 'cue', 'verb', 'verbClass', 'quote'],
      ...['start', 'end', 'confidence', 'speakerBy', 'polarity', 'within', 'speakers', 'speakerConfidence'],
      ...['onBehalfOf', 'words', 'countryBasis'],
    ],
  },
  dates: {
    table: '_date',
    columns: ['text', 'type', 'value', 'start', 'end', 'begins', 'ends', 'mod', 'quant', 'freq'],
  },
} as const;

/** All who say a quote, each name once, and whether counts of the named have it for them. */
function speakersOf({ speakers, speakerStatus, polarity }: Quote): { name: string; isCounted: boolean }[] {
  const counted = new Map<string, boolean>();
  for (const [place, { entity, name }] of speakers.entries()) {
    const isNamed = place === 0 ? speakerStatus === 'named' : entity !== null;
    counted.set(name, counted.get(name) || (isNamed && polarity === 'asserted'));
  }
  return [...counted].map(([name, isCounted]) => ({ name, isCounted }));
}

function wordsOfQuotes(document: KeptDocument): number[] {
  const quotes = document.layers.quotes.map((quote) => ({ ...quote, polarity: 'asserted' as const }));
  return utterancesOf({ ...document, layers: { ...document.layers, quotes } }).map(({ words }) => words);
}

function valuesOf(row: Row, columns: readonly string[]): Value[] {
  return columns.map((column) => {
    if (!Object.hasOwn(row, column)) throw new Error(`a row lacks the column ${column}`);
    return bindable(row[column]);
  });
}

function bindable(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'boolean') return String(value);
  throw new ArchiveError('sql', `${typeof value} cannot be kept in an archive`);
}
