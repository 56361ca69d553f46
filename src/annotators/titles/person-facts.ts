/**
 * What an article says of a person: titles with whom they belong to, the affiliation, the country.
 *
 *   The Namibian president, Selma Katjavivi, …   ->   president, of Namibia, NAM
 */
import type { Annotated } from '../../document/document.ts';
import type { Basis, Fact, TitleHeld } from '../../document/layers.ts';
import { countryName, countryOf } from '../../lexicon/countries.ts';
import { isStateOffice } from '../../lexicon/state-offices.ts';
import { likeliestNoted, type Noting, probabilitiesOfNoted } from '../../tagging/noted.ts';
import type { NamedMention } from '../mentions/names.ts';
import { type BodyFound, bodiesOf } from './bodies.ts';
import { bodyFeatures, noBodyFeatures } from './body-features.ts';
import type { NamedText, Titled } from './candidates.ts';
import { namedTextOf } from './named-text.ts';
import {
  type CountriesNamed,
  codeIn,
  codesFor,
  countriesNamed,
  countryFeatures,
  noCountryFeatures,
  type PersonSaid,
  PLAIN,
} from './person-countries.ts';
import { isCounterpart } from './title-features.ts';
import { mainTitle, type TitleFound, titlesBeside } from './titles-of.ts';
import { type FactWeights, shippedWeights } from './weights.ts';

/** What the article's names are, as far as persons are told by them. */
export interface ArticleFacts {
  readonly text: NamedText;
  readonly countries: CountriesNamed;
  readonly weights: FactWeights;
  /** The titles beside a person's name. */
  titlesOf(mention: NamedMention): readonly TitleFound[];
  /** The mentions of a mention's sentence, in text order; of a sentence of hundreds those around it. */
  inSentenceOf(mention: NamedMention): readonly NamedMention[];
}

/** @param codes the countries of the article's places, peoples and bodies, by mention */
export function articleFactsOf(
  document: Annotated<'structure' | 'tokens' | 'sentences'>,
  mentions: readonly NamedMention[],
  codes: ReadonlyMap<NamedMention, string>,
  weights: FactWeights = shippedWeights(),
): ArticleFacts {
  const bySentence = new Map<number, NamedMention[]>();
  for (const mention of mentions) {
    const all = bySentence.get(mention.sentence);
    if (all) all.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  const text = namedTextOf(document, mentions);
  const titles = new Map<NamedMention, readonly TitleFound[]>();
  return {
    text,
    titlesOf(mention) {
      let found = titles.get(mention);
      if (found === undefined) {
        found = titlesBeside(mention, text, weights.title);
        titles.set(mention, found);
      }
      return found;
    },
    countries: countriesNamed(codes, document.layers.structure.dateline?.place ?? null),
    weights,
    inSentenceOf: (mention) => around(mention, bySentence.get(mention.sentence) ?? []),
  };
}

/** No sentence of news has so many names on either side of one: a list that goes on for pages is not read for each of its names. */
const MOST_AROUND = 200;

function around(mention: NamedMention, all: readonly NamedMention[]): readonly NamedMention[] {
  if (all.length <= MOST_AROUND) return all;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.firstToken < mention.firstToken) low = middle + 1;
    else high = middle;
  }
  return all.slice(Math.max(0, low - MOST_AROUND), low + MOST_AROUND);
}

interface PersonFacts {
  readonly title: Fact | null;
  readonly affiliation: Fact | null;
  readonly country: Fact | null;
  readonly titles: readonly TitleHeld[];
}

/** A country that is less likely is not given. Chosen where precision and recall are alike, see data/models/facts.md. */
const LEAST_SURE = 0.55;
/** Where the article speaks of two countries and nothing beside the name says which, more is asked: one may be a visitor. */
const SURE_OF_TWO = 0.85;
/** The second country's share of what the article names, from which it speaks of two. */
const SECOND = 0.2;
/** A body is given from this probability on: chosen on the folds, where F1 is highest. */
const LEAST_SURE_OF_BODY = 0.4;
/** How many names without a title are looked at for an affiliation, beside the main title. */
const MOST_UNTITLED = 2;

