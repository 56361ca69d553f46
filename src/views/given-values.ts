/**
 * Values of options that a script gives, checked as those that are written on the command line.
 *
 *   --kind: ['Direct'] -> ['direct'];   'direct' -> OptionError: It must be a list of texts.
 */
import { type DeclaredOption, OptionError, type OptionValue } from './view-options.ts';

const LIST = "It must be a list of texts, such as ['a', 'b'].";

/**
 * The value as `valuesOf` takes it; undefined, which is the default, for null and undefined.
 * @throws OptionError that says what the option takes
 */
export function givenValue(option: DeclaredOption, given: unknown): OptionValue | undefined {
  if (given === null || given === undefined) return undefined;
  const { argument, default: preset } = option;
  if (argument === undefined) {
    if (typeof given !== 'boolean') throw new OptionError('It must be true or false.');
    return given;
  }
  if (Array.isArray(preset)) {
    if (!Array.isArray(given)) throw new OptionError(LIST);
    return given.flatMap((one) => parsed(option, one, LIST) as readonly string[]);
  }
  if (typeof preset !== 'number') return parsed(option, given, 'It must be a text.');
  if (typeof given !== 'number') throw new OptionError('It must be a number.');
  return parsed(option, String(given), '');
}

function parsed({ parse }: DeclaredOption, given: unknown, message: string): OptionValue {
  if (typeof given !== 'string') throw new OptionError(message);
  return parse ? (parse(given, undefined) as OptionValue) : given;
}
