/** A command line that talks to memory in place of the process. */
import { Readable, Writable } from 'node:stream';
import type { Io, Terminal } from '../../src/cli/io.ts';
import { runProgram } from '../../src/cli/program.ts';

interface Surroundings {
  readonly env?: Record<string, string>;
  /** Columns of the terminal that standard output is; none for a pipe. */
  readonly columns?: number;
  readonly stdin?: string;
  readonly stdinIsTerminal?: boolean;
}

export function makeIo(surroundings: Surroundings = {}) {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write: (chunk, _, done) => {
        written[name] += chunk;
        done();
      },
    });
  const { columns } = surroundings;
  const stdout: Terminal = Object.assign(sink('stdout'), columns === undefined ? {} : { isTTY: true, columns });
  const io: Io = {
    stdin: Object.assign(Readable.from([Buffer.from(surroundings.stdin ?? '')]), {
      isTTY: surroundings.stdinIsTerminal ?? false,
    }),
    stdout,
    stderr: sink('stderr'),
    env: surroundings.env ?? {},
    signal: new AbortController().signal,
    now: () => 0,
  };
  return { io, written };
}

/** Runs the program on arguments and says what it wrote. */
export async function runWith(args: readonly string[], surroundings: Surroundings = {}) {
  const { io, written } = makeIo(surroundings);
  const exit = await runProgram(args, io);
  return { ...written, exit };
}
