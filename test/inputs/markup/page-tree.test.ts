import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageTree } from '../../../src/inputs/markup/page-tree.ts';

const bodyOf = async (html: string): Promise<string> => (await pageTree(html)).body.innerHTML;

describe('a page has one body, as HTML5 builds it', () => {
  it.each<[string, string, string]>([
    ['whole', '<html><head><title>T</title></head><body><p>A</p></body></html>', '<p>A</p>'],
    ['a fragment', '<p>A<p>B', '<p>A</p><p>B</p>'],
    ['no html, head, body', '<!doctype html><title>T</title><p>A', '<title>T</title><p>A</p>'],
    ['no body', '<html><head><title>T</title><p>A<p>B</html>', '<p>A</p><p>B</p>'],
    ['no html', '<head><meta name=a></head><body><p>A</body>', '<meta name="a"><p>A</p>'],
    ['a block in the head', '<html><head><div>A</div></head><body><p>B</p></body></html>', '<div>A</div><p>B</p>'],
    ['a template in the head', '<html><head><template><div>A</div></template></head><body>B</body></html>', 'B'],
    ['content after the body', '<html><body><p>A</p></body><p>B</p></html><p>C</p>', '<p>A</p><p>B</p><p>C</p>'],
    ['content before the body', '<html><p>A</p><body><p>B</p></body></html>', '<p>A</p><p>B</p>'],
    ['two bodies', '<html><body>A<body>B</html>', 'AB'],
    ['text alone', 'A', 'A'],
    ['nothing', '', ''],
  ])('%s', async (_, html, expected) => expect(await bodyOf(html)).toBe(expected));

  it('whatever tags come in whatever order, and no letter of the text is lost', async () => {
    const tag = fc.constantFrom(
      ...['html', 'head', 'body', 'p', 'div', '/html', '/head', '/body', '/p', '/div', '!doctype html', 'br'],
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      fc.constantFrom('A', 'B', ' '),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const { documentElement, body } = await pageTree(pieces.join(''));
        expect(documentElement?.tagName).toBe('HTML');
        const letters = (text: string): string => text.replace(/[^AB]/g, '');
        const expected = letters(pieces.filter((one) => !one.startsWith('<')).join(''));
        expect([...letters(body.textContent ?? '')].sort().join('')).toBe([...expected].sort().join(''));
        expect([...body.querySelectorAll('html, head, body')]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what stands in a noscript is shown where it is an article', () => {
  const paragraphs = ['north', 'south', 'east', 'west', 'deck', 'gate'].map(
    (word) => `<p>The ${word} of the bridge at Temwa was opened to traffic on a rainy Tuesday morning.</p>`,
  );
  const article = paragraphs.join('');
  it.each<[string, string, string]>([
    [
      'beside a script that writes it',
      `<script type="text/template">${article}</script><noscript>${article}</noscript>`,
      article,
    ],
    ['shown anyway', `${article}<noscript>${article}</noscript>`, `${article}<noscript>${article}</noscript>`],
    ['a sentence', `<noscript>${paragraphs[0]}</noscript>`, `<noscript>${paragraphs[0]}</noscript>`],
    ['a picture', '<noscript><img src="a.jpg"></noscript>', '<noscript><img src="a.jpg"></noscript>'],
  ])('%s', async (_, html, expected) =>
    expect((await bodyOf(html)).replace(/<script.*?<\/script>/s, '')).toBe(expected),
  );
});
