/** Which boxes of an article are put where what was taken for it lacks them. */
import { describe, expect, it } from 'vitest';
import { candidatesOf, withBoxesFilled } from '../../../src/inputs/markup/page-gaps.ts';
import { pageTree } from '../../../src/inputs/markup/page-tree.ts';

const line = (word: string): string => `The ${word} of the bridge at Temwa was opened to traffic on Tuesday.`;
const [A, B, C, D, E, F] = ['north', 'south', 'east', 'west', 'deck', 'gate'].map(line) as [
  ...[string, string, string, string, string, string],
];
const box = (name: string, ...lines: readonly string[]): string =>
  `<section><div class="${name}">${lines.map((text) => `<p>${text}</p>`).join('')}</div></section>`;

async function filled(html: string, taken: readonly string[]): Promise<readonly string[]> {
  return withBoxesFilled(taken, candidatesOf(await pageTree(html)));
}

describe('a box of the same kind as those of the article is filled in where it stands', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['before', box('story', A, B) + box('story', C, D, E), [C, D, E], [A, B, C, D, E]],
    ['between', box('story', A, B) + box('story', C) + box('story', D), [A, B, D], [A, B, C, D]],
    ['behind', box('story', A, B, C) + box('story', D), [A, B, C], [A, B, C, D]],
    ['of another kind', box('story', A, B, C) + box('note', D), [A, B, C], [A, B, C]],
    ['without a name', box('', A, B, C) + box('', D), [A, B, C], [A, B, C]],
    ['a line of a box that was taken', box('story', A, B, C, D), [A, B, C], [A, B, C]],
    ['too few taken', box('story', A, B) + box('story', C), [A, B], [A, B]],
    [
      'more of the kind left than taken',
      [A, B, C].map((one) => box('t', one)).join('') + box('t', D, E, F, line('ramp')),
      [A, B, C],
      [A, B, C],
    ],
    ['a label', box('story', A, B, C) + box('story', 'More stories'), [A, B, C], [A, B, C]],
    ['a pointer', box('story', A, B, C) + box('story', `<a href="/x">${D}</a>`), [A, B, C], [A, B, C]],
    ['nothing taken', box('story', A, B, C), [], []],
  ])('%s', async (_, html, taken, expected) => expect(await filled(html, taken)).toEqual(expected));

  it('however the lines taken are set', async () => {
    const html = box('story', A, B, C) + box('story', D);
    expect(await filled(html, [`${A} ${B}`, C.toUpperCase()])).toEqual([`${A} ${B}`, C.toUpperCase(), D]);
  });
});
