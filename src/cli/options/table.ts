/**
 * The one table of the options that commands share; a view declares those of its own in the same
 * form. The program's options, their help, the manual page, completions, the typed values of
 * a run, and what `--resume` compares all come from it: a new option is a line here.
 *
 *   excelSafe: { section: 'Output', … } -> --excel-safe, and options.excelSafe: boolean
 */
import type { Keep } from '../../inputs/kept-fields.ts';
import type { DateOrder } from '../../inputs/records/iso-date.ts';
import { FORMATS, type Format } from '../../renderers/formats.ts';
import type { View } from '../../views/view.ts';
import { choice, type DeclaredOption, flag, named, text, type Values } from '../../views/view-options.ts';
import { COLOR_CHOICES, type ColorChoice } from '../output/color.ts';
import { PAGER_CHOICES, type PagerChoice } from '../output/pager-choice.ts';
import { columnNames, rowLimit, type SortKey, sortKeys } from './selection.ts';
import type { Shard } from './shard.ts';
import * as written from './written.ts';

type Section =
  | 'Output'
  | 'Questions'
  | 'Rows and columns'
  | 'Input'
  | 'Lists of your own'
  | 'Large runs'
  | 'Options of a project'
  | 'Messages';

export interface SharedOption<T = unknown> extends DeclaredOption<T> {
  readonly section: Section;
  /** The letter of its short form. */
  readonly short?: string;
  /** The value that it has where it is named without one. */
  readonly bare?: T;
  /** False where no byte of a file depends on it: a run is resumed with another value too. */
  readonly shapesOutput?: false;
  /** It names a file whose content shapes the output as well. */
  readonly isFile?: true;
  /** What is different for one view; null where the view has no such option. */
  of?(view: View): (Pick<DeclaredOption, 'choices' | 'words'> & { readonly default?: T }) | null;
}

type Shared<T> = SharedOption<T>;

/** A page of all articles has no rows to choose from. */
function rowsAreFree(view: View): Record<string, never> | null {
  return view.formats ? null : {};
}

/** Columns may be named in all forms of a view; those of its usual form are offered. */
function columnsAreFree(view: View): { readonly words: readonly string[] } | null {
  return rowsAreFree(view) && { words: view.columns.map(({ key }) => key) };
}

/** What reads no articles cannot be asked for some of them. */
function articlesAreAsked(view: View): Record<string, never> | null {
  return view.argument?.bringsTexts || view.readsNoArticles ? null : {};
}

