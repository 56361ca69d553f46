/**
 * What a question costs of an archive, beside the same of the records it was made from: every command from
 * a cold process to its end, in alternated rounds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './figures.ts';
import { measured } from './start.ts';

const FEW = ['--limit', '5'];
/** Questions of a small answer, and the options that each takes. */
const QUESTIONS: readonly (readonly [command: string, ...options: string[]])[] = [
  ['quotes', ...FEW],
  ['speakers', ...FEW],
  ['about', ...FEW],
  ['timeline', '--count', 'month', ...FEW],
  ['network', ...FEW],
  ['diversity', ...FEW],
  ['duplicates', ...FEW],
];

/**
 * Prints a row a question: seconds of processor time and megabytes, of the records and of the archive.
 * @param records a file that `newsx annotate` wrote
 */
export function benchArchive(root: string, records: string, rounds: number): void {
  const program = join(root, 'bin/newsx.js');
  const folder = mkdtempSync(join(tmpdir(), 'newsx-bench-'));
  try {
    const archive = join(folder, 'articles.newsx');
    const made = measured([program, 'index', records, '--into', archive, '--quiet']);
    console.log(`made in ${made.cpu.toFixed(1)} s of processor time, ${made.peakMB.toFixed(0)} MB at most\n`);
    const heads = ['records: s', 'MB', 'archive: s', 'MB', 'times'];
    console.log(`${''.padEnd(14)}${heads.map((head) => head.padStart(12)).join('')}`);
    for (const [command, ...options] of QUESTIONS) {
      const runs = Array.from({ length: rounds }, () =>
        [records, archive].map((from) => measured([program, command, from, ...options, '--quiet'])),
      );
      const of = (side: 0 | 1, figure: 'cpu' | 'peakMB'): number => median(runs.map((pair) => pair[side]![figure]));
      const cells = [
        of(0, 'cpu').toFixed(2),
        of(0, 'peakMB').toFixed(0),
        of(1, 'cpu').toFixed(2),
        of(1, 'peakMB').toFixed(0),
        (of(0, 'cpu') / of(1, 'cpu')).toFixed(1),
      ];
      console.log(`${command.padEnd(14)}${cells.map((cell) => cell.padStart(12)).join('')}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
