/**
 * A names file (`--names`): CSV with the columns name, aliases, type, title, country, qid,
 * of which only name and type are needed; aliases are separated by `|`. A line of the type merge or split says of its
 * name and aliases alone that they are counted as one, or are not.
 *
 *   name,aliases,type,title,country,qid
 *   Choe Son Hui,Choe Son-hui|Choe Sŏn-hŭi,person,Foreign Minister,North Korea,Q30436217
 *   Donald Trump,Donald Trump Jr.,split,,,
 */
import { parse } from 'csv-parse/sync';
import type { Authority, AuthorityEntry } from '../../document/authority.ts';
import { ENTITY_TYPES, type EntityType } from '../../document/layers.ts';
import { countryName, countryOf } from '../../lexicon/countries.ts';
import { decode } from '../bytes/decode.ts';
import { delimiterOf } from './delimiter.ts';

export const NAMES_COLUMNS = ['name', 'aliases', 'type', 'title', 'country', 'qid'] as const;
type Record = { readonly [column in (typeof NAMES_COLUMNS)[number]]?: string };

/** What a names file says: whom to find, and who is counted as one, each list under its first name. */
export interface Names {
  readonly entries: Authority;
  readonly together: readonly (readonly string[])[];
  readonly apart: readonly (readonly [string, string])[];
}

/**
 * Reads a names file.
 * @throws Error whose message says what is wrong, in which line, and what is allowed.
 */
export function readNamesFile(bytes: Buffer): Names {
  const decoded = decode(bytes, null);
  if (decoded.problem) throw new Error(decoded.problem.message);
  const rows = rowsOf(decoded.text);
  const ofType = (type: string): string[][] =>
    rows.filter(({ record }) => record.type?.toLowerCase() === type).map(({ record, line }) => namesOf(record, line));
  const entries = rows
    .filter(({ record }) => !['merge', 'split'].includes(record.type?.toLowerCase() ?? ''))
    .map(({ record, line }) => toEntry(record, line));
  checkForms(entries);
  const counted = entries.filter(({ type }) => type === 'person' || type === 'organization');
  return {
    entries,
    together: [
      ...counted.map(({ name, aliases, qid }) => [name, ...aliases, ...(qid === null ? [] : [qid])]),
      ...ofType('merge'),
    ],
    apart: ofType('split').flatMap(([name, ...others]) => others.map((other) => [name!, other] as const)),
  };
}

/** Of a line that merges or splits, which must have at least two. */
function namesOf(record: Record, line: number): string[] {
  const names = [record.name ?? '', ...aliasesOf(record)].filter((name) => name !== '');
  if (names.length < 2) throw new Error(`line ${line}: ${record.type} needs a name and at least one other in aliases`);
  return names;
}

/** @throws Error for a form that stands for two entries */
function checkForms(entries: Authority): void {
  const owners = new Map<string, string>();
  for (const { name, aliases } of entries) {
    for (const form of new Set([name, ...aliases])) {
      const owner = owners.get(form);
      if (owner !== undefined)
        throw new Error(`"${form}" stands for two entries, ${owner} and ${name}: leave it out of one`);
      owners.set(form, name);
    }
  }
}

function rowsOf(text: string): { record: Record; line: number }[] {
  let header: string[] = [];
  const rows = parse(text, {
    columns: (names: string[]) => {
      header = names.map((name) => name.trim().toLowerCase());
      return header;
    },
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: Record; info: { lines: number } }[];
  const missing = ['name', 'type'].filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new Error(
      `it lacks the column ${missing.join(' and ')}; its columns are ${header.join(', ') || 'none'} (expected: ${NAMES_COLUMNS.join(', ')})`,
    );
  }
  return rows.map(({ record, info }) => ({ record, line: info.lines }));
}

function toEntry(record: Record, line: number): AuthorityEntry {
  const fail = (message: string): never => {
    throw new Error(`line ${line}: ${message}`);
  };
  const given = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);
  const name = given(record.name) ?? fail('the name is empty');
  const type = (record.type ?? '').toLowerCase();
  if (!(ENTITY_TYPES as readonly string[]).includes(type))
    fail(`"${record.type ?? ''}" is no type; use one of ${ENTITY_TYPES.join(', ')}, merge, split`);
  const stated = given(record.country);
  const country = stated === null ? null : codeOf(stated);
  if (stated !== null && country === null)
    fail(`"${stated}" is no country: give its ISO 3166-1 alpha-3 code, such as PRK, or its name`);
  const qid = given(record.qid);
  if (qid !== null && !/^Q[1-9]\d*$/.test(qid)) fail(`"${qid}" is no Wikidata identifier, such as Q4414390`);
  const aliases = aliasesOf(record).filter((alias) => alias !== name);
  return { name, aliases: [...new Set(aliases)], type: type as EntityType, title: given(record.title), country, qid };
}

function aliasesOf(record: Record): string[] {
  return (record.aliases ?? '')
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
}

/** `PRK`, `prk` and `North Korea` -> PRK; null where it is none or could be several. */
export function codeOf(country: string): string | null {
  if (countryName(country.toUpperCase()) !== null) return country.toUpperCase();
  const found = countryOf(country);
  return found?.codes.length === 1 && (found.via === 'name' || found.via === 'alias') ? found.codes[0]! : null;
}
