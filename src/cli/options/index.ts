/**
 * Options: what each subcommand takes, from the tables that declare them to commander's, and from
 * commander's raw values to typed ones. A wrong value is a UsageError or commander's own,
 * which names the choices.
 *
 *   --type person,norp --min-confidence 0.5 -> { filters: { type: ['person', 'norp'], minConfidence: 0.5, … }, … }
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Question } from '../../views/question.ts';
import type { View } from '../../views/view.ts';
import { chosen, type DeclaredOption, type Filters, fieldsNamed, OptionError } from '../../views/view-options.ts';
import { UsageError } from '../io.ts';
import { formatOf } from './output-format.ts';
import { SHARED_OPTIONS, SHORTHANDS, type SharedOption, type SharedValues } from './table.ts';

/** Options that ask for some of the articles: a run has the question that they make together. */
const ASKING = ['about', 'since', 'until', 'outlet', 'where', 'in'] as const;
type Asking = (typeof ASKING)[number];

/** The values of all options that commands share, and in `filters` those of the view's own. */
export interface RunOptions extends Omit<SharedValues, Asking> {
  /** Which articles are meant. */
  readonly question: Question;
  /** Fields that are carried through for the question alone, and are no columns. */
  readonly asked: readonly string[];
  readonly filters: Filters;
  /** Fields that the view carries through where the input has them. */
  readonly keeps: readonly string[];
}

const SHARED: readonly [name: string, option: SharedOption][] = Object.entries(SHARED_OPTIONS);

/** Adds to a view's subcommand the options that all share and those of its own. */
export function addOptions(command: Command, view: View): void {
  for (const [name, option] of Object.entries(view.options ?? {}))
    command.addOption(commanderOption(command, name, option));
  for (const [name, option] of SHARED) {
    const special = option.of ? option.of(view) : {};
    if (special)
      command.addOption(commanderOption(command, name, { ...option, ...special }).helpGroup(`${option.section}:`));
    for (const { flag, help, means } of SHORTHANDS)
      if (special && means.name === name) {
        const made = new Option(flag, help).helpGroup(`${option.section}:`);
        command.addOption(made.negate ? made : made.conflicts(name));
      }
  }
}

/** An option that may take several of some words, separated by commas: shells complete them. */
export class OptionOfWords extends Option {
  readonly words: readonly string[];

  constructor(flags: string, help: string, words: readonly string[] = []) {
    super(flags, help);
    this.words = words;
  }
}

function commanderOption(command: Command, name: string, option: DeclaredOption & Partial<SharedOption>): Option {
  const { help, argument, choices, short, bare } = option;
  const long = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const value = argument === undefined ? '' : bare === undefined ? ` <${argument}>` : ` [${argument}]`;
  const made = new OptionOfWords(`${short ? `-${short}, ` : ''}${long}${value}`, help, option.words);
  if (choices) made.choices(choices);
  // The choices may be fewer than the option's own: those that the view has.
  const parse = choices === undefined ? option.parse : (written: string) => chosen(choices, written);
  // Commander takes the default for what was written before.
  const isDefault = (value: unknown): boolean =>
    value === option.default && command.getOptionValueSource(name) === 'default';
  if (parse)
    made.argParser((written: string, value: unknown) => parsed(parse, written, isDefault(value) ? undefined : value));
  if (bare !== undefined) made.preset(bare);
  else if (typeof option.default === 'string' || typeof option.default === 'number') made.default(option.default);
  return made;
}

function parsed(parse: NonNullable<DeclaredOption['parse']>, written: string, earlier: unknown): unknown {
  try {
    return parse(written, earlier);
  } catch (error) {
    throw error instanceof OptionError ? new InvalidArgumentError(error.message) : error;
  }
}

/** Whether it is one of those that all commands share. */
export function isShared(option: Option): boolean {
  return option.helpGroupHeading !== undefined;
}

/**
 * What the user asked for, typed, of a command that addOptions gave its options and that has been parsed.
 * @throws UsageError where the ending of `-o` names no format, and where no day is asked for
 */
export function resolveOptions(command: Command, view: View, paths: readonly string[]): RunOptions {
  const raw: Readonly<Record<string, unknown>> = command.opts();
  const resolved = ([name, option]: readonly [string, DeclaredOption]) => [name, raw[name] ?? option.default];
  const own = view.options ?? {};
  const filters: Filters = { ...Object.fromEntries(Object.entries(own).map(resolved)), paths };
  const values: SharedValues = Object.fromEntries(SHARED.map(resolved));
  // Commander reads --no-color as a colour that is false.
  const meant = SHORTHANDS.filter(({ flag, means }) => raw[flag.slice(2)] === true || raw[means.name] === false);
  const { keep } = values;
  const { about, since, until, outlet, where, in: text, ...others } = values;
  const question = questionOf({ about, since, until, outlet, where, in: text });
  const isFormatGiven = raw.json === true || command.getOptionValueSource('format') === 'cli';
  return {
    ...others,
    format: isFormatGiven ? values.format : formatOf(view, values.output, values.format),
    ...Object.fromEntries(meant.map(({ means }) => [means.name, means.value])),
    keep: keep === 'all' ? keep : [...keep, ...fieldsNamed(own, filters)],
    keeps: view.keeps ?? [],
    asked: keep === 'all' ? [] : [...question.where.keys()].filter((field) => !keep.includes(field)),
    question,
    filters,
  };
}

function questionOf({ about, since, until, outlet, where, in: text }: Pick<SharedValues, Asking>): Question {
  const conditions = new Map<string, string[]>();
  const add = (field: string, value: string): void =>
    void conditions.set(field, [...(conditions.get(field) ?? []), value]);
  if (since !== null && until !== null && isAfter(since, until))
    throw new UsageError(`--since ${since} is after --until ${until}: no article is of both`);
  for (const one of outlet) add('outlet', one);
  for (const one of where) add(one.slice(0, one.indexOf('=')).trim(), one.slice(one.indexOf('=') + 1).trim());
  return { about, since, until, where: conditions, text };
}

/** Whether all of one day, month or year comes after the other: 2025-05 after 2025-03-09, not 2025-03 after it. */
function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

/** Of the values of a run, those on which its output depends. */
export function shapingOptions({ filters, question, asked: _asked, keeps: _keeps, ...values }: RunOptions): {
  readonly [name: string]: unknown;
} {
  const { paths: _, ...own } = filters;
  const shaping = SHARED.filter(([name, { shapesOutput }]) => shapesOutput !== false && !isAsking(name));
  return {
    ...Object.fromEntries(shaping.map(([name]) => [name, values[name as keyof typeof values]])),
    ...question,
    where: [...question.where].flatMap(([field, all]) => all.map((value) => `${field}=${value}`)),
    ...own,
  };
}

function isAsking(name: string): name is Asking {
  return (ASKING as readonly string[]).includes(name);
}

/** Files of the user's own whose content shapes the output, by the names of their options. */
export function shapingFiles(options: RunOptions): (readonly [name: string, path: string])[] {
  return SHARED.flatMap(([name, { isFile }]) => {
    const path = options[name as keyof Omit<SharedValues, Asking>];
    return isFile && typeof path === 'string' ? [[name, path] as const] : [];
  });
}
