/** The page as text: complete, escaped, self-contained, and the same bytes each time. How it looks and works is tested in a browser. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import type { Document } from '../../../src/document/document.ts';
import { html, site } from '../../../src/renderers/html/index.ts';
import { NO_FILTERS } from '../../../src/views/filters.ts';
import { report } from '../../../src/views/report/index.ts';
import type { Row } from '../../../src/views/view.ts';
import { makeDocument } from '../../helpers/documents.ts';

const TEXT = `"We won't wait," Minister Ada Obi told Kwame Asante of the Dockers' Union in Accra. 👩🏽‍🚀 Obi said Asante agreed.`;

async function pageOf(documents: readonly Document[], failures: readonly Row[] = []): Promise<string> {
  const run = await report.start(NO_FILTERS);
  const rows = documents.flatMap((document) => run.add(annotate(document, report.requires)));
  const writer = html.start(report.columns, { color: false, width: null });
  return writer.rows(rows) + writer.rows([...failures, ...run.end()]) + (await writer.end());
}

/** The files of the report as a folder, pieces put together. */
async function filesOf(documents: readonly Document[]): Promise<Map<string, string>> {
  const run = await report.start(NO_FILTERS);
  const writer = site.start(report.columns, { color: false, width: null });
  const written = documents.map((document) => writer.rows(run.add(annotate(document, report.requires))));
  written.push(writer.rows([...run.end()]), ...(writer.rest?.() ?? []), await writer.end());
  const files = new Map<string, string>();
  for (const { name, content } of written.flat()) files.set(name, (files.get(name) ?? '') + content);
  return files;
}

/** The tags that are open at the end, or that close what is not open. */
function misnested(page: string): string[] {
  const VOID = new Set(['meta', 'input', 'img', 'br', 'link', '!doctype', 'rect', 'circle', 'line', 'path']);
  const body = page.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '');
  const open: string[] = [];
  for (const [, closing, name] of body.matchAll(/<(\/?)([a-z!][a-z0-9]*)\b[^<>]*>/g)) {
    if (VOID.has(name!)) continue;
    if (!closing) open.push(name!);
    else if (open.pop() !== name) return [...open, `/${name}`];
  }
  return open;
}

