/** What touches `process` (only start.ts does beside it): it hands the streams in and the exit code out. */
import { Interrupted, type Io } from './io.ts';
import { runProgram } from './program.ts';
import { compileLater } from './run/thrift.ts';
import { isStray } from './strays.ts';

compileLater(process.versions.v8);

const controller = new AbortController();
let received: NodeJS.Signals | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Once: a second Ctrl-C ends the program at once.
  process.once(signal, () => {
    received = signal;
    controller.abort();
  });
}

// Each write reports its own error; without a listener the stream would throw it again.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.on('unhandledRejection', (reason) => {
  if (!isStray(reason)) throw reason;
});

// Node says of its own SQLite that it may still change: nothing that who reads an archive by it can do about.
const { emitWarning } = process;
process.emitWarning = (warning: string | Error, ...rest: unknown[]): void => {
  if (!String(warning).startsWith('SQLite is an experimental feature'))
    Reflect.apply(emitWarning, process, [warning, ...rest]);
};

const io: Io = {
  // Opening standard input takes time that most runs need not spend.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: controller.signal,
  // Opening `performance` takes a start longer than all that it is asked for.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  page: async (text, pager) => (await import('./output/pager.ts')).showPages(text, pager, process.env),
};

async function main(): Promise<void> {
  try {
    process.exitCode = await runProgram(process.argv.slice(2), io);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    // Die of the signal itself: a shell then sees 130 or 143, and stops its own loop.
    if (received !== null) process.kill(process.pid, received);
  }
}

// Not awaited here: a file of CommonJS, as the single executable is, cannot.
void main();
