/**
 * The outlet that a record names, also within the objects that services put it in.
 * In: `{"source": {"id": null, "name": "Vale Herald"}}` -> out: `Vale Herald`.
 */
import { COLUMNS, columnKey, isContainer } from './columns.ts';
import { findField, isObject, type JsonRecord } from './nested.ts';
import { lineIn } from './values.ts';

/** A name; what is longer tells more than that. */
const MAX_NAME = 120;

/** The first that one of the usual fields holds; null where none does. */
export function outletOf(record: JsonRecord): string | null {
  return outletIn(record) ?? containersOf(record).reduce((found, one) => found ?? outletIn(one), NONE);
}

/**
 * The record with its outlet under the name by which `--keep`, `--by` and `--outlet` ask for it in all inputs alike:
 * beside the field that holds it, or in place of one whose name differs in case alone.
 * In: `{"Outlet": "Post"}`, `{"Publication": "Post"}` -> out: `{"outlet": "Post"}`, `{"Publication": "Post", "outlet": "Post"}`.
 */
export function withOutlet(record: JsonRecord, outlet: string | null = outletOf(record)): JsonRecord {
  if (outlet === null || record.outlet === outlet) return record;
  const others = Object.entries(record).filter(([name]) => name === 'outlet' || columnKey(name) !== 'outlet');
  return { ...Object.fromEntries(others), outlet };
}

const NONE: string | null = null;

function outletIn(record: JsonRecord): string | null {
  for (const path of COLUMNS.outlet) {
    const field = findField(record, path);
    const name = field === null ? null : lineIn(field.value);
    if (name !== null && name.length <= MAX_NAME && !/^https?:/i.test(name)) return name;
  }
  return null;
}

function containersOf(record: JsonRecord): readonly JsonRecord[] {
  return Object.entries(record).flatMap(([name, value]) =>
    isContainer(name) && isObject(value) && !Array.isArray(value) ? [value] : [],
  );
}