describe('the page', () => {
  test('asks for nothing from elsewhere', async () => {
    const page = await pageOf([makeDocument(TEXT)]);
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/,
    );
    expect(page).not.toMatch(/\bsrc=|@import|url\(|<link|https?:/);
    expect(page).not.toMatch(/ style=| on[a-z]+=/);
  });

  test('is the same each time', async () => {
    const documents = [makeDocument(TEXT), { ...makeDocument(TEXT.replaceAll('Obi', 'Mensah')), id: 'two' }];
    expect(await pageOf(documents)).toBe(await pageOf(documents));
  });

  test('has no address twice, and no link that leads nowhere', async () => {
    const page = await pageOf([makeDocument(TEXT), { ...makeDocument(TEXT), id: 'two' }]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"?]+)/g)) expect(ids).toContain(target);
  });

  test('as a folder: the same pages in parts, which are calls with nothing but data', async () => {
    const documents = [makeDocument(TEXT), { ...makeDocument(`${TEXT} </script>\u2028`), id: 'two' }];
    const page = await pageOf(documents);
    const files = await filesOf(documents);
    const parts: [string, string, unknown[]][] = [];
    for (const [name, content] of files)
      if (name.startsWith('parts/'))
        new Function('newsx', content)((...part: [string, string, unknown[]]) => parts.push(part));
    const held = (kind: string): unknown[] => parts.filter((part) => part[1] === kind).flatMap((part) => part[2]);
    const articles = held('articles') as string[];
    expect(articles).toHaveLength(2);
    for (const one of articles) expect(page).toContain(one);
    const quotes = held('quotes') as [number, number, string][];
    expect(quotes.length).toBeGreaterThan(1);
    for (const [, , item] of quotes) expect(page).toContain(item);
    expect(held('facts')).toHaveLength(quotes.length);
    expect(held('words')).toContainEqual(['wait', expect.arrayContaining([1, 2]), expect.any(Array)]);
    expect(files.get('index.html')).toMatch(/script-src 'sha256-[^']+' 'self';/);
  });

  test('names what could not be read, and is a page even of nothing', async () => {
    const failure = { id: 'a<b>.txt', record: null, error: { code: 'empty', message: 'the file is empty' } };
    const page = await pageOf([], [failure]);
    expect(page).toContain('a&lt;b&gt;.txt <small>the file is empty</small>');
    expect(misnested(page)).toEqual([]);
  });

  test('calls an article without a headline by the words that it begins with', async () => {
    const long = `The harbour of Tema was closed again yesterday, and nobody could say for how long it would stay so. ${TEXT}`;
    const page = await pageOf([{ ...makeDocument(long), id: 'story-17' }]);
    expect(page).toContain('>The harbour of Tema was closed again yesterday, and nobody could say…</h2>');
    expect(page).toContain('story-17');
  });

  test('begins with who is quoted most, where one is', async () => {
    const quotes = `"We will not wait any longer," Ada Obi said.\n\n"They will pay for it," Obi said.\n\n"Nobody has asked us," Kwame Asante said.`;
    const said = async (...texts: string[]): Promise<string | undefined> => {
      const documents = texts.map((text, i) => ({ ...makeDocument(text), id: `story-${i}` }));
      return /<strong>.*? is quoted most, .*?\. /.exec(await pageOf(documents))?.[0];
    };
    expect(await said(quotes)).toBe('<strong>Ada Obi</strong> is quoted most, 2 times, before Kwame Asante (1). ');
    expect(await said(quotes, 'It rained in Lagos.')).toContain('2 times in 1 of 2 articles, before');
    expect(await said('It rained in Lagos.')).toBeUndefined();
  });

  test('shows as words of a speaker only what is verbatim, and neither short nor long', async () => {
    const shown = async (text: string): Promise<string[]> =>
      [...(await pageOf([makeDocument(text)])).matchAll(/<blockquote>(.*?)<\/blockquote>/g)].map((one) => one[1]!);
    const words = 'This harbour will be open to all ships again by Easter';
    expect(await shown(`"${words}," Ada Obi told reporters.`)).toEqual([`“${words}”`]);
    expect(await shown(`"${words}," Ada Obi said, "and nobody will lose a day of pay."`)).toEqual([
      `“${words} … and nobody will lose a day of pay.”`,
    ]);
    for (const none of [
      `Ada Obi said that the harbour would be open to all ships again by Easter.`,
      `Ada Obi said the harbour "will be open to all ships again by Easter" at a meeting in Accra.`,
      `"We will not wait," Ada Obi told reporters.`,
      `"${words}, ${'and every ship will have its place, '.repeat(6)}and that is all," Ada Obi told reporters.`,
    ])
      expect([none, await shown(none)]).toEqual([none, []]);
  });

  test('draws no quotes over time where there are none', async () => {
    const drawn = async (text: string): Promise<string[]> => {
      const documents = ['2025-03-03', '2025-03-04'].map((published, i) => ({
        ...makeDocument(text, { published }),
        id: `story-${i}`,
      }));
      return [...(await pageOf(documents)).matchAll(/>(\w+, at most \d+)</g)].map((one) => one[1]!);
    };
    expect(new Set(await drawn('It rained in Lagos.'))).toEqual(new Set(['articles, at most 1']));
    expect(new Set(await drawn('"No," Ada Obi said.'))).toEqual(new Set(['articles, at most 1', 'quotes, at most 1']));
  });

  test('what several say together is one quote of the whole', async () => {
    const page = await pageOf([makeDocument('Ada Obi and Kwame Asante said that the harbour would close.')]);
    expect(page).toContain('2 speakers are named and have 100 % of the 1 quote;');
  });

  test('a country leads to the articles that are counted for it', async () => {
    const texts = ['It rained in Tokyo.', 'It rained in Japan.', 'Ada Obi went to Tokyo and Nairobi.', 'It rained.'];
    const page = await pageOf(texts.map((text, i) => ({ ...makeDocument(text), id: `story-${i}` })));
    expect(page).toMatch(/<a href="#articles\?country=Japan">Japan<\/a><\/th><td class="number" data-value="3">3</);
    const rows = [...page.matchAll(/<tr data-countries="([^"]*)"/g)].map((one) => one[1]!.split('|'));
    expect(rows.filter((one) => one.includes('Japan'))).toHaveLength(3);
    expect(rows.filter((one) => one.includes('Kenya'))).toHaveLength(1);
  });

  test('says that places are named of which it does not know where they are', async () => {
    const said = async (text: string): Promise<string | undefined> =>
      /(?:No place|\d+ more places?) [^<]*/.exec(await pageOf([makeDocument(text)]))?.[0];
    expect(await said('"No," Ada Obi said.')).toBe('No place is named.');
    expect(await said('PORT ELLERY, March 3 -- It rained in Port Ellery.')).toBe(
      'No place that is named could be put on the map.',
    );
    expect(await said('PORT ELLERY, March 3 -- It rained in Port Ellery and in Japan.')).toBe(
      '1 more place is named that could not be put on it.',
    );
    expect(await said('It rained in Japan.')).toBeUndefined();
  });

  test('has no column for countries where no speaker has one', async () => {
    const heads = async (text: string): Promise<number> =>
      [...(await pageOf([makeDocument(text)])).matchAll(/<th scope="col" class="wide">Country</g)].length;
    expect(await heads('"No," Ada Obi said.')).toBe(0);
    expect(await heads('"No," Ghanaian President Ada Obi said.')).toBe(2);
  });

  test('any text, id and field: valid nesting, nothing unescaped', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('</script><script>x</script>', '"><b>', "' onload='x", '<!--', ']]>', '&amp;', '\u202e\0\r\n'),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (start, id, outlet) => {
        const document = { ...makeDocument(`${start} ${TEXT} ${start}`), id, fields: { outlet } };
        const page = await pageOf([document]);
        expect(misnested(page)).toEqual([]);
        expect(page.match(/<script>/g)).toHaveLength(1);
        expect(page).not.toMatch(/<(?:b|!--)[ >]|onload='/);
      }),
      { numRuns: 15 },
    );
  });
});
