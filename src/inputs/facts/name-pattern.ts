/**
 * Facts in the names of files, told by a pattern: each word in braces is a field, `{date}`,
 * `{title}` and `{author}` those that newsx reads, and `{year}`, `{month}`, `{day}` a date. A
 * pattern with slashes is that of the last folders, too.
 * In: `{outlet}/{year}{month}{day}_{n}` on `corpus/herald/20250304_1.txt`
 * -> out: outlet `herald`, date `2025-03-04`, n `1`.
 */
import { withoutCompression } from '../bytes/compression.ts';
import type { FileFacts } from '../input.ts';
import type { JsonRecord } from '../records/nested.ts';

/** Parts of a date have so many digits, so that nothing need stand between them. */
const DIGITS: Readonly<Record<string, string>> = { year: '\\d{4}', month: '\\d{2}', day: '\\d{2}' };
const FIELD = /\{(\w{0,40}|\*)\}/;

/** @throws Error that says what is wrong with the pattern. */
export function factsFromNames(pattern: string): FileFacts {
  const { expression, names } = compiled(pattern);
  const depth = pattern.split('/').length;
  return {
    path: null,
    order: null,
    of: (path) => {
      const match = expression.exec(lastParts(path, depth));
      return match ? recordOf(names, match.slice(1)) : null;
    },
    said: (files, known, first) =>
      known === files || first === null
        ? null
        : {
            path: first,
            record: null,
            code: 'name-pattern',
            message: `the names of ${files - known} of ${files} files do not fit the pattern "${pattern}" (this is the first)`,
          },
  };
}

function compiled(pattern: string): { readonly expression: RegExp; readonly names: readonly string[] } {
  const pieces = pattern.split(FIELD);
  const names = pieces.filter((_, index) => index % 2 === 1);
  const literals = pieces.filter((_, index) => index % 2 === 0);
  if (names.length === 0) throw new Error('it has no field in braces, such as {outlet}_{date}_{n}');
  if (literals.some((literal) => /[{}]/.test(literal)))
    throw new Error('a brace in it is not closed, or the name in it is no word');
  const filled = names.filter((name) => name !== '' && name !== '*');
  const twice = filled.find((name, index) => filled.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`it has the field {${twice}} twice`);
  const source = names.map((name, index) => {
    const after = literals[index + 1]!;
    const digits = DIGITS[name.toLowerCase()];
    if (digits === undefined && after === '' && index < names.length - 1)
      throw new Error(`nothing stands between {${name}} and {${names[index + 1]}}: newsx could not tell them apart`);
    // A field ends where what follows it begins: no text of a name is tried twice.
    const field = digits ?? (after === '' ? '[^/]+' : `(?:(?!${escaped(after)})[^/])+`);
    return `${escaped(literals[index]!)}(${field})`;
  });
  return { expression: new RegExp(`^${source.join('')}${escaped(literals.at(-1)!)}$`, 'u'), names };
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The last folders and the name of a path, without the endings: `herald/20250304_1`. */
function lastParts(path: string, depth: number): string {
  const parts = withoutCompression(path).split(/[\\/]/).slice(-depth);
  return parts.join('/').replace(/\.[^./]{1,10}$/, '');
}

function recordOf(names: readonly string[], values: readonly string[]): JsonRecord {
  const record: Record<string, string> = Object.create(null);
  for (const [index, name] of names.entries()) if (name !== '' && name !== '*') record[name] = values[index]!;
  const { year, month, day } = record;
  if (record.date === undefined && year !== undefined && month !== undefined && day !== undefined)
    record.date = `${year}-${month}-${day}`;
  return record;
}
