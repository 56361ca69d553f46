/** Tables of whole sentences through the names tagger and its rules: what must be found in them, and what must not. */
import { expect, it } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';

/** The names of a text as `surface:type`. */
export function namesIn(text: string): string[] {
  const { layers } = annotate(text, ['names']);
  return layers.names!.map(({ start, end, type }) => `${text.slice(start, end)}:${type}`);
}

type Row = readonly [text: string, ...found: string[]];

export const should = (rows: readonly Row[]): void => {
  it.each(rows)('%s', (text, ...found) => expect(namesIn(text)).toEqual(expect.arrayContaining(found)));
};

export const shouldNot = (rows: readonly Row[]): void => {
  it.each(rows)('not: %s', (text, ...wrong) => {
    for (const name of wrong) expect(namesIn(text)).not.toContain(name);
  });
};
