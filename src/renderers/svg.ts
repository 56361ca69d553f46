/**
 * SVG: a picture of the rows, for a paper: bars, a timeline, a network or a map, by the columns that there
 * are. Written when all rows are known.
 *
 *   the rows of `speakers` -> bars; of `timeline --count` -> a timeline; of `network` -> a network; of `entities` -> a map
 */
import type { Column, Row } from '../views/view.ts';
import type { Picture } from './pictures/picture.ts';
import type { Renderer } from './renderer.ts';

export const svg: Renderer = {
  name: 'svg',
  summary: 'a picture: bars of speakers, a timeline of counts, a network, a map of places',
  needsOneOf: [
    ['speaker', 'quotes', 'wordShare'],
    ['period', 'docs'],
    ['source', 'target', 'weight'],
    ['country', 'latitude', 'longitude'],
  ],
  start: (columns) => {
    const held: Row[] = [];
    return {
      rows: (rows) => {
        held.push(...rows);
        return '';
      },
      end: async () => {
        const [{ asFile }, { pictureOf }] = await Promise.all([
          import('./pictures/picture.ts'),
          import('./pictures/of-rows.ts'),
        ]);
        return asFile(
          pictureOf(
            columns.map(({ key }: Column) => key),
            held,
          ) as Picture,
        );
      },
    };
  },
};
