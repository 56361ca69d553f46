/**
 * What `newsx` says of itself where nothing more is asked: three examples, the commands by
 * task, and where to read on.
 */
import type { Command } from 'commander';
import { TASKS } from '../../views/index.ts';

const EXAMPLES: readonly [command: string, what: string][] = [
  ['newsx entities article.txt', 'who and what is in an article'],
  ['newsx quotes articles/ -o quotes.csv', 'who said what, as a spreadsheet'],
  ['newsx report articles/ -o report.html', 'a page to look through and to share'],
];

const OF_NEWSX = 'Know newsx itself';

/** @param width columns of the terminal */
export function frontPage(program: Command, width: number): string {
  const inTasks = new Set(TASKS.flatMap(({ names }) => names));
  const others = program.commands.map((command) => command.name()).filter((name) => !inTasks.has(name));
  const groups = [...TASKS, { task: OF_NEWSX, names: others }];
  const nameWidth = Math.max(...program.commands.map((command) => command.name().length));
  const commandWidth = Math.max(...EXAMPLES.map(([command]) => command.length));
  const help = program.createHelp();
  const entry = (term: string, termWidth: number, text: string): string => {
    const indent = 2 + termWidth + 2;
    const lines = help.boxWrap(text, Math.max(20, width - indent)).split('\n');
    return `  ${term.padEnd(termWidth)}  ${lines.join(`\n${' '.repeat(indent)}`)}`;
  };
  // What stands before the colon, or the whole sentence.
  const summaryOf = (name: string): string =>
    /^[^:.]+/.exec(program.commands.find((one) => one.name() === name)!.description())![0];
  return [
    help.boxWrap(program.description(), width),
    '',
    ...EXAMPLES.map(([command, what]) => entry(command, commandWidth, what)),
    ...groups.flatMap(({ task, names }) => [
      '',
      `${task}:`,
      ...names.map((name) => entry(name, nameWidth, summaryOf(name))),
    ]),
    '',
    help.boxWrap(
      'More: newsx help COMMAND, newsx help options (those that commands share), newsx man | man -l -',
      width,
    ),
    '',
  ].join('\n');
}
