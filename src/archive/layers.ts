/**
 * The annotations of a document as an archive keeps them: a column of JSON a layer, so that a
 * command reads those that it needs alone; the mentions apart from their entities, since most
 * counts do without. Read back, a layer is decoded when it is first looked at.
 */
import type { Entity, LayerName, Layers, Mention, Sentence } from '../document/layers.ts';

/** The layers that an archive keeps; all others are made from these and the text. */
export const KEPT = [
  'structure',
  'sentences',
  'language',
  'entities',
  'quotes',
  'dates',
  'unexplained',
] as const satisfies readonly LayerName[];
export type KeptLayers = Pick<Layers, (typeof KEPT)[number]>;

/** The columns of `_layers` that hold them; the language stands with the document. */
const COLUMNS = ['structure', 'sentences', 'entities', 'mentions', 'quotes', 'dates', 'unexplained'] as const;
type LayerColumn = (typeof COLUMNS)[number];
export type Encoded = Readonly<Record<LayerColumn, string>>;

/** The columns to select for the layers that a command requires. */
export function columnsFor(layers: readonly LayerName[]): LayerColumn[] {
  return COLUMNS.filter((column) => (layers as readonly string[]).includes(column));
}

export function encode(layers: KeptLayers): Encoded {
  const { structure, sentences, entities, quotes, dates, unexplained } = layers;
  return {
    structure: JSON.stringify(structure),
    sentences: JSON.stringify(sentences.flatMap(numbersOf)),
    entities: JSON.stringify(entities.map(({ mentions: _, ...entity }) => entity)),
    mentions: JSON.stringify(entities.map(({ mentions }) => mentions)),
    quotes: JSON.stringify(quotes),
    dates: JSON.stringify(dates),
    unexplained: JSON.stringify(unexplained),
  };
}

type Given = { readonly [column in LayerColumn]?: string };

/** The layers whose columns are given, each decoded when it is first looked at. */
export function lazyLayers(columns: Given, mentions: () => string, language: string): Partial<Layers> {
  const layers = { language };
  const define = <L extends LayerName>(name: L, decode: () => Layers[L]): void => {
    let value: Layers[L] | undefined;
    Object.defineProperty(layers, name, { enumerable: true, get: () => (value ??= decode()) });
  };
  const { structure, sentences, entities, quotes, dates, unexplained } = columns;
  if (structure !== undefined) define('structure', () => JSON.parse(structure));
  if (sentences !== undefined) define('sentences', () => sentencesOf(JSON.parse(sentences)));
  if (entities !== undefined) define('entities', () => entitiesOf(entities, mentions));
  if (quotes !== undefined) define('quotes', () => JSON.parse(quotes));
  if (dates !== undefined) define('dates', () => JSON.parse(dates));
  if (unexplained !== undefined) define('unexplained', () => JSON.parse(unexplained));
  return layers;
}

const numbersOf = ({ start, end, firstToken, endToken, block }: Sentence) => [start, end, firstToken, endToken, block];

function sentencesOf(numbers: readonly number[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (let i = 0; i < numbers.length; i += 5) {
    const [start = 0, end = 0, firstToken = 0, endToken = 0, block = 0] = numbers.slice(i, i + 5);
    sentences.push({ start, end, firstToken, endToken, block });
  }
  return sentences;
}

/** The mentions of all entities are read and decoded together, when those of the first are looked at. */
function entitiesOf(entities: string, mentions: () => string): readonly Entity[] {
  let all: readonly (readonly Mention[])[] | undefined;
  const mentionsOf = (place: number): readonly Mention[] => {
    all ??= JSON.parse(mentions()) as (readonly Mention[])[];
    return all[place]!;
  };
  const bare: readonly Omit<Entity, 'mentions'>[] = JSON.parse(entities);
  return bare.map(({ id, type, name, title, affiliation, country, titles, place, qid }, at) => ({
    id,
    type,
    name,
    title,
    affiliation,
    country,
    titles,
    place,
    qid,
    get mentions() {
      return mentionsOf(at);
    },
  }));
}
