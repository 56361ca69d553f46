/** Any view, any format: each pair renders the seed, and the machine formats agree on the number of rows. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { createDocument } from '../../src/document/document.ts';
import { RENDERERS } from '../../src/renderers/index.ts';
import type { Written } from '../../src/renderers/renderer.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';
import { VIEWS } from '../../src/views/index.ts';
import type { Row, View } from '../../src/views/view.ts';

const text = readFileSync(new URL('../../seeds/000_3f06621efd9ee24a.txt', import.meta.url), 'utf8');
const seed = createDocument({ id: 'seed', text, source: { path: 'seed', format: 'text', record: null, sha256: '' } });

const GOLD = fileURLToPath(new URL('../cases/eval/brat/gold', import.meta.url));
/** Something for each kind of argument. */
const ARGUMENTS: Readonly<Record<string, string>> = { match: '#Person', kwic: 'china', eval: GOLD, differences: GOLD };

/** Who is the same, as an archive knows it. */
const KNOWN = {
  same: [],
  merges: [
    {
      name: 'Li',
      person: 'Li Qiang',
      type: 'person',
      rule: 'people/surname',
      scope: 'Xinhua 2025-09',
      articles: 1,
      isMerged: true,
    },
  ],
} as const;

async function rowsOf(view: View): Promise<readonly Row[]> {
  const run = await view.start({ ...NO_FILTERS, paths: ['seed', 'another'] }, view.argument && ARGUMENTS[view.name]);
  const once = annotate(seed, view.requires);
  run.know?.([KNOWN], false);
  const documents = [...(run.texts ?? []).map((text) => annotate(text, view.requires)), once, { ...once, id: 'again' }];
  return [...documents.flatMap((document) => run.add(document)), ...run.end()];
}

/** What was written in pieces, as text: bytes by their code, files by their names. */
function asOne(written: readonly Written[]): string {
  const text = (one: Written): string => {
    if (typeof one === 'string') return one;
    return one instanceof Uint8Array
      ? Buffer.from(one).toString('latin1')
      : one.map(({ name }) => `${name}\n`).join('');
  };
  return written.map(text).join('');
}

/** How many rows a written format holds. */
const COUNTS: Readonly<Record<string, (written: string) => number | Promise<number>>> = {
  json: (written) => JSON.parse(written).length,
  jsonl: (written) =>
    written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)).length,
  csv: (written) => parse(written, { columns: true }).length,
  tsv: (written) => parse(written, { columns: true, delimiter: '\t' }).length,
  geojson: (written) => JSON.parse(written).features.length,
  gexf: (written) => written.match(/<edge /g)!.length,
  graphml: (written) => written.match(/<edge /g)!.length,
  nodelink: (written) => JSON.parse(written).links.length,
  markdown: (written) => written.trimEnd().split('\n').length - 2, // the head and the line under it
  parquet: async (written) =>
    (await parquetReadObjects({ file: Uint8Array.from(Buffer.from(written, 'latin1')).buffer })).length,
  brat: (written) => written.match(/\.ann\n/g)!.length,
  conll: (written) => written.match(/^-DOCSTART- /gm)!.length,
  w3c: (written) => new Set(JSON.parse(written).items.map((item: { id: string }) => item.id.split('#')[0])).size,
  prodigy: (written) => written.trimEnd().split('\n').length,
  html: (written) => written.match(/<article /g)!.length + 1, // the articles, and the tables and pictures
  table: (written) => written.trimEnd().split('\n').length - 2, // the head and the line under it
};

/** Formats that show more or less than a thing for each row. */
const UNCOUNTED: Readonly<Record<string, RegExp>> = { svg: /^<svg [\s\S]*<\/svg>\n$/, site: /^parts\/a0\.js$/m };

describe.each(VIEWS.map((view) => [view.name, view] as const))('%s', (_, view) => {
  const keys = view.columns.map((column) => column.key);
  const fitting = RENDERERS.filter(
    ({ name, needs = [], needsOneOf = [[]] }) =>
      needsOneOf.some((one) => [...needs, ...one].every((key) => keys.includes(key))) &&
      (view.formats?.includes(name) ?? true),
  );

  test.skipIf(view.columns.some((column) => column.cell))('has exactly its columns in every row', async () => {
    for (const row of await rowsOf(view)) expect(Object.keys(row)).toEqual(keys);
  });

  test.each(fitting.map((renderer) => [renderer.name, renderer] as const))('as %s', async (name, renderer) => {
    const rows = await rowsOf(view);
    expect(rows.length).toBeGreaterThan(0);
    const writer = renderer.start(view.columns, { color: false, width: null });
    const written = [
      writer.rows(rows.slice(0, 1)),
      writer.rows(rows.slice(1)),
      ...(writer.rest?.() ?? []),
      await writer.end(),
    ];
    if (UNCOUNTED[name]) expect(asOne(written)).toMatch(UNCOUNTED[name]);
    else expect(await COUNTS[name]!(asOne(written))).toBe(rows.length);
  });
});
