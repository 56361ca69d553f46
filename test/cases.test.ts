/** Runs every golden case under test/cases with the built program; `npx tsx scripts/bless-cases.ts` rewrites them. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { caseNames, expected, makeBin, runCase } from './helpers/cases.ts';

const NAMES = caseNames();
const bin = makeBin();
afterAll(() => rmSync(bin, { recursive: true }));

test('there are cases', () => {
  expect(NAMES.length).toBeGreaterThan(10);
});

describe.concurrent('cases', () => {
  test.each(NAMES)('%s', async (name) => {
    expect(await runCase(name, bin)).toEqual(expected(name));
  });
});
