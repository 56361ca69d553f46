/** `newsx names --from-wikidata FILE`: a names file for `--names` from what Wikidata's query service gives as CSV. */
import { readFile } from 'node:fs/promises';
import { ArgumentError, type View } from './view.ts';
import { text, valuesOf } from './view-options.ts';

const OPTIONS = {
  fromWikidata: text('file', 'the result of a SPARQL query in CSV, with a column of items and one of their labels'),
};

export const names: View = {
  name: 'names',
  summary: 'Makes a names file with Wikidata identifiers from the result of a query to Wikidata.',
  readsNoArticles: true,
  requires: [],
  options: OPTIONS,
  columns: [],
  examples: [
    'newsx names --from-wikidata query.csv > names.csv',
    'newsx names --from-wikidata ministers.csv > names.csv && newsx speakers news.newsx --names names.csv',
  ],
  prints: async (filters) => {
    const { fromWikidata: path } = valuesOf(OPTIONS, filters);
    if (path === null) throw new ArgumentError('names needs what to make them of: --from-wikidata query.csv');
    const { namesFromWikidata } = await import('../inputs/lists/wikidata-file.ts');
    try {
      return namesFromWikidata(await readFile(path));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new ArgumentError(`--from-wikidata ${path}: ${code === 'ENOENT' ? 'there is no such file' : message}`);
    }
  },
  start: () => {
    throw new ArgumentError('names needs what to make them of: --from-wikidata query.csv');
  },
};
