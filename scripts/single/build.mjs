/**
 * `npm run build:single` writes dist/single/newsx.mjs, which needs nothing but Node; with
 * `--executable` also dist/single/newsx, Node's single executable for this system, which needs
 * nothing at all. Both have their data within them. Archives need the SQLite of Node 22.16 or later, or libsql beside it.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { annotatingFiles, filesIn } from '../data-pack.mjs';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'dist/single');
const here = (name) => join(import.meta.dirname, name);

if (!existsSync(join(root, 'dist/packs'))) throw new Error('dist/ is not built: npm run build');
mkdirSync(out, { recursive: true });

/** All that the program reads: what annotates, and the tables and pages of the commands. */
const files = [
  ...annotatingFiles(root),
  ...filesIn(join(root, 'data')).filter(([path]) => /^(codebook\.tsv|report\/|schema\/)/.test(path)),
];
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The thread pool starts its threads from files of its own: in one file, what a thread runs is said by the entry. */
const POOL = [
  ['index.js', "(0, node_path_1.resolve)(__dirname, 'worker.js')", "''"],
  [
    'worker_pool/index.js',
    'new node_worker_threads_1.Worker(filename, workerOpts)',
    'globalThis.newsxThread(workerOpts)',
  ],
  [
    'worker.js',
    'async function getHandler(filename, name) {',
    'async function getHandler() { return globalThis.newsxTask;',
  ],
];
const poolWithin = {
  name: 'pool-within',
  setup: ({ onLoad }) => {
    const piscina = join(root, 'node_modules/piscina/dist');
    onLoad({ filter: /piscina[/\\]dist[/\\].*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const [, from, to] = POOL.find(([file]) => path === join(piscina, file)) ?? [];
      if (from === undefined) return { contents: text };
      if (!text.includes(from)) throw new Error(`piscina is not as it was: ${path} has no ${from}`);
      return { contents: text.replace(from, () => to) };
    });
  },
};

function inPlace(dataFiles) {
  const instead = {
    'lexicon/data-files.ts': here(dataFiles),
    'cli/package-files.ts': here('package-files.mjs'),
  };
  return {
    name: 'in-place',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^libsql$/ }, () => ({ path: here('libsql.mjs') }));
      onResolve({ filter: /-files\.ts$/ }, ({ path, resolveDir }) => {
        const file = instead[join(resolveDir, path).slice(join(root, 'src/').length)];
        return file ? { path: file } : null;
      });
    },
  };
}

/** @param format esm, or cjs, which alone the executable runs */
function bundle(format, entry, dataFiles, outfile) {
  const url = format === 'esm' ? 'import.meta.url' : 'urlForBundle(__filename).href';
  const imports =
    format === 'esm'
      ? "import{createRequire as createRequireForBundle}from'node:module';const require=createRequireForBundle(import.meta.url);"
      : "const{pathToFileURL:urlForBundle}=require('node:url');require=require('node:module').createRequire(process.execPath);";
  return build({
    absWorkingDir: root,
    entryPoints: [here(entry)],
    outfile: join(out, outfile),
    bundle: true,
    format,
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'inline',
    logLevel: 'warning',
    // Native code for priorities of threads, which are not set.
    external: ['@napi-rs/nice'],
    define: { 'import.meta.url': 'urlOfThisFile', NEWSX_VERSION: JSON.stringify(version) },
    banner: { js: `${format === 'esm' ? '#!/usr/bin/env node\n' : ''}${imports}const urlOfThisFile=${url};` },
    plugins: [poolWithin, inPlace(dataFiles)],
  });
}

await bundle('esm', 'module.mjs', 'files-in-program.mjs', 'newsx.mjs');
const program = join(out, 'newsx.mjs');
// The next one takes minutes, for little.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const lines = files.map(([path, bytes]) => `${path}\t${brotliCompressSync(bytes, QUALITY).toString('base64')}\n`);
writeFileSync(program, `${readFileSync(program, 'utf8')}\n/*newsx-data\n${lines.join('')}*/\n`);
chmodSync(program, 0o755);

if (process.argv.includes('--executable')) await buildExecutable();

async function buildExecutable() {
  await bundle('cjs', 'executable.mjs', 'files-in-executable.mjs', 'newsx.cjs');
  const folder = join(out, 'assets');
  rmSync(folder, { recursive: true, force: true });
  const assets = { 'newsx.cjs': join(out, 'newsx.cjs') };
  for (const [path, bytes] of files) {
    assets[path] = join(folder, path);
    mkdirSync(dirname(assets[path]), { recursive: true });
    writeFileSync(assets[path], bytes);
  }
  const blob = join(out, 'newsx.blob');
  const config = join(out, 'newsx.json');
  const executable = join(out, 'newsx');
  writeFileSync(
    config,
    JSON.stringify({ main: assets['newsx.cjs'], output: blob, disableExperimentalSEAWarning: true, assets }),
  );
  execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: 'ignore' });
  rmSync(executable, { force: true });
  copyFileSync(process.execPath, executable);
  chmodSync(executable, 0o755);
  const { inject } = await import('postject');
  await inject(executable, 'NODE_SEA_BLOB', readFileSync(blob), {
    sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
  });
  for (const path of [folder, blob, config, assets['newsx.cjs']]) rmSync(path, { recursive: true });
}
