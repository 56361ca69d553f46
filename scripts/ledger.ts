/**
 * The ledger: what each rule does on annotated corpora, as a table of tab-separated values.
 *
 *   npm run -s ledger -- FOLDER [NAME…] > training/ledger.tsv
 *     --rule RULE[,RULE]      these alone
 *
 * A line is a rule, a set and a measure. `fired`: the findings that the rule made, changed or
 * dropped; `right`: those of them that the measure finds right, a dropped one where it was wrong.
 * `with` and `without`: the measure's F1 in percent, without: with the rule left out. A measure
 * that does not look at the rule's findings one by one has a line only where it moves, without
 * `right`. The measure `parts` counts what a rule of structure labels as no body text; right is a
 * part in which the corpus has no saying. A rule without any finding on a set has no line there, unless a figure moves.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ALL_RULES } from '../src/annotators/rule.ts';
import { annotated, RULE_NAMES, recordOf, ruleNames, without } from './accuracy/annotating.ts';
import { HEADLINES } from './accuracy/headlines.ts';
import { droppedFrom, ownFindings } from './accuracy/own-findings.ts';
import { partsWithoutSayings } from './accuracy/parts-without-sayings.ts';
import { type Corpus, type Measure, openScorer, readCorpora, type Scorer } from './accuracy/scorer.ts';

const COLUMNS = ['rule', 'set', 'measure', 'fired', 'right', 'with', 'without', 'gain'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rule: { type: 'string', multiple: true, default: [] } },
  });
  const [folder = process.env.NEWSX_CORPORA, ...names] = positionals;
  if (folder === undefined || !existsSync(folder))
    throw new Error('usage: npm run ledger -- FOLDER [NAME…] [--rule RULE]');
  const asked = [...ruleNames(values.rule.flatMap((rules) => rules.split(',')))];
  const rules = asked.length > 0 ? asked : RULE_NAMES;
  const corpora = readCorpora(folder, names);
  const scorer = await openScorer(folder);
  console.log(
    `# What each rule does on annotated articles; see scripts/ledger.ts, which writes it.\n# Columns: ${COLUMNS.join(', ')}.`,
  );
  try {
    for (const corpus of corpora) {
      console.error(`${corpus.set}: ${corpus.gold.length} articles`);
      const ledger = await openLedger(corpus, scorer);
      for (const rule of rules)
        for (const entry of await ledger.entries(rule)) console.log([rule, corpus.set, ...entry].join('\t'));
    }
  } finally {
    scorer.close();
  }
}

/** How many findings were made and dropped, and how many of these were right: made where they are right, dropped where wrong. */
function judged(made: Measure = NOTHING, dropped: Measure = NOTHING): string[] {
  const hits = ({ p, pred }: Measure): number => Math.round(p * pred);
  return [made.pred + dropped.pred, hits(made) + dropped.pred - hits(dropped)].map(String);
}

/** Where the gold of the articles has nothing of that measure. */
const NOTHING: Measure = { p: 0, r: 0, f1: 0, pred: 0, gold: 0 };

/** The entries of a set's rules, one for each measure: its name, fired, right, with, without, gain. */
async function openLedger({ gold }: Corpus, scorer: Scorer): Promise<{ entries(rule: string): Promise<string[][]> }> {
  const fired: Map<string, number>[] = [];
  const articles = gold.map((one) => {
    const times = new Map<string, number>();
    fired.push(times);
    const trace = (rule: string, made: readonly object[], gone: readonly object[]): void =>
      void times.set(rule, (times.get(rule) ?? 0) + (made.length || gone.length));
    return annotated(one, { ...ALL_RULES, trace });
  });
  const predicted = await scorer.convert(articles.map(recordOf));
  const scores = scorer.score(gold, predicted);
  const measures = HEADLINES.filter(({ of }) => of(scores) !== undefined);

  async function entries(rule: string): Promise<string[][]> {
    const isStage = (stage: string): boolean => rule.startsWith(`${stage}/`);
    const own = measures.filter(({ stages }) => stages.some(isStage));
    const places = [...articles.keys()].filter((at) => fired[at]!.has(rule));
    if (own.length === 0 || places.length === 0) return [];
    const others = await scorer.convert(places.map((at) => recordOf(without(rule, articles[at]!))));
    const times = String(places.reduce((sum, at) => sum + fired[at]!.get(rule)!, 0));
    const golds = places.map((at) => gold[at]!);
    const made = await scorer.convert(places.map((at) => ownFindings(rule, recordOf(articles[at]!))));
    const dropped = others.map((other, i) => droppedFrom(other, predicted[places[i]!]!));
    const left = new Map(places.map((at, i) => [at, others[i]!]));
    const changed = scorer.score(
      gold,
      predicted.map((one, at) => left.get(at) ?? one),
    );
    const [ofMade, ofDropped] = [scorer.score(golds, made), scorer.score(golds, dropped)];
    const parts = isStage('structure')
      ? partsWithoutSayings(
          rule,
          places.map((at) => articles[at]!),
          golds,
        )
      : null;
    const ofParts =
      parts === null || parts.fired === 0 ? [] : [['parts', `${parts.fired}`, `${parts.right}`, '', '', '']];
    const ofMeasures = own.flatMap(({ name, of, judges }) => {
      const [a, b] = [100 * of(scores)!.f1, 100 * of(changed)!.f1];
      const counts = judges.some(isStage) ? judged(of(ofMade), of(ofDropped)) : [times, ''];
      const gain = (a - b).toFixed(2);
      if ((counts[0] === '0' || counts[1] === '') && Number(gain) === 0) return [];
      return [[name, ...counts, a.toFixed(2), b.toFixed(2), gain]];
    });
    return [...ofParts, ...ofMeasures];
  }
  return { entries };
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
