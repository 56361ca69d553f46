/**
 * Scores newsx on annotated corpora and prints one table.
 *
 *   npm run eval -- FOLDER [NAME…]             all sets of FOLDER and invented.dev, or those that begin with NAME
 *     --without RULE[,RULE]                    leaves rules out (newsx rules lists them)
 *     --floor training/floors.tsv              fails where a figure has fallen below its floor
 *     --save-floor training/floors.tsv         raises the floors to the figures
 *     --save-figures data/accuracy.tsv         writes the figures that the report's note of method prints
 *
 * FOLDER holds `*.dev.jsonl` and `*.check.jsonl`: one article a line with `id`, `text`, maybe
 * `date`, and its annotations, which newsx does not see. NEWSX_CORPORA may name it. `invented.dev` is the set of
 * training/annotations from which nothing is learned.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ALL_RULES } from '../src/annotators/rule.ts';
import { annotated, recordOf, ruleNames } from './accuracy/annotating.ts';
import { brokenFloors, type Figure, figuresOf, raisedFloors, writtenMeasures } from './accuracy/floors.ts';
import { type Gold, type Measure, openScorer, type Prediction, readCorpora, type Scores } from './accuracy/scorer.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      without: { type: 'string', multiple: true, default: [] },
      floor: { type: 'string' },
      'save-floor': { type: 'string' },
      'save-figures': { type: 'string' },
    },
  });
  const [folder = process.env.NEWSX_CORPORA, ...names] = positionals;
  if (folder === undefined || !existsSync(folder))
    throw new Error('usage: npm run eval -- FOLDER [NAME…] [--without RULE] [--floor FILE]');
  const use = { ...ALL_RULES, without: ruleNames(values.without.flatMap((names) => names.split(','))) };
  const corpora = readCorpora(folder, names);
  const scorer = await openScorer(folder);
  const figures: Figure[] = [];
  line('set', 'measure', ['P', 'R', 'F1'], ['found', 'gold']);
  try {
    for (const { set, gold } of corpora) {
      const started = performance.now();
      const predicted = await scorer.convert(gold.map((one) => recordOf(annotated(one, use))));
      const seconds = (performance.now() - started) / 1000;
      const scores = scorer.score(gold, predicted);
      figures.push(...figuresOf(set, scores));
      report(set, scores);
      if (scores.entities?.byType.date) {
        const { micro, byType } = scorer.score(gold, withCalendarDates(gold, predicted)).entities!;
        row(set, 'entities, calendar dates', micro);
        row(set, '  date', byType.date!);
      }
      if (scores.entities)
        reportEntities(set, 'entities --types conll', scorer.score(gold, predicted, { types: 'conll' }));
      line('', `${scores.docs} articles in ${seconds.toFixed(1)} s, ${scores.missing} without a prediction`, [], []);
    }
  } finally {
    scorer.close();
  }
  const { 'save-floor': floors, 'save-figures': measures } = values;
  if (floors !== undefined) writeFileSync(floors, raisedFloors(floors, figures));
  if (measures !== undefined) writeFileSync(measures, writtenMeasures(figures));
  const broken = values.floor === undefined ? [] : brokenFloors(values.floor, figures);
  for (const one of broken) console.error(one);
  if (broken.length > 0) process.exitCode = 1;
}

/** A year, month, weekday or feast is named: what corpora of names annotate as a date. */
const CALENDAR =
  /\b\d{4}\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:easter|christmas)\b/i;

/** The predictions without durations, times of day and dates such as *last week*, which those corpora leave out. */
function withCalendarDates(gold: readonly Gold[], predicted: readonly Prediction[]): Prediction[] {
  const texts = new Map(gold.map(({ id, text }) => [id, text]));
  return predicted.map((one) => ({
    ...one,
    entities: (one.entities ?? []).filter(
      ({ type, start, end }) => type !== 'date' || CALENDAR.test((texts.get(one.id) ?? '').slice(start, end)),
    ),
  }));
}

function report(set: string, scores: Scores): void {
  if (scores.entities) reportEntities(set, 'entities', scores);
  if (scores.attributions) {
    for (const key of ['full', 'content', 'exact', 'partial', 'cue'] as const)
      row(set, `attribution ${key}`, scores.attributions[key]);
    line(set, 'source|content', [percent(scores.attributions.sourceGivenContent)], []);
  }
  if (scores.speakers) {
    row(set, 'speaker', scores.speakers);
    line(set, 'speaker|content', [percent(scores.speakers.given)], []);
    for (const [status, measure] of Object.entries(scores.speakers.status ?? {})) row(set, `  ${status}`, measure);
  }
  for (const part of ['facts', 'dates', 'chains'] as const)
    for (const [key, measure] of Object.entries(scores[part] ?? {})) row(set, `${part} ${key}`, measure);
}

function reportEntities(set: string, name: string, { entities }: Scores): void {
  row(set, name, entities!.micro);
  for (const [type, measure] of Object.entries(entities!.byType)) row(set, `  ${type}`, measure);
}

const percent = (value: number): string => (100 * value).toFixed(1);

function row(set: string, name: string, { p, r, f1, pred, gold }: Measure): void {
  line(set, name, [p, r, f1].map(percent), [String(pred), String(gold)]);
}

function line(set: string, name: string, shares: readonly string[], counts: readonly string[]): void {
  const cells = [set.padEnd(17), name.padEnd(28), ...shares.map((cell) => cell.padStart(7))];
  console.log([...cells, ...counts.map((cell) => cell.padStart(8))].join('').trimEnd());
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
