/** The documents of an archive, one after the other; text and layers are decoded when they are looked at. */
import type { Document, FieldValue, Source } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import { lazy } from '../lexicon/data.ts';
import { countedLayers } from './counted-layers.ts';
import type { Connection, Value } from './driver.ts';
import { columnsFor, lazyLayers } from './layers.ts';

export function documentsOf(
  connection: Connection,
  layers: readonly LayerName[],
  ids: readonly number[] | undefined,
): IterableIterator<Document> {
  const columns = columnsFor(layers);
  const mentions = connection.prepare('SELECT mentions FROM _layers WHERE document = ?');
  return decoded(connection, '_layers', columns, ids, (id, language, values) => {
    const encoded = Object.fromEntries(columns.map((name, place) => [name, values[place] as string]));
    return lazyLayers(encoded, () => mentions.get(id)![0] as string, language);
  });
}

/** The layers of which counts have a row of their own. */
const COUNTED_LAYERS: readonly LayerName[] = ['structure', 'entities', 'quotes'];

/** The same for a count: what it looks at of structure, entities and quotes; all else is read where it is looked at. */
export function countedOf(
  connection: Connection,
  layers: readonly LayerName[],
  ids: readonly number[] | undefined,
): IterableIterator<Document> {
  const { prepare } = connection;
  const spans = prepare('SELECT spans FROM _counted WHERE document = ?');
  const shingles = prepare('SELECT shingles FROM _counted WHERE document = ?');
  const columns = columnsFor(layers.filter((layer) => !COUNTED_LAYERS.includes(layer)));
  const others = columns.map((name) => ({ name, get: prepare(`SELECT ${name} FROM _layers WHERE document = ?`).get }));
  return decoded(connection, '_counted', ['names', 'heads'], ids, (id, language, [names, heads]) => {
    const kept = countedLayers({
      names: names as string,
      heads: heads as Uint8Array,
      spans: () => spans.get(id)![0] as Uint8Array,
      shingles: () => shingles.get(id)![0] as Uint8Array,
    });
    for (const { name, get } of others)
      Object.defineProperty(kept, name, {
        enumerable: true,
        get: () => lazyLayers({ [name]: get(id)![0] as string }, () => '[]', language)[name as LayerName],
      });
    return kept;
  });
}

type Decode = (id: Value, language: string, values: readonly Value[]) => Document['layers'];

/** The documents in order, their layers made of the columns of a table that has a row for each. */
function* decoded(
  { prepare }: Connection,
  table: '_layers' | '_counted',
  columns: readonly string[],
  ids: readonly number[] | undefined,
  layersOf: Decode,
): IterableIterator<Document> {
  const wanted = columns.map((name) => `, l.${name}`).join('');
  const select = `SELECT d.id, d.doc, d.language, l.fields${wanted} FROM _document d JOIN ${table} l ON l.document = d.id`;
  const text = prepare('SELECT text FROM _text WHERE document = ?');
  const origin = prepare('SELECT path, format, record, sha256 FROM _document WHERE id = ?');
  const rows =
    ids === undefined
      ? prepare(`${select} ORDER BY d.id`).iterate()
      : prepare(`${select} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id`).iterate(JSON.stringify(ids));
  for (const [id, doc, language, fields, ...values] of rows) {
    const whole = lazy(() => text.get(id!)![0] as string);
    const source = lazy(() => sourceOf(origin.get(id!)!));
    const carried = lazy(() => JSON.parse(fields as string) as Readonly<Record<string, FieldValue>>);
    yield {
      id: doc as string,
      get text() {
        return whole();
      },
      get source() {
        return source();
      },
      given: {},
      get fields() {
        return carried();
      },
      layers: layersOf(id!, language as string, values),
    };
  }
}

function sourceOf([path, format, record, sha256]: readonly Value[]): Source {
  return {
    path: path as string,
    format: format as string,
    record: record as number | null,
    sha256: sha256 as string,
  };
}
