/** Every row of data/newsml-roles.tsv: it says what it says by itself, and once. */
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { isNewsmlName, type NewsmlKind } from '../../src/lexicon/newsml-roles.ts';

const ROWS = readTable('newsml-roles.tsv');

describe('data/newsml-roles.tsv', () => {
  test('says each form once', () => {
    const forms = ROWS.map(([kind, form]) => `${kind} ${form}`);
    expect(forms).toEqual([...new Set(forms)]);
  });

  test.each(ROWS)('%s: %s', (kind, form, example) => {
    expect(isNewsmlName(kind as NewsmlKind, example!)).toBe(true);
    expect(isNewsmlName(kind as NewsmlKind, example!.replace(new RegExp(form!, 'i'), 'Quay'))).toBe(false);
  });
});
