/**
 * What a record's own fields say of its article, whichever of the usual names they have.
 * In: `{"Title": "A", "pub_date": "2025/09/30", "body": "B"}`
 * -> out: text `B`, headline `A`, published `2025-09-30`.
 */
import type { Given } from '../../document/document.ts';
import type { NamedPart, ReadOptions } from '../input.ts';
import { findField } from '../kept-fields.ts';
import { COLUMNS, columnKey } from './columns.ts';
import { normaliseDate } from './iso-date.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

type Column = keyof typeof COLUMNS;

interface Field {
  readonly name: string;
  readonly value: unknown;
}

/** Two fields that could both be meant and differ: the first was taken. */
export interface Doubt {
  readonly part: NamedPart;
  readonly taken: string;
  readonly other: string;
}

/** A record's fields by what they mean. */
export interface Fields {
  /** The first text column that holds something, else the first there is; undefined where there is none. */
  readonly text: Field | undefined;
  /** Whether the text is HTML, as in ninjs's `body_xhtml`. */
  readonly isHtml: boolean;
  readonly id: string | null;
  readonly given: Given;
  /** The names of the fields that were taken. */
  readonly read: ReadonlySet<string>;
  readonly doubts: readonly Doubt[];
}

/** Reads the columns of one record; `columns` are those that the user named. */
export function readFields(record: JsonRecord, columns: ReadOptions['columns'] = {}): Fields {
  const byKey = new Map<string, Field>();
  for (const [name, value] of Object.entries(record)) {
    const key = columnKey(name);
    if (!byKey.has(key)) byKey.set(key, { name, value });
  }
  const read = new Set<string>();
  const doubts: Doubt[] = [];
  const fieldsFor = (column: Column): readonly Field[] => {
    const named = isNamed(column) ? columns[column] : undefined;
    if (named === undefined) return COLUMNS[column].flatMap((key) => byKey.get(key) ?? []);
    const name = findField(record, named);
    return name === null ? [] : [{ name, value: record[name] }];
  };
  const first = <T>(column: Column, interpret: (value: unknown) => T | null): T | null => {
    const fitting = fieldsFor(column).flatMap(({ name, value }) => {
      const result = interpret(value);
      return result === null ? [] : [{ name, result }];
    });
    const [taken, ...others] = fitting;
    if (taken === undefined) return null;
    read.add(taken.name);
    const other = others.find(({ result }) => result !== taken.result);
    if (other && isNamed(column)) doubts.push({ part: column, taken: taken.name, other: other.name });
    return taken.result;
  };
  const given = {
    headline: first('headline', filled),
    published: first('published', normaliseDate),
    bylines: first('bylines', bylinesOf),
    agency: first('agency', filled),
    language: first('language', languageCode),
  };
  const id = first('id', idOf);
  const filledText = first('text', (value) => (filled(value) === null ? null : value));
  const texts = fieldsFor('text');
  const html = texts.length === 0 && columns.text === undefined ? fieldsFor('html')[0] : undefined;
  const text =
    texts.find(({ value }) => (filledText === null ? value !== null : value === filledText)) ?? texts[0] ?? html;
  if (text) read.add(text.name);
  return {
    text,
    isHtml: html !== undefined || columnKey(text?.name ?? '').endsWith('html'),
    id,
    given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Given,
    read,
    doubts,
  };
}

function isNamed(column: Column): column is NamedPart {
  return column === 'text' || column === 'headline' || column === 'published' || column === 'id';
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
export function bylinesOf(value: unknown): readonly string[] | null {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [];
  const names = items.flatMap((item) => {
    const name = filled(typeof item === 'object' && item !== null ? item.name : item);
    return filled(name?.replace(/^by\s/i, '')) ?? [];
  });
  return names.length > 0 ? names : null;
}

/** `en-US` from `EN_us`; null for what is no language code, such as `English`. */
export function languageCode(value: unknown): string | null {
  const match = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?$/.exec(filled(value) ?? '');
  if (!match) return null;
  const [, language, region] = match as unknown as [string, string, string | undefined];
  return language.toLowerCase() + (region ? `-${region.toUpperCase()}` : '');
}
