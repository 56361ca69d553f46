/**
 * A carried field by the name or the path that the user gives it: what stands within a list or an object of the input
 * is carried as its JSON, and found there.
 * In: the fields `{"pub": "{\"name\":\"Post\"}"}`, `pub.name` -> out: `Post`.
 */
import type { FieldValue } from '../../document/document.ts';
import { columnKey } from './columns.ts';
import { findField, isObject, type JsonRecord } from './nested.ts';

export type Fields = Readonly<Record<string, FieldValue>>;

/** Undefined where there is none; names are alike as findField has it. */
export function fieldAt(fields: Fields, name: string): FieldValue | undefined {
  const own = findField(fields, name);
  if (own !== null) return own.value as FieldValue;
  for (const { outer, inner } of splits(name)) {
    const whole = findField(fields, outer);
    const opened = whole === null ? null : containerIn(whole.value);
    const found = opened === null ? null : findField(opened, inner);
    if (found !== null) return carried(found.value);
  }
  return undefined;
}

/** Whether a field of that name may be, or hold, the one that is asked for: `pub` holds `pub.name`. */
export function mayHold(own: string, name: string): boolean {
  const key = columnKey(own);
  return key === columnKey(name) || splits(name).some(({ outer }) => key === columnKey(outer));
}

/** Lists and objects as the JSON that they are: nothing of them is lost. */
export function carried(value: unknown): FieldValue {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return (value ?? null) as FieldValue;
}

/** At each dot, the last first: a name may have one itself. */
function splits(name: string): { readonly outer: string; readonly inner: string }[] {
  const dots = [...name].flatMap((letter, at) => (letter === '.' && at > 0 ? [at] : []));
  return dots.reverse().map((at) => ({ outer: name.slice(0, at), inner: name.slice(at + 1) }));
}

/** The list or object that a text is the JSON of; null where it is of none. */
function containerIn(value: unknown): JsonRecord | null {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return null;
  try {
    const opened: unknown = JSON.parse(value);
    return isObject(opened) ? opened : null;
  } catch {
    return null;
  }
}
