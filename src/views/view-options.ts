/**
 * Options of one view alone, as a table that the command line turns into its options and
 * the view reads typed values from. Without a command line, as in the library, the
 * defaults are here.
 *
 *   { window: { kind: 'number', … } } -> --window <words>, and valuesOf(…).window: number
 */
import type { Filters } from './view.ts';

export type OwnValue = string | number | boolean;

export type OwnOption = { readonly summary: string } & (
  | { readonly kind: 'flag' }
  | {
      readonly kind: 'text';
      /** What the value is, in one word: `--by <field>`. */
      readonly value: string;
      readonly choices?: readonly string[];
      readonly default?: string;
      /** It names a field of the input, which is then carried through as by --keep, unless it is one of these. */
      readonly fieldUnless?: readonly string[];
    }
  | {
      readonly kind: 'number';
      readonly value: string;
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
      readonly default: number;
    }
);

export type OwnOptions = Readonly<Record<string, OwnOption>>;

type Values<O extends OwnOptions> = {
  readonly [K in keyof O]: O[K] extends { kind: 'flag' }
    ? boolean
    : O[K] extends { kind: 'number' }
      ? number
      : O[K] extends { default: string }
        ? string
        : string | null;
};

/** The values of a view's own options, or their defaults: false, null, or as its table says. */
export function valuesOf<const O extends OwnOptions>(options: O, filters: Filters): Values<O> {
  const entries = Object.entries(options).map(([name, option]) => [name, filters.own[name] ?? missing(option)]);
  return Object.fromEntries(entries) as Values<O>;
}

function missing(option: OwnOption): OwnValue | null {
  return option.kind === 'flag' ? false : (option.default ?? null);
}

/** The fields of the input that the given options name. */
export function fieldsNamed(options: OwnOptions, own: Filters['own']): string[] {
  return Object.entries(options).flatMap(([name, option]) => {
    const value = own[name];
    const isField = option.kind === 'text' && option.fieldUnless && typeof value === 'string';
    return isField && !option.fieldUnless.includes(value) ? [value] : [];
  });
}
