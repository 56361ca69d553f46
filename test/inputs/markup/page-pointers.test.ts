import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../src/inputs/markup/html-text.ts';
import { removePointers } from '../../../src/inputs/markup/page-pointers.ts';
import { pageTree } from '../../../src/inputs/markup/page-tree.ts';

const A = 'The old harbour of Vale will reopen in the spring, the council said on Tuesday after a long debate.';
const B = 'Hundreds of boats had to move to Tema, and “we lost a whole year”, said the fisherman Kofi Obi there.';
const C = 'The work began in 2016 and cost twice what the council had been told, an audit found last year.';
const LINK = '<a href="/snow">It snowed in Lund for the third day</a>';

async function left(body: string): Promise<readonly string[]> {
  const tree = await pageTree(`<html><body>${body}</body></html>`);
  removePointers(tree);
  return htmlText(tree.body.innerHTML).paragraphs;
}
const between = (middle: string): string =>
  `<article><h1>Harbour</h1><p>${A}</p>${middle}<p>${B}</p><p>${C}</p></article>`;

describe('goes', () => {
  it.each<[string, string]>([
    ['a title that is a link', `<p>${LINK}</p>`],
    ['the same in capitals and bold', `<p><strong>${LINK.toUpperCase()}</strong></p>`],
    [
      'a link around a block',
      '<a href="/x"><div><h3>It snowed</h3><p>Snow fell in Lund. Roads were shut.</p></div></a>',
    ],
    ['a label and a title', `<p><b>Also in Lund: </b>${LINK}</p>`],
    ['a heading over links', `<div><h3>In the same place</h3><ul><li>${LINK}</li><li>${LINK}</li></ul></div>`],
    [
      'a wall before the text, with what it offers',
      '<div><h2>Only a step away</h2><p>Subscribe now to read the latest news of the Vale.</p><ul><li>Articles by Ann Lee and others.</li></ul><p>Create an account or sign in to continue with your reading experience.</p></div>',
    ],
    [
      'cards of other articles',
      `<div>${[1, 2].map(() => `<div class="c1"><h4>${LINK}</h4><p>The roads to Lund stay shut until Friday, the police said, and so does the bridge.</p></div>`).join('')}</div>`,
    ],
    [
      'cards with a link to read on, wherever they stand',
      [1, 2]
        .map(
          () =>
            `<section><div class="c1"><h4>Snow in Lund</h4><p>The roads to Lund stay shut.</p><a href="/x">more</a></div></section>`,
        )
        .join(''),
    ],
    [
      'comments of readers',
      `<div>${['Ann', 'Bo'].map((name) => `<div class="u"><b>${name}</b><p>${C.replace('audit', name)} It was time, I say.</p><a href="#r">Reply</a></div>`).join('')}</div>`,
    ],
    ['a button', '<div><span>Share</span><span>Save</span></div>'],
  ])('%s', async (_, middle) => expect(await left(between(middle))).toEqual(['Harbour', A, B, C]));
});

describe('stays', () => {
  it.each<[string, string, readonly string[]]>([
    ['a heading', '<h2>What it costs</h2>', ['What it costs']],
    ['a heading with a link to itself', '<h2><a href="#cost">What it costs</a></h2>', ['What it costs']],
    ['a heading in its own box', '<div><h2>What it costs</h2></div>', ['What it costs']],
    [
      'a link in a sentence',
      `<p>As we said, ${LINK}, and Tema as well.</p>`,
      ['As we said, It snowed in Lund for the third day, and Tema as well.'],
    ],
    ['a long sentence that is a link', `<p><a href="/q">${C} ${C}</a></p>`, [`${C} ${C}`]],
    ['short lines of speech', '<p>Was it worth it?</p><p>Yes.</p>', ['Was it worth it?', 'Yes.']],
    ['a list', '<ul><li>Four lanes</li><li>No toll for cars</li></ul>', ['Four lanes', 'No toll for cars']],
    ['a table with links', '<table><tr><td><a href="/p">Ann Lee</a></td><td>412</td></tr></table>', ['Ann Lee', '412']],
    ['a short sentence beside a pointer', `<div><p>It rained.</p><p>${LINK}</p></div>`, ['It rained.']],
    [
      'text beside its elements',
      '<div>It <b>rained</b>. <a href="/x">Lund</a> was dry.</div>',
      ['It rained. Lund was dry.'],
    ],
  ])('%s', async (_, middle, expected) =>
    expect(await left(between(middle))).toEqual(['Harbour', A, ...expected, B, C]),
  );

  it('what is reported hour by hour', async () => {
    const posts = [A, B, C].map(
      (text) => `<div class="post"><time>10:05 GMT</time><p>${text}</p><p>It goes on.</p><span>Share</span></div>`,
    );
    expect(await left(`<main><h1>Harbour</h1>${posts.join('')}</main>`)).toEqual([
      'Harbour',
      A,
      'It goes on.',
      B,
      'It goes on.',
      C,
      'It goes on.',
    ]);
  });

  it('titles of items with their texts', async () => {
    const items = ['Lund', 'Oso', 'Tema'].map((place) => `<h2><a href="/x">Rain in ${place}</a></h2><p>${A}</p>`);
    expect(await left(`<article><h1>The week</h1><p>${B}</p>${items.join('')}</article>`)).toContain('Rain in Oso');
  });

  it('all, where there is nothing else', async () => {
    const links = `<ul><li>${LINK}</li><li>${LINK}</li></ul>`;
    expect(await left(links)).toHaveLength(2);
  });

  it('an article that is made of items with linked titles', async () => {
    const items = [A, B, C].map((text) => `<div class="i"><h3>${LINK}</h3><p>${text}</p></div>`).join('');
    const texts = await left(`<article><h1>Three things to know</h1><p>${A} ${B}</p>${items}</article>`);
    expect(texts.slice(-3)).toEqual(expect.arrayContaining([C]));
  });
});
