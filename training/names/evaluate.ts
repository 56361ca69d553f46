/**
 * Measures the shipped names tagger on the held-out (dev) articles: exact spans and types, by
 * type and region, on names seen and not seen in training, how reliable its confidence is, and
 * how fast it reads. It prints the tables of data/models/README.md.
 *
 *   tsx training/names/evaluate.ts CORPORA
 */
import { readFileSync } from 'node:fs';
import { tagNames } from '../../src/annotators/names/index.ts';
import type { TaggedType } from '../../src/annotators/names/labels.ts';
import { readModel } from '../../src/annotators/names/model.ts';
import { createTagger, type Tagger } from '../../src/annotators/names/tagger.ts';
import { splitSentences } from '../../src/annotators/sentences/index.ts';
import { tokenize } from '../../src/annotators/tokens/index.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { corporaFolder } from '../corpora.ts';
import { type Article, linesOf, readCorpus } from './corpus.ts';
import { addCount, type Count, F1, found, hits, inFour, newCount, percent } from './measure.ts';

const folder = corporaFolder(process.argv[2]);
/** Ranges of confidence, for the table of how reliable it is. */
const BINS = ['under 0.5', '0.5-0.7', '0.7-0.9', '0.9 and over'] as const;
const tagger = createTagger(() => readModel(readFileSync(dataPath('models/names.bin'))));
const worldwide = readCorpus(folder, 'worldwide.dev', 'worldwide');
const conll = readCorpus(folder, 'conll2003.dev', 'conll');
const trained = namesOf([
  ...readCorpus(folder, 'worldwide.train', 'worldwide'),
  ...readCorpus(folder, 'conll2003.train', 'conll'),
]);

table('worldwide.dev, nine types', worldwide, (type) => type);
table('worldwide.dev, four types', worldwide, inFour);
table('conll2003.dev, four types', conll, inFour);
regions(worldwide);
reliability(worldwide);
speed(worldwide);

function namesOf(articles: readonly Article[]): Set<string> {
  return new Set(articles.flatMap(({ text, entities }) => entities.map(({ start, end }) => text.slice(start, end))));
}

function line(name: string, count: Count): void {
  const { right, predicted, gold } = count;
  console.log(
    `| ${name} | ${percent(right, predicted)} | ${percent(right, gold)} | ${F1(count)} | ${predicted} | ${gold} |`,
  );
}

function table(title: string, articles: readonly Article[], map: (type: TaggedType) => string | null): void {
  const all = newCount();
  const types = new Map<string, Count>();
  const seen = newCount();
  const unseen = newCount();
  for (const article of articles) {
    const outcome = hits(article, found(tagger, article), map);
    addCount(all, outcome);
    for (const type of new Set([...outcome.gold, ...outcome.predicted].map(([, mapped]) => mapped))) {
      const own = ([, mapped]: readonly [string, string]): boolean => mapped === type;
      const count = types.get(type) ?? newCount();
      types.set(type, count);
      addCount(count, {
        predicted: outcome.predicted.filter(own),
        gold: outcome.gold.filter(own),
        right: outcome.right.filter(own),
      });
    }
    for (const [kind, count] of [
      [true, seen],
      [false, unseen],
    ] as const) {
      const own = ([key]: readonly [string, string]): boolean => {
        const [start, end] = key.split(' ').map(Number);
        return trained.has(article.text.slice(start, end)) === kind;
      };
      addCount(count, { predicted: [], gold: outcome.gold.filter(own), right: outcome.right.filter(own) });
    }
  }
  console.log(`\n**${title}**\n\n| | P | R | F1 | found | annotated |\n|---|---|---|---|---|---|`);
  line('all', all);
  for (const [type, count] of [...types].sort((a, b) => b[1].gold - a[1].gold)) line(type, count);
  console.log(
    `\nRecall on names seen in training ${percent(seen.right, seen.gold)}, not seen ${percent(unseen.right, unseen.gold)} (${unseen.gold}).`,
  );
}

function regions(articles: readonly Article[]): void {
  const counts = new Map<string, Count>();
  for (const article of articles) {
    const count = counts.get(article.region) ?? newCount();
    counts.set(article.region, count);
    addCount(
      count,
      hits(article, found(tagger, article), (type) => type),
    );
  }
  console.log('\n**By region**, worldwide.dev, nine types: F1 and, in brackets, annotated names.\n');
  const rows = [...counts].sort((a, b) => a[0].localeCompare(b[0], 'en'));
  console.log(rows.map(([region, count]) => `${region} ${F1(count).trim()} (${count.gold})`).join(', '));
}

interface Bin {
  said: number;
  right: number;
  count: number;
}

function binOf(confidence: number): number {
  return confidence < 0.5 ? 0 : confidence < 0.7 ? 1 : confidence < 0.9 ? 2 : 3;
}

/** For each type, how sure the tagger was of its findings, how often they were right, and how many there were. */
function reliability(articles: readonly Article[]): void {
  const types = new Map<string, Bin[]>();
  for (const article of articles) {
    const findings = found(tagger, article);
    const right = new Set(hits(article, findings, (type) => type).right.map(([key, type]) => `${key} ${type}`));
    for (const { start, end, type, confidence } of findings)
      for (const group of ['all', type]) {
        const bins = types.get(group) ?? BINS.map(() => ({ said: 0, right: 0, count: 0 }));
        types.set(group, bins);
        const bin = bins[binOf(confidence)]!;
        bin.said += confidence;
        bin.count++;
        if (right.has(`${start} ${end} ${type}`)) bin.right++;
      }
  }
  console.log(`\n| type | ${BINS.join(' | ')} |\n|---|${BINS.map(() => '---|').join('')}`);
  const cell = ({ said, right, count }: Bin): string =>
    count === 0 ? '-' : `${percent(said, count).trim()} / ${percent(right, count).trim()} (${count})`;
  const total = (bins: readonly Bin[]): number => bins.reduce((sum, { count }) => sum + count, 0);
  for (const [type, bins] of [...types].sort((a, b) => total(b[1]) - total(a[1])))
    console.log(`| ${type} | ${bins.map(cell).join(' | ')} |`);
}

function speed(articles: readonly Article[]): void {
  const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const fresh: Tagger = createTagger(() => readModel(readFileSync(dataPath('models/names.bin'))));
    const started = process.cpuUsage();
    for (const { text } of articles) {
      const tokens = tokenize(text);
      tagNames(fresh, tokens, splitSentences(tokens, linesOf(text)));
    }
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  const started = performance.now();
  readModel(readFileSync(dataPath('models/names.bin')));
  const load = performance.now() - started;
  console.log(
    `\nspeed: ${Math.round((words / best) * 1000)} words a second of processor time from text to names, cold word cache, best of 5; the model loads in ${load.toFixed(0)} ms`,
  );
}
