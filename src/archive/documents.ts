/** The documents of an archive, one after the other; text and layers are decoded when they are looked at. */
import type { Document, FieldValue } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import { type CountedRow, countedLayers, SCANNED } from './counted.ts';
import type { Connection, Value } from './driver.ts';
import { columnsFor, lazyLayers } from './layers.ts';

type Decode = (id: Value, language: string, values: readonly Value[]) => Document['layers'];

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

/** The same for a count: what it looks at of structure, entities and quotes; all else is read where it is looked at. */
export function countedOf(
  connection: Connection,
  layers: readonly LayerName[],
  ids: readonly number[] | undefined,
): IterableIterator<Document> {
  const { prepare } = connection;
  const shingles = prepare('SELECT shingles FROM _counted WHERE document = ?');
  const columns = columnsFor(layers.filter((layer) => !(SCANNED as readonly string[]).includes(layer)));
  const others = columns.map((name) => ({ name, get: prepare(`SELECT ${name} FROM _layers WHERE document = ?`).get }));
  return decoded(connection, '_counted', SCANNED, ids, (id, language, [structure, spans, entities, quotes]) => {
    const encoded = { structure, spans, entities, quotes } as CountedRow;
    const kept = countedLayers(encoded, () => shingles.get(id)![0] as Uint8Array);
    for (const { name, get } of others)
      Object.defineProperty(kept, name, {
        enumerable: true,
        get: () => lazyLayers({ [name]: get(id)![0] as string }, () => '[]', language)[name as LayerName],
      });
    return kept;
  });
}

/** The documents in order, their layers made of the columns of a table that has a row for each. */
function* decoded(
  { prepare }: Connection,
  table: '_layers' | '_counted',
  columns: readonly string[],
  ids: readonly number[] | undefined,
  layersOf: Decode,
): IterableIterator<Document> {
  const wanted = columns.map((name) => `, l.${name}`).join('');
  const select = `SELECT d.id, d.doc, d.path, d.format, d.record, d.sha256, d.language, l.fields${wanted} FROM _document d JOIN ${table} l ON l.document = d.id`;
  const text = prepare('SELECT text FROM _text WHERE document = ?');
  const rows =
    ids === undefined
      ? prepare(`${select} ORDER BY d.id`).iterate()
      : prepare(`${select} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id`).iterate(JSON.stringify(ids));
  for (const [id, doc, path, format, record, sha256, language, fields, ...values] of rows) {
    let read: string | undefined;
    yield {
      id: doc as string,
      get text() {
        read ??= text.get(id!)![0] as string;
        return read;
      },
      source: {
        path: path as string,
        format: format as string,
        record: record as number | null,
        sha256: sha256 as string,
      },
      given: {},
      fields: JSON.parse(fields as string) as Readonly<Record<string, FieldValue>>,
      layers: layersOf(id!, language as string, values),
    };
  }
}
