/** The documents of an archive, one after the other; text and layers are decoded when they are looked at. */
import type { Label } from '../analyses/measured.ts';
import type { Document, FieldValue, Source } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import { countedLayers } from './counted-layers.ts';
import type { Connection, Value } from './driver.ts';
import { columnsFor, lazyLayers } from './layers.ts';
import { namesIn } from './names.ts';

export function* documentsOf(
  connection: Connection,
  layers: readonly LayerName[],
  ids: readonly number[] | undefined,
): IterableIterator<Document> {
  const { prepare } = connection;
  const columns = columnsFor(layers);
  const mentions = prepare('SELECT mentions FROM _layers WHERE document = ?');
  const document = documentMaker(connection);
  const selected = ['document', 'language', 'fields', ...columns].join(', ');
  for (const [id, language, fields, ...values] of rowsOf(connection, `SELECT ${selected} FROM _layers`, ids)) {
    const encoded = Object.fromEntries(columns.map((name, place) => [name, values[place] as string]));
    const layersOfIt = lazyLayers(encoded, () => mentions.get(id!)![0] as string, language as string);
    yield document(id!, fields as string, layersOfIt);
  }
}

/** The layers of which counts have a row of their own. */
const COUNTED_LAYERS: readonly LayerName[] = ['structure', 'entities', 'quotes'];

/** The same for a count: what it looks at of structure, entities and quotes; all else is read where it is looked at. */
export function* countedOf(
  connection: Connection,
  layers: readonly LayerName[],
  ids: readonly number[] | undefined,
): IterableIterator<Document> {
  const { prepare } = connection;
  const names = namesIn(connection);
  const one = (sql: string): ((id: Value) => Value) => {
    const { get } = prepare(sql);
    return (id) => get(id)![0]!;
  };
  const labelOf = prepare('SELECT doc, headline FROM _document WHERE id = ?');
  const labelled = (id: Value) => () => {
    const [doc, headline] = labelOf.get(id)!;
    return { doc, headline } as Label;
  };
  const spans = one('SELECT spans FROM _spans WHERE document = ?');
  const fingerprint = one('SELECT fingerprint FROM _copy WHERE document = ?');
  const shingles = one('SELECT shingles FROM _copy WHERE document = ?');
  const language = one('SELECT language FROM _document WHERE id = ?');
  const columns = columnsFor(layers.filter((layer) => !COUNTED_LAYERS.includes(layer)));
  const others = columns.map((name) => ({ name, get: one(`SELECT ${name} FROM _layers WHERE document = ?`) }));
  const document = documentMaker(connection);
  for (const [id, fields, heads] of rowsOf(connection, 'SELECT document, fields, heads FROM _counted', ids)) {
    const layersOfIt = countedLayers(
      {
        heads: heads as Uint8Array,
        label: labelled(id!),
        spans: () => spans(id!) as Uint8Array,
        fingerprint: () => fingerprint(id!) as Uint8Array,
        shingles: () => shingles(id!) as Uint8Array,
      },
      names,
    );
    for (const { name, get } of others)
      Object.defineProperty(layersOfIt, name, {
        enumerable: true,
        get: () => lazyLayers({ [name]: get(id!) as string }, () => '[]', language(id!) as string)[name as LayerName],
      });
    yield document(id!, fields as string, layersOfIt);
  }
}

/** The rows of a table that has one for each document, in order. */
function rowsOf(
  { prepare }: Connection,
  select: string,
  ids: readonly number[] | undefined,
): IterableIterator<readonly Value[]> {
  if (ids === undefined) return prepare(`${select} ORDER BY document`).iterate();
  const wanted = `${select} WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document`;
  return prepare(wanted).iterate(JSON.stringify(ids));
}

/** Documents whose text, id and origin are read when they are looked at. */
function documentMaker({ prepare, path }: Connection) {
  const textOf = prepare('SELECT text FROM _text WHERE document = ?');
  const originOf = prepare('SELECT path, format, record, sha256 FROM _document WHERE id = ?');
  const docOf = prepare('SELECT doc FROM _document WHERE id = ?');
  return (id: Value, fields: string, layers: Document['layers']): Document => {
    let doc: string | null = null;
    let text: string | null = null;
    let source: Source | null = null;
    let carried: Readonly<Record<string, FieldValue>> | null = null;
    return {
      get id() {
        doc ??= docOf.get(id)![0] as string;
        return doc;
      },
      get text() {
        text ??= textOf.get(id)![0] as string;
        return text;
      },
      get source() {
        source ??= sourceOf(originOf.get(id)!);
        return source;
      },
      readFrom: path,
      given: {},
      get fields() {
        carried ??= JSON.parse(fields) as Readonly<Record<string, FieldValue>>;
        return carried;
      },
      layers,
    };
  };
}

function sourceOf([path, format, record, sha256]: readonly Value[]): Source {
  return {
    path: path as string,
    format: format as string,
    record: record as number | null,
    sha256: sha256 as string,
  };
}
