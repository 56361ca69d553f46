/**
 * The program: a subcommand for each view, and those that print what newsx knows of itself. Built anew for each run, from
 * the tables of views and options; nothing here reads an article.
 */
import { Argument, Command, CommanderError, Help, Option } from 'commander';
import { ArchiveError } from '../archive/faults.ts';
import { readText } from '../lexicon/data-files.ts';
import type { Format } from '../renderers/formats.ts';
import { RUNS } from '../views/index.ts';
import { ArgumentError, type View } from '../views/view.ts';
import type { Filters } from '../views/view-options.ts';
import { frontPage } from './help/front-page.ts';
import { NARROWEST_TEXT, optionsPage } from './help/options-page.ts';
import { longDash, notACommand, turnedRound, unknownTopic } from './help/wrong-command.ts';
import { ClosedPipe, type Io, OutputError, UsageError, write } from './io.ts';
import { messageLine } from './messages.ts';
import { applyConfig } from './options/config.ts';
import { addOptions, isShared, resolveOptions } from './options/index.ts';
import { decideColor } from './output/color.ts';
import { pagedThrough } from './output/pager-choice.ts';
import { version } from './package-files.ts';

/** What tables about newsx itself can be written in: formats of rows that need no column of a finding. */
const TABLE_FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const satisfies readonly Format[];

interface BuiltProgram {
  readonly program: Command;
  /** What the program has to say after parsing: help and version, usage errors, and its exit code. */
  readonly said: { stdout: string; stderr: string; exitCode: number };
}

/** The program as commander sees it; its actions run with `io`. */
export function buildProgram(io: Io): BuiltProgram {
  const said = { stdout: '', stderr: '', exitCode: 0 };
  const program: Command = new Command('newsx')
    .description('Reads English-language news and says who is in it, who said what, where and when.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
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
    })
    .configureHelp({
      minWidthToWrap: NARROWEST_TEXT,
      formatHelp: (command, help) =>
        command === program ? frontPage(program, help.helpWidth ?? 80) : commandHelp(command, help),
    });
  for (const view of RUNS) addView(program, view, said, io);
  program
    .command('schema')
    .description('Prints the JSON Schema of the records that annotate writes.')
    .action(() => {
      said.stdout = readText('schema/newsx-1.schema.json');
    });
  addTable(
    program,
    'rules',
    'Prints the rules by which newsx finds: name, stage, reason and an example of each.',
    said,
    io,
  );
  addTable(program, 'codebook', 'Prints what each column of each table means, and its values.', said, io);
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
  program
    .command('help')
    .description('Prints the help of a command; of "options", those that commands share.')
    .addArgument(
      // Any word, so that a wrong one can be told what was near; the choices are for completions.
      new Argument('[topic]', 'a command, or options')
        .choices([...program.commands.map((command) => command.name()), 'options'])
        .argParser((topic: string) => topic),
    )
    .action((topic?: string) => {
      const width = io.stdout.columns || 80;
      const command = program.commands.find((one) => one.name() === topic);
      if (topic === 'options') said.stdout = optionsPage(program, width);
      else if (topic !== undefined && !command) throw new UsageError(unknownTopic(topic, program));
      else (command ?? program).outputHelp();
    });
  return { program, said };
}

/** The options that all commands take have a page of their own. */
function commandHelp(command: Command, help: Help): string {
  const own: Help = Object.assign(Object.create(help), {
    visibleOptions: (one: Command) => help.visibleOptions(one).filter((option) => !isShared(option)),
  });
  return Help.prototype.formatHelp.call(own, command, own);
}

/** A command that prints a table of what newsx knows of itself. */
function addTable(
  program: Command,
  name: 'rules' | 'codebook',
  summary: string,
  said: BuiltProgram['said'],
  io: Io,
): void {
  program
    .command(name)
    .description(summary)
    .addOption(new Option('-f, --format <name>', 'output format').choices(TABLE_FORMATS).default('table'))
    .addOption(new Option('--json', 'short for --format json').conflicts('format'))
    .action(async ({ format, json }: { readonly format: (typeof TABLE_FORMATS)[number]; readonly json?: true }) => {
      const { printedTable } = await import('./printed-tables.ts');
      const isTerminal = io.stdout.isTTY === true;
      const style = {
        color: decideColor('auto', io.env, isTerminal),
        width: isTerminal ? io.stdout.columns || 80 : null,
      };
      const text = await printedTable(name, json ? 'json' : format, style);
      if (!(isTerminal && format === 'table' && (await pagedThrough(text, io)))) said.stdout = text;
    });
}

/** What a command prints without reading files. @throws UsageError for what it cannot be asked */
async function printedBy(view: View, filters: Filters): Promise<string | null> {
  try {
    return (await view.prints?.(filters)) ?? null;
  } catch (error) {
    throw error instanceof ArgumentError ? new UsageError(error.message) : error;
  }
}

function addView(program: Command, view: View, said: BuiltProgram['said'], io: Io): void {
  const command = program.command(view.name).description(view.summary);
  if (view.argument) command.argument(`<${view.argument.name}>`, view.argument.summary);
  command
    .argument('[files...]', 'files, folders, globs, or - for standard input, which is read where none are named')
    .action(async () => {
      const printed = await printedBy(view, resolveOptions(command, view, []).filters);
      if (printed !== null) {
        said.stdout = printed;
        return;
      }
      const named: string[] = command.processedArgs.at(-1);
      const dash = longDash(command);
      if (dash !== null) throw new UsageError(dash);
      const isMissing = named.length === 0 && !view.argument?.bringsTexts;
      if (isMissing && io.stdin.isTTY) return command.help({ error: true });
      const files = isMissing ? ['-'] : named;
      const argument: string | undefined = view.argument && command.processedArgs[0];
      const mistake = argument === undefined ? null : turnedRound(view, argument, named);
      if (mistake !== null) throw new UsageError(mistake);
      const { run } = await import('./run/index.ts');
      await applyConfig(command);
      said.exitCode = await run(view, files, resolveOptions(command, view, files), io, argument);
    });
  addOptions(command, view);
  const examples = view.examples ? `\nExamples:\n  ${view.examples.join('\n  ')}\n` : '';
  command.addHelpText('after', `${examples}\nAll commands also take -f FORMAT, -o FILE and more: newsx help options`);
}

/**
 * Runs the program on the arguments after `newsx`.
 * @returns the exit code. @throws Interrupted after a signal, and whatever is a bug.
 */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  const { program, said } = buildProgram(io);
  try {
    const mistake = notACommand(args[0], program);
    if (mistake !== null) throw new UsageError(mistake);
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
  if (!(error instanceof UsageError || error instanceof OutputError || error instanceof ArchiveError)) throw error;
  await write(io.stderr, messageLine(error.message));
  return error instanceof ArchiveError && !error.isMistaken ? 1 : 2;
}
