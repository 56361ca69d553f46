/**
 * Rewrites what the golden cases, and the README's examples, expect with what the built
 * program gives now, for the cases named or all whose name starts so; look at the
 * difference before committing it.
 *
 *   npm run bless -- entities quotes/split-by-its-cue README
 */
import { rmSync } from 'node:fs';
import { bless, caseNames, expected, makeBin, runCase } from '../test/helpers/cases.ts';
import { blessReadme } from '../test/helpers/readme.ts';

const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.some((one) => name.startsWith(one));
const names = caseNames().filter(isAsked);
if (names.length === 0 && !isAsked('README')) throw new Error(`no case is called ${asked.join(', ')}`);
const bin = makeBin();
for (const name of names) {
  const outcome = await runCase(name, bin);
  const before = expected(name);
  bless(name, outcome);
  if (JSON.stringify(outcome) !== JSON.stringify(before)) console.log(`rewrote ${name}`);
}
if (isAsked('README')) await blessReadme(bin);
rmSync(bin, { recursive: true });
