/**
 * The manual page, made from the program itself, so that it cannot say other than what the
 * program does: each command with its columns, options and examples, in roff's `man` macros.
 *
 *   newsx man | man -l -        newsx man > newsx.1
 */
import type { Command, Option } from 'commander';
import { RUNS } from '../../views/index.ts';
import { isShared } from '../options/index.ts';
import { sharedOptions } from './options-page.ts';

const EXIT_CODES: readonly [code: string, meaning: string][] = [
  ['0', 'It ran, also when nothing was found.'],
  ['1', 'Some documents failed, each with a line on standard error; the rest was written.'],
  ['2', 'Wrong usage.'],
  ['130, 143', 'Ended by SIGINT or SIGTERM.'],
];

/** The page `newsx.1` of the program as commander has it. */
export function manualPage(program: Command, version: string): string {
  const commands = program.commands;
  return [
    `.TH NEWSX 1 "" "newsx ${roff(version)}" "User Commands"`,
    '.SH NAME',
    `newsx \\- ${roff(sentence(program.description()))}`,
    '.SH SYNOPSIS',
    ...commands.flatMap((command) => [
      `.B newsx ${roff(command.name())}`,
      ...[roff(synopsis(command))].filter(Boolean),
      '.br',
    ]),
    '.SH COMMANDS',
    ...commands.flatMap(commandSection),
    '.SH OPTIONS',
    'All commands that read articles take these.',
    ...sharedOptions(program).flatMap(([section, options]) => [
      `.SS "${roff(section)}"`,
      ...options.flatMap(optionLines),
    ]),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, roff(meaning)]),
    '.SH ENVIRONMENT',
    '.TP',
    '.B NO_COLOR, FORCE_COLOR, TERM',
    roff(
      'Colour of the table, in this order after --color; without them it depends on whether the output is a terminal.',
    ),
    '',
  ].join('\n');
}

function commandSection(command: Command): string[] {
  const view = RUNS.find((one) => one.name === command.name());
  return [
    `.SS "${roff(`newsx ${command.name()} ${synopsis(command)}`.trim())}"`,
    roff(command.description()),
    ...(view ? ['.PP', roff(`Columns: ${view.columns.map((column) => column.key).join(', ')}.`)] : []),
    ...command.registeredArguments.flatMap((argument) => [
      '.TP',
      `.I ${roff(argument.name())}`,
      roff(argument.description),
    ]),
    ...command.options.filter((option) => !isShared(option)).flatMap(optionLines),
    ...(view?.examples ?? []).flatMap((example, at) =>
      [at === 0 ? '.PP\nExamples:' : '', '.PP', '.nf', roff(example), '.fi'].filter(Boolean),
    ),
  ];
}

function optionLines(option: Option): string[] {
  return ['.TP', `.B ${roff(option.flags)}`, roff(optionText(option))];
}

function synopsis(command: Command): string {
  const argumentsOf = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '');
    return argument.required ? name.toUpperCase() : `[${name.toUpperCase()}]`;
  });
  return [...(command.options.length > 0 ? ['[OPTION...]'] : []), ...argumentsOf].join(' ');
}

function optionText(option: Option): string {
  const choices = option.argChoices ? ` One of ${option.argChoices.join(', ')}.` : '';
  const preset = typeof option.defaultValue === 'string' ? ` Default: ${option.defaultValue}.` : '';
  return `${capital(sentence(option.description))}.${choices}${preset}`;
}

function sentence(text: string): string {
  return text.replace(/\.$/, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Text as roff reads it back: backslashes and hyphens escaped, no line that begins like a request, no quote that ends a heading. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^([.'])/gm, '\\&$1');
}
