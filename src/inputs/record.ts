/**
 * What a record's own fields say of its article, whichever of the usual names they have.
 * In: `{"Title": "A", "pub_date": "2025/09/30", "body": "B"}`
 * -> out: text `B`, headline `A`, published `2025-09-30`.
 */
import type { Given } from '../document/document.ts';
import { COLUMNS, columnKey } from './columns.ts';
import { normaliseDate } from './iso-date.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

type Column = keyof typeof COLUMNS;

/** A record's fields by what they mean. */
export interface Fields {
  /** The first text column that holds something, else the first there is; undefined where there is none. */
  readonly text: { readonly name: string; readonly value: unknown } | undefined;
  readonly id: string | null;
  readonly given: Given;
}

/** Reads the columns of one record. */
export function readFields(record: JsonRecord): Fields {
  const byKey = new Map<string, { readonly name: string; readonly value: unknown }>();
  for (const [name, value] of Object.entries(record)) {
    const key = columnKey(name);
    if (!byKey.has(key)) byKey.set(key, { name, value });
  }
  const of = (column: Column) => COLUMNS[column].flatMap((key) => byKey.get(key) ?? []);
  const first = <T>(column: Column, read: (value: unknown) => T | null): T | null => {
    for (const { value } of of(column)) {
      const result = read(value);
      if (result !== null) return result;
    }
    return null;
  };
  const given = {
    headline: first('headline', filled),
    published: first('published', normaliseDate),
    bylines: first('bylines', bylinesOf),
    agency: first('agency', filled),
    language: first('language', languageCode),
  };
  const texts = of('text');
  return {
    text: texts.find(({ value }) => value !== null) ?? texts[0],
    id: first('id', idOf),
    given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Given,
  };
}

/** An id as text. A whole number beyond 2^53 lost digits when it was parsed, so it is no id. */
function idOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : String(value);
  return filled(value);
}

function filled(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** Names from `By Ann Lee; Bo Chan`, a list of names, or a list of `{name}`. */
function bylinesOf(value: unknown): readonly string[] | null {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [];
  const names = items.flatMap((item) => {
    const name = filled(typeof item === 'object' && item !== null ? item.name : item);
    return filled(name?.replace(/^by\s/i, '')) ?? [];
  });
  return names.length > 0 ? names : null;
}

/** `en-US` from `EN_us`; null for what is no language code, such as `English`. */
function languageCode(value: unknown): string | null {
  const match = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?$/.exec(filled(value) ?? '');
  if (!match) return null;
  const [, language, region] = match as unknown as [string, string, string | undefined];
  return language.toLowerCase() + (region ? `-${region.toUpperCase()}` : '');
}
