/**
 * Runs one command of the built program as its script and keeps what the engine compiled for it:
 * `node maker.mjs CACHE COMMAND FILE`. A cache that is there already is taken up and added to.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { cacheFile, PROBE, readScript, run } from '../../src/cli/ready.ts';
import { compileLater } from '../../src/cli/run/thrift.ts';

compileLater(process.versions.v8);

const here = new URL('.', import.meta.url);
const [name] = process.argv.splice(2, 1);
const file = cacheFile(here, name!);
const script = readScript(here, existsSync(file) ? readFileSync(file) : undefined);
if (script.cachedDataRejected) throw new Error(`the engine does not take its own cache: ${file}`);
run(script, here, (specifier) => import(specifier));
process.on('exit', () => {
  writeFileSync(file, script.createCachedData());
  writeFileSync(cacheFile(here, 'probe'), new Script(PROBE).createCachedData());
});
