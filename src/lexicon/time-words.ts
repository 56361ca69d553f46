/**
 * The words of which dates are made beside months, weekdays and numbers (data/time-words.tsv), as
 * sources of regular expressions, and what they say.
 *
 *   timeForms('edge') -> "(?:(?:very )?end|close|…)";   timeValue('edge', 'End') -> "END"
 */
import { lazy, readTable } from './data.ts';

export type TimeWord =
  | 'reference'
  | 'often'
  | 'part'
  | 'edge'
  | 'about'
  | 'zone'
  | 'head'
  | 'the head'
  | 'before'
  | 'counted'
  | 'quantity'
  | 'numbered'
  | 'year lead'
  | 'clause'
  | 'name of time'
  | 'per'
  | 'not per'
  | 'decade'
  | 'match';

interface Form {
  readonly source: string;
  readonly whole: RegExp;
  readonly value: string;
}

const table = lazy(() => {
  const byKind = new Map<string, Form[]>();
  for (const [kind = '', form = '', value = ''] of readTable('time-words.tsv')) {
    const source = form.replaceAll(' ', String.raw`\s`);
    const forms = byKind.get(kind) ?? [];
    forms.push({ source, whole: new RegExp(`^${source}$`, 'iu'), value });
    byKind.set(kind, forms);
  }
  return byKind;
});

/** The forms of a kind as a group of a regular expression; the first letter may be a capital. */
export function timeForms(kind: TimeWord): string {
  const sources = table()
    .get(kind)!
    .map(({ source }) => source.replace(/^\p{Ll}/u, (letter) => `[${letter.toUpperCase()}${letter}]`));
  return `(?:${sources.join('|')})`;
}

/** The forms of a kind as a group of a regular expression, as they stand in the table. */
export function timeWords(kind: TimeWord): string {
  return `(?:${timeList(kind).join('|')})`;
}

/** The forms of a kind, in the table's order. */
export function timeList(kind: TimeWord): string[] {
  return table()
    .get(kind)!
    .map(({ source }) => source);
}

/** The forms of a kind, those of each value in a group named by it: for forms that look at what stands around them. */
export function timeGroups(kind: TimeWord): string {
  const forms = table().get(kind)!;
  const of = (value: string): string => forms.flatMap((form) => (form.value === value ? [form.source] : [])).join('|');
  return [...new Set(forms.map(({ value }) => value))].map((value) => `(?<${value}>${of(value)})`).join('|');
}

/** What the words say: the value of the form that is all of them; null where none is, or it has no value. */
export function timeValue(kind: TimeWord, words: string | undefined): string | null {
  if (words === undefined) return null;
  return (
    table()
      .get(kind)!
      .find(({ whole }) => whole.test(words))?.value || null
  );
}
