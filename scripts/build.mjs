/**
 * Builds dist/: the library with its types by tsc, one module a file, and the command
 * line by esbuild as a few files, dependencies included, which start in half the time of
 * the hundreds they are made of. Code behind a dynamic import has a file of its own: in
 * one single file `--version` would have to parse the readers and annotators too. The manual
 * page is printed by the program that was built.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { writePacks } from './packs.mjs';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
// Before anything runs what was built: it reads these.
await writePacks();
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts', 'src/cli/worker.ts'],
  // It starts its threads from files of its own, and is loaded only by runs that use workers.
  external: ['piscina'],
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Names are kept, so that a stack trace in a bug report can be read.
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // CommonJS dependencies ask for Node's own modules by `require`.
  banner: {
    js: "import{createRequire as createRequireForBundle}from'node:module';const require=createRequireForBundle(import.meta.url);",
  },
});

// The manual page that npm installs beside the program.
mkdirSync(join(root, 'dist/man'));
writeFileSync(join(root, 'dist/man/newsx.1'), execFileSync(process.execPath, [join(root, 'bin/newsx.js'), 'man']));
