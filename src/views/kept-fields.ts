/**
 * Columns for the fields that `--keep` carried through, after a view's own: each row gets
 * those of the document it is of.
 * In: the rows of `entities`, `--keep outlet` -> out: the same rows with a column `outlet`.
 */
import type { FieldValue } from '../document/document.ts';
import { fieldAt } from '../inputs/records/inner-fields.ts';
import { ArgumentError, type Cell, type Json, type View, type ViewRun } from './view.ts';

/**
 * The view with the kept fields in its rows; rows that a view gives only at the end name their
 * document too. Views that count over documents (`speakers`) and
 * `annotate`, whose records carry all their fields in `fields`, stay as they are.
 * @throws ArgumentError for `all` where it would leave the columns to chance.
 */
export function withKeptFields(view: View, keep: 'all' | readonly string[]): View {
  const rowsNameTheirDocument = view.columns.some(({ key, cell }) => key === 'doc' && cell === undefined);
  if (!rowsNameTheirDocument || keep.length === 0) return view;
  if (keep === 'all')
    throw new ArgumentError(
      `--keep all is for annotate: documents may have different fields, and the rows of ${view.name} need the same columns; name them, e.g. --keep outlet,section`,
    );
  const own = new Set(view.columns.map(({ key }) => key));
  // A field `title` beside the entity's own title is `fields.title`, where annotate has it.
  const keys = keep.map((name) => ({ name, key: own.has(name) ? `fields.${name}` : name }));
  const add = (run: ViewRun): ViewRun => {
    const held = new Map<Json | undefined, { readonly [key: string]: FieldValue }>();
    return {
      ...run,
      add: (document) => {
        const kept = Object.fromEntries(keys.map(({ name, key }) => [key, fieldAt(document.fields, name) ?? null]));
        if (!run.perDocument) held.set(document.id, kept);
        return run.add(document).map((row) => ({ ...row, ...kept }));
      },
      *end() {
        for (const row of run.end()) yield { ...row, ...held.get(row.doc) };
      },
    };
  };
  return {
    ...view,
    columns: [
      ...view.columns,
      ...keys.map(({ key }) => ({ key, cell: (row: { readonly [key: string]: Json }) => cellOf(row[key]) })),
    ],
    start: async (filters, argument) => add(await view.start(filters, argument)),
  };
}

function cellOf(value: Json | undefined): Cell {
  return typeof value === 'boolean' ? String(value) : ((value ?? null) as Cell);
}
