/** `newsx meta`: one row an article: headline, publication, dateline, byline and size. */
import { countWords } from '../analyses/words.ts';
import type { Annotated } from '../document/document.ts';
import { slice } from '../document/span.ts';
import { perDocument } from './per-document.ts';
import type { View } from './view.ts';

export const meta: View = {
  name: 'meta',
  summary: "Lists each article's headline, publication time, agency, dateline, bylines and number of words.",
  requires: ['structure', 'language'],
  oneRowPerDocument: true,
  columns: [
    { key: 'doc' },
    { key: 'headline', look: 'prose' },
    { key: 'published' },
    { key: 'agency' },
    { key: 'place' },
    { key: 'date' },
    { key: 'bylines', detail: 1 },
    { key: 'captions', align: 'right', detail: 2 },
    { key: 'words', align: 'right', detail: 1 },
    { key: 'language', detail: 2 },
  ],
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
