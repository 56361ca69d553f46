/**
 * What to say to somebody who named no command that there is.
 *
 *   newsx article.txt -> article.txt is no command but a file; try: newsx entities article.txt
 *   newsx entitis -> unknown command 'entitis' (Did you mean entities?)
 */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { suggestion } from '../../views/nearest.ts';

/** What is wrong with the first argument, or null. */
export function notACommand(first: string | undefined, program: Command): string | null {
  if (first === undefined || (first.startsWith('-') && first !== '-')) return null;
  if (program.commands.some((command) => command.name() === first)) return null;
  const looksLikeFiles = first === '-' || /[./\\*]/.test(first) || existsSync(first);
  if (!looksLikeFiles) return `unknown command '${first}'${suggestion(first, namesOf(program))}; newsx help lists them`;
  const quoted = /^[\w./\\:+-]+$/.test(first) ? first : `'${first}'`;
  return `${first} is no command, but may be what to read; try: newsx entities ${quoted}, or newsx quotes ${quoted}`;
}

export function unknownTopic(topic: string, program: Command): string {
  return `no help on '${topic}'${suggestion(topic, [...namesOf(program), 'options'])}; there is help on ${namesOf(program).join(', ')} and options`;
}

function namesOf(program: Command): string[] {
  return program.commands.map((command) => command.name());
}
