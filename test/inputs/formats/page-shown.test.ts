/** What a page shows beside its text, where its head does not say it; and what is no headline in its title. */
import { describe, expect, it } from 'vitest';
import { shownOf } from '../../../src/inputs/formats/page-shown.ts';
import { dateInAddress, headlineOf, orderIn } from '../../../src/inputs/formats/page-title.ts';
import { pageTree } from '../../../src/inputs/markup/page-tree.ts';

const WANTED = { bylines: true, published: true, order: null };
const shown = async (html: string, order: 'dmy' | 'mdy' | null = null) =>
  shownOf(await pageTree(html), { ...WANTED, order });

describe('the byline', () => {
  it.each<[string, string, readonly string[] | null]>([
    ['by its rel', '<h1>Rain</h1><a rel="author" href="/ann">Ann Lee</a>', ['Ann Lee']],
    [
      'by its itemprop',
      '<h1>Rain</h1><p itemprop="author"><span itemprop="name">Ann Lee</span>, Vale</p>',
      ['Ann Lee'],
    ],
    [
      'of two side by side',
      '<h1>Rain</h1><p><span><a rel="author">Ann Lee</a></span><span><a rel="author">Bo Chan</a></span></p>',
      ['Ann Lee', 'Bo Chan'],
    ],
    [
      'not of another article',
      '<h1>Rain</h1><div><p><a rel="author">Ann Lee</a></p></div><section><div><p><a rel="author">Bo Chan</a></p></div></section>',
      ['Ann Lee'],
    ],
    [
      'below the heading, not above',
      '<div><p><a rel="author">Bo Chan</a></p></div><h1>Rain</h1><div><p><a rel="author">Ann Lee</a></p></div>',
      ['Ann Lee'],
    ],
    ['above the heading where none is below', '<a rel="author">Ann Lee</a><h1>Rain</h1>', ['Ann Lee']],
    ['not in an aside', '<h1>Rain</h1><aside><a rel="author">Bo Chan</a></aside>', null],
    ['not of a comment', '<h1>Rain</h1><div class="comment-list"><a rel="author">Bo Chan</a></div>', null],
    ['nobody', '<h1>Rain</h1><a rel="author">admin</a>', null],
    ['a button', '<h1>Rain</h1><a rel="author">Follow</a>', null],
    ['an account', '<h1>Rain</h1><a rel="author">ann@vale.example</a>', null],
  ])('%s', async (_, html, expected) => expect((await shown(html)).bylines).toEqual(expected));

  it.each<[string, string, readonly string[] | null]>([
    ['by its class', '<h1>Rain</h1><p class="article__byline">By Ann Lee</p>', ['Ann Lee']],
    ['behind the day', '<h1>Rain</h1><p class="post-author">Posted on 4 March 2025 by Ann Lee</p>', ['Ann Lee']],
    ['before the day', '<h1>Rain</h1><p class="byline">By Ann Lee | Tuesday, 4 March 2025</p>', ['Ann Lee']],
    [
      'of several, over the day',
      '<h1>Rain</h1><div class="byline">By Ann Lee, Bo Chan and Cy Adeyemi-Lund of the Vale<br>4 March 2025 10:15</div>',
      null,
    ],
    [
      'of several, over the day, whatever their length',
      '<h1>Rain</h1><div class="byline">By Annabella Leeward, Bo Chandrasekhar and Cy Adeyemi-Lund<br>4 March 2025 10:15</div>',
      ['Annabella Leeward', 'Bo Chandrasekhar', 'Cy Adeyemi-Lund'],
    ],
    [
      'over who took the pictures',
      '<h1>Rain</h1><p class="author-name">Words by Ann Lee<br>Photos by Bo Chan</p>',
      ['Ann Lee'],
    ],
    ['a pointer', '<h1>Rain</h1><p class="author">More From Ann Lee</p>', null],
    ['with an address', '<h1>Rain</h1><p class="byline">Ann Lee alee@vale.example</p>', ['Ann Lee']],
    [
      'in a line that is named nothing',
      '<p>By Cy Lund</p><h1>Rain</h1><p>By Ann Lee in Lima</p><p>It rained.</p>',
      ['Ann Lee'],
    ],
    [
      'not in a sentence that begins so',
      '<h1>Rain</h1><p>By Tuesday it rained.</p><p>By Ann Lee the book was never meant.</p>',
      null,
    ],
    ['by the page of the author', '<h1>Rain</h1><p>By <a href="/author/ann">Ann Lee</a></p>', ['Ann Lee']],
    ['a sentence', `<h1>Rain</h1><p class="author">Ann Lee ${'writes of rain and '.repeat(4)} wind.</p>`, null],
  ])('perhaps %s', async (_, html, expected) => {
    const { bylines, perhaps } = await shown(html);
    expect([bylines, perhaps]).toEqual([null, expected]);
  });
});

