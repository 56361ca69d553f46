/** The README is true: its examples print what it shows, and it names every command, option and format. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { RENDERERS } from '../src/renderers/index.ts';
import { VIEWS } from '../src/views/index.ts';
import { makeBin } from './helpers/cases.ts';
import { makeIo } from './helpers/io.ts';
import { examples, README, runExample, scripts } from './helpers/readme.ts';

const readme = readFileSync(README, 'utf8');
const bin = makeBin();
afterAll(() => rmSync(bin, { recursive: true }));

describe.concurrent('the examples', () => {
  test('are there', () => {
    expect(examples().length).toBeGreaterThan(3);
  });

  test.each(examples().map((example) => [example.command, example.output] as const))('%s', async (command, output) => {
    const outcome = await runExample(command, bin);
    // How many documents a run read stands on stderr, which the README does not show.
    expect({ ...outcome, stderr: outcome.stderr.replace(/^newsx: [\d,]+ documents\n$/, '') }).toEqual({
      stdout: output,
      stderr: '',
      exit: 0,
    });
  });
});

describe('the scripts', () => {
  const ROOT = dirname(README);
  // In this folder the package's own name leads to what a user would import.
  const print = (script: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });

  test('the library finds who said it', () => {
    const [library] = scripts();
    const lines = print(library!).trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Choe Son Hui said: the two top leaders' meeting has pointed out/);
  });

  test('the plugin finds what its comments say', () => {
    const [, plugin] = scripts();
    const probe = `console.log(JSON.stringify([doc.people().out('array'), doc.match('#Person+ told #Organization').text()]));`;
    const [attribution, found] = print(`${plugin}\n${probe}`).trim().split('\n');
    expect(attribution).toBe(`William Ruto told "We won't wait,"`);
    expect(JSON.parse(found!)).toEqual([
      ['President William Ruto', 'Ursula von der Leyen', 'Ruto'],
      'Ruto told Reuters',
    ]);
  });
});

describe('the README names', () => {
  test.each(VIEWS.map((view) => [view.name, view] as const))('%s with its columns', (name, view) => {
    const line = readme.split('\n').find((one) => one.startsWith(`| \`${name}\` |`));
    expect(line, `no line of the table of commands starts with ${name}`).toBeDefined();
    if (!['annotate', 'report'].includes(name))
      expect(line).toContain(view.columns.map((column) => column.key).join(', '));
  });

  test.each(RENDERERS.map((renderer) => renderer.name))('the format %s', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });

  test('every option', () => {
    const { program } = buildProgram(makeIo().io);
    const options = new Set(program.commands.flatMap((command) => command.options.map((option) => option.long!)));
    expect(options.size).toBeGreaterThan(10);
    for (const option of options) expect(readme, `${option} is missing`).toContain(option);
  });
});

test('the loop of correcting and running again is a golden case', () => {
  const folder = new URL('cases/quotes/corrected-and-run-again/', import.meta.url);
  const plain = readme.replace(/^ {4}/gm, '');
  for (const file of ['names.csv', 'verbs.csv']) expect(plain).toContain(readFileSync(new URL(file, folder), 'utf8'));
  const commands = readFileSync(new URL('cmd', folder), 'utf8').trim().split('\n');
  expect(commands).toHaveLength(4);
  for (const command of commands) expect(readme).toContain(`\n${command}\n`);
});
