/** The recipes of docs/long-runs.md: the fenced blocks that follow a paragraph which begins with the engine's name in bold. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PAGE = resolve(import.meta.dirname, '../../docs/long-runs.md');

interface Recipe {
  /** The shell lines to run, as they stand. */
  readonly commands: readonly string[];
  /** Files by the names that stand behind the block's language. */
  readonly files: Readonly<Record<string, string>>;
}

export function recipe(engine: string): Recipe {
  const [, text = ''] = readFileSync(PAGE, 'utf8').split(new RegExp(`^\\*\\*${engine}\\*\\*`, 'm'));
  const part = text.split(/^(?:\*\*|## )/m)[0]!;
  const blocks = [...part.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)];
  const commands = blocks
    .filter(([, language, name]) => language === 'sh' && name === undefined)
    .map((block) => block[3]!);
  const files = Object.fromEntries(blocks.filter((block) => block[2]).map((block) => [block[2]!, block[3]!]));
  if (commands.length === 0) throw new Error(`docs/long-runs.md has no recipe for ${engine}`);
  return { commands, files };
}

export function writeFiles({ files }: Recipe, folder: string): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
