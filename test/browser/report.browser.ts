/** The report as a reader meets it, in a real browser: opened, clicked, filtered, printed, on a phone, in the dark. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  'empty-of-quotes.txt': `Rain in Lagos\n\nLAGOS, March 7 -- It rained in Lagos on Friday.\n`,
};

/** Enough of different heights that a browser cannot know where one begins without laying the others out. */
const MANY = Array.from({ length: 60 }, (_, i) => ({
  id: `many-${i + 1}`,
  date: `2025-0${1 + (i % 4)}-${10 + (i % 15)}`,
  title: `Port news ${i + 1}`,
  text: `ACCRA -- The harbour was open again, Transport Minister Ada Obi said.\n\n${'Ships came in and ships went out all day long. '.repeat(3 + ((i * 37) % 90))}\n\n"No ship of line ${i + 1} will wait for us any longer," Kwame Asante said.`,
}));

let browser: Browser;
let report: string;
let many: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'articles'));
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, 'articles', name), text);
  const file = join(folder, 'report.html');
  const { exit, stderr } = await runWith(['report', join(folder, 'articles'), '--date', '2025-03-08', '-o', file]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: 'newsx: 3 documents\n' });
  report = pathToFileURL(file).href;
  many = await reportOf('many.jsonl', MANY.map((one) => `${JSON.stringify(one)}\n`).join(''));
  browser = await launch();
});

/** The address of the report on the articles in a file of that name. */
async function reportOf(name: string, content: string): Promise<string> {
  const [input, file] = [join(folder, name), join(folder, `${name}.html`)];
  writeFileSync(input, content);
  const { exit } = await runWith(['report', input, '-o', file]);
  expect(exit).toBe(0);
  return pathToFileURL(file).href;
}

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens the report, hands it over, and expects that it said nothing, but for what is allowed, and asked for nothing. */
async function reading(
  options: BrowserContextOptions,
  read: (page: Page) => Promise<void>,
  { allowed = /^$/, at = report }: { readonly allowed?: RegExp; readonly at?: string } = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => said.push(...(request.url().split('#')[0] === at ? [] : [request.url()])));
  await page.goto(at);
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

describe('the page', () => {
  test('shows each article exactly, whatever markup it contains', () =>
    reading({}, async (page) => {
      const texts = await page.locator('.text').evaluateAll((all) => all.map((one) => one.textContent));
      expect([...texts].sort()).toEqual(Object.values(ARTICLES).sort());
      expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
      expect(await page.locator('img, .text b, script').count()).toBe(1); // its own script
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

  test('leads from a quote to its speaker and back', () =>
    reading({}, async (page) => {
      const quote = page.locator('.q[id]', { hasText: 'A promise is a promise' });
      const id = (await quote.getAttribute('id'))!;
      await quote.locator('> .n').click();
      const speaker = new URL(page.url()).hash.slice(1);
      expect(await seen(page, speaker)).toBe(true);
      await page.locator(`[id="${speaker}"] a[href="#${id}"]`).click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      expect(await seen(page, id)).toBe(true);
    }));

  test('leads to the quote itself, also where the articles before it have not been laid out yet', () =>
    reading(
      {},
      async (page) => {
        const ids = await page.locator('.q[id]').evaluateAll((all) => all.map(({ id }) => id));
        for (const id of [ids.at(-1)!, ids[40]!, ids[3]!, ids[90]!]) {
          await page.evaluate((one) => document.querySelector<HTMLElement>(`a[href="#${one}"]`)!.click(), id);
          expect([id, await seen(page, id)]).toEqual([id, true]);
        }
      },
      { at: many },
    ));

  test('leads from a speaker to the row of the league table, which lists the quotes of all articles', () =>
    reading({}, async (page) => {
      await page.locator('.says li', { hasText: 'Ada Obi' }).locator('a').first().click();
      const row = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      expect(await row.locator('summary').textContent()).toContain('Ada Obi');
      const links = row.locator('details a');
      await links.first().waitFor({ state: 'visible' });
      expect(await links.count()).toBe(Number(await row.locator('td.quotes').textContent()));
    }));

  test('filters its articles by words, and a link brings back what was filtered out', () =>
    reading({}, async (page) => {
      await page.getByLabel('Show only articles with').fill('dockers union');
      expect(await page.locator('article:visible').count()).toBe(1);
      expect(await page.locator('#contents ol li:visible').count()).toBe(1);
      expect(await page.locator('#shown').textContent()).toBe('1 of 3');
      await page.evaluate(() => {
        location.hash = document.querySelector('article[hidden]')!.id;
      });
      await page.locator('article:visible').nth(2).waitFor();
    }));

  test('lights up all mentions of the entity that is pointed at', () =>
    reading({}, async (page) => {
      const article = page.locator('article', { hasText: 'Harbour strike ends' });
      const link = article.locator('.entities .m', { hasText: 'Ada Obi' });
      const all = article.locator(`.text [data-e="${await link.getAttribute('data-e')}"]`);
      await link.hover();
      expect(await all.count()).toBeGreaterThan(1);
      expect(await article.locator('.lit').allTextContents()).toEqual(await all.allTextContents());
    }));

  test('switches a kind of mark off', () =>
    reading({}, async (page) => {
      const name = page.locator('.text .m.person').first();
      const line = (): Promise<string> => name.evaluate((one) => getComputedStyle(one).textDecorationLine);
      expect(await line()).toBe('underline');
      await page.locator('#show-person').uncheck();
      expect(await line()).toBe('none');
    }));

  test('is whole without a script', () =>
    reading({ javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('article').count()).toBe(3);
      expect(await page.locator('.filter').isVisible()).toBe(false);
    }));

  test('is no wider than a phone', () =>
    reading({ viewport: { width: 360, height: 740 } }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await page.locator('.findings').first().isVisible()).toBe(true);
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

  test('prints with its articles, tables and pictures, and without its controls', () =>
    reading({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.filter').isVisible()).toBe(false);
      expect(await page.locator('article .text').last().isVisible()).toBe(true);
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
  test('axe finds nothing that keeps people out', () =>
    reading({ ...options, bypassCSP: true }, async (page) => {
      await page.locator('details').evaluateAll((all) => all.map((one) => one.setAttribute('open', '')));
      await page.addStyleTag({ content: 'article { content-visibility: visible !important }' });
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
    }));
});