export const SHARED_OPTIONS = {
  format: {
    ...choice('name', 'output format', FORMATS, 'table' as Format),
    section: 'Output',
    short: 'f',
    of: (view) => ({
      choices: view.formats ?? FORMATS,
      ...(view.defaultFormat ? { default: view.defaultFormat as Format } : {}),
    }),
  } as Shared<Format>,
  output: {
    ...text('file', 'write to a file, which appears only when the run is complete'),
    section: 'Output',
    short: 'o',
    shapesOutput: false,
  } as Shared<string | null>,
  width: {
    help: 'fit the table to so many columns (default: the terminal; in a pipe as wide as its cells)',
    argument: 'columns',
    section: 'Output',
    default: null,
    parse: written.width,
  } as Shared<number | null>,
  pager: {
    ...choice('when', 'show a table that is longer than the screen page by page', PAGER_CHOICES, 'auto' as PagerChoice),
    section: 'Output',
    shapesOutput: false,
  } as Shared<PagerChoice>,
  excelSafe: {
    ...flag('CSV and TSV that Excel can open: no cell is taken for a formula'),
    section: 'Output',
  } as Shared<boolean>,
  color: {
    ...choice('when', 'colour the table', COLOR_CHOICES, 'auto' as ColorChoice),
    section: 'Output',
    bare: 'always',
    shapesOutput: false,
  } as Shared<ColorChoice>,

  about: {
    ...text('name', 'articles that mention this name: all its words, in any case; of their quotes, those that do'),
    section: 'Questions',
    parse: named,
    of: articlesAreAsked,
  } as Shared<string | null>,
  since: {
    ...text('date', 'articles of this day, month or year and later, e.g. 2025-03'),
    section: 'Questions',
    parse: written.partOfDate,
    of: articlesAreAsked,
  } as Shared<string | null>,
  until: {
    ...text('date', 'articles of this day, month or year and earlier'),
    section: 'Questions',
    parse: written.partOfDate,
    of: articlesAreAsked,
  } as Shared<string | null>,
  outlet: {
    help: 'articles of this outlet, whatever its field is called; several by repeating it',
    argument: 'name',
    section: 'Questions',
    default: [],
    parse: written.repeated,
    of: articlesAreAsked,
  } as Shared<readonly string[]>,
  where: {
    help: 'articles whose field has this value, e.g. section=Sport; several by repeating it',
    argument: 'field=value',
    section: 'Questions',
    default: [],
    parse: written.condition,
    of: articlesAreAsked,
  } as Shared<readonly string[]>,
  in: {
    ...text('text', 'articles whose text has all these words; "a phrase", sanction*'),
    section: 'Questions',
    parse: written.terms,
    of: articlesAreAsked,
  } as Shared<string | null>,

  columns: {
    help: 'only these columns, in this order, separated by commas',
    argument: 'names',
    section: 'Rows and columns',
    default: [],
    parse: columnNames,
    of: columnsAreFree,
  } as Shared<readonly string[]>,
  sort: {
    help: 'rows in the order of these columns, e.g. quotes:desc,speaker',
    argument: 'names',
    section: 'Rows and columns',
    default: [],
    parse: sortKeys,
    of: columnsAreFree,
  } as Shared<readonly SortKey[]>,
  limit: {
    help: 'only so many rows, the first',
    argument: 'n',
    section: 'Rows and columns',
    default: null,
    parse: rowLimit,
    of: rowsAreFree,
  } as Shared<number | null>,

  inputFormat: {
    ...text('name', 'format of the input files (default: by name and content)'),
    section: 'Input',
  } as Shared<string | null>,
  encoding: {
    ...text('name', 'encoding of the input files (default: detected)'),
    section: 'Input',
  } as Shared<string | null>,
  textField: {
    ...text('name', 'column or field (also a path, fields.body) that holds the text (default: by its usual names)'),
    section: 'Input',
  } as Shared<string | null>,
  titleField: { ...text('name', 'column or field that holds the title'), section: 'Input' } as Shared<string | null>,
  dateField: {
    ...text('name', 'column or field that holds the publication date'),
    section: 'Input',
  } as Shared<string | null>,
  dateOrder: {
    ...choice('order', 'dates such as 03/04/2025: dmy or mdy (default: told by the column)', ['dmy', 'mdy']),
    section: 'Input',
  } as Shared<DateOrder | null>,
  idField: { ...text('name', "column or field that holds the document's id"), section: 'Input' } as Shared<
    string | null
  >,
  delimiter: {
    ...text('character', 'what separates the cells of CSV, e.g. ";" or tab (default: detected)'),
    section: 'Input',
    parse: written.delimiter,
  } as Shared<string | null>,
  keep: {
    help: 'columns or fields to carry through, separated by commas, or all',
    argument: 'names',
    section: 'Input',
    default: [],
    parse: written.kept,
    of: (view) => (view.keepsAllFields ? { default: 'all' } : {}),
  } as Shared<Keep>,
  metadata: {
    ...text('file', 'CSV with a row for each file: its name in the column file, date, outlet and so on in others'),
    section: 'Input',
    isFile: true,
  } as Shared<string | null>,
  namePattern: {
    ...text('pattern', "what the files' names say, e.g. '{outlet}_{date}_{n}'"),
    section: 'Input',
  } as Shared<string | null>,
  date: {
    ...text('date', 'publication date of articles that give none, e.g. 2025-09-30'),
    section: 'Input',
    parse: written.date,
  } as Shared<string | null>,

  names: {
    ...text('file', 'CSV of your own names, which win over what newsx finds'),
    section: 'Lists of your own',
    isFile: true,
    of: (view) => (view.requires.includes('entities') ? {} : null),
  } as Shared<string | null>,
  verbs: {
    ...text('file', 'CSV of your own reporting verbs, which win over those that newsx knows'),
    section: 'Lists of your own',
    isFile: true,
    of: (view) => (view.requires.includes('quotes') ? {} : null),
  } as Shared<string | null>,

  jobs: {
    help: 'how many documents to work on at once (default: one, and all cores where there is much)',
    argument: 'n',
    section: 'Large runs',
    short: 'j',
    default: null,
    parse: written.jobs,
    shapesOutput: false,
  } as Shared<number | null>,
  shard: {
    help: 'only the i-th of n parts of the documents, told by their ids',
    argument: 'i/n',
    section: 'Large runs',
    default: null,
    parse: written.shard,
  } as Shared<Shard | null>,
  resume: {
    ...flag('with -o FILE: go on where a run that was stopped or killed left off'),
    section: 'Large runs',
    shapesOutput: false,
  } as Shared<boolean>,
  allowErrors: {
    ...flag('end with 0 also where some documents failed'),
    section: 'Large runs',
    shapesOutput: false,
  } as Shared<boolean>,

  config: {
    ...text('file', 'JSON with options of a project (default: newsx.config.json, or "newsx" in package.json)'),
    section: 'Options of a project',
    shapesOutput: false,
  } as Shared<string | null>,

  quiet: {
    ...flag('no line on stderr for a document that failed'),
    section: 'Messages',
    shapesOutput: false,
  } as Shared<boolean>,
  verbose: {
    ...flag('say on stderr what each stage found'),
    section: 'Messages',
    shapesOutput: false,
  } as Shared<boolean>,
};

export type SharedValues = Values<typeof SHARED_OPTIONS>;
type SharedName = keyof SharedValues;

/** Options that are another one with a value, for short. */
export const SHORTHANDS: readonly {
  readonly flag: string;
  readonly help: string;
  readonly means: { readonly [K in SharedName]: { readonly name: K; readonly value: SharedValues[K] } }[SharedName];
}[] = [
  { flag: '--json', help: 'short for --format json', means: { name: 'format', value: 'json' } },
  { flag: '--no-config', help: 'take no options from a file', means: { name: 'config', value: null } },
  { flag: '--no-pager', help: 'same as --pager never', means: { name: 'pager', value: 'never' } },
  { flag: '--no-color', help: 'same as --color never', means: { name: 'color', value: 'never' } },
];
