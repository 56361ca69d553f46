/**
 * Measures the shipped attributions model on the dev sets: what it finds, how far its confidences
 * hold, and how fast it is.
 *
 *   tsx training/attributions/evaluate.ts FOLDER [NAME…]
 *
 * FOLDER holds polnear.dev and intl.dev as JSON lines.
 */
import { type FoundAttribution, findAttributions } from '../../src/annotators/attributions/find.ts';
import { shippedTagger } from '../../src/annotators/attributions/tagger/tagger.ts';
import { verbOf } from '../../src/lexicon/reporting-verbs.ts';
import { corporaFolder } from '../corpora.ts';
import { type Article, type GoldAttribution, readCorpus } from './corpus.ts';
import { judge, MEASURES, score } from './score.ts';

const SPEECH = new Set(['neutral', 'announce', 'assert', 'distance', 'concede', 'deny', 'warn', 'ask']);

interface Result {
  readonly article: Article;
  readonly found: readonly FoundAttribution[];
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

function main(): void {
  const [given, ...names] = process.argv.slice(2);
  const folder = corporaFolder(given);
  const all: Result[] = [];
  for (const name of names.length > 0 ? names : ['intl.dev', 'polnear.dev']) {
    const articles = readCorpus(folder, name);
    const results = articles.map(
      (article): Result => ({ article, found: findAttributions(article.document, shippedTagger()) }),
    );
    console.log(`\n${name}: ${articles.length} articles`);
    print(
      'all',
      results,
      () => true,
      () => true,
    );
    print('speech cues', results, isSpeech, isSpeech);
    print('direct', results, isDirect, isDirect);
    console.log(`words/s ${Math.round(speed(articles)).toLocaleString('en')}`);
    all.push(...results);
    reliability(results);
  }
  console.log('\nall together');
  reliability(all);
}

type Test = (attribution: GoldAttribution, text: string) => boolean;

/** One line of figures. A part of the attributions: precision over those found, recall over those annotated. */
function print(label: string, results: readonly Result[], isFound: Test, isGold: Test): void {
  const cells = (side: 'found' | 'gold' | 'both') =>
    score(
      results.map(({ article: { document, gold }, found }) => ({
        text: document.text,
        gold: side === 'found' ? gold : gold.filter((one) => isGold(one, document.text)),
        found: side === 'gold' ? found : found.filter((one) => isFound(one, document.text)),
      })),
    );
  const [precision, recall] = [cells('found'), cells('gold')];
  const figures = MEASURES.map((measure) => {
    const { p } = precision[measure];
    const { r } = recall[measure];
    return `${measure} ${percent(p)}/${percent(r)}/${percent(p + r === 0 ? 0 : (2 * p * r) / (p + r))}`;
  });
  console.log(
    `${label.padEnd(16)} ${figures.join('  ')}  source|content ${percent(precision.sourceGivenContent)}  found ${precision.found} of ${recall.gold}`,
  );
}

/** Whether the cue has a verb of speech, rather than of attitude. */
function isSpeech({ cue }: GoldAttribution, text: string): boolean {
  return cue.some(({ start, end }) => {
    const words = text.slice(start, end).toLowerCase();
    if (words.startsWith('according')) return true;
    return words.split(/[^\p{L}'’]+/u).some((word) => {
      const verb = verbOf(word);
      return verb !== null && !verb.weak && SPEECH.has(verb.class);
    });
  });
}

/** Whether all content stands inside quotation marks. */
function isDirect({ content }: GoldAttribution, text: string): boolean {
  return content.every(({ start, end }) => {
    const inner = text.slice(start, end);
    return /["“«]$/.test(text.slice(0, start).slice(-1)) || /^["“«‘][^"”»]*["”»’]?[.,]?$/.test(inner);
  });
}

/** Said and true shares of right findings, in ranges of confidence. */
function reliability(results: readonly Result[]): void {
  const ranges = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
  const rows = ranges.slice(1).map(() => ({ count: 0, said: 0, right: 0 }));
  for (const { article, found } of results) {
    const verdicts = judge({ text: article.document.text, gold: article.gold, found });
    for (const [index, { confidence }] of found.entries()) {
      const row = rows[ranges.findIndex((_, at) => confidence < ranges[at + 1]!)]!;
      row.count++;
      row.said += confidence;
      if (verdicts[index]!.full) row.right++;
    }
  }
  console.log('confidence   found   said  right');
  for (const [at, { count, said, right }] of rows.entries())
    if (count > 0)
      console.log(
        `${ranges[at]!.toFixed(2)}-${Math.min(1, ranges[at + 1]!).toFixed(2)}   ${String(count).padStart(6)}  ${percent(said / count)}  ${percent(right / count)}`,
      );
}

/** Words (tokens) a second of the whole stage, the best of five rounds. */
function speed(articles: readonly Article[]): number {
  const words = articles.reduce((sum, { document }) => sum + document.layers.tokens.words.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    for (const { document } of articles) findAttributions(document, shippedTagger());
    best = Math.min(best, performance.now() - started);
  }
  return (1000 * words) / best;
}

main();
