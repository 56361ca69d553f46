/** Holds the direction of the flow: a folder imports only from those to its left. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
const ORDER = [
  'document',
  'lexicon',
  'tagging',
  'inputs',
  'annotators',
  'compromise',
  'analyses',
  'views',
  'renderers',
  'cli',
];
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function room(path: string): string {
  return path.split('/')[0]!;
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

describe('imports', () => {
  test('there are files to look at', () => {
    expect(FILES.length).toBeGreaterThan(30);
    expect(new Set(FILES.filter((file) => file.includes('/')).map(room))).toEqual(new Set(ORDER));
  });

  test.each(FILES.filter((file) => file.includes('/')))(
    '%s imports only from its own folder and those to its left',
    (file) => {
      for (const specifier of importsOf(file).filter((one) => one.startsWith('.'))) {
        const target = relative(SRC, resolve(SRC, dirname(file), specifier));
        if (target.startsWith('..')) {
          expect(target, `${file} reaches outside src`).toBe('../package.json');
          continue;
        }
        expect(ORDER.indexOf(room(target)), `${file} imports ${target}`).toBeLessThanOrEqual(ORDER.indexOf(room(file)));
      }
    },
  );

  test('compromise is loaded by one command alone, when it runs', () => {
    const outside = FILES.filter((file) => !file.startsWith('compromise/'));
    expect(outside.filter((file) => importsOf(file).some((one) => /^compromise\b/.test(one)))).toEqual([]);
    const users = outside.filter((file) => importsOf(file).some((one) => one.includes('/compromise/')));
    expect(users).toEqual(['views/match.ts']);
    const lines = readFileSync(join(SRC, 'views/match.ts'), 'utf8').split('\n');
    for (const line of lines.filter((one) => one.includes('/compromise/'))) expect(line).toContain('await import(');
  });

  test.each(FILES.filter((file) => !file.startsWith('cli/')))(
    '%s leaves console, process, the clock and chance to the command line',
    (file) => {
      const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code).not.toMatch(
        /\bconsole\.|\bprocess\.|new Date\(\)|Date\.now|performance\.now|Math\.random|randomUUID|randomBytes/,
      );
      expect(
        importsOf(file)
          .filter((one) => /^(commander|chalk|cli-table3|node:process|node:readline)/.test(one))
          .filter((one) => !(file === 'renderers/table.ts' && /chalk|cli-table3/.test(one))),
      ).toEqual([]);
    },
  );
});
