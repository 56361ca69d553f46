/** newsx in a web page, as a reader of the demo meets it: with the network off, nothing asked for, nothing sent. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runWith } from '../helpers/io.ts';
import { launch } from './chromium.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SEED = join(ROOT, 'seeds/000_3f06621efd9ee24a.txt');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const path = join(ROOT, new URL(url, 'http://localhost').pathname.replace(/\/$/, '/index.html'));
    try {
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(readFileSync(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/demo/`);
  await page.locator('#read:enabled').waitFor({ timeout: 60_000 });
});
afterEach(() => context.close());

async function rowsOf(table: string): Promise<string[][]> {
  const rows = await page.locator(`#${table} tbody tr`).all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
}

async function read(text: string, published: string): Promise<void> {
  await page.fill('#text', text);
  await page.fill('#published', published);
  await page.click('#read');
}

describe('the demo', () => {
  test('fetches its own five files, all from where it stands', () => {
    const { origin } = new URL(page.url());
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(asked.map((url) => url.split('/').at(-1))).toEqual(
      expect.arrayContaining(['demo.css', 'demo.js', 'index.js', 'newsx-data.bin']),
    );
  });

  test('reads an article with the network off as the command line does, and asks for nothing', async () => {
    await context.setOffline(true);
    asked.length = 0;
    await read(readFileSync(SEED, 'utf8'), '2025-09-30');
    const { stdout } = await runWith(['quotes', SEED, '--json', '--quiet']);
    const quotes = JSON.parse(stdout) as { speaker: string; cue: string; quote: string; kind: string }[];
    expect(quotes.length).toBeGreaterThan(8);
    const flat = (text: string | null): string => (text ?? '—').replace(/\s+/g, ' ').trim();
    expect((await rowsOf('quotes')).map((row) => row.map(flat))).toEqual(
      quotes.map(({ speaker, cue, quote, kind }) => [speaker, cue, quote, kind].map(flat)),
    );
    expect(await page.locator('#marked').textContent()).toBe(readFileSync(SEED, 'utf8'));
    expect(await page.locator('#marked mark.person', { hasText: 'Li Qiang' }).count()).toBeGreaterThan(1);
    expect(asked).toEqual([]);
  });

  test('shows markup in an article as text', async () => {
    await read('ACCRA -- Write <img src=x onerror="window.attacked=1"> so, Ada Obi said.', '2025-03-04');
    expect(await page.evaluate('window.attacked')).toBeUndefined();
    expect(await page.locator('#marked img').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('can be read by all (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    // The policy of the page allows no script from outside it: the checker is put in from the browser's side.
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('says what to do where the data are not there', async () => {
    const other = await context.newPage();
    await other.route('**/newsx-data.bin', (route) => route.fulfill({ status: 404 }));
    await other.goto(page.url());
    await other.locator('#state', { hasText: 'could not start' }).waitFor();
    expect(await other.textContent('#state')).toContain('404');
  });
});
