/** A script of a user's with the package installed: its compiler, and its bundler. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpackInto } from './helpers/package.ts';

const ROOT = resolve(import.meta.dirname, '..');
const EVERY_KIND = join(ROOT, 'test/cases/quotes/reads-every-kind-of-file');

/** A script of a user's, in a folder where the package is installed and nothing else is. */
const IMPORTS = `
import { annotate, createDocument, type EntityRow, type QuoteRow, read, views } from 'newsx';
import newsx from 'newsx/compromise';
`;
const BODY = `
const rows: QuoteRow[] = [];
const memory = { path: 'memory.txt', bytes: new TextEncoder().encode('The strike is over, Premier Ada Obi said.') };
for await (const { document, failure } of read([${JSON.stringify(EVERY_KIND)}, memory])) {
  if (failure) throw new Error(failure.path + ': ' + failure.message);
  if (document) rows.push(...(await views.quotes([annotate(document)])));
}
const offsets: readonly number[] = rows.map((row) => row.start + row.end);
const kinds: readonly ('direct' | 'indirect' | 'mixed')[] = rows.map((row) => row.kind);
const [{ name }] = (await views.entities([createDocument({ id: 'a', text: 'Ada Obi spoke.' })])) as [EntityRow];
if (offsets.length !== kinds.length || newsx === undefined) throw new Error('rows were lost');
const said = JSON.stringify({ name, speakers: rows.map(({ speaker }) => speaker) });
`;

/** The same with what the compiler must refuse. */
const WRONG = `
import { createDocument, views } from 'newsx';
const [row] = await views.quotes([createDocument({ id: 'a', text: 'Ada Obi spoke.' })]);
export const a: string = row!.start;
export const b = row!.speeker;
`;

describe('a script that imports newsx', () => {
  let folder: string;
  let home: string;
  // Packing takes its time where much else is running.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsx-script-'));
    unpackInto(folder);
    home = join(folder, 'script');
    mkdirSync(join(home, 'node_modules'), { recursive: true });
    symlinkSync(join(folder, 'package'), join(home, 'node_modules/newsx'));
    // Dependencies that npm installs with it.
    mkdirSync(join(folder, 'node_modules'));
    for (const name of ['compromise', 'libsql'])
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
    writeFileSync(join(home, 'package.json'), '{"type":"module"}');
    writeFileSync(join(home, 'script.ts'), `${IMPORTS}${BODY}export { said };`);
    writeFileSync(join(home, 'wrong.ts'), WRONG);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the compiler says where nothing but the language's own library is known, and all declarations are checked. */
  function compile(file: string): string {
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const options =
      '--noEmit --strict --skipLibCheck false --types  --target es2022 --lib es2022,dom --module nodenext';
    try {
      return execFileSync(process.execPath, [tsc, ...options.split(' '), file], { cwd: home, encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  }

  test('has typed rows, and needs no types of Node', () => {
    expect(compile('script.ts')).toBe('');
    expect(compile('wrong.ts').match(/error TS\d+/g)).toEqual(['error TS2322', 'error TS2551']);
  });

  test.each(['esm', 'cjs'] as const)('runs as a bundle of esbuild (%s), which has all but the data', (format) => {
    const out = join(folder, format, 'bundle');
    const file = join(out, format === 'esm' ? 'script.mjs' : 'script.cjs');
    const body = `${BODY}console.log(said);`;
    const contents = IMPORTS + (format === 'esm' ? body : `void (async () => {${body}})();`);
    const stdin = { contents, resolveDir: home, loader: 'ts' as const };
    buildSync({ stdin, bundle: true, platform: 'node', format, outfile: file, logLevel: 'error' });
    mkdirSync(join(out, 'newsx-data'));
    symlinkSync(join(folder, 'package/data'), join(out, 'newsx-data/data'));
    symlinkSync(join(folder, 'package/dist/packs'), join(out, 'newsx-data/packs'));
    const said = JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: folder }));
    expect(said.name).toBe('Ada Obi');
    expect(said.speakers).toContain('Ada Obi');
  });
});
