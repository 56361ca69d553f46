/**
 * How well the article is taken out of web pages: the words that newsx reads of each page
 * against those of its gold text, with another extractor beside it if one is named.
 * In: `pages/bridge.html` (or `.html.gz`) and `pages/bridge.txt` -> out: precision, recall, F1 of the words.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDocuments } from '../../src/inputs/index.ts';

interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Words of `found` against those of `gold`, each counted as often as it stands there; of two empty texts all is right. */
function overlap(found: string, gold: string): Overlap {
  const [a, b] = [wordsOf(found), wordsOf(gold)];
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count > 0) both++;
    left.set(word, count - 1);
  }
  const precision = a.length === 0 ? Number(b.length === 0) : both / a.length;
  const recall = b.length === 0 ? Number(a.length === 0) : both / b.length;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Prints a row a page and the means. `beside` is a command that reads a page from standard
 * input and writes its text to standard output, such as `trafilatura --no-comments`.
 * @throws Error if the folder holds no page with a gold text.
 */
export async function benchPages(folder: string, beside: string | null): Promise<void> {
  const pages = readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const gold = join(folder, `${file.replace(/\.html?(?:\.gz)?$/, '')}.txt`);
      return /\.html?(?:\.gz)?$/.test(file) && existsSync(gold) ? [{ file, gold }] : [];
    });
  if (pages.length === 0)
    throw new Error(`${folder} holds no page with its gold text: NAME.html or NAME.html.gz beside NAME.txt`);
  const subjects = beside === null ? ['newsx'] : ['newsx', beside];
  const sums = subjects.map(() => ({ precision: 0, recall: 0, f1: 0 }));
  console.log(`${'page'.padEnd(40)}${subjects.map((name) => `  ${name.slice(0, 22).padEnd(22)}`).join('')}`);
  for (const { file, gold } of pages) {
    const bytes = readFileSync(join(folder, file));
    const page = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    const wanted = readFileSync(gold, 'utf8');
    const texts = [await ownText(file, page), ...(beside === null ? [] : [textOf(beside, page)])];
    const scores = texts.map((text) => overlap(text, wanted));
    scores.forEach((score, at) => {
      for (const key of ['precision', 'recall', 'f1'] as const) sums[at]![key] += score[key] / pages.length;
    });
    console.log(`${file.slice(0, 39).padEnd(40)}${scores.map(row).join('')}`);
  }
  console.log(`${`mean of ${pages.length}`.padEnd(40)}${sums.map(row).join('')}`);
}

function row({ precision, recall, f1 }: Overlap): string {
  return `  P ${precision.toFixed(3)} R ${recall.toFixed(3)} F ${f1.toFixed(3)}`;
}

/** What newsx reads; nothing where it finds no article. */
async function ownText(path: string, page: Buffer): Promise<string> {
  const file = {
    path,
    open: async function* (): AsyncGenerator<Buffer> {
      yield page;
    },
  };
  const texts: string[] = [];
  for await (const { document } of readDocuments([file], { encoding: null, given: {}, format: 'html' }))
    if (document) texts.push(document.text);
  return texts.join('\n\n');
}

function textOf(command: string, page: Buffer): string {
  const run = spawnSync(command, { input: page, shell: true, maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  if (run.status !== 0 && run.stdout.length === 0 && /not found/.test(run.stderr.toString()))
    throw new Error(`${command}: ${run.stderr.toString().trim()}`);
  return run.stdout.toString('utf8');
}
