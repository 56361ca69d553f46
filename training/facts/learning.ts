/** Learns each of the four choices from articles whose persons are annotated. */
import type { NamedMention } from '../../src/annotators/mentions/names.ts';
import { type ArticleFacts, articleFactsOf } from '../../src/annotators/titles/article-facts.ts';
import { codesFor, countryFeatures, noCountryFeatures } from '../../src/annotators/titles/country-features.ts';
import { likeliestBody, placesLookedAt } from '../../src/annotators/titles/person-affiliation.ts';
import { saidOf } from '../../src/annotators/titles/person-country.ts';
import { mainFeatures, mainTitle, titlesBeside } from '../../src/annotators/titles/titles-of.ts';
import type { FactWeights } from '../../src/annotators/titles/weights.ts';
import { type Case, learn, rounded } from '../log-linear.ts';
import { affiliationCase } from './affiliation-cases.ts';
import { type Article, entityOf, type GoldPerson, likeness, namesOf } from './corpus.ts';
import { caseOf, tableOf } from './noted-case.ts';
import { titleCases } from './title-cases.ts';

/** What holds the weights of each choice small: chosen by folds, the more the rarer its features are. */
const PENALTY: Readonly<Record<keyof FactWeights, number>> = { title: 10, main: 2.5, affiliation: 2.5, country: 1 };

/** The learned weights of each choice, by note. */
export type Learned = Readonly<Record<keyof FactWeights, ReadonlyMap<string, number>>>;

export const tablesOf = ({ title, main, affiliation, country }: Learned): FactWeights => ({
  title: tableOf(title),
  main: tableOf(main),
  affiliation: tableOf(affiliation),
  country: tableOf(country),
});

/**
 * Each choice is learned on what the ones before it make of the same articles; of passages that were invented,
 * whose persons belong where their writer thought of, no countries are.
 */
export function train(articles: readonly Article[], invented: readonly Article[], people: readonly Article[]): Learned {
  const titled = [...articles, ...invented];
  const all = [...titled, ...people];
  const nothing = new Map<string, number>();
  let learned: Learned = { title: nothing, main: nothing, affiliation: nothing, country: nothing };
  const add = (choice: keyof Learned, cases: readonly Case[]): void => {
    learned = { ...learned, [choice]: rounded(learn(cases, PENALTY[choice])) };
  };
  add('title', titled.flatMap(titleCases));
  add('main', casesOf(titled, tablesOf(learned), mainCase));
  add('affiliation', casesOf(all, tablesOf(learned), bodyCase));
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

export function factsFor(article: Article, weights: FactWeights): ArticleFacts {
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

function placesOf(names: readonly NamedMention[], facts: ArticleFacts) {
  const found = titlesOf(names, facts);
  const main = mainTitle(found, facts.weights.main);
  return { main, places: placesLookedAt(names, main, found) };
}

const mainCase: ToCases = ({ title }, names, facts) => {
  const titles = titlesOf(names, facts);
  const right = titles.flatMap(({ words }, at) => (title !== undefined && likeness(words, title) >= 0.5 ? [at] : []));
  if (titles.length < 2 || right.length === 0) return [];
  const noted = titles.map((one, at) => mainFeatures(one, at, titles));
  return [caseOf(noted, right)];
};

const bodyCase: ToCases = ({ aff }, names, facts, article) => {
  const { places } = placesOf(names, facts);
  return affiliationCase(article, places, aff ?? null);
};

const countryCase: ToCases = ({ country }, names, facts) => {
  const { main, places } = placesOf(names, facts);
  const said = saidOf(main, likeliestBody(places, facts), places, facts);
  const codes = codesFor(said, facts.countries);
  if (codes.length === 0) return [];
  const right = country === undefined ? -1 : codes.indexOf(country);
  const noted = [
    ...codes.map((code) => countryFeatures(code, said, facts.countries)),
    noCountryFeatures(said, facts.countries),
  ];
  return [caseOf(noted, [right < 0 ? codes.length : right])];
};
