/**
 * Reads records of `newsx annotate` as gold, once somebody has corrected them, and gives a
 * document's own layers the same shape, so that the two can be compared.
 *
 *   {"schema": "newsx/1", …} -> the text, and its names, quotes, dates and chains
 */
import { createDocument, type Document, type Given } from '../../document/document.ts';
import type { Layers } from '../../document/layers.ts';
import { slice } from '../../document/span.ts';
import { readAnnotated } from '../records/annotated.ts';
import { parseJson } from '../records/standard-json.ts';
import { type Findings, type GoldDocument, GoldError } from './gold.ts';

/** @throws GoldError that names the record, if one is not what `newsx annotate` writes */
export function readRecords(id: string, content: string): GoldDocument[] {
  const lines = content.trimStart().startsWith('[') ? itemsOf(id, content) : linesOf(id, content);
  return lines.map((value, i) => {
    try {
      const { layers, ...document } = readAnnotated(value, {});
      return {
        document: createDocument({ ...document, given: givenOf(layers.structure!) }),
        findings: findingsOf({ ...document, layers }),
        foreign: [],
      };
    } catch (error) {
      throw new GoldError(`${id}: record ${i + 1} is none of newsx annotate: ${(error as Error).message}`);
    }
  });
}

/** What was known of the article from beside its text: all that stands nowhere in it. Dates are resolved by it. */
function givenOf({ headline, published, bylines }: Layers['structure']): Given {
  const beside = bylines.flatMap(({ text, span }) => (span === null ? [text] : []));
  return {
    ...(headline?.span === null && { headline: headline.text }),
    ...(published?.span === null && { published: published.text }),
    ...(beside.length > 0 && { bylines: beside }),
  };
}

function itemsOf(id: string, content: string): unknown[] {
  return parse(`${id}: the file`, content) as unknown[];
}

function linesOf(id: string, content: string): unknown[] {
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => parse(`${id}: line ${i + 1}`, line));
}

function parse(what: string, json: string): unknown {
  try {
    return parseJson(json);
  } catch {
    throw new GoldError(`${what} is not JSON`);
  }
}

/** What newsx found, or what stands in a record. The document must carry entities, quotes and dates. */
export function findingsOf({ text, layers }: Document): Findings {
  const { entities = [], quotes = [], dates = [] } = layers;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    names: entities.flatMap(({ type, mentions }) =>
      mentions.filter(({ form }) => form === 'name').map(({ start, end }) => ({ start, end, type })),
    ),
    quotes: quotes.map(({ content, source, kind, speaker }) => {
      const entity = speaker?.entity ? byId.get(speaker.entity) : undefined;
      const names = entity?.mentions.filter(({ form }) => form === 'name').map((mention) => slice(text, mention)) ?? [];
      return { content, source, kind, speaker: entity ? [entity.name, ...names] : [] };
    }),
    cues: quotes.map(({ cue }) => cue).filter((cue) => cue.length > 0),
    sources: quotes.map(({ source }) => source).filter((source) => source.length > 0),
    dates: dates.map(({ start, end, value }) => ({ start, end, value })),
    chains: entities.map(({ type, mentions }) => ({ type, mentions })),
  };
}
