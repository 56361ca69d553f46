/** The package as npm gives it to users. */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the tree as it is built into a tarball in the folder; says its name and the paths of the files in it. */
export function packInto(folder: string): { readonly tarball: string; readonly files: readonly string[] } {
  const output = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = Object.values(JSON.parse(output) as Packed[] | Record<string, Packed>) as [Packed];
  return { tarball: join(folder, packed.filename), files: packed.files.map((file) => file.path) };
}

/** The same, unpacked to `package` in the folder. */
export function unpackInto(folder: string): readonly string[] {
  const { tarball, files } = packInto(folder);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return files;
}
