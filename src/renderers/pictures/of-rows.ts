/** The picture that rows with these columns make. */
import type { Row } from '../../views/view.ts';
import { barsPicture } from './bars.ts';
import { mapPicture } from './map.ts';
import { type Graph, networkPicture, strongest } from './network.ts';
import type { Picture } from './picture.ts';
import { timelinePicture } from './timeline.ts';

const SPEAKERS = 25;
const NODES = 40;
const POINTS = 60;

export function pictureOf(columns: readonly string[], rows: readonly Row[]): Picture {
  if (rows.length === 0)
    return { width: 400, height: 40, label: 'No findings', body: '<text x="8" y="26">No findings</text>' };
  if (columns.includes('period')) return timeline(rows);
  if (columns.includes('weight')) return network(rows);
  if (columns.includes('latitude')) return map(rows);
  return speakers(rows);
}

function speakers(rows: readonly Row[]): Picture {
  const named = rows.filter((row) => row.speaker !== null).slice(0, SPEAKERS);
  const label =
    rows.length > named.length ? `The ${named.length} speakers with most quotes` : 'Speakers by number of quotes';
  return barsPicture(
    named.map((row) => ({
      name: row.group == null ? String(row.speaker) : `${row.speaker} (${row.group})`,
      value: row.quotes as number,
    })),
    label,
  );
}

function timeline(rows: readonly Row[]): Picture {
  const dated = rows.filter((row) => row.period !== null);
  const measures = ['matching', 'mentions', 'quotes'].filter((key) => dated.some((row) => (row[key] as number) > 0));
  const keys = measures.length === 0 ? ['docs'] : measures;
  const NAMES: Readonly<Record<string, string>> = {
    docs: 'article',
    matching: 'article',
    mentions: 'mention',
    quotes: 'quote',
  };
  const periods = dated.map((row) => ({ period: String(row.period), counts: keys.map((key) => row[key] as number) }));
  if (periods.length === 0)
    return {
      width: 400,
      height: 40,
      label: 'No article has a date',
      body: '<text x="8" y="26">No article has a date</text>',
    };
  return timelinePicture(
    periods,
    keys.map((key) => NAMES[key]!),
  );
}

function network(rows: readonly Row[]): Picture {
  const places = new Map<string, number>();
  const nodes: { name: string; type: string; articles: number }[] = [];
  const placeOf = (name: string, type: string, articles: number): number => {
    if (!places.has(name)) {
      places.set(name, nodes.length);
      nodes.push({ name, type, articles });
    }
    return places.get(name)!;
  };
  const edges = rows.map((row) => ({
    source: placeOf(String(row.source), String(row.sourceType), row.sourceDocs as number),
    target: placeOf(String(row.target), String(row.targetType), row.targetDocs as number),
    weight: row.weight as number,
  }));
  const graph: Graph = strongest({ nodes, edges }, NODES);
  return networkPicture(graph, 'Network: circles are persons, squares all others');
}

/** Each row is an entity of an article: a country or place counts once an article. */
function map(rows: readonly Row[]): Picture {
  const places = rows.filter((row) => row.type === undefined || row.type === 'location' || row.type === 'facility');
  const countries = new Map<string, Set<string>>();
  const points = new Map<string, { name: string; latitude: number; longitude: number; docs: Set<string> }>();
  for (const { country, doc, name, latitude, longitude } of places) {
    if (typeof country === 'string') countries.set(country, (countries.get(country) ?? new Set()).add(String(doc)));
    if (typeof latitude !== 'number' || typeof longitude !== 'number') continue;
    const key = `${latitude} ${longitude}`;
    if (!points.has(key)) points.set(key, { name: String(name), latitude, longitude, docs: new Set() });
    points.get(key)!.docs.add(String(doc));
  }
  return mapPicture({
    countries: [...countries].map(([country, docs]) => ({ country, articles: docs.size })),
    points: [...points.values()]
      .map(({ docs, ...point }) => ({ ...point, articles: docs.size }))
      .sort((a, b) => b.articles - a.articles)
      .slice(0, POINTS),
  });
}