export function factsOfPerson(mentions: readonly NamedMention[], article: ArticleFacts): PersonFacts {
  const found = mentions.flatMap((mention) => article.titlesOf(mention));
  const main = mainTitle(found, article.weights.main);
  const places = placesLookedAt(mentions, main);
  const body = likeliestBody(places, article);
  const said = saidOf(main, body, places, article);
  const country = countryFor(said, article, main !== null && meetsPeer(main, article));
  const affiliation = body === null ? officeCountry(main, country) : affiliationFact(body, article.text);
  return {
    title: main && { value: titleText(main, article), basis: basisOf(main) },
    affiliation,
    country,
    titles: held(found, main, affiliation, country, article),
  };
}

/** The main title with two more names: what is said of a person may stand beside any of them. */
export function placesLookedAt(mentions: readonly NamedMention[], main: TitleFound | null): Titled[] {
  const bare = mentions.filter((mention) => mention !== main?.mention);
  const untitled = bare.slice(0, main === null ? MOST_UNTITLED + 1 : MOST_UNTITLED);
  const rest = untitled.map((mention): Titled => ({ mention, slot: null, title: null }));
  return main === null ? rest : [main, ...rest];
}

/** The bodies at these places, and what is noted of each, and at last of none. */
export function bodyChoice(
  places: readonly Titled[],
  text: NamedText,
): { readonly bodies: readonly BodyFound[]; readonly noted: readonly Noting[] } {
  const found = places.flatMap((place) => bodiesOf(place, text).map((body) => ({ body, place })));
  const noted = found.map(({ body, place }) => bodyFeatures(body, place, text));
  return {
    bodies: found.map(({ body }) => body),
    noted: [...noted, noBodyFeatures(places, found.length, text)],
  };
}

export function likeliestBody(places: readonly Titled[], { text, weights }: ArticleFacts): BodyFound | null {
  const { bodies, noted } = bodyChoice(places, text);
  if (bodies.length === 0) return null;
  const all = probabilitiesOfNoted(noted, weights.affiliation);
  // One body that stands beside several names is one.
  const sums = new Map<string, number>();
  for (const [i, body] of bodies.entries()) {
    const key = bodyText(body, text).toLowerCase();
    sums.set(key, (sums.get(key) ?? 0) + all[i]!);
  }
  let best: BodyFound | null = null;
  let most = LEAST_SURE_OF_BODY;
  let own = 0;
  for (const [i, body] of bodies.entries()) {
    const sum = sums.get(bodyText(body, text).toLowerCase())!;
    if (sum < most || (sum === most && all[i]! <= own)) continue;
    [best, most, own] = [body, sum, all[i]!];
  }
  return best;
}

export function saidOf(
  main: TitleFound | null,
  body: BodyFound | null,
  places: readonly Titled[],
  article: ArticleFacts,
): PersonSaid {
  const near: NamedMention[] = [];
  const touching: NamedMention[] = [];
  for (const place of places)
    for (const mention of article.inSentenceOf(place.mention)) {
      if (mention === place.mention) continue;
      near.push(mention);
      if (touches(mention, place, article.text)) touching.push(mention);
    }
  return {
    title: main?.words ?? null,
    affiliation: body === null ? null : bodyText(body, article.text),
    near,
    touching,
  };
}

