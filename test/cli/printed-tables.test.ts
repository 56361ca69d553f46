/** The tables of what newsx knows of itself, as terminals of several widths show them. */
import { describe, expect, test } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { makeIo, runWith } from '../helpers/io.ts';

describe.each(['rules', 'codebook'])('newsx %s', (command) => {
  test.each([60, 80, 120, 200])('fits %i columns, and says how many rows there are', async (columns) => {
    const { stdout } = await runWith([command], { columns, env: { NO_COLOR: '1' } });
    const lines = stdout.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(columns);
    expect(lines.filter((line) => /^\d+ rows$/.test(line))).toHaveLength(1);
    expect(stdout).toMatch(columns === 60 ? /^─{60}\n/ : /^\w+ {2,}\w+/);
  });

  test('is shown page by page where it is longer than the screen', async () => {
    const { io, written } = makeIo({ columns: 80 });
    const pages: string[] = [];
    const page = async (text: string): Promise<boolean> => pages.push(text) > 0;
    const stdout = Object.assign(io.stdout, { rows: 24 });
    await runProgram([command], { ...io, stdout, page });
    expect(pages).toHaveLength(1);
    expect(written.stdout).toBe('');
  });

  test('goes to a pipe as it is', async () => {
    const { stdout } = await runWith([command, '--format', 'csv'], {});
    expect(stdout.split('\n').length).toBeGreaterThan(50);
  });
});
