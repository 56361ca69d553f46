/**
 * The outlet that a record names, also within the objects that services put it in.
 * In: `{"source": {"id": null, "name": "Vale Herald"}}` -> out: `Vale Herald`.
 */
import { COLUMNS, columnKey, isContainer, MAYBE_OUTLET } from './columns.ts';
import { findField, isObject, type JsonRecord } from './nested.ts';
import { lineIn } from './values.ts';

/** A name; what is longer tells more than that. */
const MAX_NAME = 120;

/** Names that can mean nothing else. */
const SURE: readonly string[] = COLUMNS.outlet.filter((path) => !(MAYBE_OUTLET as readonly string[]).includes(path));

/** The first that one of the usual fields holds, or of those that can mean nothing else; null where none does. */
export function outletOf(record: JsonRecord, among: 'usual' | 'sure' = 'usual'): string | null {
  const paths = among === 'usual' ? COLUMNS.outlet : SURE;
  return outletIn(record, paths) ?? containersOf(record).reduce((found, one) => found ?? outletIn(one, paths), NONE);
}

/**
 * The record with its outlet under the name by which `--keep`, `--by` and `--outlet` ask for it in all inputs alike:
 * beside the field that holds it, or in place of one whose name differs in case alone. What a record itself has under
 * that name stays, be it an address, unless it says nothing or is an object.
 * In: `{"Outlet": "Post"}`, `{"Publication": "Post"}` -> out: `{"outlet": "Post"}`, `{"Publication": "Post", "outlet": "Post"}`.
 */
export function withOutlet(record: JsonRecord, found: string | null = outletOf(record)): JsonRecord {
  const outlet = statedIn(record) ?? found;
  if (outlet === null || record.outlet === outlet) return record;
  const others = Object.entries(record).filter(([name]) => name === 'outlet' || columnKey(name) !== 'outlet');
  return { ...Object.fromEntries(others), outlet };
}

/** What stands under the name `outlet` itself, in any case; null where that is nothing or no single value. */
function statedIn(record: JsonRecord): string | number | null {
  const field = findField(record, 'outlet');
  if (field === null) return null;
  return typeof field.value === 'number' ? field.value : typeof field.value === 'string' ? lineIn(field.value) : null;
}

const NONE: string | null = null;

function outletIn(record: JsonRecord, paths: readonly string[]): string | null {
  for (const path of paths) {
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
