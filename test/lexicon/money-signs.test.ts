/** Every form of data/money-signs.tsv is a part of the sum in its example, and what stands in its place is none. */
import { describe, expect, test } from 'vitest';
import { findMoney } from '../../src/annotators/names/money.ts';
import { tokenize } from '../../src/annotators/tokens/index.ts';
import { readTable } from '../../src/lexicon/data.ts';

const ROWS = readTable('money-signs.tsv');

function sumIn(text: string): string | null {
  const tokens = tokenize(text);
  const [sum] = findMoney(tokens, 0, tokens.words.length);
  return sum ? text.slice(tokens.starts[sum.first]!, tokens.ends[sum.end - 1]!) : null;
}

describe('data/money-signs.tsv', () => {
  test('says each thing once', () => {
    const keys = ROWS.map(([kind, form]) => `${kind} ${form}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(ROWS)('%s: %s', (_, form, example) => {
    const stands = new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'iu');
    const [shown] = stands.exec(example!)!;
    expect(sumIn(example!)).toContain(shown);
    expect(sumIn(example!.replace(stands, 'Qq')) ?? '').not.toContain('Qq');
  });
});
