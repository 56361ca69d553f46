/**
 * Of what is read, the articles that a run is about, as far as can be told before they are annotated. A field or a
 * value that none of them has is an error that lists what there is, as in csvcut.
 *
 *   --by outlett -> no article has the field outlett (Did you mean outlet?); there are outlet, section
 */
import type { Document, FieldValue } from '../../document/document.ts';
import { fieldAt } from '../../inputs/records/inner-fields.ts';
import { listOf, suggestion } from '../../views/nearest.ts';
import { fieldText, mayBeMeant } from '../../views/question.ts';
import type { View } from '../../views/view.ts';
import { fieldsNamed } from '../../views/view-options.ts';
import { UsageError } from '../io.ts';
import type { RunOptions } from '../options/index.ts';
import type { Given } from './given.ts';

/** Which fields and values there are, as far as they matter. */
export interface FieldsSeen {
  /** The fields that a run names; without any, nothing need be noted. */
  readonly named: readonly string[];
  noteNames(names: Iterable<string>): void;
  noteValue(field: string, value: string): void;
  /** @throws UsageError for a field that no article has, and for a value of one that none has */
  check(): void;
}

export function fieldsSeen(view: View, { filters, question }: RunOptions): FieldsSeen {
  const grouped = fieldsNamed(view.options ?? {}, filters);
  const named = [...new Set([...grouped, ...question.where.keys()])];
  const names = new Set<string>();
  const values = new Map(named.map((name) => [name, new Set<string>()]));
  return {
    named,
    noteNames: (some) => {
      for (const name of some) names.add(name);
    },
    noteValue: (field, value) => void values.get(field)?.add(value),
    check: () => {
      // Where nothing was read, there is nothing to be wrong about.
      if (names.size === 0 && named.every((field) => values.get(field)!.size === 0)) return;
      for (const field of named) {
        const asked = question.where.get(field) ?? [];
        const option = grouped.includes(field) ? `--by ${field}` : asking(field, asked[0]!);
        if (!names.has(field))
          throw new UsageError(
            `${option}: no article has the field ${field}${suggestion(field, [...names])}; there are ${listOf(names)}`,
          );
        const missing = asked.find((value) => !values.get(field)!.has(value));
        if (missing !== undefined)
          throw new UsageError(
            `${asking(field, missing)}: no article has this ${field}${suggestion(missing, [...values.get(field)!])}; there are ${listOf(values.get(field)!)}`,
          );
      }
    },
  };
}

/** The option that asks for a value of a field. */
function asking(field: string, value: string): string {
  return field === 'outlet' ? `--outlet ${JSON.stringify(value)}` : `--where ${field}=${value}`;
}

/** The results without the documents that are not meant; each that has not been annotated with the fields that were asked for alone. */
export async function* meantOnly(
  results: AsyncIterable<Given>,
  seen: FieldsSeen,
  { question, keep, keeps, asked }: RunOptions,
): AsyncGenerator<Given> {
  const isMeant = mayBeMeant(question);
  for await (const result of results) {
    const { document, batch } = result;
    if (!document) {
      yield batch ? { batch: batch.filter(isMeant) } : result;
      continue;
    }
    if (!result.isLazy) note(document, seen);
    if (!isMeant(document)) continue;
    const isAsRead = seen.named.length === 0 || keep === 'all' || hasLayers(document);
    yield isAsRead ? result : { ...result, document: withFields(document, [...keep, ...keeps, ...asked]) };
  }
  seen.check();
}

function note(document: Document, { named, noteNames, noteValue }: FieldsSeen): void {
  if (named.length === 0) return;
  noteNames(Object.keys(document.fields));
  for (const field of named) {
    const value = fieldText(document, field);
    if (value === null) continue;
    // A path, or a name in other letters, is none of those that are listed, and yet there.
    noteNames([field]);
    noteValue(field, value);
  }
}

function hasLayers({ layers }: Document): boolean {
  return Object.keys(layers).length > 0;
}

function withFields(document: Document, names: readonly string[]): Document {
  const wanted = names.flatMap((name): readonly (readonly [string, FieldValue])[] => {
    const value = fieldAt(document.fields, name);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...document, fields: Object.fromEntries(wanted) };
}
