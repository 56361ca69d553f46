/** The names of the output formats and the endings of their files, apart from their code: help and usage errors need not load it. */
export const FORMATS = [
  'table',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'markdown',
  'parquet',
  'geojson',
  'gexf',
  'graphml',
  'nodelink',
  'html',
  'site',
  'svg',
  'brat',
  'conll',
  'w3c',
  'prodigy',
] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that a file's ending tells; the others share theirs with one of these, or write a folder. */
const BY_ENDING: Readonly<Record<string, Format>> = {
  '.txt': 'table',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.md': 'markdown',
  '.parquet': 'parquet',
  '.geojson': 'geojson',
  '.gexf': 'gexf',
  '.graphml': 'graphml',
  '.html': 'html',
  '.htm': 'html',
  '.svg': 'svg',
  '.conll': 'conll',
  '.jsonld': 'w3c',
};

export const ENDINGS: readonly string[] = Object.keys(BY_ENDING);

/** The format of a file with this ending, in any case: `.CSV` -> csv. */
export function formatOfEnding(ending: string): Format | undefined {
  return BY_ENDING[ending.toLowerCase()];
}
