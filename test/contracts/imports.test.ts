/**
 * Holds the direction of the flow: a folder imports only from those to its left, a stage of the
 * pipeline only from those before it, and no file from one that needs it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
const ORDER = [
  'document',
  'lexicon',
  'tagging',
  'parsing',
  'inputs',
  'annotators',
  'compromise',
  'analyses',
  'archive',
  'views',
  'renderers',
  'browser',
  'cli',
];
/** The stages, and what they share, in the order in which they run. */
const STAGES = [
  'structure',
  'tokens',
  'sentences',
  'language',
  'names',
  'attributions',
  'mentions',
  'titles',
  'places',
  'entities',
  'reference',
  'quotes',
  'dates',
  'unexplained',
];
/** The folder of each stage that is not called as its folder is. */
const FOLDER_OF = new Map([
  ['named-entities', 'entities'],
  ['references', 'reference'],
  ['entities', 'reference'],
]);
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function room(path: string): string {
  return path.split('/')[0]!;
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

/** What a file imports of src, as paths from there. */
function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter((one) => one.startsWith('.'))
    .map((one) => relative(SRC, resolve(SRC, dirname(file), one)))
    .filter((target) => !target.startsWith('..'));
}

/** The stage that a file belongs to; undefined for what is no stage's. */
function stageOf(file: string): string | undefined {
  const [folder, stage, ...rest] = file.split('/');
  return folder === 'annotators' && rest.length > 0 ? stage : undefined;
}

/** The files that import each other by way of any number of others, each circle as one list. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      const reached = order.has(target) ? (open.includes(target) ? order.get(target)! : Infinity) : visit(target);
      lowest.set(file, Math.min(lowest.get(file)!, reached));
    }
    if (lowest.get(file) === order.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle);
    }
    return lowest.get(file)!;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
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

  test('a circle is found out', () => {
    const imports = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['e'], e: [] };
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual([['a', 'b', 'c']]);
  });

  test('no file imports, by any way, what imports it', () => {
    const circles = circlesIn(new Map(FILES.map((file) => [file, targetsOf(file)])));
    expect(circles).toEqual([]);
  });

  test('every stage of the pipeline has its place in the order', async () => {
    const stages = new Set(FILES.flatMap((file) => stageOf(file) ?? []));
    expect([...stages].filter((stage) => !STAGES.includes(stage))).toEqual([]);
    const { PIPELINE } = await import('../../src/annotators/index.ts');
    const ran = PIPELINE.map(({ name }) => STAGES.indexOf(FOLDER_OF.get(name) ?? name));
    expect(ran).not.toContain(-1);
    expect(ran).toEqual(ran.toSorted((a, b) => a - b));
  });

  test.each(FILES.filter((file) => stageOf(file) !== undefined))('%s imports from no later stage', (file) => {
    const own = stageOf(file)!;
    for (const target of targetsOf(file)) {
      const stage = stageOf(target);
      if (stage === undefined) continue;
      expect(STAGES.indexOf(stage), `${file} imports ${target}`).toBeLessThanOrEqual(STAGES.indexOf(own));
    }
  });

  test('compromise is loaded by one command alone, when it runs', () => {
    const outside = FILES.filter((file) => !file.startsWith('compromise/'));
    expect(outside.filter((file) => importsOf(file).some((one) => /^compromise\b/.test(one)))).toEqual([]);
    const users = outside.filter((file) => importsOf(file).some((one) => one.includes('/compromise/')));
    expect(users).toEqual(['views/match.ts']);
    const lines = readFileSync(join(SRC, 'views/match.ts'), 'utf8').split('\n');
    for (const line of lines.filter((one) => one.includes('/compromise/'))) expect(line).toContain('await import(');
  });

  test('what annotates needs nothing of Node but the files of data/ and a hash, each from a module of its own', () => {
    const rooms = ['document', 'lexicon', 'tagging', 'annotators', 'analyses'];
    const users = FILES.filter(
      (file) => rooms.includes(room(file)) && importsOf(file).some((one) => /^node:/.test(one)),
    );
    expect(users.sort()).toEqual(['document/sha256.ts', 'lexicon/data-files.ts']);
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
          .filter((one) => !(/^renderers\/table(-drawing)?\.ts$/.test(file) && /chalk|cli-table3/.test(one))),
      ).toEqual([]);
    },
  );
});
