/**
 * Whether a change makes newsx slower: the built program beside that of another commit, built
 * for the purpose, in the same alternated rounds, at the start of each command and on the articles.
 *
 *   npm run bench -- --against main FILE.jsonl   ->   entities 1.02 …   steady 1.13 SLOWER
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, range } from './figures.ts';
import { measured, startsOf } from './start.ts';

/** How much more processor time is called slower. */
const SLOWER = 1.1;

/** @returns whether nothing is slower. @throws Error if there is no such commit, or it does not build */
export function benchAgainst(
  root: string,
  revision: string,
  article: string,
  articles: string,
  rounds: number,
): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'newsx-against-'));
  const other = join(folder, 'tree');
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('worktree', 'add', '--detach', other, revision);
  try {
    symlinkSync(join(root, 'node_modules'), join(other, 'node_modules'));
    execFileSync('npm', ['run', 'build'], { cwd: other, stdio: 'pipe' });
    const subjects = (tree: string) => [
      ...startsOf(tree, article),
      ['steady', [join(tree, 'bin/newsx.js'), 'annotate', articles, '--jobs', '1', '--quiet']] as const,
    ];
    const pairs = subjects(root).map(([name, args], i) => ({ name, args, before: subjects(other)[i]![1] }));
    const ratios = pairs.map((): number[] => []);
    for (let round = 0; round <= rounds; round++)
      for (const [i, { args, before }] of pairs.entries()) {
        const ratio = measured(args).cpu / measured(before).cpu;
        if (round > 0) ratios[i]!.push(ratio);
      }
    console.log(`processor time as a multiple of that at ${revision}, ${rounds} alternated rounds`);
    for (const [i, { name }] of pairs.entries())
      console.log(
        `${name.padEnd(14)}${median(ratios[i]!).toFixed(2).padStart(8)}${range(ratios[i]!).padStart(14)}${median(ratios[i]!) >= SLOWER ? '  SLOWER' : ''}`,
      );
    return ratios.every((all) => median(all) < SLOWER);
  } finally {
    git('worktree', 'remove', '--force', other);
    rmSync(folder, { recursive: true, force: true });
  }
}
