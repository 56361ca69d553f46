/**
 * The program as one script, which the engine takes up together with what it made of it when newsx was
 * built (a code cache): a start then compiles next to nothing. Such a cache is for one version of the engine with
 * one setting of its flags, so what is loaded for any other is the modules.
 *
 *   newsx meta …, Node as at the build -> dist/cli/newsx.cjs by meta.v20.20.2-x64.cache
 *   newsx meta …, another Node         -> null: dist/cli/main.js, compiled as it is needed
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** Imports one of the modules that the script leaves in their own files: packages of others, which few runs need. */
export type Import = (specifier: string) => Promise<unknown>;

/** Which cache serves a command. Each holds what its commands run; the other commands start as modules. */
const CACHES: Readonly<Record<string, string>> = {
  meta: 'meta',
  dates: 'dates',
  entities: 'people',
  mentions: 'people',
  quotes: 'people',
  speakers: 'people',
  annotate: 'people',
};

const ENGINE = `${process.version}-${process.arch}`;

/** The file of that cache, for the Node that runs this. */
export const cacheFile = (folder: URL, name: string): URL => new URL(`${name}.${ENGINE}.cache`, folder);

/** The script in that folder, compiled by what a cache holds, or anew. Its text is ASCII, so a character is a byte. */
export function readScript(folder: URL, cachedData?: Buffer): Script {
  const filename = fileURLToPath(new URL('newsx.cjs', folder));
  return new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData && { cachedData }) });
}

/**
 * The script for that command, ready to run, or null where the build left none for this engine as it is set.
 * @param folder where the built command line stands
 */
export function readyScript(folder: URL, command: string | undefined): Script | null {
  if (command === undefined || !Object.hasOwn(CACHES, command)) return null;
  try {
    // Asked first with next to no code: to be refused the whole script costs more than the modules do.
    const probe = new Script(PROBE, { cachedData: readFileSync(cacheFile(folder, 'probe')) });
    if (probe.cachedDataRejected) return null;
    const script = readScript(folder, readFileSync(cacheFile(folder, CACHES[command]!)));
    return script.cachedDataRejected ? null : script;
  } catch (error) {
    // Built by another Node, or an installation without them: that is no fault.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What the probe is a cache of. */
export const PROBE = '0';

/** Runs the program that the script is a function of: see scripts/ready.mjs. */
export function run(script: Script, folder: URL, imports: Import): void {
  const filename = fileURLToPath(new URL('newsx.cjs', folder));
  script.runInThisContext()(createRequire(filename), filename, imports);
}
