/** What of a figure is its caption. */
import { describe, expect, it } from 'vitest';
import { markCaptions } from '../../../src/inputs/markup/page-captions.ts';
import { pageTree } from '../../../src/inputs/markup/page-tree.ts';

const captions = async (html: string): Promise<readonly string[]> => {
  const tree = await pageTree(html);
  const before = tree.body.textContent;
  markCaptions(tree);
  expect([...(tree.body.textContent ?? '')].sort()).toEqual([...(before ?? '')].sort());
  return [...tree.body.querySelectorAll('figcaption')].map(({ textContent }) => textContent ?? '');
};

describe('lines beside a picture in a figure are its caption', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'of a class without meaning',
      '<figure><img><div class="sc-1x">Ana at the bridge.</div></figure>',
      ['Ana at the bridge.'],
    ],
    [
      'with its credit',
      '<figure><img><p>Ana at the bridge.</p><span>Bo Chan</span></figure>',
      ['Ana at the bridge.Bo Chan'],
    ],
    ['in a box with the picture', '<figure><div><img><p>Ana at the bridge.</p></div></figure>', ['Ana at the bridge.']],
    ['bare', '<figure><img>Ana at the bridge.</figure>', ['Ana at the bridge.']],
    ['marked', '<figure><img><figcaption>Ana</figcaption></figure>', ['Ana']],
    ['none', '<figure><img></figure>', []],
    ['without a picture', '<figure><p>Ana at the bridge.</p></figure>', []],
    ['a table', '<figure><img><table><tr><td>Ana</td></tr></table></figure>', []],
    ['a quotation', '<figure><img><blockquote>It rained.</blockquote></figure>', []],
    ['an article', `<figure><img><p>${'The bridge at Temwa was shut. '.repeat(30)}</p></figure>`, []],
    ['a picture without a figure', '<div><img><p>Ana at the bridge.</p></div>', []],
  ])('%s', async (_, html, expected) => expect(await captions(html)).toEqual(expected));
});
