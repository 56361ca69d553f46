/**
 * Compiles kernel/, the innermost loops of the taggers, to WebAssembly, and writes it as text into
 * src/tagging/kernel-code.ts, so that code run from its source, bundles and pages have it alike.
 *
 *   npm run build:kernel
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = resolve(import.meta.dirname, '..');

/** The text of src/tagging/kernel-code.ts. @throws Error with the compiler's messages */
export async function kernelCode(): Promise<string> {
  const options = [
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '-O3',
    '--noAssert',
    '--importMemory',
    '--outFile',
    'kernel.wasm',
  ];
  let wasm: Uint8Array | null = null;
  const { error, stderr } = await asc.main(['kernel/index.ts', '--baseDir', ROOT, ...options], {
    writeFile: (name: string, contents: string | Uint8Array) => {
      if (name === 'kernel.wasm') wasm = contents as Uint8Array;
    },
  });
  if (error !== null || wasm === null) throw new Error(`${stderr}`);
  return [
    '/** kernel/ as WebAssembly, in base64. Written by `npm run build:kernel`; not to be edited. */',
    '// biome-ignore format: one long text',
    `export const KERNEL_CODE = '${Buffer.from(wasm).toString('base64')}';`,
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href)
  writeFileSync(join(ROOT, 'src/tagging/kernel-code.ts'), await kernelCode());
