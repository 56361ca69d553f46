/**
 * A view's own options as commander's.
 *
 *   { minWords: { kind: 'number', value: 'count', … } } -> --min-words <count>
 */
import { InvalidArgumentError, Option } from 'commander';
import type { OwnOption, OwnOptions } from '../../views/view-options.ts';

export function ownOptions(options: OwnOptions): Option[] {
  return Object.entries(options).map(([name, option]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const made = new Option(option.kind === 'flag' ? flag : `${flag} <${option.value}>`, option.summary);
    if (option.kind === 'text' && option.choices) made.choices(option.choices);
    if (option.kind === 'text' && !option.choices) made.argParser(parseText);
    if (option.kind === 'number') made.argParser((value: string) => parseNumber(value, option));
    return option.kind === 'flag' || option.default === undefined ? made : made.default(option.default);
  });
}

function parseText(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
}

function parseNumber(value: string, { min, max, whole }: Extract<OwnOption, { kind: 'number' }>): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!(number >= min && number <= max) || (whole && !Number.isInteger(number)))
    throw new InvalidArgumentError(`It must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`);
  return number;
}
