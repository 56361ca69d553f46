/**
 * Where a recipe is tried: a folder with articles in it, in which `newsx` is the built
 * program, and can be made to be killed in the middle of its work.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { makeArticles } from '../bench/articles.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'bin/newsx.js');
const SEED = join(ROOT, 'seeds/000_3f06621efd9ee24a.txt');

/** More than two of the blocks into which GNU parallel cuts them. */
const ARTICLES = 1000;

export interface Site {
  readonly folder: string;
  readonly env: Record<string, string | undefined>;
  /** Runs a shell line in the folder, with what it prints shown. @throws Error if it fails */
  sh(line: string, env?: Record<string, string>): void;
  /** Starts a program of the engine; what it prints goes to `<name>.log`. */
  start(name: string, command: string, args: readonly string[], env?: Record<string, string>): ChildProcess;
  read(file: string): string;
  /** Removes the files of an earlier trial. */
  remove(...names: string[]): void;
  /** The next newsx to start is killed with SIGKILL when it has written a part of its output. */
  armKill(): void;
  /** @throws Error if no newsx was killed since then. */
  checkKilled(): void;
}

export function makeSite(folder: string): Site {
  const bin = join(folder, 'bin');
  const armed = join(folder, 'armed');
  mkdirSync(bin);
  writeFileSync(join(bin, 'newsx'), wrapper(armed));
  chmodSync(join(bin, 'newsx'), 0o755);
  const articles = makeArticles([readFileSync(SEED, 'utf8')]);
  const lines = Array.from({ length: ARTICLES }, (_, i) =>
    i % 100 === 50 ? '{"id": "torn", "text": "Ann' : JSON.stringify({ id: `a${i}`, text: articles.text(i, 2500) }),
  );
  writeFileSync(join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  return {
    folder,
    env,
    sh: (line, more = {}) => {
      console.log(`$ ${line}`);
      execFileSync('bash', ['-euo', 'pipefail', '-c', line], {
        cwd: folder,
        env: { ...env, ...more },
        stdio: 'inherit',
      });
    },
    start: (name, command, args, more = {}) =>
      spawn('bash', ['-c', `exec "$0" "$@" > ${name}.log 2>&1`, command, ...args], {
        cwd: folder,
        env: { ...env, ...more },
        stdio: 'ignore',
      }),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: (...names) => {
      for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
    },
    armKill: () => mkdirSync(armed),
    checkKilled: () => {
      if (existsSync(armed)) throw new Error('no newsx was killed');
    },
  };
}

/** A `newsx` which, when armed, works for a while, writes a part of its output, and dies of SIGKILL. */
function wrapper(armed: string): string {
  return `#!/bin/bash
if rmdir '${armed}' 2> /dev/null; then
  if [[ "$*" == *--resume* ]]; then
    '${PROGRAM}' "$@" & child=$!
    # Killed when its journal says that something is done.
    while kill -0 $child 2> /dev/null && ! grep -qs '"records":[1-9]' annotated-$SLURM_ARRAY_TASK_ID.jsonl.newsx-run; do sleep 0.1; done
    kill -9 $child
  else
    '${PROGRAM}' "$@" | head -c 20001
  fi
  kill -9 $$
fi
exec '${PROGRAM}' "$@"
`;
}

/** Waits for something that another program does. @throws Error after a minute or two. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 600) throw new Error(`waited in vain until ${what}`);
    await new Promise((later) => setTimeout(later, 200));
  }
}

/** Installs Debian's packages where one of their programs is missing. */
export function installPackages(packages: Readonly<Record<string, string>>): void {
  const missing = Object.entries(packages).filter(([, program]) => !hasProgram(program));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  console.log(`installing ${names.join(', ')}`);
  execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function hasProgram(program: string): boolean {
  try {
    execFileSync('bash', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
