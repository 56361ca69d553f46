/**
 * A names file (`--names`): CSV with the columns name, aliases, type, title, country, qid,
 * of which only name and type are needed; aliases are separated by `|`.
 *
 *   name,aliases,type,title,country,qid
 *   Choe Son Hui,Choe Son-hui|Choe Sŏn-hŭi,person,Foreign Minister,PRK,Q30436217
 */
import { parse } from 'csv-parse/sync';
import type { Authority, AuthorityEntry } from '../../document/authority.ts';
import { ENTITY_TYPES, type EntityType } from '../../document/layers.ts';
import { countryName } from '../../lexicon/countries.ts';
import { decode } from '../bytes/decode.ts';

const COLUMNS = ['name', 'aliases', 'type', 'title', 'country', 'qid'] as const;
type Record = { readonly [column in (typeof COLUMNS)[number]]?: string };

/**
 * Reads a names file.
 * @throws Error whose message says what is wrong, in which line, and what is allowed.
 */
export function readNamesFile(bytes: Buffer): Authority {
  const decoded = decode(bytes, null);
  if (decoded.problem) throw new Error(decoded.problem.message);
  const entries = rowsOf(decoded.text).map(({ record, line }) => toEntry(record, line));
  const owners = new Map<string, string>();
  for (const { name, aliases } of entries) {
    for (const form of new Set([name, ...aliases])) {
      const owner = owners.get(form);
      if (owner !== undefined)
        throw new Error(`"${form}" stands for two entries, ${owner} and ${name}: leave it out of one`);
      owners.set(form, name);
    }
  }
  return entries;
}

function rowsOf(text: string): { record: Record; line: number }[] {
  let header: string[] = [];
  const rows = parse(text, {
    columns: (names: string[]) => {
      header = names.map((name) => name.trim().toLowerCase());
      return header;
    },
    info: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: Record; info: { lines: number } }[];
  const missing = ['name', 'type'].filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new Error(
      `it lacks the column ${missing.join(' and ')}; its columns are ${header.join(', ') || 'none'} (expected: ${COLUMNS.join(', ')})`,
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
    fail(`"${record.type ?? ''}" is no type; use one of ${ENTITY_TYPES.join(', ')}`);
  const country = given(record.country?.toUpperCase());
  if (country !== null && countryName(country) === null)
    fail(`"${record.country}" is no ISO 3166-1 alpha-3 country code, such as PRK`);
  const qid = given(record.qid);
  if (qid !== null && !/^Q[1-9]\d*$/.test(qid)) fail(`"${qid}" is no Wikidata identifier, such as Q4414390`);
  const aliases = (record.aliases ?? '')
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '' && alias !== name);
  return { name, aliases: [...new Set(aliases)], type: type as EntityType, title: given(record.title), country, qid };
}
