import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { codebook } from '../../src/views/codebook.ts';
import { RUNS } from '../../src/views/index.ts';

const entries = codebook();

describe('the codebook', () => {
  test.each(RUNS.map((view) => [view.name, view] as const))('has every column of %s', (name, { columns }) => {
    const known = entries.filter(({ command }) => command === name).map(({ column }) => column);
    expect(known).toEqual(expect.arrayContaining(columns.map(({ key }) => key)));
    expect(new Set(known).size).toBe(known.length);
  });

  test('has the columns that only an option gives', () => {
    const has = (command: string, column: string): boolean =>
      entries.some((one) => one.command === command && one.column === column);
    for (const [command, column] of [
      ['timeline', 'period'],
      ['network', 'label'],
      ['compare', 'logRatio'],
      ['compare', 'containment'],
    ] as const)
      expect(has(command, column), `${command} ${column}`).toBe(true);
  });

  test('says of each what it is, in a sentence, and of which type', () => {
    for (const { column, type, meaning } of entries) {
      expect(['text', 'number', 'fraction', 'date'], column).toContain(type);
      expect(meaning, column).toMatch(/^[A-Z0-9a-z].*[.…:\d]$/u);
    }
  });

  test('lists the values where they are closed', () => {
    expect(entries.find(({ command, column }) => command === 'quotes' && column === 'kind')?.values).toBe(
      'direct; indirect; mixed',
    );
  });

  test('has no line twice, nor one of a command that there is not', () => {
    const lines = readTable('codebook.tsv').map(([command, column]) => `${command} ${column}`);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(['*', ...RUNS.map(({ name }) => name)]).toContain(line.split(' ')[0]);
  });
});
