/**
 * newsx/browser: one module for web pages, and one file of data that it fetches. What needs
 * Node has another module in its place; anything of Node's that is left fails the build.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { annotatingFiles, packOf } from './data-pack.mjs';

const INSTEAD = ['lexicon/data-files.ts', 'document/sha256.ts'];

export async function buildForBrowsers(root) {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/browser/index.ts'],
    outfile: 'dist/browser/index.js',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    supported: { 'regexp-unicode-property-escapes': true },
    minify: true,
    legalComments: 'linked',
    logLevel: 'warning',
    plugins: [
      {
        name: 'instead-of-node',
        setup: ({ onResolve }) => {
          onResolve({ filter: /(data-files|sha256)\.ts$/ }, ({ path, resolveDir }) => {
            const file = join(resolveDir, path).slice(join(root, 'src/').length);
            return INSTEAD.includes(file) ? { path: join(root, 'src/browser', file.split('/').at(-1)) } : null;
          });
        },
      },
    ],
  });
  // The last field of the head is the system that packed it: without it all give the same bytes.
  const packed = gzipSync(packOf(annotatingFiles(root)), { level: 9 });
  packed[9] = 255;
  writeFileSync(join(root, 'dist/browser/newsx-data.bin'), packed);
}
