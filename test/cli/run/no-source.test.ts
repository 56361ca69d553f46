/** A draft is held to nothing where no source can be read: that is no verdict, but a run that could not be made. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWith } from '../../helpers/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsx-no-source-'));
const draft = join(folder, 'draft.txt');
const source = join(folder, 'source.txt');
beforeAll(() => {
  writeFileSync(draft, '"Both sides gave something," Mara Quill said.\n');
  writeFileSync(source, 'MILLBROOK, Feb. 3 -- "It will rain for days," Mara Quill said.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['missing.txt', 'missing.newsx'])('%s: 2, and no verdicts', async (name) => {
  const { stdout, stderr, exit } = await runWith(['verify', draft, join(folder, name), '--quiet', '-f', 'csv']);
  expect(exit).toBe(2);
  expect(stdout).not.toContain('not found');
  expect(stderr).toMatch(/newsx: .+/);
});

test('beside a source that is there, a missing one does not hide what was found', async () => {
  const { stdout, exit } = await runWith([
    'verify',
    draft,
    source,
    join(folder, 'missing.txt'),
    '--quiet',
    '-f',
    'csv',
  ]);
  expect(exit).toBe(1);
  expect(stdout).toContain('not found');
});
