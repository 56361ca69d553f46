/**
 * Runs every golden case under test/cases; `npx tsx scripts/bless-cases.ts` rewrites them. The built
 * program runs all that need a shell, and the first of each command; the others run in this process.
 */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { caseNames, expected, folderOf, lineOf, makeBin, runCase } from './helpers/cases.ts';
import { linesOf, runLinesWithin } from './helpers/in-process.ts';

const NAMES = caseNames();
const bin = makeBin();
afterAll(() => rmSync(bin, { recursive: true }));

test('there are cases', () => {
  expect(built.length).toBeGreaterThan(30);
  expect(within.length).toBeGreaterThan(40);
  expect(firsts.filter((name) => name !== undefined).length).toBeGreaterThan(15);
});

const lines = new Map(NAMES.map((name) => [name, linesOf(lineOf(name))]));
const isOneLine = (name: string): boolean => lines.get(name)?.length === 1;
const commandOf = (name: string): string => name.split('/')[0]!;
const commands = [...new Set(NAMES.map(commandOf))];
const firsts = commands.map((command) => NAMES.find((name) => commandOf(name) === command && isOneLine(name)));
const within = NAMES.flatMap((name) => {
  const all = lines.get(name) ?? null;
  return all === null || firsts.includes(name) ? [] : [[name, all] as const];
});
const built = NAMES.filter((name) => !within.some(([other]) => other === name));

describe.concurrent('the built program gives what stands in', () => {
  test.each(built)('%s', async (name) => {
    expect(await runCase(name, bin)).toEqual(expected(name));
  });
});

describe('the program, in this process, gives what stands in', () => {
  test.each(within)('%s', async (name, all) => {
    expect(await runLinesWithin(folderOf(name), all)).toEqual(expected(name));
  });
});
