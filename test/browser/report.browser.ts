/** The report as a reader meets it, in a real browser: opened, clicked, filtered, printed, on a phone, in the dark. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';
import { launch } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsx-report-'));
const ATTACK = `</p></article><script>window.attacked = 1</script><img src=x onerror="window.attacked = 2">`;

const ARTICLES = {
  'harbour.txt': `Harbour strike ends\n\nACCRA, March 4 (GNA) -- The strike at the harbour of Tema is over, Transport Minister Ada Obi said on Tuesday. 🎉\n\n"We have listened, and we have agreed," Obi told reporters in Accra. "Nobody will lose a day's pay."\n\nKwame Asante, who leads the Dockers' Union, warned that Obi must keep her word. "A promise is a promise," he said. The union had called the old rules "a joke".\n`,
  'attack.txt': `Minister says ${ATTACK} is harmless\n\nNAIROBI, March 5 -- Page makers must escape ${ATTACK}, Transport Minister Ada Obi said on Wednesday.\n\n"Text such as ${ATTACK} & &amp; <b>this</b> stays text," Obi told reporters in Nairobi. "Ends here: --> ]]> \\u003c"\n`,
  'empty-of-quotes.txt': `=HYPERLINK of rain in Lagos\n\nLAGOS, March 7 -- It rained in Lagos on Friday.\n`,
};

/** Enough of different heights that a browser cannot know where one begins without laying the others out. */
const MANY = Array.from({ length: 60 }, (_, i) => ({
  id: `many-${i + 1}`,
  date: `2025-0${1 + (i % 4)}-${10 + (i % 15)}`,
  title: `Port news ${i + 1}`,
  outlet: i % 2 === 0 ? 'Post' : 'Gazette',
  url: `https://news.example/${i + 1}`,
  text: `ACCRA -- The harbour was open again, Transport Minister Ada Obi said.\n\n${'Ships came in and ships went out all day long. '.repeat(3 + ((i * 37) % 90))}\n\n"No ship of line ${i + 1} will wait for us any longer," Kwame Asante said.`,
}));

const TOGETHER = `MILLBROOK, Feb. 3 -- Ines Torvald and Piet Amsel said the answer of Mara Quill was absurd.\n\n"We need the names," Torvald said. "I am tired," Amsel said.\n`;

let browser: Browser;
let report: string;
let many: string;
let manyParts: string;
let together: string;
let togetherParts: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'articles'));
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, 'articles', name), text);
  const file = join(folder, 'report.html');
  const { exit, stderr } = await runWith(['report', join(folder, 'articles'), '--date', '2025-03-08', '-o', file]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: 'newsx: 3 documents\n' });
  report = pathToFileURL(file).href;
  const input = join(folder, 'many.jsonl');
  writeFileSync(input, MANY.map((one) => `${JSON.stringify(one)}\n`).join(''));
  many = await reportOf(input, 'many.html');
  manyParts = `${await reportOf(input, 'many')}/index.html`;
  const joint = join(folder, 'together.txt');
  writeFileSync(joint, TOGETHER);
  together = await reportOf(joint, 'together.html');
  togetherParts = `${await reportOf(joint, 'together')}/index.html`;
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The address of the report on the articles of a file, written under that name. */
async function reportOf(input: string, name: string): Promise<string> {
  const output = join(folder, name);
  expect(await runWith(['report', input, '-o', output])).toMatchObject({ exit: 0 });
  return pathToFileURL(output).href;
}

/** Opens the report, hands it over, and expects that it said nothing, but for what is allowed, and asked for nothing. */
async function reading(
  options: BrowserContextOptions,
  read: (page: Page) => Promise<void>,
  {
    allowed = /^$/,
    at = report,
    hash = '',
  }: { readonly allowed?: RegExp; readonly at?: string; readonly hash?: string } = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const own = [at, new URL('parts/', at).href];
    const isOfParts = at === manyParts || at === togetherParts;
    const url = request.url().split('#')[0]!;
    // What is saved is made by the page itself.
    if (url !== at && !url.startsWith('blob:null/') && !(isOfParts && url.startsWith(own[1]!))) said.push(url);
  });
  await page.goto(at + hash);
  await read(page);
  expect(said.filter((one) => !allowed.test(one))).toEqual([]);
  await context.close();
}

