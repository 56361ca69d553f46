/**
 * The codebook: what each column of each table means, and the values of those columns that
 * have a closed list of them. Type and values are the columns' own; the words stand in data/codebook.tsv.
 *
 *   quotes, kind -> text; direct: all of it in quotation marks; …; values: direct, indirect, mixed
 */
import { readTable } from '../lexicon/data.ts';
import { RUNS } from './index.ts';
import type { Column, View } from './view.ts';

export type Entry = {
  readonly command: string;
  readonly column: string;
  readonly type: string;
  readonly meaning: string;
  /** The values that it can have, separated by "; "; null where they are not a closed list. */
  readonly values: string | null;
};

/** One entry a column, command by command. @throws Error for a column that the table lacks */
export function codebook(): Entry[] {
  const rows = readTable('codebook.tsv');
  return RUNS.flatMap((view) =>
    allColumnsOf(view).map(({ key, type = 'text', values }) => {
      const row = [view.name, '*']
        .map((command) => rows.find((one) => one[0] === command && one[1] === key))
        .find((one) => one !== undefined);
      if (!row) throw new Error(`data/codebook.tsv has nothing on the column ${key} of ${view.name}`);
      return { command: view.name, column: key, type, meaning: row[2]!, values: values?.join('; ') ?? null };
    }),
  );
}

/** The columns that a view can have, whichever options are given. */
function allColumnsOf({ columns, columnsFor, options = {} }: View): Column[] {
  const variants = Object.entries(options).flatMap(([name, { choices = [] }]) =>
    choices.flatMap((choice) => columnsFor?.({ [name]: choice, paths: [] }) ?? []),
  );
  const all = [...columns, ...variants];
  return all.filter(({ key }, i) => all.findIndex((one) => one.key === key) === i);
}
