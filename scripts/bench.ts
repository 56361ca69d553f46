/**
 * Times newsx against compromise alone on the same articles, side by side in one run,
 * and the program's start-up against a bare Node.
 *
 *   npm run bench -- FILE.jsonl…      (articles: one JSON object with `text` a line)
 *   npm run bench -- --scale FILE.jsonl… [--count 100000] [--chars 500]
 *                                     how it grows with workers, documents and their length
 *   npm run bench -- --against REV [FILE.jsonl…]
 *                                     beside another commit; ends with 1 where something is 10 % slower
 *   npm run bench -- --growth [--kinds 'tables,one line'] [--most 3200000]
 *                                     time and memory of one long document, of many kinds of text
 *   npm run bench -- --pages FOLDER [--beside 'trafilatura --no-comments']
 *                                     how well articles are taken out of web pages: NAME.html
 *                                     (or .html.gz) with its gold text NAME.txt
 *
 * Every subject runs in a process of its own on one core; rounds alternate, and the
 * median of the rounds is printed, so that a busy machine slows all alike.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAgainst } from './bench/against.ts';
import { median } from './bench/figures.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchPages } from './bench/pages.ts';
import { benchScale } from './bench/scale.ts';
import { benchStart } from './bench/start.ts';

const ROUNDS = 3;
const ROOT = resolve(import.meta.dirname, '..');
const SEED = join(ROOT, 'seeds', '000_3f06621efd9ee24a.txt');

interface Run {
  readonly seconds: number;
  readonly words: number;
  readonly bytes: number;
  readonly peakMB: number;
}

async function main(): Promise<void> {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      against: { type: 'string' },
      rounds: { type: 'string', default: '11' },
      growth: { type: 'boolean' },
      kinds: { type: 'string' },
      most: { type: 'string', default: '3200000' },
      scale: { type: 'boolean' },
      pages: { type: 'string' },
      beside: { type: 'string' },
      count: { type: 'string', default: '100000' },
      chars: { type: 'string', default: '500' },
    },
  });
  if (values.pages !== undefined) return benchPages(values.pages, values.beside ?? null);
  if (values.growth) return benchGrowth(values.kinds?.split(',') ?? [], Number(values.most));
  if (values.scale) return benchScale(textsOf(files), { count: Number(values.count), chars: Number(values.chars) });
  const folder = mkdtempSync(join(tmpdir(), 'newsx-bench-'));
  try {
    const articles = join(folder, 'articles.jsonl');
    const seedOnly = `${JSON.stringify({ id: 'seed', text: readFileSync(SEED, 'utf8') })}\n`.repeat(200);
    writeFileSync(articles, files.length > 0 ? files.map((file) => readFileSync(file, 'utf8')).join('\n') : seedOnly);
    console.log(
      files.length > 0
        ? `articles: ${files.join(', ')}`
        : 'articles: the seed, 200 times (give JSONL files for a real measure)',
    );
    if (values.against !== undefined) {
      if (!benchAgainst(ROOT, values.against, SEED, articles, Number(values.rounds))) process.exitCode = 1;
      return;
    }
    throughput(articles);
  } finally {
    rmSync(folder, { recursive: true });
  }
  benchStart(ROOT, SEED, Number(values.rounds));
}

/** The texts of the articles, or the seed's. */
function textsOf(files: readonly string[]): string[] {
  if (files.length === 0) return [readFileSync(SEED, 'utf8')];
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );
  return lines.map((line) => JSON.parse(line).text);
}

function throughput(articles: string): void {
  const subjects = ['newsx', 'compromise'];
  const runs = new Map<string, Run[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const subject of subjects) {
      const output = execFileSync(
        process.execPath,
        [join(ROOT, 'scripts', 'bench', 'subject.mjs'), subject, articles],
        { encoding: 'utf8' },
      );
      runs.get(subject)!.push(JSON.parse(output) as Run);
    }
  }
  console.log(`\n${'one core'.padEnd(22)}${'words/s'.padStart(10)}${'MB/s'.padStart(8)}${'peak MB'.padStart(9)}`);
  for (const [subject, all] of runs) {
    const { words, bytes } = all[0]!;
    const seconds = median(all.map((run) => run.seconds));
    const peak = median(all.map((run) => run.peakMB));
    const label = subject === 'newsx' ? 'newsx annotate' : 'compromise nlp(text)';
    console.log(
      `${label.padEnd(22)}${Math.round(words / seconds)
        .toString()
        .padStart(10)}${(bytes / seconds / 1e6).toFixed(2).padStart(8)}${peak.toFixed(0).padStart(9)}`,
    );
  }
  const ratio =
    median(runs.get('compromise')!.map((run) => run.seconds)) / median(runs.get('newsx')!.map((run) => run.seconds));
  console.log(
    `newsx runs at ${ratio.toFixed(2)} times the speed of compromise alone (median of ${ROUNDS} alternating rounds)`,
  );
}

await main();
