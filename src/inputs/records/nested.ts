/**
 * The fields of a record, also those that stand within objects, under their paths.
 * In: `{"id": 1, "fields": {"bodyText": "A"}}` -> out: `id`, `fields.bodyText`.
 */
import { type Column, columnKey, isContainer } from './columns.ts';

/** An object of JSON, or a row of a table by its columns. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export interface Field {
  /** Its name, or its path from the record: `fields.bodyText`. */
  readonly name: string;
  readonly value: unknown;
  /** Whether it stands within an object of the record. */
  readonly isNested: boolean;
}

/** The columns that may hold one part, in the order in which they are tried. */
export type FieldsFor = (column: Column) => readonly Field[];

/** What a table's column is named that was made of nested fields: `headline.main`, `title.rendered`. */
const LAST_STEPS = ['main', 'original', 'rendered', 'value'];

/** Services put an article into an object of an object, never deeper. */
const MAX_DEPTH = 2;

/**
 * The field that the user names: the same, else the same but for case, spaces, `_` and `-`,
 * else the one at the path that the name is (`headline.main`, `bodies.0.value`).
 */
export function findField(record: JsonRecord, name: string): Field | null {
  const own = ownName(record, name);
  if (own !== null) return { name: own, value: plain(record[own]), isNested: false };
  let value: unknown = record;
  const path: string[] = [];
  for (const part of name.includes('.') ? name.split('.') : []) {
    if (!isObject(value)) return null;
    const step = ownName(value, part);
    if (step === null) return null;
    path.push(step);
    value = value[step];
  }
  return path.length === 0 ? null : { name: path.join('.'), value: plain(value), isNested: true };
}

/** All fields: the record's own, then those of the objects that services wrap an article's fields in. */
export function fieldsOf(record: JsonRecord, depth = MAX_DEPTH, before = ''): readonly Field[] {
  const own = Object.entries(record).map(([name, value]) => ({
    name: before + name,
    value: plain(value),
    isNested: before !== '',
  }));
  const inner = Object.entries(record).flatMap(([name, value]) =>
    depth > 0 && isContainer(name) && isObject(value) && !Array.isArray(value)
      ? fieldsOf(value, depth - 1, `${before}${name}.`)
      : [],
  );
  return [...own, ...inner];
}

/** What a field is called in `COLUMNS`: `bodytext` for `fields.bodyText`, `headline` for `headline.main`. */
export function fieldKey(name: string): string {
  const steps = name.split('.');
  const last = columnKey(steps.at(-1)!);
  const outer = steps.slice(0, -1);
  if (outer.every(isContainer)) return last;
  return outer.length === 1 && LAST_STEPS.includes(last) ? columnKey(outer[0]!) : columnKey(name);
}

/** Around what MongoDB's exports put the name of its type: `{"$oid": "65e6"}`, `{"$date": {"$numberLong": "17"}}`. */
const TYPE_NAME = /^\$(?:oid|uuid|date|number(?:Int|Long|Double|Decimal))$/;

function plain(value: unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  const [first, second] = Object.entries(value);
  return first && !second && TYPE_NAME.test(first[0]) ? plain(first[1]) : value;
}

function ownName(record: JsonRecord, name: string): string | null {
  if (Object.hasOwn(record, name)) return name;
  const key = columnKey(name);
  return Object.keys(record).find((own) => columnKey(own) === key) ?? null;
}

export function isObject(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null;
}
