/**
 * A command line run within the test's own process: what a new one would print, without the half
 * second that its start takes. Only for lines that ask nothing of a shell.
 *
 *   newsx quotes a.txt --speaker 'Li Qiang' -> the arguments quotes, a.txt, --speaker, Li Qiang
 */
import type { Outcome } from './cases.ts';
import { runWith } from './io.ts';

/** What a shell would take apart, put in or lead elsewhere. */
const SHELL = /[|<>&;$`\\*?[\]{}()~#\n]/;
const WORD = /'([^']*)'|"([^"$`\\]*)"|([^\s'"]+)/g;

/** The arguments of a line that is nothing but newsx and its arguments; null for any other. */
export function argumentsOf(line: string): string[] | null {
  const bare = line.trim().replace(/'[^']*'|"[^"$`\\]*"/g, (quoted) => 'x'.repeat(quoted.length));
  if (SHELL.test(bare) || !/^newsx(?:\s|$)/.test(bare)) return null;
  const words = bare.split(/\s+/).length;
  const found = [...line.trim().matchAll(WORD)].map((match) => match[1] ?? match[2] ?? match[3]!);
  // A word that is quoted in part, such as --by='a b', is left to a shell.
  return found.length === words ? found.slice(1) : null;
}

/** A line that needs no shell: the program's arguments, and what is on its standard input. */
export interface Line {
  readonly args: readonly string[];
  readonly stdin: string;
}

/** Lines written to the program: `echo 'It rains.' | newsx …`, or several by `printf '%s\n' 'a' 'b' | newsx …`. */
const PIPED = /^(?:echo|printf ['"]%s\\n['"])((?: '[^']*'| "[^"$`\\]*")+) \| (newsx .*)$/;

/** Each line of several; null where one of them needs a shell. */
export function linesOf(text: string): Line[] | null {
  const all = text
    .trim()
    .split('\n')
    .map((line) => {
      const [, said = '', rest = line] = PIPED.exec(line) ?? [];
      const args = argumentsOf(rest);
      const stdin = [...said.matchAll(WORD)].map((match) => `${match[1] ?? match[2]}\n`).join('');
      return args === null ? null : { args, stdin };
    });
  return all.every((line) => line !== null) ? all : null;
}

/** Runs one line after the other, as a shell does: what the last one exits with counts. */
export async function runLinesWithin(folder: string, lines: readonly Line[]): Promise<Outcome> {
  let sum: Outcome = { stdout: '', stderr: '', exit: 0 };
  for (const { args, stdin } of lines) {
    const { stdout, stderr, exit } = await runWithin(folder, args, stdin);
    sum = { stdout: sum.stdout + stdout, stderr: sum.stderr + stderr, exit };
  }
  return sum;
}

/** Runs the program in a folder, as `shell` does: no colour, nothing on standard input but what is given. */
export async function runWithin(folder: string, args: readonly string[], stdin = ''): Promise<Outcome> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await runWith(args, { stdin, env: { NO_COLOR: '1', LC_ALL: 'C', TZ: 'UTC' } });
  } finally {
    process.chdir(before);
  }
}
