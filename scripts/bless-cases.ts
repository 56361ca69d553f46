/**
 * Rewrites what the golden cases, and the examples and pictures of README and docs/, expect with what the built
 * program gives now, for the cases named or all whose name starts so; look at the
 * difference before committing it.
 *
 *   npm run bless -- entities quotes/split-by-its-cue README docs/counting
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bless, caseNames, expected, makeBin, runCase } from '../test/helpers/cases.ts';
import { blessPage, PAGES, ROOT } from '../test/helpers/pages.ts';
import { PICTURES } from './pictures/index.ts';

const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.some((one) => name.startsWith(one));
const names = caseNames().filter(isAsked);
const pages = PAGES.filter(isAsked);
const pictures = Object.entries(PICTURES).filter(([path]) => isAsked(path));
if (names.length + pages.length + pictures.length === 0) throw new Error(`no case is called ${asked.join(', ')}`);
const bin = makeBin();
for (const name of names) {
  const outcome = await runCase(name, bin);
  const before = expected(name);
  bless(name, outcome);
  if (JSON.stringify(outcome) !== JSON.stringify(before)) console.log(`rewrote ${name}`);
}
for (const page of pages) await blessPage(page, bin);
for (const [path, draw] of pictures) writeFileSync(join(ROOT, path), await draw());
rmSync(bin, { recursive: true });
