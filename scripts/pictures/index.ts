/** The pictures of the README, made of what newsx prints: `npm run bless -- docs/pictures` draws them again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runWith } from '../../test/helpers/io.ts';
import { pagePicture } from './page.ts';
import { terminalPicture } from './terminal.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLES = 'examples/two-papers.jsonl';

/** By their paths in the project's folder. */
export const PICTURES: Readonly<Record<string, () => Promise<string>>> = {
  'docs/pictures/table.svg': async () => {
    const asked = ['--columns', 'speaker,cue,quote', '--limit', '6'];
    const terminal = { columns: 96, env: { FORCE_COLOR: '1' } };
    const { stdout } = await runWith(['quotes', join(ROOT, ARTICLES), ...asked, '--quiet'], terminal);
    return terminalPicture('A table of quotes on a terminal', `newsx quotes ${ARTICLES} ${asked.join(' ')}`, stdout);
  },
  'docs/pictures/report.svg': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsx-picture-'));
    const file = join(folder, 'report.html');
    await runWith(['report', join(ROOT, ARTICLES), '--title', 'The harbour strike', '--quiet', '-o', file]);
    const html = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true });
    return pagePicture('The first screen of a report', html, '<section aria-labelledby="about-whom"', [1000, 860]);
  },
};
