/**
 * The one table of output formats: any of them writes any view. To add one: a file in
 * this folder, a line here, and its name in formats.ts (the compiler asks for both).
 */
import { csv, tsv } from './delimited.ts';
import { FORMATS, type Format } from './formats.ts';
import { geojson } from './geojson.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json, jsonl } from './json.ts';
import { nodelink } from './node-link.ts';
import type { Renderer } from './renderer.ts';
import { table } from './table.ts';

const BY_NAME: { readonly [F in Format]: Renderer } = {
  table,
  json,
  jsonl,
  csv,
  tsv,
  geojson,
  gexf,
  graphml,
  nodelink,
};

export const RENDERERS: readonly Renderer[] = FORMATS.map((name) => BY_NAME[name]);
