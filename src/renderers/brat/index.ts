/**
 * brat standoff: for each article its text (`.txt`) and the annotations beside it
 * (`.ann`), and the configuration that lets brat open the folder. Mentions of one entity
 * are a `Coref` equivalence, a quote is its content with relations to source, cue and speaker.
 *
 * https://brat.nlplab.org/standoff.html
 */

import { RECORD_COLUMNS, recordsOf } from '../records.ts';
import type { NamedFile, Renderer } from '../renderer.ts';
import { toAnnotations } from './annotations.ts';
import { CONFIGURATION } from './configuration.ts';
import { fileNames } from './file-names.ts';

export const brat: Renderer<readonly NamedFile[]> = {
  name: 'brat',
  summary: 'brat standoff files: an .ann beside each .txt, in the folder that -o names',
  writes: 'files',
  needs: RECORD_COLUMNS,
  start: () => {
    const nameOf = fileNames();
    return {
      rows: (rows) =>
        recordsOf(rows).flatMap((record) => {
          const name = nameOf(record.id);
          return [
            { name: `${name}.txt`, content: record.text },
            { name: `${name}.ann`, content: toAnnotations(record) },
          ];
        }),
      end: () => [{ name: 'annotation.conf', content: CONFIGURATION }],
    };
  },
};
