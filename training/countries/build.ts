/**
 * Puts the countries' identifiers in Wikidata into data/countries.tsv, from the npm package @rapideditor/country-coder,
 * whose features have them beside their ISO 3166-1 codes. All other columns stay as they are.
 *
 *   npm install --prefix /tmp/countries @rapideditor/country-coder@5.6.1
 *   npx tsx training/countries/build.ts /tmp/countries/node_modules/@rapideditor/country-coder
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { dataPath } from '../../src/lexicon/data-files.ts';

interface Feature {
  readonly properties: {
    readonly iso1A2?: string;
    readonly iso1A3?: string;
    readonly nameEn: string;
    readonly wikidata: string;
    /** Of a part of a country, its alpha-2 code. */
    readonly country?: string;
  };
}

/** Columns before that of the identifiers. */
const OTHERS = 5;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: build.ts FOLDER_OF_COUNTRY_CODER');

const require = createRequire(import.meta.url);
const { borders } = require(resolve(folder, 'dist/country-coder.cjs')) as { borders: { features: readonly Feature[] } };
const all = borders.features.map(({ properties }) => properties);

/** ISO's *Netherlands* are the country in Europe, which the package has as a part of the kingdom. */
function idOf(code: string, name: string): string {
  const whole = all.find(({ iso1A3 }) => iso1A3 === code);
  if (whole === undefined) throw new Error(`country-coder has no ${code}`);
  const part = all.find(({ country, nameEn }) => country === whole.iso1A2 && nameEn === name);
  return (part ?? whole).wikidata;
}

const path = dataPath('countries.tsv');
const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
const filled = lines.map((line) => {
  if (line.startsWith('#')) return line;
  const cells = line.split('\t');
  const [code = '', name = ''] = cells;
  return [...Array.from({ length: OTHERS }, (_, i) => cells[i] ?? ''), idOf(code, name)].join('\t');
});
writeFileSync(path, `${filled.join('\n')}\n`);
