/** The names of the output formats, apart from their code: help and usage errors need not load it. */
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
  'brat',
  'conll',
  'w3c',
  'prodigy',
] as const;
export type Format = (typeof FORMATS)[number];
