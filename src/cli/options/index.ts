/**
 * Options: what each subcommand takes, and from commander's raw values to typed ones.
 * A wrong value is a UsageError or commander's own, which names the choices.
 *
 *   --type person,norp --min-confidence 0.5 -> { type: ['person', 'norp'], minConfidence: 0.5, … }
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DATE_TYPES, ENTITY_TYPES, QUOTE_KINDS } from '../../document/layers.ts';
import { FORMATS, type Format } from '../../renderers/formats.ts';
import { NO_FILTERS } from '../../views/filters.ts';
import type { FilterName, Filters, View } from '../../views/view.ts';
import { fieldsNamed } from '../../views/view-options.ts';
import { COLOR_CHOICES, type ColorChoice } from '../output/color.ts';
import { type InputOptions, inputOptions, resolveInputOptions } from './input-options.ts';
import { resolveScale, type ScaleOptions, scaleOptions } from './scale-options.ts';
import { ownOptions } from './view-options.ts';

export interface RunOptions extends InputOptions, ScaleOptions {
  readonly format: Format;
  /** Null for standard output. */
  readonly output: string | null;
  readonly excelSafe: boolean;
  /** Publication date of documents that give none. */
  readonly date: string | null;
  /** A file of the user's own names. */
  readonly names: string | null;
  /** A file of the user's own reporting verbs. */
  readonly verbs: string | null;
  readonly color: ColorChoice;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly filters: Filters;
}

/** Adds to a view's subcommand the options that all share and those of its filters. */
export function addOptions(command: Command, view: View): void {
  const all = [
    new Option('-f, --format <name>', 'output format')
      .choices(view.formats ?? FORMATS)
      .default(view.defaultFormat ?? 'table'),
    new Option('--json', 'short for --format json').conflicts('format'),
    new Option('-o, --output <file>', 'write to a file, which appears only when the run is complete'),
    new Option('--excel-safe', 'CSV and TSV that Excel can open: no cell is taken for a formula'),
    ...view.filters.map((filter) => FILTER_OPTIONS[filter](view)),
    ...ownOptions(view.options ?? {}),
    ...inputOptions(),
    new Option('--date <date>', 'publication date of articles that give none, e.g. 2025-09-30').argParser(parseDate),
    ...(view.requires.includes('entities')
      ? [new Option('--names <file>', 'CSV of your own names, which win over what newsx finds')]
      : []),
    ...(view.requires.includes('quotes')
      ? [new Option('--verbs <file>', 'CSV of your own reporting verbs, which win over those that newsx knows')]
      : []),
    ...scaleOptions(),
    new Option('--color [when]', 'colour the table').choices(COLOR_CHOICES).preset('always'),
    new Option('--no-color', 'same as --color never'),
    new Option('--quiet', 'no line on stderr for a document that failed'),
    new Option('--verbose', 'say on stderr what each stage found'),
  ];
  for (const option of all) command.addOption(option);
}

/** What the user asked for, typed; `raw` is what commander made of the options that addOptions added. */
export function resolveOptions(
  raw: Readonly<Record<string, unknown>>,
  view: View,
  paths: readonly string[],
): RunOptions {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const given = (keys: readonly string[]): Readonly<Record<string, unknown>> =>
    Object.fromEntries(keys.filter((key) => raw[key] !== undefined).map((key) => [key, raw[key]]));
  const own = given(Object.keys(view.options ?? {})) as Filters['own'];
  const input = resolveInputOptions(raw);
  const keep = input.keep === 'all' ? input.keep : [...input.keep, ...fieldsNamed(view.options ?? {}, own)];
  return {
    format: raw.json === true ? 'json' : (raw.format as Format),
    output: text(raw.output),
    excelSafe: raw.excelSafe === true,
    ...input,
    keep,
    date: text(raw.date),
    names: text(raw.names),
    verbs: text(raw.verbs),
    ...resolveScale(raw),
    color: raw.color === false ? 'never' : ((raw.color ?? 'auto') as ColorChoice),
    quiet: raw.quiet === true,
    verbose: raw.verbose === true,
    filters: { ...NO_FILTERS, ...given(view.filters), own, paths },
  };
}

const FILTER_OPTIONS: { readonly [F in FilterName]: (view: View) => Option } = {
  type: (view) => {
    const choices: readonly string[] = view.requires.includes('entities') ? ENTITY_TYPES : DATE_TYPES;
    return listOption('--type <types>', 'keep only these types', choices);
  },
  kind: () => listOption('--kind <kinds>', 'keep only quotes of these kinds', QUOTE_KINDS),
  speaker: () =>
    new Option('--speaker <name>', 'keep only quotes of this speaker: all words of the name, in any case').argParser(
      (value: string, previous: string[] | undefined) => {
        if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
        return [...(previous ?? []), value];
      },
    ),
  speech: () =>
    new Option('--speech', 'keep only what was said or written, not what was thought, wished for or supported'),
  minConfidence: () =>
    new Option('--min-confidence <number>', 'keep only findings at least this sure, from 0 to 1').argParser(
      parseConfidence,
    ),
};

/** Several values, separated by commas or by repeating the option, each one of the choices. */
function listOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, `${description}: ${choices.join(', ')}`).argParser(
    (value: string, previous: string[] | undefined) => [
      ...(previous ?? []),
      ...value.split(',').map((part) => {
        const found = choices.find((choice) => choice.toLowerCase() === part.trim().toLowerCase());
        if (found === undefined) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
        return found;
      }),
    ],
  );
}

function parseConfidence(value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

function parseDate(value: string): string {
  const match = ISO_DATE.exec(value);
  const [year, month, day] = (match ?? []).slice(1).map(Number) as [number?, number?, number?];
  const valid = match && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysIn(year!, month!);
  if (!valid) throw new InvalidArgumentError('It must be a date such as 2025-09-30 or 2025-09-30T08:57.');
  return value;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
