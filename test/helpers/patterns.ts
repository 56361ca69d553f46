/**
 * All regular expressions of src: those written as literals are read from the sources, those put
 * together from parts are noted when they are made, while the modules load and read a text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

export interface Pattern {
  /** Where it is written, or `put together`. */
  readonly from: string;
  readonly source: string;
  readonly flags: string;
}

const SRC = resolve(import.meta.dirname, '../../src');

/** The literals in all files of src. */
export function literalPatterns(): Pattern[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .flatMap((file) => {
      const { code } = transformSync(readFileSync(join(SRC, file), 'utf8'), { loader: 'ts', target: 'node20' });
      return literalsIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' })).map((regex) => ({
        from: file,
        source: regex.pattern,
        flags: regex.flags,
      }));
    });
}

/** The patterns that the project's own code puts together by `new RegExp` while `work` runs. */
export async function madePatterns(work: () => Promise<void>): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args, newTarget) {
      const pattern = Reflect.construct(target, args, newTarget) as RegExp;
      const caller = new Error().stack
        ?.split('\n')
        .find((line) => line.includes('/') && !line.includes(import.meta.filename));
      if (caller?.includes('/node_modules/') === false)
        made.push({ from: 'put together', source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = plain;
  }
  return made;
}

interface Literal {
  readonly pattern: string;
  readonly flags: string;
}

function literalsIn(node: unknown): Literal[] {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return [];
  if ('regex' in node) return [node.regex as Literal];
  return Object.values(node).flatMap(literalsIn);
}
