/**
 * The codebook: what each column of each table means, and the values of those columns that
 * have a closed list of them. The words stand in data/codebook.tsv.
 *
 *   quotes, kind -> text; direct: all of it in quotation marks; …; values: direct, indirect, mixed
 */
import {
  BLOCK_KINDS,
  DATE_TYPES,
  ENTITY_TYPES,
  MENTION_FORMS,
  POLARITIES,
  QUOTE_KINDS,
  SPEAKER_STATUSES,
  VERB_CLASSES,
} from '../document/layers.ts';
import { readTable } from '../lexicon/data.ts';
import { VIEWS } from './index.ts';
import type { View } from './view.ts';

/** The closed lists, by the names that the table has for them. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  entityTypes: ENTITY_TYPES,
  dateTypes: DATE_TYPES,
  forms: MENTION_FORMS,
  parts: BLOCK_KINDS,
  quoteKinds: QUOTE_KINDS,
  speakerStatuses: SPEAKER_STATUSES,
  polarities: POLARITIES,
  verbClasses: VERB_CLASSES,
};

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
  return VIEWS.flatMap((view) =>
    allColumnsOf(view).map((column) => {
      const entry = [view.name, '*']
        .map((command) => rows.find((row) => row[0] === command && row[1] === column))
        .find((row) => row !== undefined);
      if (!entry) throw new Error(`data/codebook.tsv has nothing on the column ${column} of ${view.name}`);
      const [, , type, meaning, list] = entry as [string, string, string, string, string?];
      return { command: view.name, column, type, meaning, values: list ? VALUES[list]!.join('; ') : null };
    }),
  );
}

/** The columns that a view can have, whichever options are given. */
function allColumnsOf({ columns, columnsFor, options = {} }: View): string[] {
  const variants = Object.entries(options).flatMap(([name, { choices = [] }]) =>
    choices.flatMap((choice) => columnsFor?.({ [name]: choice, paths: [] }) ?? []),
  );
  return [...new Set([...columns, ...variants].map(({ key }) => key))];
}
