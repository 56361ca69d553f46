/**
 * The command line is a bundle, in which a dynamic import of a CommonJS package gives a default
 * export and nothing else: such packages are imported by a file of ours (src/inputs/saxes.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
const IMPORT = /import\('([^.'][^']*)'\)/g;

const packages = new Set(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].map((match) => match[1]!))
    .filter((name) => !name.startsWith('node:')),
);

/** Whether Node takes a file for an ES module: by its ending, else by the package.json nearest to it. */
function isModule(file: string): boolean {
  if (file.endsWith('.mjs')) return true;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type === 'module';
    } catch {}
  }
  return false;
}

test('there are packages to look at', () => {
  expect(packages.size).toBeGreaterThan(3);
});

test.each([...packages])('%s, which is imported when it is needed, is an ES module', (name) => {
  expect(isModule(fileURLToPath(import.meta.resolve(name)))).toBe(true);
});
