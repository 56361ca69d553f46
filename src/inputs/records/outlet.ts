/**
 * The outlet that a record names, also within the objects that services put it in.
 * In: `{"source": {"id": null, "name": "Vale Herald"}}` -> out: `Vale Herald`, which stands within an object.
 */
import { COLUMNS, isContainer } from './columns.ts';
import { findField, isObject, type JsonRecord } from './nested.ts';
import { lineIn } from './values.ts';

/** A name; what is longer tells more than that. */
const MAX_NAME = 120;

export interface Outlet {
  readonly name: string;
  /** Whether it stands within an object of the record, where no column shows it. */
  readonly isNested: boolean;
}

/** The first that one of the usual fields holds; null where none does. */
export function outletOf(record: JsonRecord): Outlet | null {
  return outletIn(record, false) ?? containersOf(record).reduce((found, one) => found ?? outletIn(one, true), NONE);
}

const NONE: Outlet | null = null;

function outletIn(record: JsonRecord, isNested: boolean): Outlet | null {
  for (const path of COLUMNS.outlet) {
    const field = findField(record, path);
    const name = field === null ? null : lineIn(field.value);
    if (field !== null && name !== null && name.length <= MAX_NAME && !/^https?:/i.test(name))
      return { name, isNested: isNested || field.isNested || isObject(field.value) };
  }
  return null;
}

function containersOf(record: JsonRecord): readonly JsonRecord[] {
  return Object.entries(record).flatMap(([name, value]) =>
    isContainer(name) && isObject(value) && !Array.isArray(value) ? [value] : [],
  );
}
