/**
 * The fields of a record that newsx does not read itself but carries through (`--keep`).
 * In: `{"text": "T", "outlet": "The Herald", "tags": ["a"]}`, all
 * -> out: `{"outlet": "The Herald", "tags": "[\"a\"]"}`.
 */
import type { FieldValue } from '../document/document.ts';
import { wellFormed } from './bytes/decode.ts';
import { carried } from './records/inner-fields.ts';
import { findField, type JsonRecord } from './records/nested.ts';

/** Names of fields, or all those that newsx does not read. */
export type Keep = 'all' | readonly string[];

/** What is to be kept of a record: what was asked for, and what the command wants where it is there. */
export function wantedFields({
  keep = [],
  keepIfThere = [],
}: {
  readonly keep?: Keep;
  readonly keepIfThere?: readonly string[];
}): Keep {
  return keep === 'all' ? keep : [...keep, ...keepIfThere];
}

/**
 * The fields to keep, under the names that the user gave, or with `all` under their own;
 * `read` are the names of those that newsx took as text, title and so on.
 */
export function keptFields(
  record: JsonRecord,
  read: ReadonlySet<string>,
  keep: Keep,
): Readonly<Record<string, FieldValue>> {
  if (keep === 'all')
    return Object.fromEntries(
      Object.entries(record).flatMap(([name, value]) => (read.has(name) ? [] : [[wellFormed(name), plain(value)]])),
    );
  return Object.fromEntries(
    keep.flatMap((name) => {
      const field = findField(record, name);
      return field === null ? [] : [[name, plain(field.value)]];
    }),
  );
}

function plain(value: unknown): FieldValue {
  return typeof value === 'string' ? wellFormed(value) : carried(value);
}
