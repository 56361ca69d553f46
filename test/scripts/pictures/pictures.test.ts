/** The README's pictures show what newsx prints today: `npm run bless -- docs/pictures`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PICTURES } from '../../../scripts/pictures/index.ts';
import { pagePicture } from '../../../scripts/pictures/page.ts';
import { terminalPicture } from '../../../scripts/pictures/terminal.ts';
import { ROOT } from '../../helpers/pages.ts';

test.each(Object.entries(PICTURES))('%s is as it would be drawn', async (path, draw) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(await draw());
});

describe('a terminal', () => {
  test('keeps colours, columns and markup', () => {
    const picture = terminalPicture('T', 'newsx', '\u001b[1mname\u001b[22m  n\n\u001b[32mA <b>\u001b[39m   1\n');
    expect(picture).toContain('class="bold">name</tspan>');
    expect(picture).toContain('class="green">A &lt;b&gt;</tspan>');
    const [, first, second] = /x="([\d.]+)">n<[\s\S]*x="([\d.]+)">1</.exec(picture)!;
    expect([Number(first), Number(second)]).toEqual([16 + 6 * 8.4, 16 + 8 * 8.4].map((x) => Number(x.toFixed(1))));
  });

  test('refuses what it cannot draw', () => {
    expect(() => terminalPicture('T', 'newsx', '\u001b[45mpink')).toThrow(/45/);
  });
});

describe('a page', () => {
  test('is cut off and closed, as XML', () => {
    const html =
      '<style>p{}</style><body><p class=a>One &amp; two<br><svg viewBox="0 0 1 1"></svg><section>gone</section>';
    const picture = pagePicture('T', html, '<section>', [10, 10]);
    expect(picture).toContain(
      '<p class="a">One &amp; two<br/><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg></p></body>',
    );
    expect(picture).not.toContain('gone');
    expect(() => pagePicture('T', html, '<main>', [10, 10])).toThrow(/<main>/);
  });
});
