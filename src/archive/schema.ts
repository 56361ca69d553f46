/**
 * What stands in an archive: the tables that newsx itself reads, whose names begin with `_`, and the
 * views over them, which are for everybody and stay as they are: a column is added, none is
 * renamed or taken away within a version.
 *
 *   sqlite3 news.newsx "SELECT speaker, count(*) FROM quotes GROUP BY speaker"
 *
 * A comment in a CREATE statement is kept in the file: `.schema` in any SQLite shows it.
 */

/** `NEWS`, which tells an archive from any other SQLite database. */
export const APPLICATION_ID = 0x4e455753;
/** Of the tables: an archive of another number is made again from its records. */
export const SCHEMA_VERSION = 6;

const TABLES = `
CREATE TABLE _document (
  id INTEGER PRIMARY KEY,  -- in the order in which they were first read
  doc TEXT NOT NULL UNIQUE,  -- the article's own id
  headline TEXT, published TEXT, agency TEXT, place TEXT, date TEXT, bylines TEXT,
  captions INTEGER NOT NULL, words INTEGER NOT NULL, language TEXT NOT NULL,
  day TEXT,  -- of publication, else of the dateline: as much of YYYY-MM-DD as is known
  path TEXT NOT NULL, format TEXT NOT NULL, record INTEGER, sha256 TEXT NOT NULL,
  hash TEXT NOT NULL  -- of all that its findings depend on: the same is not annotated again
);
CREATE INDEX _document_day ON _document (day);

CREATE TABLE _text (
  document INTEGER PRIMARY KEY,
  text TEXT NOT NULL
);

CREATE VIRTUAL TABLE search USING fts5 (
  text, content='_text', content_rowid='document', tokenize="unicode61 remove_diacritics 2"
);

CREATE TABLE _layers (
  document INTEGER PRIMARY KEY, language TEXT NOT NULL,
  -- the annotations as newsx reads them back, JSON; offsets in UTF-16 units
  structure TEXT NOT NULL, sentences TEXT NOT NULL, entities TEXT NOT NULL, mentions TEXT NOT NULL,
  quotes TEXT NOT NULL, dates TEXT NOT NULL, unexplained TEXT NOT NULL, fields TEXT NOT NULL
);

-- of the annotations what counts look at: texts as their numbers among the names, all as 32-bit numbers
CREATE TABLE _counted (document INTEGER PRIMARY KEY, fields TEXT NOT NULL, heads BLOB NOT NULL);
CREATE TABLE _spans (document INTEGER PRIMARY KEY, spans BLOB NOT NULL);
CREATE TABLE _names (page INTEGER PRIMARY KEY, names TEXT NOT NULL);  -- 256 a page, as a JSON list

CREATE TABLE _copy (
  document INTEGER PRIMARY KEY,
  fingerprint BLOB NOT NULL, shingles BLOB NOT NULL  -- what near-duplicates are told by
);

CREATE TABLE _field (
  document INTEGER NOT NULL, name TEXT NOT NULL, value,
  PRIMARY KEY (document, name)
) WITHOUT ROWID;
CREATE INDEX _field_value ON _field (name, value);

CREATE TABLE _entity (
  document INTEGER NOT NULL, number INTEGER NOT NULL,
  id TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, title TEXT, affiliation TEXT, country TEXT,
  mentions INTEGER NOT NULL, start INTEGER NOT NULL, elsewhere INTEGER NOT NULL,
  latitude REAL, longitude REAL, qid TEXT, geonames INTEGER, wikidata TEXT, countryBasis TEXT,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE INDEX _entity_name ON _entity (name);
CREATE INDEX _entity_qid ON _entity (qid) WHERE qid IS NOT NULL;

CREATE TABLE _mention (
  document INTEGER NOT NULL, number INTEGER NOT NULL,
  entity TEXT NOT NULL, type TEXT NOT NULL, form TEXT NOT NULL, text TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, confidence REAL NOT NULL, name TEXT NOT NULL, part TEXT, "by" TEXT NOT NULL,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

CREATE TABLE _quote (
  document INTEGER NOT NULL, number INTEGER NOT NULL,
  id TEXT NOT NULL, kind TEXT NOT NULL, speaker TEXT, speakerStatus TEXT NOT NULL, title TEXT, country TEXT,
  source TEXT, cue TEXT, verb TEXT, verbClass TEXT, quote TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  confidence REAL NOT NULL, speakerBy TEXT, polarity TEXT NOT NULL, within TEXT, speakers TEXT,
  speakerConfidence REAL, onBehalfOf TEXT, words INTEGER NOT NULL, countryBasis TEXT,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE INDEX _quote_speaker ON _quote (speaker);

-- all who say a quote, each name once
CREATE TABLE _speaker (
  document INTEGER NOT NULL, number INTEGER NOT NULL,  -- of the quote
  place INTEGER NOT NULL, speaker TEXT NOT NULL,  -- 0 the first who says it
  isCounted INTEGER NOT NULL, words INTEGER NOT NULL,  -- whether named, and it was said, not denied or supposed
  PRIMARY KEY (document, number, place)
) WITHOUT ROWID;
CREATE INDEX _speaker_name ON _speaker (speaker, isCounted, words);

CREATE TABLE _unsettled (document INTEGER PRIMARY KEY);  -- not empty while who is the same has to be told anew

CREATE TABLE _same (
  identity TEXT NOT NULL,  -- a name as it is compared
  scope TEXT,  -- the outlet and month where it holds; NULL: everywhere
  person TEXT NOT NULL, name TEXT NOT NULL  -- who is meant, and the name to count under
);

CREATE TABLE _merge (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL, person TEXT NOT NULL, type TEXT NOT NULL, rule TEXT NOT NULL,
  scope TEXT, articles INTEGER NOT NULL, isMerged INTEGER NOT NULL
);

CREATE TABLE _date (
  document INTEGER NOT NULL, number INTEGER NOT NULL,
  text TEXT NOT NULL, type TEXT NOT NULL, value TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  begins TEXT, ends TEXT, mod TEXT, quant TEXT, freq TEXT,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
`;