describe('the day', () => {
  it.each<[string, string, string | null]>([
    ['of an itemprop', '<h1>Rain</h1><span itemprop="datePublished">March 4, 2025</span>', '2025-03-04'],
    ['of <time>', '<h1>Rain</h1><time datetime="2025-03-04T08:57:00Z">today</time>', '2025-03-04T08:57'],
    ['below the heading', '<time>3 March 2025</time><h1>Rain</h1><time>4 March 2025</time>', '2025-03-04'],
    ['above the heading alone', '<time>4 March 2025</time><h1>Rain</h1>', '2025-03-04'],
    ['by its class', '<h1>Rain</h1><p class="entry-date">Posted on March 4, 2025</p>', '2025-03-04'],
    ['in a byline', '<h1>Rain</h1><p class="post-author">Posted on March 4, 2025 by Ann Lee</p>', '2025-03-04'],
    ['of a change', '<h1>Rain</h1><p class="date">Updated March 4, 2025</p>', null],
    ['in two ways', '<h1>Rain</h1><p class="date">03/04/2025</p>', null],
    ['of another article', '<h1>Rain</h1><aside><time>4 March 2025</time></aside>', null],
    ['of a sentence', '<h1>Rain</h1><p class="date">It began on March 4, 2025, and ended in May.</p>', null],
  ])('%s', async (_, html, expected) => expect((await shown(html)).published).toBe(expected));

  it('in the order of the page’s country', async () => {
    const html = '<h1>Rain</h1><p class="date">03/04/2025</p>';
    expect((await shown(html, orderIn('en-GB') as 'dmy')).published).toBe('2025-04-03');
    expect((await shown(html, orderIn('en-US') as 'mdy')).published).toBe('2025-03-04');
    expect([orderIn('en'), orderIn('en-CA'), orderIn(undefined)]).toEqual([null, null, null]);
  });

  it.each<[unknown, string | null]>([
    ['https://vale.example/2025/03/04/rain', '2025-03-04'],
    ['https://vale.example/news/2025/3/4/rain.html', '2025-03-04'],
    ['https://vale.example/2025-03-04-rain', '2025-03-04'],
    ['https://vale.example/2025/13/04/rain', null],
    ['https://vale.example/2025/03/rain', null],
    ['https://vale.example/item/12025/03/04/x', null],
    [null, null],
  ])('in the address %s', (url, expected) => expect(dateInAddress(url)).toBe(expected));
});

describe('the headline', () => {
  it.each<[string, string, readonly string[], string | null, string]>([
    [
      'with the outlet',
      'Rain floods the old town | Vale Herald',
      ['Rain floods the old town'],
      null,
      'Rain floods the old town',
    ],
    ['set otherwise', "Rain floods Ann's town – News", ['Rain floods Ann’s town'], null, 'Rain floods Ann’s town'],
    ['without a heading', 'Rain floods the old town - Vale Herald', [], 'Vale Herald', 'Rain floods the old town'],
    [
      'of another outlet',
      'Rain floods the old town - Day Six',
      [],
      'Vale Herald',
      'Rain floods the old town - Day Six',
    ],
    [
      'a heading that goes on',
      'Rain floods the old town and the quay',
      ['Rain floods the old town'],
      null,
      'Rain floods the old town and the quay',
    ],
    ['a short heading', 'Rain: the town under water', ['Rain'], null, 'Rain: the town under water'],
    [
      'another heading',
      'Rain floods the old town | News',
      ['Snow shuts the mountain road'],
      null,
      'Rain floods the old town | News',
    ],
  ])('%s', (_, stated, headings, outlet, expected) => expect(headlineOf(stated, headings, outlet)).toBe(expected));
});
