/**
 * Learns the choices among titles, affiliations and countries and writes data/models/facts.tsv.
 * The same corpus gives the same bytes. With --folds it prints instead how well each choice does
 * on articles that were left out, ten times a tenth.
 *
 *   tsx training/facts/train.ts CORPORA [--folds]
 *
 * CORPORA is a folder with world.train.jsonl and the corpora that training/annotations is laid on;
 * NEWSX_CORPORA may name it instead.
 */
import { writeFileSync } from 'node:fs';
import { titleCalled } from '../../src/annotators/titles/called.ts';
import { factsOfPerson } from '../../src/annotators/titles/person-facts.ts';
import { CHOICES, type FactWeights } from '../../src/annotators/titles/weights.ts';
import type { Entity } from '../../src/document/layers.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { corporaFolder, INVENTED, PEOPLE, WIRE, WORLD } from '../corpora.ts';
import { type Article, entityOf, likeness, namesOf, readCorpus } from './corpus.ts';
import { factsFor, tablesOf, train } from './learning.ts';

/** Found, annotated and right, of each kind of fact. */
type Counts = Record<'title' | 'affiliation' | 'country', [found: number, annotated: number, right: number]>;

function count(articles: readonly Article[], weights: FactWeights, counts: Counts): void {
  for (const article of articles) {
    const facts = factsFor(article, weights);
    for (const person of article.people) {
      if (person.type !== 'person') continue;
      const entity = entityOf(article, person);
      const found = entity && factsOfPerson(namesOf(article, entity), facts);
      const alike = (a: string, b: string): boolean => likeness(a, b) >= 0.5;
      const rows = [
        ['title', found?.title?.value ?? called(entity, article, weights), person.title, alike],
        ['affiliation', found?.affiliation?.value, person.aff, alike],
        ['country', found?.country?.value, person.country, (a: string, b: string) => a === b],
      ] as const;
      for (const [kind, ours, gold, same] of rows) {
        if (ours !== undefined) counts[kind][0]++;
        if (gold !== undefined) counts[kind][1]++;
        if (ours !== undefined && gold !== undefined && same(ours, gold)) counts[kind][2]++;
      }
    }
  }
}

const called = (entity: Entity | undefined, { text }: Article, weights: FactWeights): string | undefined =>
  entity && titleCalled(entity.mentions, () => text, weights)?.title;

const FOLDS = 10;

/** Of every set a tenth is left out at once, and each set is counted apart. */
function printFolds(sets: ReadonlyMap<string, readonly Article[]>): void {
  const counted = new Map([...sets.keys()].map((name) => [name, noCounts()]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const [guided, annotated, invented, people] = [...sets.values()].map((set) =>
      set.filter((_, i) => i % FOLDS !== fold),
    );
    const weights = train([...guided!, ...annotated!], invented!, people!);
    for (const [name, articles] of sets)
      count(
        articles.filter((_, i) => i % FOLDS === fold),
        tablesOf(weights),
        counted.get(name)!,
      );
  }
  for (const [name, counts] of counted) printCounts(name, counts);
}

const noCounts = (): Counts => ({ title: [0, 0, 0], affiliation: [0, 0, 0], country: [0, 0, 0] });

function printCounts(name: string, counts: Counts): void {
  console.log(name);
  for (const [kind, [found, annotated, right]] of Object.entries(counts)) {
    const percent = (share: number): string => (100 * share).toFixed(1);
    const f1 = (2 * right) / (found + annotated);
    console.log(`${kind}: P ${percent(right / found)} R ${percent(right / annotated)} F1 ${percent(f1)}`);
  }
}

const HEAD = `# Weights of the choices that give persons titles, affiliations and countries: see facts.md beside it.
# Made by training/facts/train.ts. Column 1: the choice. 2: what is asked. 3: what is so. 4: what is so besides. 5: what that is worth (log odds).
`;

function main(args: readonly string[]): void {
  const folder = corporaFolder(args.find((arg) => !arg.startsWith('--')));
  const guided = readCorpus(folder, 'world.train');
  const annotated = [WORLD, WIRE].flatMap((name) => readCorpus(folder, name));
  // The later passages (r to w) give titles at more length than the guide of the articles has them, and few affiliations.
  const invented = readCorpus(folder, INVENTED).filter(({ id }) => id.startsWith('q'));
  const people = readCorpus(folder, PEOPLE);
  if (args.includes('--folds')) {
    printFolds(new Map(Object.entries({ guided, annotated, invented, people })));
    return;
  }
  const weights = train([...guided, ...annotated], invented, people);
  const rows = CHOICES.flatMap((choice) =>
    [...weights[choice]].map(([note, weight]) => `${choice}\t${note}\t${weight}\n`),
  );
  writeFileSync(dataPath('models/facts.tsv'), HEAD + rows.join(''));
}

main(process.argv.slice(2));
