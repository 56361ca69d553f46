import { Command, CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { addOptions, type RunOptions, resolveOptions } from '../../../src/cli/options/index.ts';
import { RUNS } from '../../../src/views/index.ts';

function resolve(name: string, ...args: string[]): RunOptions {
  const view = RUNS.find((one) => one.name === name)!;
  const command = new Command(name).exitOverride().configureOutput({ writeErr: () => {} });
  addOptions(command, view);
  command.parse(args, { from: 'user' });
  return resolveOptions(command, view, []);
}

function refusal(name: string, ...args: string[]): string {
  try {
    resolve(name, ...args);
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('options', () => {
  test('nothing asked for', () => {
    expect(resolve('entities')).toEqual({
      format: 'table',
      output: null,
      excelSafe: false,
      columns: [],
      sort: [],
      limit: null,
      inputFormat: null,
      encoding: null,
      textField: null,
      titleField: null,
      dateField: null,
      idField: null,
      dateOrder: null,
      metadata: null,
      namePattern: null,
      delimiter: null,
      keep: [],
      keeps: [],
      names: null,
      verbs: null,
      width: null,
      date: null,
      color: 'auto',
      pager: 'auto',
      quiet: false,
      verbose: false,
      config: null,
      jobs: null,
      shard: null,
      resume: false,
      allowErrors: false,
      filters: { type: [], minConfidence: 0, paths: [] },
      question: { about: null, since: null, until: null, text: null, where: new Map() },
      asked: [],
    });
  });

  test.each([
    ['entities', ['--json'], 'json'],
    ['entities', ['-f', 'tsv'], 'tsv'],
    ['annotate', [], 'jsonl'],
    ['annotate', ['--json'], 'json'],
    ['annotate', ['--format', 'table'], 'table'],
  ])('%s %j writes %s', (name, args, format) => {
    expect(resolve(name, ...args).format).toBe(format);
  });

  test.each([
    ['quotes', ['-o', 'quotes.csv'], 'csv'],
    ['quotes', ['-o', 'a.b/QUOTES.TSV'], 'tsv'],
    ['quotes', ['-o', 'quotes.ndjson'], 'jsonl'],
    ['annotate', ['-o', 'all.json'], 'json'],
    ['annotate', ['-o', 'all'], 'jsonl'],
    ['quotes', ['-o', '/dev/null'], 'table'],
    ['quotes', ['-o', '-'], 'table'],
    ['quotes', ['-o', 'quotes.csv', '-f', 'table'], 'table'],
    ['quotes', ['-o', 'quotes.xyz', '--json'], 'json'],
    ['quotes', ['-o', 'quotes.xyz', '-f', 'tsv'], 'tsv'],
    ['network', ['-o', 'network.gexf'], 'gexf'],
  ])('%s %j writes %s: the ending chooses where nothing else does', (name, args, format) => {
    expect(resolve(name, ...args).format).toBe(format);
  });

  test.each([
    [['--color'], 'always'],
    [['--color', 'never'], 'never'],
    [['--color=auto'], 'auto'],
    [['--no-color'], 'never'],
  ])('%j means %s', (args, color) => {
    expect(resolve('entities', ...args).color).toBe(color);
  });

  test('the size of a run', () => {
    expect(resolve('quotes', '-j', '4', '--shard', '3/100')).toMatchObject({
      jobs: 4,
      shard: { index: 3, count: 100 },
    });
  });

  test('filters are lists, by commas or by repeating, in any case', () => {
    expect(resolve('entities', '--type', 'person, NORP', '--type', 'misc').filters.type).toEqual([
      'person',
      'norp',
      'misc',
    ]);
    expect(resolve('dates', '--type', 'date,set').filters.type).toEqual(['DATE', 'SET']);
    expect(resolve('quotes', '--kind', 'direct,mixed').filters.kind).toEqual(['direct', 'mixed']);
    expect(resolve('quotes', '--speaker', 'Li', '--speaker', 'Smith, Jr.').filters.speaker).toEqual([
      'Li',
      'Smith, Jr.',
    ]);
    expect(resolve('speakers', '--speech').filters.speech).toBe(true);
    expect(resolve('speakers').filters.speech).toBe(false);
    expect(resolve('quotes', '--min-confidence', '0.5').filters.minConfidence).toBe(0.5);
  });

  test.each(['2025-09-30', '2024-02-29', '2025-09-30T08:57', '2025-09-30T08:57:01Z', '2025-09-30T08:57+08:00'])(
    '%s is a date',
    (date) => {
      expect(resolve('dates', '--date', date).date).toBe(date);
    },
  );

  test.each([
    ['entities', ['--type', 'planet'], /'planet' is invalid.*person, organization/],
    ['entities', ['--type', 'DATE'], /is invalid/],
    ['entities', ['--type', ''], /is invalid/],
    ['dates', ['--type', 'person'], /DATE, TIME, DURATION, SET/],
    ['dates', ['--kind', 'direct'], /unknown option/],
    ['quotes', ['--kind', 'reported'], /direct, indirect, mixed/],
    ['quotes', ['--speaker', ' '], /empty/],
    ['quotes', ['--speaker', '"'], /no word/],
    ['quotes', ['--about', '“”'], /no word/],
    ['timeline', ['--with', '*'], /no word/],
    ['quotes', ['--in', '"night shift'], /quotation mark too many/],
    ['quotes', ['--in', '*'], /no word/],
    ['quotes', ['--output', ''], /empty/],
    ['quotes', ['--text-field', ''], /empty/],
    ['quotes', ['--min-confidence', '1.1'], /from 0 to 1/],
    ['quotes', ['--min-confidence', ''], /from 0 to 1/],
    ['quotes', ['--min-confidence', 'high'], /from 0 to 1/],
    ['quotes', ['--format', 'xml'], /table, json, jsonl, csv, tsv/],
    ['quotes', ['--json', '--format', 'csv'], /cannot be used with/],
    ['quotes', ['--color=sometimes'], /auto, always, never/],
    ['quotes', ['--jobs', '0'], /whole number from 1/],
    ['quotes', ['--limit', '0'], /whole number from 1/],
    ['quotes', ['--columns', 'doc,'], /separated by commas/],
    ['report', ['--limit', '3'], /unknown option/],
    ['quotes', ['--jobs', '2.5'], /whole number from 1/],
    ['quotes', ['--jobs', '100000'], /whole number from 1/],
    ['quotes', ['--shard', '3'], /such as 3\/100/],
    ['quotes', ['--shard', '0/4'], /from 1\/4 to 4\/4/],
    ['quotes', ['--shard', '5/4'], /from 1\/4 to 4\/4/],
    ['dates', ['--date', '2025-02-29'], /must be a date/],
    ['dates', ['--date', '2025-13-01'], /must be a date/],
    ['dates', ['--date', '30.9.2025'], /must be a date/],
    ['dates', ['--date', '2025-09-30T24:00'], /must be a date/],
  ])('%s %j is refused', (name, args, message) => {
    expect(refusal(name, ...args)).toMatch(message);
  });
});

describe('input options', () => {
  test('columns, delimiter and kept fields', () => {
    const asked = [
      '--text-field',
      'Inhalt',
      '--date-field',
      'Tag',
      '--delimiter',
      'TAB',
      '--keep',
      'a, b',
      '--keep',
      'b,c',
    ];
    expect(resolve('dates', ...asked)).toMatchObject({
      textField: 'Inhalt',
      dateField: 'Tag',
      delimiter: '\t',
      keep: ['a', 'b', 'c'],
    });
    expect(resolve('dates', '--keep', 'a', '--keep', 'all').keep).toBe('all');
    // What holds where nothing is said is not what was said first.
    expect(resolve('index').keep).toBe('all');
    expect(resolve('index', '--keep', 'a', '--keep', 'b').keep).toEqual(['a', 'b']);
  });

  test.each([
    [['--delimiter', 'xx'], /one character/],
    [['--delimiter', '"'], /one character/],
    [['--delimiter', 'a'], /one character/],
    [['--keep', 'a,,b'], /names separated by commas/],
  ])('%j is refused', (args, message) => {
    expect(refusal('dates', ...args)).toMatch(message);
  });
});
