import { describe, expect, it } from 'vitest';
import { standfirstOf, withStandfirst } from '../../../src/inputs/markup/page-standfirst.ts';
import { pageTree } from '../../../src/inputs/markup/page-tree.ts';

const DEK = 'Council names a day after nine years of work';
const A = 'The old harbour of Vale will reopen in the spring, the council said on Tuesday after a long debate.';
const B = 'Hundreds of boats had to move to Tema in 2016.';

async function read(body: string, description: string | null, paragraphs: readonly string[] = [A, B]) {
  return withStandfirst(paragraphs, standfirstOf(await pageTree(`<html><body>${body}</body></html>`), description));
}
const story = `<div><p>${A}</p><p>${B}</p></div>`;

describe('the standfirst', () => {
  it.each<[string, string, string | null]>([
    ['is what the page gives as its description', `<h1>Harbour</h1><div><p>${DEK}</p></div>${story}`, `${DEK}.`],
    ['is what is named so', `<h1>Harbour</h1><div class="article__standfirst"><p>${DEK}</p></div>${story}`, null],
    ['may stand in a header', `<header><h1>Harbour</h1><h2 class="sub-headline">${DEK}</h2></header>${story}`, 'Other'],
  ])('%s', async (_, body, description) => expect(await read(body, description)).toEqual([DEK, A, B]));

  it.each<[string, string, string | null]>([
    ['nothing on the page', `<h1>Harbour</h1>${story}`, DEK],
    ['the first paragraph', `<h1>Harbour</h1>${story}`, A],
    ['below the article', `<h1>Harbour</h1>${story}<p class="dek">${DEK}</p>`, DEK],
    ['above the headline', `<div class="subtitle">${DEK}</div><h1>Harbour</h1>${story}`, null],
    ['a date', `<h1>Harbour</h1><p class="dek">Published on 4 March 2025 at 10:30 am GMT</p>${story}`, null],
    ['a link', `<h1>Harbour</h1><p class="dek"><a href="/x">${DEK}</a></p>${story}`, null],
    ['a label', `<h1>Harbour</h1><p class="dek">Analysis</p>${story}`, null],
  ])('is not %s', async (_, body, description) => expect(await read(body, description)).toEqual([A, B]));

  it('is said once', async () => {
    const body = `<h1>Harbour</h1><p class="dek">${DEK}</p>${story}`;
    expect(await read(body, DEK, [DEK, A])).toEqual([DEK, A]);
    expect(await read(body, DEK, [])).toEqual([]);
  });
});
