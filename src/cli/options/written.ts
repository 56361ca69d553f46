/** From what a user wrote after an option to its value; what cannot be is an OptionError that says what can. */
import type { Keep } from '../../inputs/kept-fields.ts';
import { faultOfTerms } from '../../views/question.ts';
import { filled, OptionError } from '../../views/view-options.ts';
import type { Shard } from './shard.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

export function date(written: string): string {
  const match = ISO_DATE.exec(written);
  const [year, month, day] = (match ?? []).slice(1).map(Number) as [number?, number?, number?];
  const valid = match && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysIn(year!, month!);
  if (!valid) throw new OptionError('It must be a date such as 2025-09-30 or 2025-09-30T08:57.');
  return written;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What a shell makes awkward to type. */
const SPELLED_OUT: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|' };

export function delimiter(written: string): string {
  const character = SPELLED_OUT[written.toLowerCase()] ?? written;
  if (!/^[\t\x20-\x7e]$/.test(character) || /["\w]/.test(character))
    throw new OptionError('It must be one character such as ; or the word tab.');
  return character;
}

export function kept(written: string, earlier: Keep | undefined): Keep {
  const names = written.split(',').map((name) => name.trim());
  if (names.includes('')) throw new OptionError('It must be names separated by commas, or all.');
  if (earlier === 'all' || names.includes('all')) return 'all';
  return [...new Set([...(earlier ?? []), ...names])];
}

const wholeNumber =
  (least: number, most: number) =>
  (written: string): number => {
    const number = /^\d{1,9}$/.test(written) ? Number(written) : -1;
    if (number < least || number > most) throw new OptionError(`It must be a whole number from ${least} to ${most}.`);
    return number;
  };

export const jobs = wholeNumber(1, 1024);
export const width = wholeNumber(20, 10_000);

export function shard(written: string): Shard {
  const [index, count] = (/^(\d{1,9})\/(\d{1,9})$/.exec(written) ?? []).slice(1).map(Number) as [number?, number?];
  if (index === undefined || count === undefined)
    throw new OptionError('It must be two whole numbers such as 3/100: the third of a hundred parts.');
  if (index < 1 || index > count)
    throw new OptionError(`Parts are counted from 1 to the number of parts: from 1/${count} to ${count}/${count}.`);
  return { index, count };
}

/** As much of a date as is meant: 2025, 2025-03, 2025-03-09. */
export function partOfDate(written: string): string {
  const month = /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(written);
  if (!month && !ISO_DATE.test(written))
    throw new OptionError('It must be a day, month or year such as 2025-03-09, 2025-03 or 2025.');
  return month ? written : date(written).slice(0, 10);
}

export function terms(written: string): string {
  const fault = faultOfTerms(written);
  if (fault !== null) throw new OptionError(fault);
  return written;
}

export function repeated(written: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, filled(written)];
}

export function condition(written: string, earlier: readonly string[] = []): readonly string[] {
  if (!/^[^=]+=./su.test(written)) throw new OptionError('It must be a field and a value such as section=Sport.');
  return [...earlier, written];
}
