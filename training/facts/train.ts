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
import type { NamedMention } from '../../src/annotators/mentions/names.ts';
import { codesFor, countryFeatures, noCountryFeatures } from '../../src/annotators/titles/person-countries.ts';
import {
  type ArticleFacts,
  articleFactsOf,
  factsOfPerson,
  likeliestBody,
  placesLookedAt,
  saidOf,
} from '../../src/annotators/titles/person-facts.ts';
import { mainFeatures, mainTitle, titlesBeside } from '../../src/annotators/titles/titles-of.ts';
import { CHOICES, type FactWeights } from '../../src/annotators/titles/weights.ts';
import { dataPath } from '../../src/lexicon/data-files.ts';
import { corporaFolder, WIRE, WORLD } from '../corpora.ts';
import { type Case, learn, rounded } from '../log-linear.ts';
import { affiliationCase } from './affiliation-cases.ts';
import { type Article, entityOf, type GoldPerson, likeness, namesOf, readCorpus } from './corpus.ts';
import { caseOf, tableOf } from './noted-case.ts';
import { titleCases } from './title-cases.ts';

/** What holds the weights of each choice small: chosen by folds, the more the rarer its features are. */
const PENALTY: Readonly<Record<keyof FactWeights, number>> = { title: 10, main: 2.5, affiliation: 2.5, country: 1 };

/** The learned weights of each choice, by note. */
type Learned = Readonly<Record<keyof FactWeights, ReadonlyMap<string, number>>>;

const tablesOf = ({ title, main, affiliation, country }: Learned): FactWeights => ({
  title: tableOf(title),
  main: tableOf(main),
  affiliation: tableOf(affiliation),
  country: tableOf(country),
});

/** Each choice is learned on what the ones before it make of the same articles. */
function train(articles: readonly Article[]): Learned {
  const nothing = new Map<string, number>();
  let learned: Learned = { title: nothing, main: nothing, affiliation: nothing, country: nothing };
  const add = (choice: keyof Learned, cases: readonly Case[]): void => {
    learned = { ...learned, [choice]: rounded(learn(cases, PENALTY[choice])) };
  };
  add('title', articles.flatMap(titleCases));
  add('main', casesOf(articles, tablesOf(learned), mainCase));
  add('affiliation', casesOf(articles, tablesOf(learned), bodyCase));
  add('country', casesOf(articles, tablesOf(learned), countryCase));
  return learned;
}

type ToCases = (person: GoldPerson, names: readonly NamedMention[], facts: ArticleFacts, article: Article) => Case[];

function casesOf(articles: readonly Article[], weights: FactWeights, toCases: ToCases): Case[] {
  return articles.flatMap((article) => {
    const facts = factsFor(article, weights);
    return article.people.flatMap((person) => {
      const entity = person.type === 'person' ? entityOf(article, person) : undefined;
      return entity === undefined ? [] : toCases(person, namesOf(article, entity), facts, article);
    });
  });
}

function factsFor(article: Article, weights: FactWeights): ArticleFacts {
  const byStart = new Map(article.mentions.map((mention) => [mention.name.start, mention]));
  const codes = new Map<NamedMention, string>();
  for (const { type, country, mentions } of article.document.layers.entities) {
    if (type === 'person' || country === null) continue;
    for (const { start, form } of mentions) {
      const mention = byStart.get(start);
      if (form === 'name' && mention !== undefined) codes.set(mention, country.value);
    }
  }
  return articleFactsOf(article.document, article.mentions, codes, weights);
}

const titlesOf = (names: readonly NamedMention[], { text, weights }: ArticleFacts) =>
  names.flatMap((mention) => titlesBeside(mention, text, weights.title));

const mainCase: ToCases = ({ title }, names, facts, article) => {
  const titles = titlesOf(names, facts);
  const right = titles.flatMap(({ words }, at) => (title !== undefined && likeness(words, title) >= 0.5 ? [at] : []));
  if (titles.length < 2 || right.length === 0) return [];
  const noted = titles.map((one, at) => mainFeatures(one, at, titles));
  return [caseOf(article, noted, right)];
};

const bodyCase: ToCases = ({ aff }, names, facts, article) => {
  const main = mainTitle(titlesOf(names, facts), facts.weights.main);
  return affiliationCase(article, placesLookedAt(names, main), aff ?? null);
};

const countryCase: ToCases = ({ country }, names, facts, article) => {
  const main = mainTitle(titlesOf(names, facts), facts.weights.main);
  const places = placesLookedAt(names, main);
  const said = saidOf(main, likeliestBody(places, facts), places, facts);
  const codes = codesFor(said, facts.countries);
  if (codes.length === 0) return [];
  const right = country === undefined ? -1 : codes.indexOf(country);
  const noted = [
    ...codes.map((code) => countryFeatures(code, said, facts.countries)),
    noCountryFeatures(said, facts.countries),
  ];
  return [caseOf(article, noted, [right < 0 ? codes.length : right])];
};

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
        ['title', found?.title?.value, person.title, alike],
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

const FOLDS = 10;

function printFolds(articles: readonly Article[]): void {
  const counts: Counts = { title: [0, 0, 0], affiliation: [0, 0, 0], country: [0, 0, 0] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(articles.filter((_, i) => i % FOLDS !== fold));
    count(
      articles.filter((_, i) => i % FOLDS === fold),
      tablesOf(weights),
      counts,
    );
  }
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
  const articles = ['world.train', WORLD, WIRE].flatMap((name) => readCorpus(folder, name));
  if (args.includes('--folds')) {
    printFolds(articles);
    return;
  }
  const weights = train(articles);
  const rows = CHOICES.flatMap((choice) =>
    [...weights[choice]].map(([note, weight]) => `${choice}\t${note}\t${weight}\n`),
  );
  writeFileSync(dataPath('models/facts.tsv'), HEAD + rows.join(''));
}

main(process.argv.slice(2));
