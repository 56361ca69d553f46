/**
 * Golden runs of the real program. A case is a folder test/cases/<command>/<in-words>
 * with a shell line in `cmd`, which runs in that folder, and what it must give:
 * `stdout`, `stderr` (no file: empty) and `exit` (no file: 0).
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CASES = join(ROOT, 'test/cases');

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** The names of all cases, `<command>/<in-words>`, in order. */
export function caseNames(): string[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('cmd') && dirname(path) !== '.')
    .map((path) => dirname(path))
    .sort();
}

/** What a case must give. */
export function expected(name: string): Outcome {
  const read = (file: string, missing: string): string => {
    const path = join(CASES, name, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : missing;
  };
  return { stdout: read('stdout', ''), stderr: read('stderr', ''), exit: Number(read('exit', '0')) };
}

/** Makes what a case gave what it must give. */
export function bless(name: string, outcome: Outcome): void {
  const write = (file: string, content: string, isDefault: boolean): void => {
    const path = join(CASES, name, file);
    if (isDefault) rmSync(path, { force: true });
    else writeFileSync(path, content);
  };
  write('stdout', outcome.stdout, false);
  write('stderr', outcome.stderr, outcome.stderr === '');
  write('exit', `${outcome.exit}\n`, outcome.exit === 0);
}

/** Runs a case's command line. */
export function runCase(name: string, bin: string): Promise<Outcome> {
  return shell(lineOf(name), folderOf(name), bin);
}

/** The command line of a case. */
export function lineOf(name: string): string {
  return readFileSync(join(CASES, name, 'cmd'), 'utf8');
}

/** Where it runs. */
export function folderOf(name: string): string {
  return join(CASES, name);
}

/** Runs a shell line with `newsx` as the built program, no colour, and nothing on standard input. */
export function shell(line: string, cwd: string, bin: string): Promise<Outcome> {
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1', LC_ALL: 'C', TZ: 'UTC' };
  return new Promise((done, failed) => {
    const child = execFile('sh', ['-c', line], { cwd, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const exit = error === null ? 0 : error.code;
      if (typeof exit === 'number') done({ stdout, stderr, exit });
      else failed(error);
    });
    child.stdin?.end();
  });
}

/** A new folder for PATH in which `newsx` is the built program. */
export function makeBin(): string {
  const program = join(ROOT, 'bin/newsx.js');
  if (!existsSync(join(ROOT, 'dist/cli/main.js')))
    throw new Error(`${relative(ROOT, program)} is not built: npm run build`);
  const bin = mkdtempSync(join(tmpdir(), 'newsx-bin-'));
  symlinkSync(program, join(bin, 'newsx'));
  return bin;
}
