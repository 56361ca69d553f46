import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { RUNS } from '../../src/views/index.ts';
import { makeIo, runWith } from '../helpers/io.ts';

describe('the program', () => {
  test('has a subcommand for each view, and those that print about newsx itself', () => {
    const names = buildProgram(makeIo().io).program.commands.map((command) => command.name());
    expect(names).toEqual([
      ...RUNS.map((view) => view.name),
      'schema',
      'rules',
      'codebook',
      'man',
      'completion',
      'help',
    ]);
  });

  test.each(RUNS.map((view) => [view.name, view] as const))('%s is a subcommand with help', async (name, view) => {
    const { stdout, stderr, exit } = await runWith([name, '--help']);
    expect([stderr, exit]).toEqual(['', 0]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(view.summary);
  });

  test('prints its version on standard output', async () => {
    const { stdout, stderr, exit } = await runWith(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect([stderr, exit]).toEqual(['', 0]);
  });

  test('prints the schema, which is JSON', async () => {
    const { stdout, exit } = await runWith(['schema']);
    expect(JSON.parse(stdout)).toHaveProperty('$schema');
    expect(exit).toBe(0);
  });

  test.each([
    [['entitys'], /^newsx: unknown command 'entitys' \(Did you mean entities\?\); newsx help lists them\n$/],
    [['entities', '--jsno', 'a.txt'], /^newsx: unknown option '--jsno' \(Did you mean --json\?\)\n$/],
    [['entities', '-f', 'xml', 'a.txt'], /^newsx: option '-f, --format <name>' argument 'xml' is invalid\. [^\n]+\n$/],
    [['entities', '-f'], /^newsx: option '-f, --format <name>' argument missing\n$/],
    [['entities', '--type', '\u001b[31m', 'a.txt'], /^newsx: option [\x20-\x7e]+\n$/],
    [['schema', 'extra'], /^newsx: too many arguments[^\n]+\n$/],
    [['entities', '-f', 'cvs', 'a.txt'], /^newsx: [^\n]+\(Did you mean csv\?\)\n$/],
    [['entities', '--type', 'persons', 'a.txt'], /^newsx: [^\n]+\(Did you mean person\?\)\n$/],
    [
      ['entities', 'a.txt', '-o', 'a.xlsx'],
      /^newsx: -o a\.xlsx: no format has the ending \.xlsx; there are \.txt [^\n]+\n$/,
    ],
    [
      ['report', 'a.txt', '-o', 'a.csv'],
      /^newsx: -o a\.csv: report does not write csv, only html, site, json, jsonl[^\n]+\n$/,
    ],
    [['package.json'], /^newsx: package\.json is no command, [^\n]+try: newsx entities package\.json[^\n]+\n$/],
    [['it is/*.txt'], /^newsx: [^\n]+try: newsx entities 'it is\/\*\.txt'[^\n]+\n$/],
    [['--format', 'csv', 'entities', 'a.txt'], /^newsx: --format stands behind the command: newsx \w+ … --format\n$/],
    [['--fromat=csv'], /^newsx: unknown option '--fromat=csv'[^\n]*\n$/],
    [
      ['kwic', 'package.json', 'strike'],
      /^newsx: package\.json is a file, and strike is none: the term stands first: newsx kwic TERM FILE\n$/,
    ],
    [['help', 'entitis'], /^newsx: no help on 'entitis' \(Did you mean entities\?\)[^\n]+\n$/],
  ])('%j is a usage error: one line, 2', async (args, line) => {
    const { stdout, stderr, exit } = await runWith(args);
    expect(stderr).toMatch(line);
    expect([stdout, exit]).toEqual(['', 2]);
  });

  test('without a command prints its help on standard error', async () => {
    const { stdout, stderr, exit } = await runWith([]);
    expect(stderr).toMatch(/^Reads English-language news[\s\S]+newsx entities article\.txt[\s\S]+newsx help COMMAND/);
    expect([stdout, exit]).toEqual(['', 2]);
  });

  test('each run stands alone', async () => {
    expect(await runWith(['entities', '--type', 'person', 'missing.txt'])).toEqual(
      await runWith(['entities', '--type', 'person', 'missing.txt']),
    );
  });
});

describe('what a word processor or a browser makes of a command', () => {
  test.each([
    [
      ['quotes', 'package.json', '–limit', '3'],
      '–limit begins with a dash, not with hyphens, and is no option; type --limit',
    ],
    [
      ['quotes', '—speaker=veldt', 'package.json'],
      '—speaker=veldt begins with a dash, not with hyphens, and is no option; type --speaker',
    ],
    [['quotes', 'package.json', '–o', 'q.csv'], '–o begins with a dash, not with hyphens, and is no option; type -o'],
  ])('%j is told', async (args, message) => {
    expect(await runWith(args)).toEqual({ stdout: '', stderr: `newsx: ${message}\n`, exit: 2 });
  });

  test.each(['–5', '— he said', '–unlikely'])('%s may be a term', async (term) => {
    expect((await runWith(['kwic', term, 'examples/two-papers.jsonl', '-f', 'csv'])).exit).toBe(0);
  });

  test.each(['https://paper.example/a.html', 'HTTP://paper.example/?q=[a-z]*'])('%s is not opened', async (address) => {
    const { stderr, exit } = await runWith(['quotes', address, '-f', 'csv']);
    expect(exit).toBe(1);
    expect(stderr).toContain('is a web address, and newsx opens no connection: save the page, and name its file');
  });
});
