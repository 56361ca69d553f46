/**
 * The countries of the world, the darker the more articles name them or something in them, with
 * a circle for each city whose place is known.
 *
 *   GHA 12 articles, USA 3; Accra 5 -> Ghana dark, the United States light, a circle at Accra
 */
import { countryName } from '../../lexicon/countries.ts';
import { lazy, readTable } from '../../lexicon/data.ts';
import { counted, type Link, linked, type Picture, tenth } from './picture.ts';
import { MAP_HEIGHT, MAP_WIDTH, projection } from './projection.ts';

export interface MapCounts {
  readonly countries: readonly { readonly country: string; readonly articles: number }[];
  readonly points: readonly {
    readonly name: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly articles: number;
  }[];
}

const SHADES = 5;

const outlines = lazy(() =>
  readTable('report/outlines.tsv').map(([code, x, y, path]) => ({
    code: code!,
    x: Number(x),
    y: Number(y),
    path: path!,
  })),
);

export function mapPicture({ countries, points }: MapCounts, link: Link = () => null): Picture {
  const articles = new Map(countries.map((one) => [one.country, one.articles]));
  const most = Math.max(1, ...articles.values());
  const land: string[] = [];
  const named: string[] = [];
  for (const { code, x, y, path } of outlines()) {
    const count = articles.get(code) ?? 0;
    if (count === 0) {
      if (path !== '') land.push(path);
      continue;
    }
    const shade = `c${Math.max(1, Math.ceil((SHADES * Math.sqrt(count)) / Math.sqrt(most)))}`;
    const name = countryName(code) ?? code;
    // A country too small for an outline is a dot.
    const shape =
      path === '' ? `<circle class="${shade}" cx="${x}" cy="${y}" r="4"/>` : `<path class="${shade}" d="${path}"/>`;
    named.push(linked(link(name), `${name}: ${counted(count, 'article')}`, shape));
  }
  const largest = Math.max(1, ...points.map((one) => one.articles));
  const circles = points.flatMap(({ name, latitude, longitude, articles: count }) => {
    const place = projection([longitude, latitude]);
    if (place === null || place[1] > MAP_HEIGHT) return [];
    const radius = tenth(2 + 7 * Math.sqrt(count / largest));
    return linked(
      null,
      `${name}: ${counted(count, 'article')}`,
      `<circle class="point" cx="${tenth(place[0])}" cy="${tenth(place[1])}" r="${radius}"/>`,
    );
  });
  return {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    label: `Countries by the number of articles that name them, ${named.length === 0 ? 'none' : `at most ${most}`}, and ${counted(circles.length, 'place')}`,
    body: `<path class="land" d="${land.join('')}"/>${named.join('')}${circles.join('')}`,
  };
}
