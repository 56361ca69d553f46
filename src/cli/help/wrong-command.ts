/**
 * What to say to somebody who named no command that there is, or named things in another order.
 *
 *   newsx article.txt -> article.txt is no command but a file; try: newsx entities article.txt
 *   newsx entitis -> unknown command 'entitis' (Did you mean entities?)
 *   newsx kwic articles/ strike -> articles/ is a file, and strike is none: the term stands first
 */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { suggestion } from '../../views/nearest.ts';
import type { View } from '../../views/view.ts';

/** What is wrong with the first argument, or null. */
export function notACommand(first: string | undefined, program: Command): string | null {
  if (first === undefined) return null;
  if (first.startsWith('-') && first !== '-') return beforeCommand(first, program);
  if (program.commands.some((command) => command.name() === first)) return null;
  const looksLikeFiles = first === '-' || /[./\\*]/.test(first) || existsSync(first);
  if (!looksLikeFiles) return `unknown command '${first}'${suggestion(first, namesOf(program))}; newsx help lists them`;
  const quoted = /^[\w./\\:+-]+$/.test(first) ? first : `'${first}'`;
  return `${first} is no command, but may be what to read; try: newsx entities ${quoted}, or newsx quotes ${quoted}`;
}

/** Commander would call an option unknown that stands where none of the commands can have it. */
function beforeCommand(written: string, program: Command): string | null {
  const name = written.replace(/=.*/s, '');
  const isOf = ({ options }: Command): boolean => options.some(({ long, short }) => name === long || name === short);
  const command = isOf(program) ? undefined : program.commands.find(isOf);
  return command === undefined ? null : `${name} stands behind the command: newsx ${command.name()} … ${name}`;
}

/** What is wrong where files were named before what a command looks for in them; null where nothing is. */
export function turnedRound(view: View, argument: string, paths: readonly string[]): string | null {
  const { name, isFile } = view.argument!;
  const isTurned = !isFile && paths.length > 0 && existsSync(argument) && !paths.some((path) => existsSync(path));
  return isTurned
    ? `${argument} is a file, and ${paths[0]} is none: the ${name} stands first: newsx ${view.name} ${name.toUpperCase()} FILE`
    : null;
}

/** An option that a word processor has made another word of, two hyphens being a dash to it; null where there is none. */
export function longDash({ args, options }: Command): string | null {
  for (const written of args) {
    const name = /^[\u2010-\u2015\u2212]+([a-zA-Z][a-zA-Z-]*)(?:=|$)/.exec(written)?.[1];
    if (name === undefined || existsSync(written)) continue;
    const meant = options.find(({ long, short }) => long === `--${name}` || short === `-${name}`);
    const typed = meant?.long === `--${name}` ? meant.long : meant?.short;
    if (typed) return `${written} begins with a dash, not with hyphens, and is no option; type ${typed}`;
  }
  return null;
}

export function unknownTopic(topic: string, program: Command): string {
  return `no help on '${topic}'${suggestion(topic, [...namesOf(program), 'options'])}; there is help on ${namesOf(program).join(', ')} and options`;
}

function namesOf(program: Command): string[] {
  return program.commands.map((command) => command.name());
}
