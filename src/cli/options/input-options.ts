/**
 * The options that say how input is read: what the files are, which of their columns are
 * what, and which are carried through.
 *
 *   --text-field Inhalt --keep outlet,section -> { columns: { text: 'Inhalt' }, keep: ['outlet', 'section'], … }
 */
import { InvalidArgumentError, Option } from 'commander';
import type { ReadOptions } from '../../inputs/input.ts';
import type { Keep } from '../../inputs/kept-fields.ts';
import type { DateOrder } from '../../inputs/records/iso-date.ts';

export interface InputOptions {
  /** Null to tell each file's format by its name and content. */
  readonly inputFormat: string | null;
  readonly encoding: string | null;
  readonly columns: NonNullable<ReadOptions['columns']>;
  /** Null to tell it by the first line. */
  readonly delimiter: string | null;
  readonly keep: Keep;
  /** Null to tell it by the column. */
  readonly dateOrder: DateOrder | null;
}

/** What holds where the user says nothing. */
export const NO_INPUT_OPTIONS: InputOptions = {
  inputFormat: null,
  encoding: null,
  columns: {},
  delimiter: null,
  keep: [],
  dateOrder: null,
};

/** What a shell makes awkward to type. */
const SPELLED_OUT: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|' };

export function inputOptions(): readonly Option[] {
  return [
    new Option('--input-format <name>', 'format of the input files (default: by name and content)'),
    new Option('--encoding <name>', 'encoding of the input files (default: detected)'),
    new Option(
      '--text-field <name>',
      'column or field (also a path, fields.body) that holds the text (default: by its usual names)',
    ),
    new Option('--title-field <name>', 'column or field that holds the title'),
    new Option('--date-field <name>', 'column or field that holds the publication date'),
    new Option('--date-order <order>', 'dates such as 03/04/2025: dmy or mdy (default: told by the column)').choices([
      'dmy',
      'mdy',
    ]),
    new Option('--id-field <name>', "column or field that holds the document's id"),
    new Option(
      '--delimiter <character>',
      'what separates the cells of CSV, e.g. ";" or tab (default: detected)',
    ).argParser(parseDelimiter),
    new Option('--keep <names>', 'columns or fields to carry through, separated by commas, or all').argParser(
      parseKeep,
    ),
  ];
}

export function resolveInputOptions(raw: Readonly<Record<string, unknown>>): InputOptions {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const columns = Object.entries({
    text: raw.textField,
    headline: raw.titleField,
    published: raw.dateField,
    id: raw.idField,
  }).filter(([, name]) => typeof name === 'string');
  return {
    inputFormat: text(raw.inputFormat),
    encoding: text(raw.encoding),
    columns: Object.fromEntries(columns),
    delimiter: text(raw.delimiter),
    keep: (raw.keep as Keep | undefined) ?? [],
    dateOrder: (raw.dateOrder as DateOrder | undefined) ?? null,
  };
}

function parseDelimiter(value: string): string {
  const delimiter = SPELLED_OUT[value.toLowerCase()] ?? value;
  if (!/^[\t\x20-\x7e]$/.test(delimiter) || /["\w]/.test(delimiter))
    throw new InvalidArgumentError('It must be one character such as ; or the word tab.');
  return delimiter;
}

function parseKeep(value: string, previous: Keep | undefined): Keep {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('It must be names separated by commas, or all.');
  if (previous === 'all' || names.includes('all')) return 'all';
  return [...new Set([...(previous ?? []), ...names])];
}
