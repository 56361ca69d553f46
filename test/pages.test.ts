/** README and docs/ are true: examples print what they show, links lead somewhere, and every command, option and format has its place. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { RENDERERS } from '../src/renderers/index.ts';
import { RUNS } from '../src/views/index.ts';
import { makeBin } from './helpers/cases.ts';
import { argumentsOf, runWithin } from './helpers/in-process.ts';
import { makeIo } from './helpers/io.ts';
import { examples, PAGES, pageText, ROOT, runExample, scripts, shownCommands } from './helpers/pages.ts';

const commandsPage = pageText('docs/commands.md');
const bin = makeBin();
afterAll(() => rmSync(bin, { recursive: true }));

describe('the examples', () => {
  test('are there', () => {
    expect(examples().length).toBeGreaterThan(12);
  });

  test.each(examples().map(({ page, command, output }) => [page, command, output] as const))(
    '%s: %s',
    async (_, command, output) => {
      const args = argumentsOf(command);
      const outcome = await (args === null ? runExample(command, bin) : runWithin(ROOT, args));
      // How many documents a run read stands on stderr, which the pages do not show.
      expect({ ...outcome, stderr: outcome.stderr.replace(/^newsx: [\d,]+ documents\n$/, '') }).toEqual({
        stdout: output,
        stderr: '',
        exit: 0,
      });
    },
  );
});

describe('the commands shown for files of the reader', () => {
  // Files under the names that the pages use.
  const folder = mkdtempSync(join(tmpdir(), 'newsx-pages-'));
  const cases = join(ROOT, 'test/cases');
  const kinds = join(cases, 'quotes/reads-every-kind-of-file');
  beforeAll(() => {
    const papers = join(ROOT, 'examples/two-papers.jsonl');
    const article = readFileSync(join(ROOT, 'seeds/000_3f06621efd9ee24a.txt'), 'utf8');
    for (const name of ['seeds', 'examples', 'articles', 'archive']) mkdirSync(join(folder, name));
    for (const name of ['archive.jsonl', 'articles.jsonl', 'examples/two-papers.jsonl'])
      cpSync(papers, join(folder, name));
    for (const name of ['news.txt', 'seeds/000_3f06621efd9ee24a.txt', 'articles/a.txt', 'archive/a.txt'])
      writeFileSync(join(folder, name), article);
    cpSync(join(cases, 'two-papers.annotated.jsonl'), join(folder, 'annotated.jsonl'));
    cpSync(join(kinds, 'story.docx'), join(folder, 'export.docx'));
    cpSync(join(kinds, 'crawl.warc.gz'), join(folder, 'CC-NEWS-20250304.warc.gz'));
    writeFileSync(join(folder, 'corpus.csv'), 'id,outlet,section,Inhalt\n1,Post,News,It rains in Accra.\n');
    writeFileSync(join(folder, 'names.csv'), 'name,type\nAda Obi,person\n');
    writeFileSync(join(folder, 'verbs.csv'), 'lemma,class,speech\nthunder,criticize,yes\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const shown = PAGES.flatMap((page) => shownCommands(page).map((command) => [page, command] as const));

  test('are there', () => {
    expect(shown.length).toBeGreaterThan(30);
  });

  test.each(shown)('%s: %s', async (_, command) => {
    const args = argumentsOf(command)!;
    const output = args[args.indexOf('-o') + 1];
    // What an example before it has written gives way, as for a reader who tries both.
    const inTheWay = output?.endsWith('/') ? output : `${output}.newsx-run`;
    rmSync(join(folder, inTheWay), { recursive: true, force: true });
    const input = args.includes('-') ? readFileSync(join(folder, 'articles.jsonl'), 'utf8') : '';
    const { exit, stderr } = await runWithin(folder, args, input);
    expect({ exit, stderr: stderr.replace(/^newsx: [\d,]+ documents\n$/, '') }).toEqual({ exit: 0, stderr: '' });
  });
});

describe('the scripts', () => {
  // In this folder the package's own name leads to what a user would import.
  const print = (script: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });

  test('the library finds who said it', () => {
    const [library] = scripts('docs/library.md');
    const lines = print(library!).trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Choe Son Hui said: the two top leaders' meeting has pointed out/);
  });

  test('the plugin finds what its comments say', () => {
    const [, plugin] = scripts('docs/library.md');
    const probe = `console.log(JSON.stringify([doc.people().out('array'), doc.match('#Person+ told #Organization').text()]));`;
    const [attribution, found] = print(`${plugin}\n${probe}`).trim().split('\n');
    expect(attribution).toBe(`William Ruto told "We won't wait,"`);
    expect(JSON.parse(found!)).toEqual([
      ['President William Ruto', 'Ursula von der Leyen', 'Ruto'],
      'Ruto told Reuters',
    ]);
  });
});

describe('the links', () => {
  test.each(PAGES)('of %s lead to what there is', (page) => {
    for (const [, target] of pageText(page).matchAll(/\]\(((?!https?:)[^)]+)\)/g)) {
      const [path, heading] = target!.split('#') as [string, string?];
      const file = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(ROOT, file)), `${page}: ${target}`).toBe(true);
      if (heading === undefined) continue;
      const headings = [...pageText(file).matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
        title!
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      expect(headings, `${page}: ${target}`).toContain(heading);
    }
  });

  test('of the README lead to every page', () => {
    for (const page of PAGES.slice(1)) expect(pageText('README.md')).toContain(`](${page})`);
  });
});

test('the README is a front page', () => {
  expect(pageText('README.md').split('\n').length).toBeLessThan(140);
});

test('the reference has the help of every command, and of the options that all take', () => {
  const { program } = buildProgram(makeIo().io);
  const asked = examples().filter(({ page }) => page === 'docs/reference.md');
  const helps = program.commands.filter((command) => command.name() !== 'help');
  expect(asked.map(({ command }) => command)).toEqual([
    'newsx --help',
    'newsx help options',
    ...helps.map((command) => `newsx help ${command.name()}`),
  ]);
});

describe('the page of commands names', () => {
  test.each(RUNS.map((view) => [view.name, view] as const))('%s with its columns', (name, view) => {
    const line = commandsPage.split('\n').find((one) => one.startsWith(`| \`${name}\` |`));
    expect(line, `no line of the table of commands starts with ${name}`).toBeDefined();
    if (!['annotate', 'report'].includes(name))
      expect(line).toContain(view.columns.map((column) => column.key).join(', '));
  });

  test.each(RENDERERS.map((renderer) => renderer.name))('the format %s', (name) => {
    expect(commandsPage).toContain(`\`${name}\``);
  });

  test('every option', () => {
    const { program } = buildProgram(makeIo().io);
    const options = new Set(program.commands.flatMap((command) => command.options.map((option) => option.long!)));
    expect(options.size).toBeGreaterThan(10);
    for (const option of options) expect(PAGES.map(pageText).join('\n'), `${option} is missing`).toContain(option);
  });
});

test('the loop of correcting and running again is a golden case', () => {
  const folder = new URL('cases/quotes/corrected-and-run-again/', import.meta.url);
  const page = pageText('docs/names-and-verbs.md');
  const plain = page.replace(/^ {4}/gm, '');
  for (const file of ['names.csv', 'verbs.csv']) expect(plain).toContain(readFileSync(new URL(file, folder), 'utf8'));
  const commands = readFileSync(new URL('cmd', folder), 'utf8').trim().split('\n');
  expect(commands).toHaveLength(4);
  for (const command of commands) expect(page).toContain(`\n${command}\n`);
});

test("the page of the method names every list that is not of newsx's own making", () => {
  const data = join(ROOT, 'data');
  const foreign = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv') && !name.startsWith('models'))
    .filter((name) =>
      /npm package|\(npm,|CC BY/.test(readFileSync(join(data, name), 'utf8').replace(/^[^#][\s\S]*/m, '')),
    );
  expect(foreign.length).toBeGreaterThan(4);
  for (const name of foreign) expect(pageText('docs/method.md')).toContain(`\`${name}\``);
});

test('what the package says of itself is said alike everywhere', () => {
  const { version, description, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const citation = readFileSync(join(ROOT, 'CITATION.cff'), 'utf8');
  expect(citation).toContain(`version: ${version}\n`);
  expect(citation).toContain(`license: ${license}\n`);
  expect(pageText('docs/method.md')).toContain(`Version ${version}. ${license} licence.`);
  const title = /^title: "newsx: (.*)"$/m.exec(citation)![1]!;
  expect(pageText('docs/method.md')).toContain(`newsx: ${title}.`);
  for (const words of ['who said what', 'where and when']) {
    expect(description).toContain(words);
    expect(title).toContain(words);
    expect(pageText('README.md').split('\n')[2]).toContain(words);
  }
});
