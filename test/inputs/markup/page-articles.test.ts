/** Pages that go on with other articles below their own. */
import { describe, expect, it } from 'vitest';
import { removeOtherArticles } from '../../../src/inputs/markup/page-articles.ts';
import { pageTree } from '../../../src/inputs/markup/page-tree.ts';

const LONG = 'The ferry sailed again on Monday after nine years in the dock. '.repeat(8);
const article = (heading: string, text = LONG): string => `<article><h1>${heading}</h1><p>${text}</p></article>`;

async function headingsLeft(html: string, headline: string | null): Promise<readonly (string | null)[]> {
  const tree = await pageTree(`<html><body>${html}</body></html>`);
  removeOtherArticles(tree, headline);
  return [...tree.body.querySelectorAll('h1, h2')].map((heading) => heading.textContent);
}

describe('other articles of a page', () => {
  it.each<[string, string, string | null, readonly string[]]>([
    [
      'go where one has the headline',
      article('Ferry sails again') + article('Rain floods the vale'),
      'Ferry sails again | The Vale',
      ['Ferry sails again'],
    ],
    [
      'stay where none has it',
      article('Rain in the vale') + article('Snow in the hills'),
      'News of the day',
      ['Rain in the vale', 'Snow in the hills'],
    ],
    [
      'stay where no headline is known',
      article('Ferry sails again') + article('Rain in the vale'),
      null,
      ['Ferry sails again', 'Rain in the vale'],
    ],
    [
      'stay where the one with the headline is a teaser',
      article('Ferry sails again', 'Read on.') + article('Rain floods the vale'),
      'Ferry sails again',
      ['Ferry sails again', 'Rain floods the vale'],
    ],
    [
      'without a heading are parts of it',
      `${article('Ferry sails again')}<article><p>${LONG}</p></article>`,
      'Ferry sails again',
      ['Ferry sails again'],
    ],
  ])('%s', async (_, html, headline, expected) => {
    expect(await headingsLeft(html, headline)).toEqual(expected);
  });

  it('without a heading stay, with their text', async () => {
    const tree = await pageTree(
      `<html><body>${article('Ferry sails again')}<article><p>More.</p></article></body></html>`,
    );
    removeOtherArticles(tree, 'Ferry sails again');
    expect(tree.body.textContent).toContain('More.');
  });

  it('inside the article, or around it, stay', async () => {
    const inner = `<article><h2>A box of figures</h2><p>${LONG}</p></article>`;
    const html = `<article><h2>All of the day</h2><article><h1>Ferry sails again</h1><p>${LONG}</p>${inner}</article></article>`;
    expect(await headingsLeft(html, 'Ferry sails again')).toEqual([
      'All of the day',
      'Ferry sails again',
      'A box of figures',
    ]);
  });
});
