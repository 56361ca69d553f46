/**
 * What a record's own fields say of its article, whichever of the usual names they have.
 * In: `{"Title": "A", "pub_date": "2025/09/30", "body": "B"}`
 * -> out: text `B`, headline `A`, published `2025-09-30`.
 */

import type { Given } from '../../document/document.ts';
import { isCredit, readByline } from '../../lexicon/bylines.ts';
import type { NamedPart, ReadOptions } from '../input.ts';
import { COLUMNS, type Column, LAST_RESORT } from './columns.ts';
import { type DateOrder, normaliseDate } from './iso-date.ts';
import { languageCode } from './language-code.ts';
import { type Field, type FieldsFor, fieldKey, fieldsOf, findField, type JsonRecord } from './nested.ts';
import { type TextField, textField } from './text-field.ts';
import { lineIn } from './values.ts';
import { writtenList } from './written-list.ts';

/** Two fields that could both be meant and differ: the first was taken. */
export interface Doubt {
  readonly part: NamedPart;
  readonly taken: string;
  readonly other: string;
}

/** A record's fields by what they mean. */
export interface Fields {
  readonly text: TextField['field'];
  readonly value: TextField['value'];
  readonly beside: TextField['beside'];
  /** The text is but the lead or a summary: the record has no other. */
  readonly isLead: boolean;
  readonly id: string | null;
  readonly given: Given;
  /** What the first date column holds where none is read as a date. */
  readonly unreadDate: string | null;
  /** The names of the fields that were taken. */
  readonly read: ReadonlySet<string>;
  readonly doubts: readonly Doubt[];
}

/** Finds a record's columns by their usual names, or by those that the user gave. */
export function fieldFinder(record: JsonRecord, columns: ReadOptions['columns'] = {}): FieldsFor {
  const byKey = new Map<string, Field>();
  for (const field of fieldsOf(record)) {
    const key = fieldKey(field.name);
    if (!byKey.has(key)) byKey.set(key, field);
  }
  const named = (keys: readonly string[]): readonly Field[] => keys.flatMap((key) => byKey.get(key) ?? []);
  return (column) => {
    const name = isNamed(column) ? columns[column] : undefined;
    if (name !== undefined) return [findField(record, name)].filter((field) => field !== null);
    const usual = named(COLUMNS[column]);
    return usual.length > 0 ? usual : named(LAST_RESORT[column] ?? []);
  };
}

/** Reads the columns of one record; `columns` are those that the user named, `order` that of day and month. */
export function readFields(
  record: JsonRecord,
  columns: ReadOptions['columns'] = {},
  order: DateOrder | null = null,
): Fields {
  const fieldsFor = fieldFinder(record, columns);
  const read = new Set<string>();
  const doubts: Doubt[] = [];
  // An object of which one field is read is carried through whole.
  const note = ({ name, isNested }: Field): void => void (isNested || read.add(name));
  const first = <T>(column: Column, interpret: (value: unknown) => T | null): T | null => {
    const fitting = fieldsFor(column).flatMap((field) => {
      const result = interpret(field.value);
      return result === null ? [] : [{ ...field, result }];
    });
    const [taken, ...others] = fitting;
    if (taken === undefined) return null;
    note(taken);
    // A field within an object is the service's own, and no rival of the record's.
    const other = others.find(({ isNested, result }) => !isNested && !isOf(result, taken.result));
    if (other && isNamed(column)) doubts.push({ part: column, taken: taken.name, other: other.name });
    return taken.result;
  };
  /** The same, or the day of the same hour. */
  const isOf = (one: unknown, other: unknown): boolean =>
    one === other || `${one}`.startsWith(`${other}T`) || `${other}`.startsWith(`${one}T`);
  const published = first('published', (value) => normaliseDate(value, order));
  const given = {
    headline: first('headline', lineIn),
    published,
    bylines: first('bylines', bylinesOf),
    agency: first('agency', filled),
    language: first('language', languageCode),
  };
  const id = first('id', idOf);
  const { field, value, beside, rival, isLead } = textField(fieldsFor, columns.text !== undefined);
  if (field) note(field);
  if (field && rival) doubts.push({ part: 'text', taken: field.name, other: rival.name });
  return {
    text: field,
    value,
    beside,
    isLead,
    id,
    given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Given,
    unreadDate: published === null ? statedDate(fieldsFor) : null,
    read,
    doubts,
  };
}

/** What the first filled date column holds, as it stands. */
export function statedDate(fieldsFor: FieldsFor): string | null {
  for (const { value } of fieldsFor('published')) {
    const stated = typeof value === 'number' ? String(value) : filled(value);
    if (stated !== null && !EMPTY_CELL.test(stated)) return stated;
  }
  return null;
}

/** How data frames write that there is nothing. */
const EMPTY_CELL = /^(?:na|nan|n\/a|nat|null|none|-)$/i;

function isNamed(column: Column): column is NamedPart {
  return column === 'text' || column === 'headline' || column === 'published' || column === 'id';
}

/** An id as text. A number beyond 2^53 has lost digits (JSON gives whole ones as text), so it is no id. */
function idOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : String(value);
  return filled(value);
}

function filled(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** Names from `By Ann Lee; Bo Chan`, `Ann Lee and Bo Chan`, lines of names, a list of names, also written out, or of `{name}`. */
export function bylinesOf(value: unknown): readonly string[] | null {
  const items = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? (writtenList(value) ?? linesOf(value))
      : [value];
  const names = items.flatMap((item) => {
    const line = lineIn(item);
    const parts = line?.split(';').map((part) => part.trim()) ?? [];
    return parts.filter((part, at) => at === 0 || !isCredit(part)).flatMap(namesOf);
  });
  return names.length > 0 ? names : null;
}

/** The lines of a cell where each is of names; the cell as it is where one of them tells something else. */
function linesOf(value: string): readonly string[] {
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => isByline(line.trim())) ? lines : [value];
}

function isByline(line: string): boolean {
  return readByline(line)?.end === line.length;
}

/**
 * The names of one byline, without what else it says where all of it is understood: `Ann Lee, Health Editor | Reuters`
 * is of Ann Lee, `Trade and Industry Desk` is as it stands.
 */
function namesOf(byline: string): readonly string[] {
  const line = byline.replace(/\s+/g, ' ').trim();
  const name = line.replace(/^by:?\s/i, '').trim();
  // Some services give the address of the author's page.
  if (name === '' || /^(?:https?:\/\/|www\.)\S*$/i.test(name)) return [];
  const read = readByline(line);
  return read !== null && read.end === line.length ? read.names.map(({ text }) => text) : [name];
}