/** Whether the element with this id is on the screen. */
async function seen(page: Page, id: string): Promise<boolean> {
  // After any scrolling that takes its time.
  await page.waitForTimeout(1000);
  return page.evaluate((one) => {
    const { top, bottom } = document.getElementById(one)!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight + 1;
  }, id);
}

/** Opens what is folded or on another page, for a test that looks at all of it. */
async function openAt(page: Page, hash: string): Promise<void> {
  await page.evaluate((one) => {
    location.hash = one;
  }, hash);
  await page.waitForFunction(
    (id) => document.getElementById(id)?.checkVisibility() === true,
    hash.slice(1).split('?')[0]!,
  );
}

describe('the page', () => {
  test('shows each article exactly, whatever markup it contains', () =>
    reading({}, async (page) => {
      const texts = await page.locator('.text').evaluateAll((all) => all.map((one) => one.textContent));
      expect([...texts].sort()).toEqual(Object.values(ARTICLES).sort());
      expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
      expect(await page.locator('img, .text b, script:not([type])').count()).toBe(1); // its own script
    }));

  test('lets nothing but its own script run', () => {
    const run = async (page: Page): Promise<void> => {
      const blocked = await page.evaluate(
        () =>
          new Promise((done) => {
            addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
            const script = document.createElement('script');
            script.textContent = 'window.attacked = 3';
            document.body.append(script);
          }),
      );
      expect(blocked).toBe('script-src-elem');
      expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    };
    return reading({}, run, { allowed: /violates the following Content Security Policy/ });
  });

  test('leads from a quote in the text to its speaker, and from there to every quote', () =>
    reading({}, async (page) => {
      await openAt(page, '#articles');
      await page.getByRole('link', { name: 'Harbour strike ends' }).first().click();
      const quote = page.locator('article.open .q[id]', { hasText: 'A promise is a promise' });
      const id = (await quote.getAttribute('id'))!;
      await quote.locator('> .n').click();
      const inList = new URL(page.url()).hash.slice(1);
      expect(await seen(page, inList)).toBe(true);
      await page.locator(`[id="${inList}"] a`, { hasText: 'Kwame Asante' }).click();
      expect(await page.locator('.speaker.open header h2').textContent()).toBe('Kwame Asante');
      await page.locator('.speaker.open .quote', { hasText: 'A promise is a promise' }).locator('a.article').click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      expect(await seen(page, id)).toBe(true);
      await page.goBack();
      expect(await page.locator('.speaker.open header h2').textContent()).toBe('Kwame Asante');
    }));

  test.each([['one page'], ['a folder']])('%s: each link to a quote lands at the quote', (form) =>
    reading(
      {},
      async (page) => {
        await page.getByRole('link', { name: 'Kwame Asante' }).first().click();
        await page.locator('.speaker.open button.more').click();
        const links = await page
          .locator('.speaker.open .quote a.article')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
        expect(links).toHaveLength(60);
        for (const link of [links[59]!, links[0]!, links[31]!]) {
          await page.locator(`.speaker.open .quote a.article[href="${link}"]`).click();
          expect([link, await seen(page, link.slice(1))]).toEqual([link, true]);
          await page.goBack();
          await page.locator('.speaker.open').waitFor();
        }
      },
      { at: form === 'one page' ? many : manyParts },
    ),
  );

  test('opened at a quote, it begins there', () =>
    reading(
      {},
      async (page) => {
        expect(await seen(page, 'a47q2')).toBe(true);
        await page.locator('article.open .next').click();
        expect(await page.locator('article.open header h2').textContent()).toBe('Port news 48');
      },
      { at: many, hash: '#a47q2' },
    ));

  test('gives each speaker all quotes, the best first, with article, date, outlet and source', () =>
    reading(
      {},
      async (page) => {
        await page.getByRole('link', { name: 'Kwame Asante' }).first().click();
        const quote = page.locator('.speaker.open .quote').first();
        expect(await quote.locator('.q').textContent()).toMatch(/^No ship of line \d+ will wait for us any longer/);
        expect(await quote.locator('.facts').textContent()).toMatch(
          /^Port news \d+ · (?:Post|Gazette) · \d+ \w+ 2025 · direct · source · Cite$/,
        );
        expect(await quote.locator('a.out').getAttribute('href')).toMatch(/^https:\/\/news\.example\/\d+$/);
        await quote.getByRole('button', { name: 'Cite' }).click();
        expect(await quote.locator('.citation').textContent()).toMatch(
          /^Kwame Asante: “No ship of line \d+ will wait for us any longer,?” In: “Port news \d+”, (?:Post|Gazette), \d+ \w+ 2025, https:\/\/news\.example\/\d+\. Found by newsx/,
        );
      },
      { at: many },
    ));

  test.each([['one page'], ['a folder']])('%s: searches quotes, speakers and articles', (form) =>
    reading(
      {},
      async (page) => {
        await page.locator('#query').fill('ship line 17');
        await page.locator('#query').press('Enter');
        const found = page.locator('#finder .quote');
        await expect.poll(() => found.count()).toBe(1);
        expect(await found.textContent()).toContain('No ship of line 17');
        expect(await page.locator('#finder [role=status]').textContent()).toBe('1 of 120 quotes');
        await page.getByRole('link', { name: '1 article with these words' }).click();
        await expect.poll(() => page.locator('#articles tbody tr').count()).toBe(1);
        await openAt(page, '#speakers');
        await page.getByLabel('Search speakers').fill('asa');
        await expect
          .poll(() => page.locator('#speakers > .all tbody tr').allTextContents())
          .toEqual([expect.stringContaining('Kwame Asante')]);
      },
      { at: form === 'one page' ? many : manyParts },
    ),
  );

  test.each([['one page'], ['a folder']])('%s: a quote of two is on the page of each, and once among all', (form) =>
    reading(
      {},
      async (page) => {
        for (const name of ['Ines Torvald', 'Piet Amsel']) {
          await openAt(page, '#speakers');
          await page.locator('#speakers').getByRole('link', { name }).first().click();
          await page.locator('.speaker.open').waitFor();
          expect(await page.locator('.speaker.open .quote').count()).toBe(2);
          const quote = page.locator('.speaker.open .quote', { hasText: 'was absurd' });
          await quote.getByRole('button', { name: 'Cite' }).click();
          const citation = await quote.locator('.citation').textContent();
          // The same on the page of either, and no quotation marks around words that are the article's.
          expect(citation).toMatch(/^Ines Torvald; Piet Amsel: the answer .*was absurd \(indirect: .*quote 1\)\.$/);
        }
        await openAt(page, '#quotes');
        await expect.poll(() => page.locator('#finder .quote').count()).toBe(3);
        expect(await page.locator('#finder [role=status]').textContent()).toContain('3 quotes');
        const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
        expect(ids).toEqual([...new Set(ids)]);
        await page.locator('#query').fill('absurd');
        await page.locator('#query').press('Enter');
        await expect.poll(() => page.locator('#finder .quote').count()).toBe(1);
      },
      { at: form === 'one page' ? together : togetherParts },
    ),
  );

  test('filters quotes by outlet, kind and date', () =>
    reading(
      {},
      async (page) => {
        await openAt(page, '#quotes');
        const status = page.locator('#finder [role=status]');
        await page.locator('#finder').getByLabel('Kind').selectOption('direct');
        await expect.poll(() => status.textContent()).toBe('60 of 120 quotes');
        await page.locator('#finder').getByLabel('Outlet').selectOption('Post');
        await expect.poll(() => status.textContent()).toBe('30 of 120 quotes');
        await page.locator('#finder').getByLabel('From').fill('2025-04-01');
        await expect.poll(async () => Number.parseInt((await status.textContent())!, 10)).toBeLessThan(30);
      },
      { at: many },
    ));

  test('sorts a table by a column, there and back, and says so', () =>
    reading(
      {},
      async (page) => {
        await openAt(page, '#articles');
        const head = page.locator('#articles th', { hasText: 'Date' });
        const dates = (): Promise<string[]> => page.locator('#articles td.date').allTextContents();
        await head.getByRole('button').click();
        expect(await head.getAttribute('aria-sort')).toBe('ascending');
        await expect.poll(dates).toEqual((await dates()).sort());
        const [first] = await dates();
        await head.getByRole('button').press('Enter');
        expect(await head.getAttribute('aria-sort')).toBe('descending');
        await expect.poll(async () => (await dates())[0]! > first!).toBe(true);
      },
      { at: many },
    ));

  test('saves a table as CSV', () =>
    reading({}, async (page) => {
      await openAt(page, '#articles');
      const saved = page.waitForEvent('download');
      await page.locator('#articles').getByRole('button', { name: 'Save as CSV' }).click();
      const file = await (await saved).path();
      const lines = readFileSync(file, 'utf8').split('\r\n');
      // As --excel-safe writes it.
      expect(lines[0]).toBe('\ufeffArticle,Outlet,Date,Quotes');
      expect(lines).toContainEqual(expect.stringMatching(/^'=HYPERLINK/));
      expect(lines).toContainEqual(expect.stringMatching(/^Harbour strike ends,,2025-03-08,\d$/));
      expect(lines.join('\n')).toContain('""');
    }));

  test.each([
    [
      'direct',
      'We have agreed',
      /^Ada Obi: “We have listened, and we have agreed … Nobody will lose a day.s pay\.” In: /,
    ],
    ['indirect', 'must keep her word', /^Kwame Asante: that Obi must keep her word \(indirect[^“”]*\)\. In: /],
    ['mixed', 'a joke', /^[^:]+: the old rules "a joke" \(partly indirect[^“”]*\)\. In: /],
  ])('cites a %s quote with quotation marks around what is verbatim alone', (_, words, citation) =>
    reading({}, async (page) => {
      await openAt(page, '#quotes');
      const quote = page.locator('#finder .quote', { hasText: new RegExp(words, 'i') }).first();
      await quote.getByRole('button', { name: 'Cite' }).click();
      expect(await quote.locator('.citation').textContent()).toMatch(citation);
    }),
  );

  test.each([['one page'], ['a folder']])('%s: a country leads to its articles', (form) =>
    reading(
      {},
      async (page) => {
        await page.locator('#places ~ details summary').click();
        const row = page.locator('#places ~ details tbody tr', { hasText: 'Ghana' });
        expect(await row.locator('td').first().textContent()).toBe('60');
        await row.getByRole('link').click();
        await page.locator('#articles .chip', { hasText: 'Ghana' }).waitFor();
        await expect.poll(() => page.locator('#articles tbody tr').count()).toBe(50);
        await openAt(page, '#articles?country=Kenya');
        await expect.poll(() => page.locator('#articles > .all [role=status]').textContent()).toBe('0 of 60');
      },
      { at: form === 'one page' ? many : manyParts },
    ),
  );

  test('says on paper what is not printed, and what was searched for', () =>
    reading(
      {},
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        const told = page.locator('.printed:visible');
        for (const [hash, said] of [
          ['#articles', '50 of 60 articles'],
          ['#articles?q=news+47', '1 article found for “news 47”, of 60 in all'],
          ['#quotes', '20 of 120 quotes'],
          ['#quotes?q=ship', '20 of 60 quotes found for “ship”, of 120 in all'],
        ] as const) {
          await page.evaluate((one) => {
            location.hash = one;
          }, hash);
          await expect.poll(() => told.allTextContents()).toEqual([said]);
        }
      },
      { at: many },
    ));

  test('is called by what is looked at', () =>
    reading(
      {},
      async (page) => {
        for (const [hash, title] of [
          ['#quotes?q=ship', 'Quotes: ship – 60 articles'],
          ['#a47q2', 'Port news 47 – 60 articles'],
          ['#method', 'Method – 60 articles'],
          ['#findings', '60 articles – who said what'],
        ] as const) {
          await page.evaluate((one) => {
            location.hash = one;
          }, hash);
          await expect.poll(() => page.title()).toBe(title);
        }
      },
      { at: many },
    ));

  test('the timeline leads to the articles of a period, by keyboard too', () =>
    reading(
      {},
      async (page) => {
        const period = page.locator('svg.roomy a[href^="#articles?when="]').first();
        expect(await period.locator('title').textContent()).toMatch(
          /^2025-\d\d(?:-\d\d)?: \d+ articles?, \d+ quotes?$/,
        );
        await period.focus();
        await page.keyboard.press('Enter');
        await page.locator('#articles .chip').waitFor();
        expect(await page.locator('#articles tbody tr').count()).toBeLessThan(60);
      },
      { at: many },
    ));

  test('the network leads to its speakers, by keyboard too', () =>
    reading({}, async (page) => {
      const node = page.locator('svg.network.roomy a', { hasText: 'Ada Obi' });
      await node.focus();
      expect(await page.locator('svg.network.roomy .lit').count()).toBeGreaterThan(1);
      await page.keyboard.press('Enter');
      expect(await page.locator('.speaker.open header h2').textContent()).toBe('Ada Obi');
    }));

  test('lights up all mentions of the entity that is pointed at', () =>
    reading({}, async (page) => {
      await openAt(page, '#articles');
      await page.getByRole('link', { name: 'Harbour strike ends' }).first().click();
      const article = page.locator('article.open');
      const link = article.locator('.entities .m', { hasText: 'Ada Obi' });
      const all = article.locator(`.text [data-e="${await link.getAttribute('data-e')}"]`);
      await link.hover();
      expect(await all.count()).toBeGreaterThan(1);
      expect(await article.locator('.lit').allTextContents()).toEqual(await all.allTextContents());
    }));

  test('switches a kind of mark off', () =>
    reading({}, async (page) => {
      await openAt(page, '#articles');
      await page.getByRole('link', { name: 'Harbour strike ends' }).first().click();
      const name = page.locator('article.open .text .m.person').first();
      const line = (): Promise<string> => name.evaluate((one) => getComputedStyle(one).textDecorationLine);
      expect(await line()).toBe('underline');
      await page.locator('#show-person').uncheck();
      expect(await line()).toBe('none');
    }));

  test('is whole without a script', () =>
    reading({ javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('article:visible').count()).toBe(3);
      expect(await page.locator('.speaker .quote:visible').count()).toBeGreaterThan(4);
      expect(await page.locator('#search').isVisible()).toBe(false);
      const nowhere = await page
        .locator('a[href^="#"]')
        .evaluateAll((all) =>
          all.filter((one) => !document.getElementById(one.getAttribute('href')!.slice(1).split('?')[0]!)),
        );
      expect(nowhere).toEqual([]);
    }));

  test.each([['#findings'], ['#speakers'], ['#s1'], ['#quotes'], ['#articles'], ['#a1'], ['#method']])(
    'is no wider than a phone: %s',
    (hash) =>
      reading(
        { viewport: { width: 360, height: 740 } },
        async (page) => {
          await page.waitForTimeout(200);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        },
        { hash },
      ),
  );

  test('on a phone, pictures are drawn for it', () =>
    reading({ viewport: { width: 390, height: 740 } }, async (page) => {
      expect(await page.locator('svg.compact').first().isVisible()).toBe(true);
      expect(await page.locator('svg.roomy').first().isVisible()).toBe(false);
    }));

  test('is dark where the reader wants it dark', () =>
    reading({ colorScheme: 'dark' }, async (page) => {
      const [paper, ink] = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color].map((one) => Math.max(...one.match(/\d+/g)!.map(Number)));
      });
      expect(paper).toBeLessThan(60);
      expect(ink).toBeGreaterThan(200);
    }));

  test('prints the page that is open, without its controls', () =>
    reading({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.tools:visible, #pages:visible').count()).toBe(0);
      expect(await page.locator('#who-speaks').isVisible()).toBe(true);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(1);
    }));
});

describe.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
] satisfies [string, BrowserContextOptions][])('%s', (_, options) => {
  test.each([['#findings'], ['#speakers'], ['#s1'], ['#quotes'], ['#articles'], ['#a1'], ['#method']])(
    'axe finds nothing that keeps people out of %s',
    (hash) =>
      reading(
        { ...options, bypassCSP: true },
        async (page) => {
          await page.locator('details').evaluateAll((all) => all.map((one) => one.setAttribute('open', '')));
          await page.waitForTimeout(200);
          await page.evaluate(axe.source);
          const violations = await page.evaluate(async () => {
            type Found = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
            const { axe } = window as unknown as { axe: { run(): Promise<Found> } };
            return (await axe.run()).violations.map(({ id, nodes }) => [
              id,
              nodes.map((one) => [one.html, one.failureSummary]),
            ]);
          });
          expect(violations).toEqual([]);
        },
        { hash },
      ),
  );
});
