/** The scripts that measure, on a corpus of one invented article and a scorer that counts persons. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'corpora-'));
const text = `Cultural Minister Ana Plitt spoke. ${'Plitt acquainted them with the plan. '.repeat(19)}`;
writeFileSync(join(folder, 'tiny.dev.jsonl'), `${JSON.stringify({ id: 'a', text, persons: 20 })}\n`);
writeFileSync(
  join(folder, 'score.mjs'),
  `export function score(gold, predicted) {
     const found = predicted.reduce((sum, { entities }) => sum + entities.length, 0), all = gold.reduce((sum, { persons }) => sum + persons, 0);
     const micro = { p: found ? 1 : 0, r: found / all, f1: (2 * found) / (found + all), pred: found, gold: all };
     return { docs: gold.length, missing: 0, entities: { micro, byType: {} } };
   }`,
);
writeFileSync(
  join(folder, 'from-newsx.mjs'),
  `import { createInterface } from 'node:readline';
   for await (const line of createInterface({ input: process.stdin })) {
     const { id, entities } = JSON.parse(line);
     const persons = entities.flatMap(({ type, mentions }) => (type === 'person' ? mentions.filter(({ form }) => form === 'name') : []));
     console.log(JSON.stringify({ id, entities: persons }));
   }`,
);

const root = join(import.meta.dirname, '../..');
function run(
  script: 'eval' | 'ledger',
  ...args: readonly string[]
): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, `scripts/${script}.ts`), folder, 'tiny', ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}

describe('eval', () => {
  it('prints the figures, and writes and holds the floors', () => {
    const floors = join(folder, 'floors.tsv');
    const measures = join(folder, 'accuracy.tsv');
    const { status, out } = run('eval', '--save-floor', floors, '--save-figures', measures);
    expect([status, out]).toEqual([0, expect.stringMatching(/^tiny\.dev +entities +100\.0 +100\.0 +100\.0 +20 +20$/m)]);
    expect(readFileSync(floors, 'utf8')).toContain('tiny.dev\tentities\t100.0\n');
    expect(readFileSync(measures, 'utf8')).toContain('tiny.dev\tentities\t1\t100.0\t100.0\t100.0\n');
    expect(run('eval', '--floor', floors)).toMatchObject({ status: 0, err: '' });
    const bare = run('eval', '--floor', floors, '--without', 'names/echo');
    expect(bare.out).toMatch(/^tiny\.dev +entities +100\.0 +5\.0 +9\.5 +1 +20$/m);
    expect(bare).toMatchObject({ status: 1, err: 'tiny.dev: entities is 9.5, its floor is 100.0\n' });
  });
  it('says which name is no rule', () => {
    expect(run('eval', '--without', 'names/none')).toMatchObject({
      status: 2,
      err: 'no rule is called names/none; newsx rules lists them\n',
    });
  });
});

describe('ledger', () => {
  it('gives a line for each rule that fired', () => {
    const { out } = run('ledger', '--rule', 'names/echo,names/money');
    expect(out.split('\n').filter((line) => !line.startsWith('#') && line !== '')).toEqual([
      'names/echo\ttiny.dev\tentities\t19\t19\t100.00\t9.52\t90.48',
    ]);
  });
});
