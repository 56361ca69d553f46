/** `newsx meta`: one row an article: headline, publication, dateline, byline and size. */
import { countWords } from '../analyses/words.ts';
import type { Annotated } from '../document/document.ts';
import { slice } from '../document/span.ts';
import { perDocument } from './per-document.ts';
import type { Column, RowOf, View } from './view.ts';

const COLUMNS = [
  { key: 'doc' },
  { key: 'headline', nullable: true, look: 'prose' },
  { key: 'published', type: 'date', nullable: true },
  { key: 'agency', nullable: true, detail: 2 },
  { key: 'place', nullable: true, detail: 1 },
  { key: 'date', type: 'date', nullable: true, detail: 2 },
  { key: 'bylines', nullable: true, detail: 3 },
  { key: 'captions', type: 'number', detail: 4 },
  { key: 'words', type: 'number', detail: 3 },
  { key: 'language', detail: 4 },
] as const satisfies readonly Column[];

export type MetaRow = RowOf<typeof COLUMNS>;

export const meta: View<MetaRow> = {
  name: 'meta',
  summary: "Lists each article's headline, publication time, agency, dateline, bylines and number of words.",
  requires: ['structure', 'language'],
  oneRowPerDocument: true,
  columns: COLUMNS,
  examples: ['newsx meta seeds/', 'newsx meta news/ --format csv -o articles.csv'],
  start: () =>
    perDocument((document: Annotated<'structure' | 'language'>) => {
      const { structure, language } = document.layers;
      const body = structure.blocks.filter((block) => block.kind === 'body');
      return [
        {
          doc: document.id,
          headline: structure.headline?.text ?? null,
          published: structure.published?.text ?? null,
          agency: structure.agency,
          place: structure.dateline?.place ?? null,
          date: structure.dateline?.date ?? null,
          bylines: structure.bylines.map((byline) => byline.text).join('; ') || null,
          captions: structure.captions.length,
          words: body.reduce((sum, block) => sum + countWords(slice(document.text, block)), 0),
          language,
        },
      ];
    }),
};
