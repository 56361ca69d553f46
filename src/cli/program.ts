/**
 * The program: a subcommand for each view, and those that print what newsx knows of itself. Built anew for each run, from
 * the table of views; nothing here reads an article.
 */
import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, Option } from 'commander';
import { dataPath } from '../lexicon/data.ts';
import type { Format } from '../renderers/formats.ts';
import { VIEWS } from '../views/index.ts';
import { ClosedPipe, type Io, OutputError, UsageError, write } from './io.ts';
import { messageLine } from './messages.ts';
import { addOptions, resolveOptions } from './options/index.ts';
import { version } from './package-files.ts';

/** What `rules` can be written in: formats of rows that need no column of a finding. */
const RULES_FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const satisfies readonly Format[];

interface BuiltProgram {
  readonly program: Command;
  /** What the program has to say after parsing: help and version, usage errors, and its exit code. */
  readonly said: { stdout: string; stderr: string; exitCode: number };
}

/** The program as commander sees it; its actions run with `io`. */
export function buildProgram(io: Io): BuiltProgram {
  const said = { stdout: '', stderr: '', exitCode: 0 };
  const program = new Command('newsx')
    .description('Reads English-language news and says who is in it, who said what, where and when.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        said.stdout += text;
      },
      writeErr: (text) => {
        said.stderr += text;
      },
      outputError: (text, writeErr) => writeErr(messageLine(text.replace(/^error: /, '').trimEnd())),
      getOutHelpWidth: () => io.stdout.columns || 80,
      getErrHelpWidth: () => io.stderr.columns || 80,
    });
  for (const view of VIEWS) {
    const command = program.command(view.name).description(view.summary);
    if (view.argument) command.argument(`<${view.argument.name}>`, view.argument.summary);
    command.argument('[files...]', 'files, folders, globs, or - for standard input').action(async () => {
      const { run } = await import('./run/index.ts');
      const files: string[] = command.processedArgs.at(-1);
      const argument: string | undefined = view.argument && command.processedArgs[0];
      said.exitCode = await run(view, files, resolveOptions(command.opts(), view, files), io, argument);
    });
    if (view.examples) command.addHelpText('after', `\nExamples:\n  ${view.examples.join('\n  ')}`);
    addOptions(command, view);
  }
  program
    .command('schema')
    .description('Prints the JSON Schema of the records that annotate writes.')
    .action(() => {
      said.stdout = readFileSync(dataPath('schema/newsx-1.schema.json'), 'utf8');
    });
  program
    .command('rules')
    .description('Prints the rules by which newsx finds: name, stage, reason and an example of each.')
    .addOption(new Option('-f, --format <name>', 'output format').choices(RULES_FORMATS).default('table'))
    .addOption(new Option('--json', 'short for --format json').conflicts('format'))
    .action(async ({ format, json }: { readonly format: (typeof RULES_FORMATS)[number]; readonly json?: true }) => {
      const { rulesTable } = await import('./rules.ts');
      said.stdout = await rulesTable(json ? 'json' : format, io.stdout.isTTY ? io.stdout.columns || 80 : null);
    });
  program
    .command('man')
    .description('Prints the manual page, as roff: newsx man | man -l -')
    .action(async () => {
      const { manualPage } = await import('./help/manual.ts');
      said.stdout = manualPage(program, version());
    });
  program
    .command('completion')
    .description('Prints the script by which a shell completes newsx: source <(newsx completion bash)')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('./help/completions.ts');
      said.stdout = completionScript(shell, program);
    });
  return { program, said };
}

/**
 * Runs the program on the arguments after `newsx`.
 * @returns the exit code. @throws Interrupted after a signal, and whatever is a bug.
 */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  const { program, said } = buildProgram(io);
  try {
    try {
      await program.parseAsync(args, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      said.exitCode = error.exitCode === 0 ? 0 : 2;
    }
    await write(io.stdout, said.stdout);
    await write(io.stderr, said.stderr);
    return said.exitCode;
  } catch (error) {
    return await exitCodeOf(error, io);
  }
}

async function exitCodeOf(error: unknown, io: Io): Promise<number> {
  if (error instanceof ClosedPipe) return 0;
  if (!(error instanceof UsageError || error instanceof OutputError)) throw error;
  await write(io.stderr, messageLine(error.message));
  return error instanceof UsageError ? 2 : 1;
}
