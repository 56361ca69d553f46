/**
 * A names file from what Wikidata's query service gives as CSV: the item, its label, and where the query asks for
 * them its other names, office and country. Rows of one item are one line.
 *
 *   item,itemLabel,itemAltLabel,positionLabel,countryLabel
 *   http://www.wikidata.org/entity/Q30436217,Choe Son-hui,"Choe Sŏn-hŭi, Choi Sun-hee",Foreign Minister,North Korea
 *   -> Choe Son-hui,Choe Sŏn-hŭi|Choi Sun-hee,person,Foreign Minister,PRK,Q30436217
 */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { ENTITY_TYPES } from '../../document/layers.ts';
import { decode } from '../bytes/decode.ts';
import { codeOf, NAMES_COLUMNS } from './names-file.ts';

const ITEM = /^(?:https?:\/\/www\.wikidata\.org\/entity\/|wd:)?(Q[1-9]\d*)$/;

interface Line {
  readonly name: string;
  readonly aliases: Set<string>;
  readonly type: string;
  title: string;
  country: string;
  readonly qid: string;
}

/**
 * The names file, as CSV.
 * @throws Error whose message says what the table lacks
 */
export function namesFromWikidata(bytes: Buffer): string {
  const decoded = decode(bytes, null);
  if (decoded.problem) throw new Error(decoded.problem.message);
  const form = { columns: true, bom: true, skip_empty_lines: true, trim: true, relax_column_count_less: true } as const;
  const rows: Record<string, string>[] = parse(decoded.text, form);
  const columns = Object.keys(rows[0] ?? {});
  const item = columns.find((name) => rows.some((row) => ITEM.test(row[name] ?? '')));
  if (item === undefined)
    throw new Error(`it has no column of Wikidata items (Q30436217); its columns are ${columns.join(', ') || 'none'}`);
  const label =
    columns.find((name) => name === `${item}Label`) ?? columns.find((name) => /^(?:label|name)$/i.test(name));
  if (label === undefined)
    throw new Error(
      `it has no column ${item}Label with the names: add SERVICE wikibase:label to the query; ` +
        `its columns are ${columns.join(', ')}`,
    );
  const [aliases, title, country, type] = [
    /alt_?label|alias/i,
    /^(?:position|office|title|occupation)/i,
    /^(?:country|citizenship)/i,
    /^type$/i,
  ].map((pattern) => {
    const named = columns.filter((name) => pattern.test(name) && name !== label);
    return named.find((name) => /label$/i.test(name)) ?? named[0];
  });
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const qid = ITEM.exec(row[item] ?? '')?.[1];
    const name = row[label] ?? '';
    // An item without a label in the language that was asked for has its number in place of one.
    if (qid === undefined || name === '' || name === qid) continue;
    const kind = (type && row[type]?.toLowerCase()) ?? '';
    const ownType = (ENTITY_TYPES as readonly string[]).includes(kind) ? kind : 'person';
    const line = lines.get(qid) ?? { name, aliases: new Set(), type: ownType, title: '', country: '', qid };
    lines.set(qid, line);
    for (const alias of (aliases ? (row[aliases] ?? '') : '').split(/(?<!\s)\s*\|\s*|[;,]\s+/))
      if (alias !== '' && alias !== name) line.aliases.add(alias.trim());
    line.title ||= title ? (row[title] ?? '') : '';
    line.country ||= (country && row[country] && codeOf(row[country])) || '';
  }
  // A form stands for one entry: who has it first keeps it.
  const taken = new Set<string>([...lines.values()].map(({ name }) => name));
  const records = [...lines.values()].map(({ aliases: forms, ...line }) => {
    const free = [...forms].filter((form) => !taken.has(form));
    for (const form of free) taken.add(form);
    return { ...line, aliases: free.join('|') };
  });
  return stringify(records, { header: true, columns: [...NAMES_COLUMNS] });
}