/** Whether a name is a part of a title, or stands right before it, or is what it is of. */
function touches({ firstToken, endToken }: NamedMention, { mention, title }: Titled, { tokens }: NamedText): boolean {
  const start = title?.start ?? mention.firstToken;
  if (endToken === start) return true;
  if (endToken === start - 1 && /^['’]s?$/.test(tokens[endToken]!.text)) return true;
  if (title === null) return false;
  return (
    (firstToken >= title.start && endToken <= title.end) || (firstToken >= title.head && firstToken <= title.head + 2)
  );
}

/** Whether one with the same title stands in the sentence: two presidents who meet are not of one country. */
function meetsPeer(main: TitleFound, { titlesOf, inSentenceOf }: ArticleFacts): boolean {
  const title = main.words.toLowerCase();
  return inSentenceOf(main.mention).some(
    (other) =>
      other !== main.mention &&
      other.name.type === 'person' &&
      other.text !== main.mention.text &&
      titlesOf(other).some(({ words }) => words.toLowerCase() === title),
  );
}

function countryFor(said: PersonSaid, { countries, weights }: ArticleFacts, meets: boolean): Fact | null {
  const codes = codesFor(said, countries);
  if (codes.length === 0) return null;
  const features = [...codes.map((code) => countryFeatures(code, said, countries)), noCountryFeatures(said, countries)];
  const { at, probability } = likeliestNoted(features, weights.country);
  const code = codes[at];
  const own = said.touching.some((mention) => countries.codeOf(mention) === code) || said.affiliation !== null;
  const two = !own && (countries.shares.get(countries.ranked[1] ?? '') ?? 0) >= SECOND;
  if (meets && !own) return null;
  if (code === undefined || probability < (two ? SURE_OF_TWO : LEAST_SURE)) return null;
  return { value: code, basis: statesCountry(said, code) ? 'stated' : 'inferred' };
}

/** Whether the words beside the name or its title name the country: *Chinese* Premier, ambassador *of Peru*. */
function statesCountry({ affiliation, touching }: PersonSaid, code: string): boolean {
  const words = touching.map(({ text }) => text);
  if (affiliation !== null) words.push(affiliation);
  return words.some((word) => {
    const match = countryOf(word);
    return match !== null && PLAIN.has(match.via) && match.codes.length === 1 && match.codes[0] === code;
  });
}

/** Who holds an office of a state, and no body is named, belongs to the state. */
function officeCountry(main: TitleFound | null, country: Fact | null): Fact | null {
  const name = main !== null && country !== null && isStateOffice(main.words) ? countryName(country.value) : null;
  return name === null ? null : { value: name, basis: 'inferred' };
}

/** *Chinese Premier* belongs to China: the country's name is inferred from its adjective. */
function affiliationFact(body: BodyFound, text: NamedText): Fact {
  const value = bodyText(body, text);
  const country = countryOf(value);
  const name = country?.via === 'demonym' && country.codes.length === 1 ? countryName(country.codes[0]!) : null;
  if (name !== null) return { value: name, basis: 'inferred' };
  return { value, basis: body.where === 'elsewhere' ? 'inferred' : 'stated' };
}

function bodyText({ start, end, name }: BodyFound, { tokens }: NamedText): string {
  if (name !== null) return name.text.replace(/\s+/g, ' ');
  return tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}

const basisOf = (title: TitleFound): Basis => (isCounterpart(title.words) ? 'inferred' : title.basis);

/** *his Chilean counterpart* has the title of the one whose counterpart it is, where that is told. */
function titleText(title: TitleFound, { titlesOf, inSentenceOf }: ArticleFacts): string {
  if (!isCounterpart(title.words)) return title.words;
  for (const other of inSentenceOf(title.mention)) {
    if (other.name.type !== 'person' || other.firstToken >= title.title.start) continue;
    const [first] = titlesOf(other);
    if (first !== undefined && !isCounterpart(first.words)) return first.words;
  }
  return title.words;
}

/** All titles with whom each belongs to, each once. */
function held(
  found: readonly TitleFound[],
  main: TitleFound | null,
  affiliation: Fact | null,
  country: Fact | null,
  article: ArticleFacts,
): TitleHeld[] {
  const { tokens } = article.text;
  const byWords = new Map<string, TitleHeld>();
  for (const title of found) {
    const isMain = title === main;
    const body = isMain ? null : likeliestBody([title], article);
    const of = isMain ? affiliation : body && affiliationFact(body, article.text);
    const key = `${title.words.toLowerCase()}|${of?.value ?? ''}`;
    const known = byWords.get(key) ?? byWords.get(`${title.words.toLowerCase()}|`);
    if (
      known !== undefined ||
      (of === null && [...byWords.keys()].some((one) => one.startsWith(`${title.words.toLowerCase()}|`)))
    )
      continue;
    const code = of === null ? null : codeIn(of.value, true);
    const own = code ?? (isMain || isStateOffice(title.words) ? (country?.value ?? null) : null);
    byWords.set(key, {
      start: tokens[title.title.start]!.start,
      end: tokens[title.title.end - 1]!.end,
      title: isMain ? titleText(title, article) : title.words,
      of: of?.value ?? null,
      country: own,
      basis: basisOf(title),
    });
  }
  return [...byWords.values()];
}
