/**
 * `newsx index FILES --into news.newsx`: puts articles with all their findings into an archive, one
 * file that every command reads and that any SQLite opens. What is there already is not done
 * again; what has changed takes the place of what it was.
 *
 *   newsx index monday.jsonl --into news.newsx; newsx index monday.jsonl tuesday.jsonl --into news.newsx
 *   -> the second run annotates tuesday's articles alone
 */
import type { ArchiveWriter, KeptDocument } from '../archive/writer.ts';
import type { Document } from '../document/document.ts';
import { sha256Of } from '../document/sha256.ts';
import { annotate } from './annotate.ts';
import { dates } from './dates.ts';
import { entities } from './entities.ts';
import { NO_FILTERS } from './filters.ts';
import { mentions } from './mentions.ts';
import { meta } from './meta.ts';
import { quotes } from './quotes.ts';
import { ArgumentError, DocumentError, type Row, type View, type ViewRun } from './view.ts';
import { flag, text, valuesOf } from './view-options.ts';

const OPTIONS = {
  into: text('archive', 'the archive to make or to add to, such as news.newsx'),
  again: flag('annotate again what the archive has already, as after an update of newsx'),
  schema: flag('print the tables and views of an archive, as SQL'),
};

const TABLES = { meta, entities, mentions, quotes, dates } as const;

export const indexArticles: View = {
  name: 'index',
  summary: 'Puts articles with all their findings into an archive: one file that every command reads, and any SQLite.',
  requires: [...annotate.requires, 'sentences'],
  options: OPTIONS,
  keepsAllFields: true,
  isStartedOnce: true,
  tellsSameIds: true,
  prints: async (filters) => (valuesOf(OPTIONS, filters).schema ? (await import('../archive/schema.ts')).CREATE : null),
  columns: [
    { key: 'archive' },
    { key: 'added', type: 'number' },
    { key: 'changed', type: 'number' },
    { key: 'unchanged', type: 'number' },
    { key: 'documents', type: 'number' },
    { key: 'entities', type: 'number' },
    { key: 'mentions', type: 'number' },
    { key: 'quotes', type: 'number' },
    { key: 'dates', type: 'number' },
  ],
  examples: [
    'newsx index articles/ --into news.newsx',
    'newsx index annotated.jsonl --into news.newsx && newsx speakers news.newsx',
    'newsx index --schema',
  ],
  start: async (filters) => {
    const { into, again } = valuesOf(OPTIONS, filters);
    if (into === null) throw new ArgumentError('index needs the archive to write to: --into news.newsx');
    const { openForWriting } = await import('../archive/writer.ts');
    const runs = await Promise.all(
      Object.entries(TABLES).map(async ([name, view]) => [name, await view.start(NO_FILTERS)] as const),
    );
    const lists = typeof filters.lists === 'string' ? filters.lists : '';
    return indexing(into, await openForWriting(into), Object.fromEntries(runs) as unknown as TableRuns, {
      again,
      lists,
    });
  },
};

type TableRuns = Readonly<Record<keyof typeof TABLES, ViewRun>>;

function indexing(
  path: string,
  archive: ArchiveWriter,
  runs: TableRuns,
  { again, lists }: { readonly again: boolean; readonly lists: string },
): ViewRun {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const hashes = new Map<string, string>();
  return {
    admits: (document) => {
      const hash = hashOf(document, lists);
      const earlier = hashes.get(document.id);
      if (earlier !== undefined && earlier !== hash) throw new DocumentError('same-id', SAME_ID);
      hashes.set(document.id, hash);
      const isKnown = earlier !== undefined || (!again && archive.state(document.id, hash) === 'same');
      if (isKnown) counts.unchanged++;
      return !isKnown;
    },
    add: (document) => {
      const hash = hashes.get(document.id)!;
      const isNew = archive.state(document.id, hash) === 'new';
      archive.put(document as KeptDocument, hash, {
        meta: runs.meta.add(document)[0]!,
        entities: runs.entities.add(document),
        mentions: runs.mentions.add(document),
        quotes: runs.quotes.add(document),
        dates: runs.dates.add(document),
      });
      counts[isNew ? 'added' : 'changed']++;
      return [];
    },
    end: (): Row[] => [{ archive: path, ...counts, ...archive.finish() }],
    stopped: () => `stopped: what is done is in ${path}; the same command goes on with the rest`,
    close: () => archive.close(),
  };
}

const SAME_ID =
  'another document of this run has the same id, and an archive has one of each: name the column of the ids with --id-field';

/** Of all that a document's findings depend on. @param lists stands for the user's own lists */
function hashOf({ source, text: body, given, fields, layers }: Document, lists: string): string {
  return sha256Of(JSON.stringify([source.sha256, body, given, fields, layers, lists]));
}
