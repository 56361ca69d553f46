import { expect, test } from 'vitest';
import { argumentsOf, linesOf } from './in-process.ts';

test.each([
  ['newsx', []],
  ['newsx quotes a.txt\n', ['quotes', 'a.txt']],
  [`newsx quotes in/ --speaker 'Li Qiang' --by "a; b"`, ['quotes', 'in/', '--speaker', 'Li Qiang', '--by', 'a; b']],
  [`newsx kwic '*strike*' -f csv`, ['kwic', '*strike*', '-f', 'csv']],
])('%s needs no shell', (line, args) => {
  expect(argumentsOf(line)).toEqual(args);
});

test.each([
  'newsx quotes a.txt | head',
  'newsx quotes < a.txt',
  'newsx quotes *.txt',
  'newsx quotes a.txt; echo',
  'cat a.txt',
  'newsx quotes "$HOME"',
  "newsx quotes --speaker='Li Qiang'",
  'newsx quotes a.txt\nnewsx quotes b.txt',
  'PAGER= newsx quotes a.txt',
  'newsxs',
])('%s is left to one', (line) => {
  expect(argumentsOf(line)).toBeNull();
});

test('what is written to the program is its standard input', () => {
  expect(linesOf(`echo 'It rains.' | newsx dates -\n`)).toEqual([{ args: ['dates', '-'], stdin: 'It rains.\n' }]);
  expect(linesOf(`printf "%s\\n" "A b." "" 'C' | newsx match 'b' -`)).toEqual([
    { args: ['match', 'b', '-'], stdin: 'A b.\n\nC\n' },
  ]);
  expect(linesOf(`echo "$HOME" | newsx dates -`)).toBeNull();
  expect(linesOf(`echo 'a' | newsx dates - | head`)).toBeNull();
});
