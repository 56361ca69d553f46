/** What newsx says of itself: help, manual page and completions all come from the commands as they are. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isShared } from '../../src/cli/options/index.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { RUNS } from '../../src/views/index.ts';
import { makeIo, runWith } from '../helpers/io.ts';

const commands = buildProgram(makeIo().io).program.commands;
const longOptions = commands.flatMap((command) =>
  command.options.map((option) => [command.name(), option.long!] as const),
);

async function said(...args: string[]): Promise<string> {
  const { stdout, stderr, exit } = await runWith(args);
  expect([stderr, exit]).toEqual(['', 0]);
  return stdout;
}

describe.each(RUNS.map((view) => [view.name, view] as const))('the help of %s', (name, view) => {
  test('has two examples, which use options that there are', async () => {
    const options = commands
      .find((command) => command.name() === name)!
      .options.flatMap((one) => [one.short, one.long]);
    expect(view.examples?.length).toBeGreaterThanOrEqual(2);
    const help = await said('help', name);
    for (const example of view.examples!) {
      expect(help).toContain(`  ${example}\n`);
      const [own] = example.split(/ (?:\||&&) /) as [string];
      expect(own).toMatch(new RegExp(`^newsx ${name} `));
      for (const [option] of own.matchAll(/(?<= )--?[a-z][a-z-]*/g)) expect(options, example).toContain(option);
    }
  });
});

describe('the options that all commands take', () => {
  test('have a page of their own, and stand in no other help', async () => {
    const page = await said('help', 'options');
    const help = await said('help', 'quotes');
    const shared = commands.find((command) => command.name() === 'quotes')!.options.filter(isShared);
    expect(shared.length).toBeGreaterThan(20);
    for (const option of shared) {
      expect(page).toContain(`  ${option.flags} `);
      expect(help).not.toContain(`  ${option.flags} `);
    }
    expect(help).toContain('--speaker <name>');
    expect(page).not.toContain('--speaker');
    expect(page).toMatch(/^Options that commands share:\n\nOutput:\n {2}-f, --format <name>/);
    // Which commands lack one is said with it.
    expect(page.replace(/\s+/g, ' ')).toContain('only so many rows, the first (not report)');
  });
});

describe('the manual page', () => {
  test('has every command and option, and no line that roff would take for a request', async () => {
    const page = await said('man');
    const plain = page.replaceAll('\\-', '-');
    for (const command of commands) expect(plain).toContain(`.SS "newsx ${command.name()}`);
    for (const [, option] of longOptions) expect(plain).toContain(option);
    expect(page).toMatch(/^\.TH NEWSX 1 /);
    // A line that begins with a dot is a request: only those that the page means.
    const requests = new Set(page.split('\n').flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []));
    expect([...requests].sort()).toEqual(['B', 'I', 'PP', 'SH', 'SS', 'TH', 'TP', 'br', 'fi', 'nf']);
    expect(page).not.toMatch(/\n\n/);
  });
});

/** What bash offers for a line: its last word is the one being typed. */
function offered(script: string, ...words: string[]): string[] {
  const program = `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _newsx; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', program, 'bash', ...words], { encoding: 'utf8', cwd: import.meta.dirname })
    .trim()
    .split('\n');
}

describe('completions', () => {
  test('bash completes commands, options, choices and files', async () => {
    const script = await said('completion', 'bash');
    expect(offered(script, 'newsx', 'en')).toEqual(['entities']);
    expect(offered(script, 'newsx', 'quotes', '--ki')).toEqual(['--kind']);
    expect(offered(script, 'newsx', 'quotes', '--format', 'jsonl')).toEqual(['jsonl']);
    expect(offered(script, 'newsx', 'quotes', '-f', 'ts')).toEqual(['tsv']);
    expect(offered(script, 'newsx', 'completion', 'z')).toEqual(['zsh']);
    expect(offered(script, 'newsx', 'help', 'sch')).toEqual(['schema']);
    expect(offered(script, 'newsx', 'help', 'op')).toEqual(['options']);
    expect(offered(script, 'newsx', 'quotes', 'help.te')).toEqual(['help.test.ts']);
    expect(offered(script, 'newsx', 'entities', '--names', 'help.te')).toEqual(['help.test.ts']);
  });

  test('bash completes each of several words separated by commas', async () => {
    const script = await said('completion', 'bash');
    expect(offered(script, 'newsx', 'quotes', '--kind', 'd')).toEqual(['direct']);
    expect(offered(script, 'newsx', 'quotes', '--kind', 'direct,in')).toEqual(['direct,indirect']);
    expect(offered(script, 'newsx', 'entities', '--type', 'per')).toEqual(['person']);
    expect(offered(script, 'newsx', 'dates', '--type', 'DATE,T')).toEqual(['DATE,TIME']);
    expect(offered(script, 'newsx', 'quotes', '--columns', 'doc,sp')).toContain('doc,speaker');
    expect(offered(script, 'newsx', 'speakers', '--sort', 'quotes')).toContain('quotes');
    expect(offered(script, 'newsx', 'people', '--state', 'pos')).toEqual(['possible']);
  });

  test('bash completes names of files as they are', async () => {
    const script = await said('completion', 'bash');
    const folder = mkdtempSync(join(tmpdir(), 'newsx-completion-'));
    const files = ['My Articles', 'a*.txt', 'a1.txt', "it's.txt", 'two words.txt'];
    for (const name of files) writeFileSync(join(folder, name), '');
    expect(offered(script, 'newsx', 'quotes', `${folder}/`).sort()).toEqual(files.map((name) => join(folder, name)));
    expect(offered(script, 'newsx', 'quotes', `${folder}/My`)).toEqual([join(folder, 'My Articles')]);
    expect(offered(script, 'newsx', 'quotes', '--names', `${folder}/tw`)).toEqual([join(folder, 'two words.txt')]);
    rmSync(folder, { recursive: true });
  });

  test.each(['bash', 'zsh', 'fish'])('%s knows every command and option', async (shell) => {
    const script = await said('completion', shell);
    for (const command of commands) expect(script).toContain(command.name());
    for (const [, option] of longOptions) expect(script).toContain(shell === 'fish' ? `-l ${option.slice(2)}` : option);
  });

  test('an unknown shell is a usage error', async () => {
    const { stderr, exit } = await runWith(['completion', 'tcsh']);
    expect(stderr).toMatch(/^newsx: .*bash, zsh, fish/);
    expect(exit).toBe(2);
  });
});
