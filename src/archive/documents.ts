/** The documents of an archive, one after the other; text and layers are decoded when they are looked at. */
import type { Document, FieldValue } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import { type CountedRow, countedLayers, SCANNED } from './counted.ts';
import type { Connection } from './driver.ts';
import { columnsFor, lazyLayers } from './layers.ts';

export function* documentsOf(
  { prepare }: Connection,
  layers: readonly LayerName[],
  ids: readonly number[] | undefined,
): IterableIterator<Document> {
  const columns = columnsFor(layers);
  const select = `SELECT d.id, d.doc, d.path, d.format, d.record, d.sha256, d.language, l.fields${columns.map((name) => `, l.${name}`).join('')} FROM _document d JOIN _layers l ON l.document = d.id`;
  const text = prepare('SELECT text FROM _text WHERE document = ?');
  const mentions = prepare('SELECT mentions FROM _layers WHERE document = ?');
  const rows =
    ids === undefined
      ? prepare(`${select} ORDER BY d.id`).iterate()
      : prepare(`${select} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id`).iterate(JSON.stringify(ids));
  for (const [id, doc, path, format, record, sha256, language, fields, ...values] of rows) {
    const encoded = Object.fromEntries(columns.map((name, place) => [name, values[place] as string]));
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
      layers: lazyLayers(encoded, () => mentions.get(id!)![0] as string, language as string),
    };
  }
}

/** The same for a count: what it looks at of structure, entities and quotes; all else is read where it is looked at. */
export function* countedOf(
  { prepare }: Connection,
  layers: readonly LayerName[],
  ids: readonly number[] | undefined,
): IterableIterator<Document> {
  const select = `SELECT d.id, d.doc, d.path, d.format, d.record, d.sha256, d.language, ${SCANNED.map((name) => `c.${name}`).join(', ')} FROM _document d JOIN _counted c ON c.document = d.id`;
  const text = prepare('SELECT text FROM _text WHERE document = ?');
  const shingles = prepare('SELECT shingles FROM _counted WHERE document = ?');
  const columns = columnsFor(layers.filter((layer) => !(SCANNED as readonly string[]).includes(layer)));
  const others = columns.map((name) => ({ name, get: prepare(`SELECT ${name} FROM _layers WHERE document = ?`).get }));
  const rows =
    ids === undefined
      ? prepare(`${select} ORDER BY d.id`).iterate()
      : prepare(`${select} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id`).iterate(JSON.stringify(ids));
  for (const [id, doc, path, format, record, sha256, language, structure, spans, entities, quotes, fields] of rows) {
    const encoded = { structure, spans, entities, quotes } as CountedRow;
    const kept = countedLayers(encoded, () => shingles.get(id!)![0] as Uint8Array);
    for (const { name, get } of others)
      Object.defineProperty(kept, name, {
        enumerable: true,
        get: () => lazyLayers({ [name]: get(id!)![0] as string }, () => '[]', language as string)[name as LayerName],
      });
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
      layers: kept,
    };
  }
}
