/** The one table of output formats: any of them writes any view. To add one: a file in this folder and a line here. */
import { csv, tsv } from './delimited.ts';
import { json, jsonl } from './json.ts';
import type { Renderer } from './renderer.ts';
import { table } from './table.ts';

export const RENDERERS: readonly Renderer[] = [table, json, jsonl, csv, tsv];
