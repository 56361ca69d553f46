/**
 * Rewrites what the golden cases expect with what the built program gives now, for the
 * cases named or all whose name starts so; look at the difference before committing it.
 *
 *   npx tsx scripts/bless-cases.ts entities quotes/split-by-its-cue
 */
import { rmSync } from 'node:fs';
import { bless, caseNames, expected, makeBin, runCase } from '../test/helpers/cases.ts';

const asked = process.argv.slice(2);
const names = caseNames().filter((name) => asked.length === 0 || asked.some((one) => name.startsWith(one)));
if (names.length === 0) throw new Error(`no case is called ${asked.join(', ')}`);
const bin = makeBin();
for (const name of names) {
  const outcome = await runCase(name, bin);
  const before = expected(name);
  bless(name, outcome);
  if (JSON.stringify(outcome) !== JSON.stringify(before)) console.log(`rewrote ${name}`);
}
rmSync(bin, { recursive: true });