/** A view of everybody's: which rows it has, and its definition. */
export interface PublicView {
  readonly name: string;
  readonly rows: string;
  readonly sql: string;
}

const OF_DOCUMENT = 'LEFT JOIN _document d ON d.id = x.document';

export const PUBLIC_VIEWS: readonly PublicView[] = [
  {
    name: 'documents',
    rows: 'one an article; text is the analysed one, day that of publication, else of the dateline',
    sql: `SELECT d.id AS document, d.doc, d.headline, d.published, d.agency, d.place, d.date, d.bylines, d.captions, d.words, d.language, d.day, d.path, d.format, d.record, d.sha256, t.text FROM _document d LEFT JOIN _text t ON t.document = d.id`,
  },
  {
    name: 'fields',
    rows: 'one a field that was carried through from the input: outlet, section, url',
    sql: `SELECT x.document, d.doc, x.name, x.value FROM _field x ${OF_DOCUMENT}`,
  },
  {
    name: 'entities',
    rows: 'one a person, organization, place or other named thing of an article: the columns of newsx entities',
    sql: `SELECT x.document, d.doc, x.id, x.type, x.name, x.title, x.affiliation, x.country, x.mentions, x.start, x.elsewhere, x.latitude, x.longitude, x.qid, x.geonames, x.wikidata, x.countryBasis FROM _entity x ${OF_DOCUMENT}`,
  },
  {
    name: 'places',
    rows: 'one an entity that is a point on the map',
    sql: `SELECT x.document, d.doc, x.id, x.type, x.name, x.country, x.mentions, x.latitude, x.longitude, x.qid, x.geonames, x.countryBasis FROM _entity x ${OF_DOCUMENT} WHERE x.latitude IS NOT NULL`,
  },
  {
    name: 'mentions',
    rows: 'one a place in a text where an entity is named or referred to: the columns of newsx mentions',
    sql: `SELECT x.document, d.doc, x.entity, x.type, x.form, x.text, x.start, x."end", x.confidence, x.name, x.part, x."by" FROM _mention x ${OF_DOCUMENT}`,
  },
  {
    name: 'quotes',
    rows: 'one a quote: the columns of newsx quotes, and how many words it has',
    sql: `SELECT x.document, d.doc, x.id, x.kind, x.speaker, x.speakerStatus, x.title, x.country, x.source, x.cue, x.verb, x.verbClass, x.quote, x.start, x."end", x.confidence, x.speakerBy, x.polarity, x.within, x.speakers, x.speakerConfidence, x.onBehalfOf, x.words, x.countryBasis FROM _quote x ${OF_DOCUMENT}`,
  },
  {
    name: 'speakers',
    rows: 'one a name of a speaker, as the articles have it (newsx speakers counts who has several as one), with what was said (and not denied or supposed), alone or with others',
    sql: `SELECT speaker, count(*) AS quotes, sum(words) AS words, count(DISTINCT document) AS docs FROM _speaker WHERE isCounted = 1 GROUP BY speaker`,
  },
  {
    name: 'people',
    rows: 'one a name that is counted as another (merged = 1), or that might be the same: what newsx people lists',
    sql: `SELECT name, person, type, rule, isMerged AS merged, articles AS docs, scope FROM _merge`,
  },
  {
    name: 'dates',
    rows: 'one a date, time or duration in a text: the columns of newsx dates',
    sql: `SELECT x.document, d.doc, x.text, x.type, x.value, x.start, x."end", x.begins, x.ends, x.mod, x.quant, x.freq FROM _date x ${OF_DOCUMENT}`,
  },
];

/** The statements that make an empty archive. */
export const CREATE = `${TABLES.trimStart()}${PUBLIC_VIEWS.map(
  ({ name, rows, sql }) => `CREATE VIEW ${name} AS  -- ${rows}\n${sql};\n`,
).join('')}`;

/** The tables whose rows belong to one document, and go with it. */
export const OF_ONE_DOCUMENT = [
  '_text',
  '_layers',
  '_counted',
  '_spans',
  '_copy',
  '_field',
  '_entity',
  '_mention',
  '_quote',
  '_speaker',
  '_date',
] as const;
