/** `--columns`, `--sort` and `--limit` as they are written: names separated by commas, each with a direction where it sorts. */
import { OptionError } from '../../views/view-options.ts';

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

export function columnNames(written: string, earlier: readonly string[] = []): readonly string[] {
  const names = written.split(',').map((name) => name.trim());
  if (names.includes('')) throw new OptionError('It must be names of columns separated by commas.');
  return [...new Set([...earlier, ...names])];
}

/** `quotes:desc,speaker` -> quotes, the most first; where they are equal, speaker from a to z. */
export function sortKeys(written: string, earlier: readonly SortKey[] = []): readonly SortKey[] {
  const keys = columnNames(written).map((name) => {
    const [, column, direction] = /^(.+?)(?::(asc|desc))?$/s.exec(name)!;
    return { column: column!, descending: direction === 'desc' };
  });
  return [...earlier, ...keys];
}

export function rowLimit(written: string): number {
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new OptionError('It must be a whole number from 1 to 999999999.');
  return Number(written);
}
