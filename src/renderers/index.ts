/**
 * The one table of output formats: any of them writes any view. To add one: a file in
 * this folder, a line here, and its name in formats.ts (the compiler asks for both).
 */
import { brat } from './brat/index.ts';
import { conll } from './conll.ts';
import { csv, tsv } from './delimited.ts';
import { FORMATS, type Format } from './formats.ts';
import { geojson } from './geojson.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { html, site } from './html/index.ts';
import { json, jsonl } from './json.ts';
import { markdown } from './markdown.ts';
import { nodelink } from './node-link.ts';
import { parquet } from './parquet.ts';
import { prodigy } from './prodigy.ts';
import type { AnyRenderer } from './renderer.ts';
import { svg } from './svg.ts';
import { table } from './table.ts';
import { w3c } from './w3c.ts';

const BY_NAME: { readonly [F in Format]: AnyRenderer } = {
  table,
  json,
  jsonl,
  csv,
  tsv,
  markdown,
  parquet,
  geojson,
  gexf,
  graphml,
  nodelink,
  html,
  site,
  svg,
  brat,
  conll,
  w3c,
  prodigy,
};

export const RENDERERS: readonly AnyRenderer[] = FORMATS.map((name) => BY_NAME[name]);
