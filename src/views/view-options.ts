/**
 * Options that a view declares, as a table that the command line turns into its options and
 * the view reads typed values from. Without a command line, as in the library, the
 * defaults are here.
 *
 *   { window: number('words', 'words of context', { … }) } -> --window <words>, and valuesOf(…).window: number
 */
import { suggestion } from './nearest.ts';

export type OptionValue = string | number | boolean | null | readonly string[];

/** What the user asked to keep, and how: the values that a view's options were given, by name; read them with `valuesOf`. */
export interface Filters {
  readonly [option: string]: OptionValue | undefined;
  /** The files, folders and globs, as the user named them. */
  readonly paths: readonly string[];
}

/** One option, under the name by which its value is asked for: `minWords` is --min-words. */
export interface DeclaredOption<T = unknown> {
  readonly help: string;
  /** What its value is, in one word: `--by <field>`. A flag has none. */
  readonly argument?: string;
  readonly choices?: readonly string[];
  /** The words of which it takes several, separated by commas, where they are known. */
  readonly words?: readonly string[];
  /** What holds where the user says nothing. */
  readonly default: T;
  /**
   * The value, from what the user wrote and what an earlier use of the same option gave; without it, as it is written.
   * @throws OptionError
   */
  parse?(written: string, earlier: T | undefined): T;
  /** It names a field of the input, which is then carried through as by --keep, unless it is one of these. */
  readonly fieldUnless?: readonly string[];
}

export type DeclaredOptions = Readonly<Record<string, DeclaredOption>>;

/** A value that an option cannot take: the sentence that says what it takes. */
export class OptionError extends Error {}

export type Values<O extends DeclaredOptions> = {
  readonly [K in keyof O]: O[K] extends DeclaredOption<infer T> ? T : never;
};

export function flag(help: string): DeclaredOption<boolean> {
  return { help, default: false };
}

type TextExtras<D> = { readonly default?: D; readonly fieldUnless?: readonly string[] };

/** Any text but the empty one. */
export function text<D extends string | null = null>(
  argument: string,
  help: string,
  { default: preset = null as D, ...extras }: TextExtras<D> = {},
): DeclaredOption<string | D> {
  return { help, argument, default: preset, parse: filled, ...extras };
}

/** One of a few words. */
export function choice<const C extends string, D extends C | null = null>(
  argument: string,
  help: string,
  choices: readonly C[],
  preset: D = null as D,
): DeclaredOption<C | D> {
  return { help, argument, choices, default: preset, parse: (written) => chosen(choices, written) };
}

/** @throws OptionError for what is none of the choices */
export function chosen<C extends string>(choices: readonly C[], written: string): C {
  const found = choices.find((one) => one === written);
  if (found === undefined)
    throw new OptionError(`Allowed choices are ${choices.join(', ')}.${suggestion(written, choices)}`);
  return found;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly default: number;
}

export function number(
  argument: string,
  help: string,
  { min, max, whole, default: preset }: Range,
): DeclaredOption<number> {
  return {
    help,
    argument,
    default: preset,
    parse: (written) => {
      const value = written.trim() === '' ? Number.NaN : Number(written);
      if (!(value >= min && value <= max) || (whole && !Number.isInteger(value)))
        throw new OptionError(`It must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`);
      return value;
    },
  };
}

/** Several of a few words, in any case, separated by commas or by repeating the option. */
export function list<const C extends string>(
  argument: string,
  help: string,
  choices: readonly C[],
): DeclaredOption<readonly C[]> {
  return {
    help: `${help}: ${choices.join(', ')}`,
    argument,
    words: choices,
    default: [],
    parse: (written, earlier = []) => [
      ...earlier,
      ...written.split(',').map((part) => {
        const found = choices.find((one) => one.toLowerCase() === part.trim().toLowerCase());
        if (found === undefined)
          throw new OptionError(`Allowed choices are ${choices.join(', ')}.${suggestion(part.trim(), choices)}`);
        return found;
      }),
    ],
  };
}

/** Words of a name. */
export function name(help: string): DeclaredOption<string | null> {
  return { help, argument: 'name', default: null, parse: named };
}

/** Several names, by repeating the option: one may have a comma in it. */
export function names(help: string): DeclaredOption<readonly string[]> {
  return { help, argument: 'name', default: [], parse: (written, earlier = []) => [...earlier, named(written)] };
}

export function filled(written: string): string {
  if (written.trim() === '') throw new OptionError('It is empty.');
  return written;
}

/** A name must have something by which it can be found. */
export function named(written: string): string {
  if (!hasWord(filled(written))) throw new OptionError('It has no word.');
  return written;
}

/** Whether a text has more than signs. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The values of a view's options, or their defaults. */
export function valuesOf<const O extends DeclaredOptions>(options: O, filters: Filters): Values<O> {
  const entries = Object.entries(options).map(([name, option]) => [name, filters[name] ?? option.default]);
  return Object.fromEntries(entries) as Values<O>;
}

/** The fields of the input that the given values name. */
export function fieldsNamed(options: DeclaredOptions, filters: Filters): string[] {
  return Object.entries(options).flatMap(([name, { fieldUnless }]) => {
    const value = filters[name];
    return fieldUnless && typeof value === 'string' && !fieldUnless.includes(value) ? [value] : [];
  });
}
