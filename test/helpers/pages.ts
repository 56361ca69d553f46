/**
 * The README and the pages in docs/, and their examples: fenced `console` blocks in which each
 * line after `$ ` is run as written in the project's folder, and what follows it is what it
 * must print.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shell } from './cases.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Paths in the project's folder. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

export function pageText(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

export interface Example {
  readonly page: string;
  readonly command: string;
  readonly output: string;
}

/** What a command prints as Markdown stands between two comments, the first of which has the command. */
const PRINTED = /^<!-- \$ (.+) -->\n([\s\S]*?)^<!-- end -->$/gm;
const BLOCK = /^```console\n([\s\S]*?)^```$/gm;

/** All examples, in order. */
export function examples(): Example[] {
  return PAGES.flatMap((page) => {
    const text = pageText(page);
    const printed = [...text.matchAll(PRINTED)].map((match) => ({
      command: match[1]!,
      output: match[2]!.slice(1, -1),
    }));
    const shown = [...text.matchAll(BLOCK)].flatMap((block) => examplesOf(block[1]!));
    return [...printed, ...shown].map((example) => ({ page, ...example }));
  });
}

function examplesOf(block: string): Omit<Example, 'page'>[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), output: part.slice(end + 1) };
    });
}

const SHOWN = /^```sh\n([\s\S]*?)^```$/gm;

/**
 * The commands of a page's `sh` blocks, which stand for what a reader would write about files of the own:
 * of each line the newsx of its beginning, as far as a pipe, a comment or a redirection.
 */
export function shownCommands(page: string): string[] {
  return [...pageText(page).matchAll(SHOWN)].flatMap((block) =>
    block[1]!.split('\n').flatMap((line) => {
      const [, command] = /(?:^|[|&] *|npx +)\s*(newsx (?:'[^']*'|"[^"]*"|[^|<>#'"])*)/.exec(line) ?? [];
      return command === undefined ? [] : [command.trim()];
    }),
  );
}

/** A page's pieces of JavaScript, in order. */
export function scripts(page: string): string[] {
  return [...pageText(page).matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((block) => block[1]!);
}

/** Runs an example in the project's folder. */
export function runExample(command: string, bin: string): Promise<{ stdout: string; stderr: string; exit: number }> {
  return shell(command, ROOT, bin);
}

/** Rewrites a page with what its examples print now. */
export async function blessPage(page: string, bin: string): Promise<void> {
  let text = pageText(page);
  for (const [whole, block] of [...text.matchAll(BLOCK)]) {
    let rewritten = '';
    for (const { command } of examplesOf(block!))
      rewritten += `$ ${command}\n${(await runExample(command, bin)).stdout}`;
    text = text.replace(whole, () => `\`\`\`console\n${rewritten}\`\`\``);
  }
  for (const [whole, command] of [...text.matchAll(PRINTED)]) {
    const { stdout } = await runExample(command!, bin);
    text = text.replace(whole, () => `<!-- $ ${command} -->\n\n${stdout}\n<!-- end -->`);
  }
  writeFileSync(join(ROOT, page), text);
}
