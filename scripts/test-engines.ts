/**
 * Runs the recipes of docs/long-runs.md for clusters as they are written, on engines started on this
 * machine, and checks that what they join is what one run gives, byte for byte, also with a
 * task that is killed in the middle of its work.
 *
 *   npm run test:engines [-- parallel slurm spark]
 *
 * It installs what it needs: Debian's packages as root, pyspark into node_modules/.cache.
 * What cannot be run here ends with an error: nothing is passed over in silence.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parallel } from './engines/parallel.ts';
import { makeSite, type Site } from './engines/site.ts';
import { slurm } from './engines/slurm.ts';
import { spark } from './engines/spark.ts';

const ENGINES: Readonly<Record<string, (site: Site) => Promise<void>>> = { parallel, slurm, spark };

const asked = process.argv.slice(2);
for (const name of asked)
  if (!(name in ENGINES)) throw new Error(`no engine "${name}"; there are ${Object.keys(ENGINES)}`);
let failed = 0;
for (const [name, test] of Object.entries(ENGINES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), `newsx-${name}-`));
  try {
    await test(makeSite(folder));
    console.log(`${name}: passed`);
    rmSync(folder, { recursive: true });
  } catch (error) {
    failed++;
    console.error(`${name}: FAILED, see ${folder}\n${(error as Error).stack}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
