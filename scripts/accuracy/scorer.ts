/**
 * Annotated corpora and the scorer that comes with them: `score.mjs`, with `from-newsx.mjs` beside
 * it, which turns records of annotate into what the scorer reads. Both stand in the folder of the
 * corpora or in a folder `score` next to it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { INVENTED_KEPT, readArticles } from '../../training/corpora.ts';

/** Precision, recall and F1 from 0 to 1, and how many were found and are in the gold. */
export interface Measure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly pred: number;
  readonly gold: number;
}

/** What the scorer gives; the parts that the gold annotates. */
export interface Scores {
  readonly docs: number;
  readonly missing: number;
  readonly entities?: { readonly micro: Measure; readonly byType: Readonly<Record<string, Measure>> };
  readonly attributions?: Readonly<Record<'full' | 'content' | 'exact' | 'partial' | 'cue', Measure>> & {
    readonly sourceGivenContent: number;
  };
  /** `given`: of the contents found, how many have the right speaker; `status` where the gold has it. */
  readonly speakers?: Measure & { readonly given: number; readonly status?: Readonly<Record<string, Measure>> };
  readonly facts?: Readonly<Record<string, Measure>>;
  readonly dates?: Readonly<Record<string, Measure>>;
  readonly chains?: Readonly<Record<string, Measure>>;
}

/** An annotated article; what is annotated beside these fields is for the scorer alone. */
export interface Gold {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
}

/** What the scorer compares with the gold. */
export interface Prediction {
  readonly id: string;
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  readonly attributions?: readonly { readonly content: readonly (readonly [number, number])[] }[];
  readonly dates?: readonly { readonly start: number; readonly end: number }[];
}

export interface Scorer {
  score(gold: readonly Gold[], predicted: readonly Prediction[], options?: { readonly types?: 'conll' }): Scores;
  /** Predictions from records of annotate. */
  convert(records: readonly object[]): Promise<Prediction[]>;
  close(): void;
}

export interface Corpus {
  /** `intl.dev` for intl.dev.jsonl. */
  readonly set: string;
  readonly gold: readonly Gold[];
}

const SET = /\.(?:dev|check)\.jsonl$/;

/**
 * The sets of a folder, `*.dev.jsonl` and `*.check.jsonl`, and the invented passages that nothing is learned from; with
 * names, those that begin so. @throws Error if there is none.
 */
export function readCorpora(folder: string, names: readonly string[]): Corpus[] {
  const isAsked = (set: string): boolean => names.length === 0 || names.some((name) => set.startsWith(name));
  const files = readdirSync(folder).filter((file) => SET.test(file));
  if (files.length === 0) throw new Error(`no *.dev.jsonl or *.check.jsonl in ${folder}`);
  const sets = files.map((file) => ({ set: file.replace(/\.jsonl$/, ''), gold: () => readLines(join(folder, file)) }));
  sets.push({ set: basename(INVENTED_KEPT), gold: () => readArticles<Gold>(folder, INVENTED_KEPT) });
  const asked = sets.filter(({ set }) => isAsked(set)).sort((a, b) => (a.set < b.set ? -1 : 1));
  if (asked.length === 0) throw new Error(`no set begins so: ${names.join(', ')}`);
  return asked.map(({ set, gold }) => ({ set, gold: gold() }));
}

function readLines(path: string): Gold[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Gold);
}

/** @throws Error if there is no scorer. */
export async function openScorer(folder: string): Promise<Scorer> {
  const home = [folder, join(folder, '..', 'score')].find((place) => existsSync(join(place, 'score.mjs')));
  if (home === undefined) throw new Error(`no score.mjs in ${folder} or in a folder "score" beside it`);
  const { score } = (await import(pathToFileURL(resolve(home, 'score.mjs')).href)) as {
    score(gold: readonly Gold[], predicted: readonly Prediction[], options: object): Scores;
  };
  const converter = spawn(process.execPath, [join(home, 'from-newsx.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: converter.stdout })[Symbol.asyncIterator]();
  return {
    score: (gold, predicted, options = {}) => score(gold, predicted, options),
    async convert(records) {
      const predicted: Prediction[] = [];
      for (const record of records) {
        converter.stdin.write(`${JSON.stringify(record)}\n`);
        const { value, done } = await lines.next();
        if (done) throw new Error('from-newsx.mjs ended before its input');
        predicted.push(JSON.parse(value) as Prediction);
      }
      return predicted;
    },
    close: () => void converter.stdin.end(),
  };
}
