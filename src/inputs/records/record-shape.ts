/**
 * Readers of untrusted JSON: each takes a value and gives it back with its type, or says
 * where in the record it is not what it should be.
 * In: `object({ start: offset })` on `{"start": "3"}` at `dates[0]`
 * -> out: the error "dates[0].start is "3", not an offset".
 */
import type { FieldValue } from '../../document/document.ts';

export type Reader<T> = (value: unknown, at: string) => T;

export const string: Reader<string> = (value, at) => (typeof value === 'string' ? value : fail(value, at, 'a string'));

export const number: Reader<number> = (value, at) => (typeof value === 'number' ? value : fail(value, at, 'a number'));

/** A whole number from 0 up. */
export const offset: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(value, at, 'an offset');

/**
 * Whether there is no value, however it is written: DuckDB and pandas give all records all keys, with null; R leaves out
 * what is null, and of a list or an object that is missing leaves one with nothing in it.
 */
function isMissing(value: unknown): boolean {
  return !Array.isArray(value) && isEmpty(value);
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object') return value === undefined;
  return value === null || Object.values(value).every(isEmpty);
}

/** A value or null. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, at) => (isMissing(value) ? null : read(value, at));
}

/** A value that may be absent. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, at) => (isMissing(value) ? undefined : read(value, at));
}

export function oneOf<T extends string>(allowed: readonly T[]): Reader<T> {
  return (value, at) => allowed.find((one) => one === value) ?? fail(value, at, `one of ${allowed.join(', ')}`);
}

export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, at) =>
    Array.isArray(value) ? value.map((item, index) => read(item, `${at}[${index}]`)) : fail(value, at, 'a list');
}

/** An object with these fields; others are left out, since newer records may have more. */
export function object<T>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  const readers = Object.entries(fields) as [string, Reader<unknown>][];
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(value, at, 'an object');
    const read = readers.map(([name, reader]) => {
      const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      return [name, reader(own, at === '' ? name : `${at}.${name}`)];
    });
    return Object.fromEntries(read) as T;
  };
}

/** An object of plain values under names of its own: `{"outlet": "Xinhua", "page": 3}`. */
export const fieldValues: Reader<Readonly<Record<string, FieldValue>>> = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(value, at, 'an object');
  for (const [name, field] of Object.entries(value))
    if (typeof field === 'object' && field !== null) fail(field, `${at}.${name}`, 'a plain value');
  return value as Record<string, FieldValue>;
};

function fail(value: unknown, at: string, expected: string): never {
  if (value === undefined) throw new Error(`${at} is missing`);
  throw new Error(`${at} is ${describe(value)}, not ${expected}`);
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? `"${value.slice(0, 40)}"` : `${value}`;
}

/** Only what is there: `{a: null, b: 'x'}` -> `{b: 'x'}`. */
export function filledOnly<T>(record: Readonly<Record<string, T | null | undefined>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== null && entry[1] !== undefined),
  );
}
