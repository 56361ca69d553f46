/**
 * What a start costs: every command on one article, from a cold process to its end, as a
 * multiple of a bare Node in the same alternated rounds. Processor time of the whole process is
 * what counts; the time on the wall stands beside it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median, range } from './figures.ts';

const COMMANDS = ['--version', 'meta', 'dates', 'entities', 'mentions', 'quotes', 'speakers', 'annotate'];

interface Start {
  readonly cpu: number;
  readonly wall: number;
  readonly peakMB: number;
}

/** A process that says on descriptor 3 what it took; see usage.mjs. */
export function measured(args: readonly string[]): Start {
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--import', join(import.meta.dirname, 'usage.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wall = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return { wall, ...JSON.parse(run.output[3]!) };
}

/** The arguments of each command on an article, by its name. */
export function startsOf(root: string, article: string): readonly (readonly [string, readonly string[]])[] {
  const program = join(root, 'bin/newsx.js');
  return COMMANDS.map((name) => [name, name.startsWith('-') ? [program, name] : [program, name, article]] as const);
}

/** Prints a row a command: median and range over the rounds. */
export function benchStart(root: string, article: string, rounds: number): void {
  const subjects = [['bare node', ['-e', '0']] as const, ...startsOf(root, article)];
  const runs = subjects.map((): Start[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const [i, [, args]] of subjects.entries()) {
      const run = measured(args);
      // The first round warms the files up.
      if (round > 0) runs[i]!.push(run);
    }
  const bare = runs[0]!;
  console.log(`\nstart to end of one article, ${rounds} alternated rounds`);
  console.log(
    `${''.padEnd(14)}${'cpu × node'.padStart(12)}${'range'.padStart(16)}${'wall × node'.padStart(13)}   peak MB`,
  );
  for (const [i, [name]] of subjects.entries()) {
    const cpu = runs[i]!.map((run, at) => run.cpu / bare[at]!.cpu);
    const wall = runs[i]!.map((run, at) => run.wall / bare[at]!.wall);
    console.log(
      `${name.padEnd(14)}${median(cpu).toFixed(2).padStart(12)}${range(cpu).padStart(16)}${median(wall).toFixed(2).padStart(13)}${median(
        runs[i]!.map((run) => run.peakMB),
      )
        .toFixed(0)
        .padStart(10)}`,
    );
  }
}
