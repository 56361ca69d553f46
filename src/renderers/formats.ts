/** The names of the output formats, apart from their code: help and usage errors need not load it. */
export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'geojson', 'gexf', 'graphml', 'nodelink'] as const;
export type Format = (typeof FORMATS)[number];
