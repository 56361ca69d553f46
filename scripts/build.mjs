/**
 * Builds dist/: types by tsc; the command line and the library by esbuild, each as a few
 * files, dependencies included, which start in half the time of the hundreds they are made
 * of, and need nothing installed beside them. Code behind a dynamic import has a file of its own: in
 * one single file `--version` would have to parse the readers and annotators too. The manual
 * page is printed by the program that was built.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { buildForBrowsers } from './browser.mjs';
import { writePacks } from './packs.mjs';
import { makeReady } from './ready.mjs';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
const forNode = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Every Node from 20 on knows \p{…}: without this a literal with one becomes `new RegExp(…)`, made anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  // Names are kept, so that a stack trace in a bug report can be read.
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // CommonJS dependencies ask for Node's own modules by `require`. A script of the user's may be
  // bundled with this one as CommonJS, where import.meta is empty but there is a file name.
  define: { 'import.meta.url': 'urlOfThisFile' },
  banner: {
    js: [
      "import{createRequire as createRequireForBundle}from'node:module';",
      "import{pathToFileURL as urlForBundle}from'node:url';",
      'const urlOfThisFile=import.meta.url??urlForBundle(__filename).href;',
      'const require=createRequireForBundle(urlOfThisFile);',
    ].join(''),
  },
};
// Before anything runs what was built: it reads these.
await writePacks(root, forNode);
// What only old encodings need is a file that is loaded when one is met, without waiting: hence CommonJS.
await build({
  ...forNode,
  splitting: false,
  format: 'cjs',
  banner: {},
  define: {},
  entryPoints: ['src/inputs/bytes/old-encodings.ts'],
  outfile: 'dist/cli/old-encodings.cjs',
});
const loadsOldEncodings = {
  name: 'old-encodings',
  setup: ({ onLoad }) => {
    onLoad({ filter: /old-encodings\.ts$/ }, () => ({
      contents: ['iconv', 'charsets']
        .map((name) => `export const ${name} = () => require('./old-encodings.cjs').${name}();`)
        .join('\n'),
    }));
  },
};
// Commander can run subcommands as programs of their own. None here is one, and what starts programs takes long to load.
const startsNoPrograms = {
  name: 'starts-no-programs',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'later' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: `exports.spawn = (...how) => require('${path}').spawn(...how);`,
    }));
  },
};
const commandLine = {
  ...forNode,
  plugins: [loadsOldEncodings, startsNoPrograms],
  // The one starts its threads from files of its own, the other is native code; both are loaded only by runs that use them.
  external: ['piscina', 'libsql', './old-encodings.cjs'],
};
const { metafile: modules } = await build({
  ...commandLine,
  entryPoints: ['src/cli/main.ts', 'src/cli/worker.ts'],
  outdir: 'dist/cli',
  chunkNames: '[name]-[hash]',
  metafile: true,
});
// The start of them is one file, whose first reading shares none of theirs.
await build({
  ...forNode,
  splitting: false,
  plugins: [
    {
      name: 'main-apart',
      setup: ({ onResolve }) => {
        onResolve({ filter: /main\.ts$/ }, () => ({ path: './main.js', external: true }));
      },
    },
  ],
  entryPoints: { start: 'src/cli/start.ts' },
  outdir: 'dist/cli',
});
await makeReady(root, commandLine, modules);
await build({
  ...forNode,
  entryPoints: ['src/index.ts', 'src/compromise/index.ts'],
  // A plugin works on the compromise that the script has.
  external: ['compromise', 'libsql'],
  outdir: 'dist',
  outbase: 'src',
  chunkNames: 'library/[name]-[hash]',
});

await buildForBrowsers(root);

// The manual page that npm installs beside the program.
mkdirSync(join(root, 'dist/man'));
writeFileSync(join(root, 'dist/man/newsx.1'), execFileSync(process.execPath, [join(root, 'bin/newsx.js'), 'man']));
