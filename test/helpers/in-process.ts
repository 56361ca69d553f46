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

/** The arguments of each line of several; null where one of them needs a shell. */
export function linesOf(text: string): string[][] | null {
  const all = text.trim().split('\n').map(argumentsOf);
  return all.every((args) => args !== null) ? (all as string[][]) : null;
}

/** Runs one line after the other, as a shell does: what the last one exits with counts. */
export async function runLinesWithin(folder: string, lines: readonly (readonly string[])[]): Promise<Outcome> {
  let sum: Outcome = { stdout: '', stderr: '', exit: 0 };
  for (const args of lines) {
    const { stdout, stderr, exit } = await runWithin(folder, args);
    sum = { stdout: sum.stdout + stdout, stderr: sum.stderr + stderr, exit };
  }
  return sum;
}

/** Runs the program in a folder, as `shell` does: no colour, nothing on standard input. */
export async function runWithin(folder: string, args: readonly string[]): Promise<Outcome> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await runWith(args, { env: { NO_COLOR: '1', LC_ALL: 'C', TZ: 'UTC' } });
  } finally {
    process.chdir(before);
  }
}
