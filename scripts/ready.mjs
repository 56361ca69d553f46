/**
 * Makes the program ready for the engine that builds it: dist/cli/newsx.cjs is the command line as one
 * script, beside it stand the code caches of what its commands ran on the seed; see src/cli/ready.ts.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What each cache is made of: runs one after the other, each of which adds what it compiled. */
const RUNS = {
  meta: ['meta'],
  dates: ['dates'],
  people: ['entities', 'mentions', 'quotes', 'speakers', 'annotate'],
};

/**
 * @param forNode how the build bundles for Node
 * @param modules esbuild's account of the command line as modules
 */
export async function makeReady(root, forNode, modules) {
  const cli = join(root, 'dist/cli');
  const script = join(cli, 'newsx.cjs');
  await build({
    ...forNode,
    splitting: false,
    format: 'cjs',
    banner: {
      js: '(function(require,__filename,importApart){const urlOfThisFile=require("node:url").pathToFileURL(__filename).href;',
    },
    footer: { js: '})' },
    plugins: [...forNode.plugins, leftIn(standingAlone(modules))],
    entryPoints: ['src/cli/main.ts'],
    outfile: script,
  });
  writeFileSync(script, inAscii(importingApart(readFileSync(script, 'utf8'))));

  const maker = join(cli, 'maker.mjs');
  await build({ ...forNode, splitting: false, plugins: [], entryPoints: ['scripts/ready/maker.ts'], outfile: maker });
  const seed = join(root, 'seeds/000_3f06621efd9ee24a.txt');
  // Flags in NODE_OPTIONS would be part of what the caches fit.
  const env = { ...process.env, NODE_OPTIONS: '' };
  for (const [name, commands] of Object.entries(RUNS))
    for (const command of commands)
      execFileSync(process.execPath, [maker, name, command, seed], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(maker);
}

/**
 * The modules loaded on demand that are made of packages which nothing else uses, by their source: the file of
 * each. They stay in it, since few runs need them and a bundle of all would be three times as large.
 */
function standingAlone({ outputs }) {
  const isEmpty = ({ path, kind }) =>
    kind === 'dynamic-import' || Object.keys(outputs[path]?.inputs ?? {}).length === 0;
  return new Map(
    Object.entries(outputs).flatMap(([file, { entryPoint, inputs, imports }]) => {
      const own = Object.keys(inputs).filter((input) => input.startsWith('src/'));
      if (entryPoint === undefined || own.some((input) => input !== entryPoint) || !imports.every(isEmpty)) return [];
      return [[entryPoint, `./${file.slice('dist/cli/'.length)}`]];
    }),
  );
}

function leftIn(apart) {
  return {
    name: 'left-in-their-files',
    setup: (bundle) => {
      bundle.onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'asked') return null;
        const found = await bundle.resolve(path, { kind, resolveDir, pluginData: 'asked' });
        const alone = apart.get(found.path.slice(bundle.initialOptions.absWorkingDir.length + 1));
        return alone === undefined ? null : { path: alone, external: true };
      });
    },
  };
}

/** A script cannot import by itself: it is given a function that does. */
function importingApart(text) {
  const imports = /\bimport\((?="(?:\.\/[\w-]+\.js|node:[a-z_/]+)"\))/g;
  const made = text.replace(imports, 'importApart(');
  const [left] = /\bimport\((?!")[^)]{0,60}\)/.exec(made) ?? [];
  if (left !== undefined) throw new Error(`newsx.cjs cannot import by itself: ${left}`);
  return made;
}

/**
 * The script with each character beyond ASCII as an escape: the engine holds it in half the memory. esbuild leaves
 * such characters in expressions alone, as literals and as templates that an expression is made of; there both mean the same.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
