/**
 * Times newsx: against compromise alone on the same articles, at first and when warm, its start against a bare Node, one job
 * against two, one long document, and how time grows with the text; with the peak of memory of each.
 *
 *   npm run bench -- FILE.jsonl…      (articles: one JSON object with `text` a line)
 *                                     in little; --whole: at the sizes that are published, which takes an hour
 *   npm run bench -- --against REV [FILE.jsonl…]
 *                                     beside another commit; ends with 1 where something is 10 % slower
 *   npm run bench -- --growth [--kinds 'tables,one line'] [--most 3200000]
 *                                     time and memory of one long document, of many kinds of text
 *   npm run bench -- --archive RECORDS.jsonl
 *                                     questions to an archive beside the same to the records it is made from
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
import { benchArchive } from './bench/archive.ts';
import { median, range } from './bench/figures.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchPages } from './bench/pages.ts';
import { benchScale } from './bench/scale.ts';
import { benchStart } from './bench/start.ts';

const ROUNDS = 3;
const ROOT = resolve(import.meta.dirname, '..');
const SEED = join(ROOT, 'seeds', '000_3f06621efd9ee24a.txt');

interface Taken {
  /** On the wall; of processor time, all threads; of the thread that works, where the system tells, else of all. */
  readonly seconds: number;
  readonly cpu: number;
  readonly thread: number;
  readonly words: number;
}

interface Run {
  /** Of each quarter of the articles, in order. */
  readonly quarters: readonly Taken[];
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
      whole: { type: 'boolean', default: false },
      archive: { type: 'string' },
      pages: { type: 'string' },
      beside: { type: 'string' },
    },
  });
  if (values.pages !== undefined) return benchPages(values.pages, values.beside ?? null);
  if (values.archive !== undefined) return benchArchive(ROOT, values.archive, ROUNDS);
  if (values.growth) return benchGrowth(values.kinds?.split(',') ?? [], Number(values.most));
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
  benchStart(ROOT, SEED, values.whole ? Number(values.rounds) : FEW_ROUNDS);
  await benchScale(textsOf(files), values.whole);
  benchGrowth(values.whole ? [] : FEW_KINDS, values.whole ? Number(values.most) : FEW_CHARACTERS);
}

/** What is run in little. */
const FEW_ROUNDS = 3;
const FEW_KINDS = ['plain news', 'quotations', 'many names'];
const FEW_CHARACTERS = 200_000;

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
  const heads = ['first quarter', 'last quarter', 'range', 'all threads', 'on the wall', 'peak MB'];
  console.log(`\n${'words a second'.padEnd(24)}${heads.map((head) => head.padStart(16)).join('')}`);
  const [first, last] = [0, 3];
  const rates = (all: readonly Run[], quarter: number, of: 'thread' | 'cpu' | 'seconds'): number[] =>
    all.map(({ quarters }) => quarters[quarter]!.words / quarters[quarter]![of]);
  for (const [subject, all] of runs) {
    const warm = rates(all, last, 'thread');
    const cells = [
      median(rates(all, first, 'thread')).toFixed(0),
      median(warm).toFixed(0),
      `${Math.min(...warm).toFixed(0)}–${Math.max(...warm).toFixed(0)}`,
      median(rates(all, last, 'cpu')).toFixed(0),
      median(rates(all, last, 'seconds')).toFixed(0),
      median(all.map((run) => run.peakMB)).toFixed(0),
    ];
    const label = subject === 'newsx' ? 'newsx annotate' : 'compromise nlp(text)';
    console.log(`${label.padEnd(24)}${cells.map((cell) => cell.padStart(16)).join('')}`);
  }
  const ratios = (quarter: number): number[] => {
    const [ours, theirs] = [...runs.values()].map((all) => rates(all, quarter, 'thread'));
    return ours!.map((rate, i) => rate / theirs![i]!);
  };
  console.log(
    `newsx runs at ${median(ratios(first)).toFixed(2)} times the speed of compromise alone in the first quarter of the articles, at ${median(ratios(last)).toFixed(2)} (${range(ratios(last))}) in the last: processor time of the thread that works, ${ROUNDS} alternated rounds`,
  );
}

await main();
