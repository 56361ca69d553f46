/**
 * The README's examples: fenced `console` blocks in which each line after `$ ` is run as
 * written in the project's folder, and what follows it is what it must print.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shell } from './cases.ts';

const ROOT = resolve(import.meta.dirname, '../..');
export const README = join(ROOT, 'README.md');

export interface Example {
  readonly command: string;
  readonly output: string;
}

const BLOCK = /^```console\n([\s\S]*?)^```$/gm;

/** All examples, in order. */
export function examples(): Example[] {
  return [...readFileSync(README, 'utf8').matchAll(BLOCK)].flatMap((block) => examplesOf(block[1]!));
}

function examplesOf(block: string): Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), output: part.slice(end + 1) };
    });
}

/** The README's pieces of JavaScript, in order. */
export function scripts(): string[] {
  return [...readFileSync(README, 'utf8').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((block) => block[1]!);
}

/** Runs an example in the project's folder. */
export function runExample(command: string, bin: string): Promise<{ stdout: string; stderr: string; exit: number }> {
  return shell(command, ROOT, bin);
}

/** Rewrites the README with what its examples print now. */
export async function blessReadme(bin: string): Promise<void> {
  let readme = readFileSync(README, 'utf8');
  for (const [whole, block] of [...readme.matchAll(BLOCK)]) {
    let rewritten = '';
    for (const { command } of examplesOf(block!))
      rewritten += `$ ${command}\n${(await runExample(command, bin)).stdout}`;
    readme = readme.replace(whole, () => `\`\`\`console\n${rewritten}\`\`\``);
  }
  writeFileSync(README, readme);
}
