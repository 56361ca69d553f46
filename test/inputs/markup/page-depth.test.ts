import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlText } from '../../../src/inputs/markup/html-text.ts';
import { flatten } from '../../../src/inputs/markup/page-depth.ts';
import { pageTree } from '../../../src/inputs/markup/page-tree.ts';
import { Unreadable } from '../../../src/inputs/unreadable.ts';

const within = (element: string, levels: number, inner: string): string =>
  `<${element}>`.repeat(levels) + inner + `</${element}>`.repeat(levels);

/** The page after it was made flat, and how deep it is nested then. */
async function flat(html: string): Promise<{ readonly html: string; readonly depth: number }> {
  const tree = await pageTree(html);
  flatten(tree);
  const made = tree.body.innerHTML;
  let depth = 0;
  let deepest = 0;
  for (const [tag] of made.matchAll(/<\/?(?:div|p|blockquote)\b/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return { html: made, depth: deepest };
}

describe('a page that is nested', () => {
  test('as pages are stays as it is', async () => {
    const html = within('div', 30, '<p>One.</p><p>Two.</p>'.repeat(200));
    expect((await flat(html)).html).toBe(html);
  });

  test('beyond measure keeps its paragraphs in fewer boxes', async () => {
    const html = within('div', 400, '<p>One.</p><p>Two.</p>').repeat(20);
    const { html: made, depth } = await flat(html);
    expect(depth).toBeLessThan(70);
    expect(htmlText(made).paragraphs).toEqual(htmlText(html).paragraphs);
  });

  test('in what says more than where it stands is refused', async () => {
    await expect(flat(within('blockquote', 600, 'x').repeat(80))).rejects.toThrow(Unreadable);
  });

  test('in any way never loses a word', async () => {
    const stacks = fc.array(fc.tuple(fc.constantFrom('div', 'span', 'section'), fc.integer({ min: 1, max: 700 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(stacks, async (all) => {
        const html = all.map(([element, levels], i) => within(element, levels, `<p>word${i}</p>`)).join('');
        const words = (await flat(html)).html.match(/word\d+/g);
        expect(words).toEqual(all.map((_, i) => `word${i}`));
      }),
      { numRuns: 20 },
    );
  });
});
