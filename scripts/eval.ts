/**
 * Scores newsx on annotated corpora and prints one table.
 *
 *   npm run eval -- FOLDER        (or NEWSX_CORPORA=FOLDER npm run eval)
 *
 * FOLDER holds `*.dev.jsonl`: one article a line with `id`, `text`, maybe `date`, and its
 * annotations. The scorer is `score.mjs` with `from-newsx.mjs` beside it, in FOLDER or in a
 * folder `score` next to it. The articles go through the real program, which sees only
 * id, text and date.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Measure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly pred: number;
  readonly gold: number;
}
interface Scores {
  readonly docs: number;
  readonly missing: number;
  readonly entities?: { readonly micro: Measure; readonly byType: Readonly<Record<string, Measure>> };
  readonly attributions?: Readonly<Record<'full' | 'content' | 'exact' | 'partial' | 'cue', Measure>> & {
    readonly sourceGivenContent: number;
  };
  readonly speakers?: Measure;
  readonly dates?: Readonly<Record<string, Measure>>;
  readonly chains?: Readonly<Record<string, Measure>>;
}
interface Scorer {
  score(gold: readonly object[], predicted: readonly object[], options: { readonly types?: string }): Scores;
}

async function main(): Promise<void> {
  const [given, ...names] = process.argv.slice(2);
  const folder = given ?? process.env.NEWSX_CORPORA;
  if (folder === undefined || !existsSync(folder))
    throw new Error('usage: npm run eval -- FOLDER [NAME…]   (a folder of *.dev.jsonl)');
  const scorerFolder = [folder, join(folder, '..', 'score')].find((place) => existsSync(join(place, 'score.mjs')));
  if (scorerFolder === undefined) throw new Error(`no score.mjs in ${folder} or in a folder "score" beside it`);
  const scorer = (await import(pathToFileURL(resolve(scorerFolder, 'score.mjs')).href)) as Scorer;

  const sets = readdirSync(folder).filter(
    (file) => file.endsWith('.dev.jsonl') && (names.length === 0 || names.some((name) => file.startsWith(name))),
  );
  if (sets.length === 0) throw new Error(`no *.dev.jsonl in ${folder}`);
  console.log(
    `${'set'.padEnd(17)}${'measure'.padEnd(28)}${'P'.padStart(7)}${'R'.padStart(7)}${'F1'.padStart(7)}${'found'.padStart(8)}${'gold'.padStart(8)}`,
  );
  for (const file of sets.sort()) {
    const gold = readLines(join(folder, file));
    const started = performance.now();
    const predicted = await predict(gold, join(scorerFolder, 'from-newsx.mjs'));
    const seconds = (performance.now() - started) / 1000;
    const scores = scorer.score(gold, predicted, {});
    const onCalendar = scores.entities?.byType.date && scorer.score(gold, withCalendarDates(gold, predicted), {});
    report(
      file.replace('.dev.jsonl', '.dev'),
      scores,
      scores.entities && scorer.score(gold, predicted, { types: 'conll' }),
      onCalendar,
    );
    console.log(
      `${''.padEnd(17)}${scores.docs} articles in ${seconds.toFixed(1)} s, ${scores.missing} without a prediction`,
    );
  }
}

function readLines(path: string): object[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as object);
}

/** newsx annotate | from-newsx.mjs, as a user would run it. */
async function predict(gold: readonly object[], converter: string): Promise<object[]> {
  const program = resolve(import.meta.dirname, '..', 'bin', 'newsx.js');
  const newsx = spawn(process.execPath, [program, 'annotate', '-', '--input-format', 'jsonl', '--format', 'jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const convert = spawn(process.execPath, [converter], { stdio: ['pipe', 'pipe', 'inherit'] });
  newsx.stdout.pipe(convert.stdin);
  newsx.stdin.end(gold.map((line) => `${JSON.stringify(line, ['id', 'text', 'date'])}\n`).join(''));
  const chunks: Buffer[] = [];
  for await (const chunk of convert.stdout) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as object);
}

/** A year, month, weekday or feast is named: what corpora of names annotate as a date. */
const CALENDAR =
  /\b\d{4}\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:easter|christmas)\b/i;

/** The predictions without durations, times of day and dates such as *last week*, which those corpora leave out. */
function withCalendarDates(gold: readonly object[], predicted: readonly object[]): object[] {
  const texts = new Map((gold as readonly { id: string; text: string }[]).map(({ id, text }) => [id, text]));
  return (predicted as readonly Predicted[]).map((line) => ({
    ...line,
    entities: line.entities?.filter(
      ({ type, start, end }) => type !== 'date' || CALENDAR.test((texts.get(line.id) ?? '').slice(start, end)),
    ),
  }));
}

interface Predicted {
  readonly id: string;
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

function report(set: string, scores: Scores, conll: Scores | undefined, onCalendar: Scores | undefined): void {
  const row = (measure: string, m: Measure): void => {
    const percent = (value: number): string => (100 * value).toFixed(1).padStart(7);
    console.log(
      `${set.padEnd(17)}${measure.padEnd(28)}${percent(m.p)}${percent(m.r)}${percent(m.f1)}${String(m.pred).padStart(8)}${String(m.gold).padStart(8)}`,
    );
  };
  if (scores.entities) {
    row('entities', scores.entities.micro);
    for (const [type, measure] of Object.entries(scores.entities.byType)) row(`  ${type}`, measure);
  }
  if (onCalendar?.entities) {
    row('entities, calendar dates', onCalendar.entities.micro);
    row('  date', onCalendar.entities.byType.date!);
  }
  if (conll?.entities) {
    row('entities --types conll', conll.entities.micro);
    for (const [type, measure] of Object.entries(conll.entities.byType)) row(`  ${type}`, measure);
  }
  if (scores.attributions) {
    for (const key of ['full', 'content', 'exact', 'partial', 'cue'] as const)
      row(`attribution ${key}`, scores.attributions[key]);
    console.log(
      `${set.padEnd(17)}${'source given content'.padEnd(28)}${(100 * scores.attributions.sourceGivenContent).toFixed(1).padStart(7)}`,
    );
  }
  if (scores.speakers) row('speaker', scores.speakers);
  for (const [key, measure] of Object.entries(scores.dates ?? {})) row(`dates ${key}`, measure);
  for (const [key, measure] of Object.entries(scores.chains ?? {})) row(`chains ${key}`, measure);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
