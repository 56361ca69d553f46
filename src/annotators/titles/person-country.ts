/** Which country is a person's, by what is said of the person and what the article is about. */
import type { Fact } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { likeliestNoted } from '../../tagging/noted.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { BodyFound } from './body.ts';
import type { NamedText, Titled } from './candidates.ts';
import { codesFor, countryFeatures, noCountryFeatures, type PersonSaid, PLAIN } from './country-features.ts';
import { bodyText } from './person-affiliation.ts';
import type { TitleFound } from './titles-of.ts';

/** A country that is less likely is not given. Chosen on the folds, see data/models/facts.md. */
const LEAST_SURE = 0.5;
/** Where the article speaks of two countries and nothing beside the name says which, more is asked: one may be a visitor. */
const SURE_OF_TWO = 0.75;
/** What an affiliation is concluded from must be surer: both are wrong where it is. */
const SURE = { of: 0.55, ofTwo: 0.85 } as const;
/** The second country's share of what the article names, from which it speaks of two. */
const SECOND = 0.2;

/** What is said of a person where he or she is named. */
export function saidOf(
  main: TitleFound | null,
  body: BodyFound | null,
  places: readonly Titled[],
  article: ArticleFacts,
): PersonSaid {
  const near: NamedMention[] = [];
  const touching: NamedMention[] = [];
  const bearing: NamedMention[] = [];
  for (const place of places)
    for (const mention of article.inSentenceOf(place.mention)) {
      if (mention === place.mention) continue;
      near.push(mention);
      if (touches(mention, place, article.text)) touching.push(mention);
      if (isOf(place.mention, mention, article.text)) bearing.push(mention);
    }
  return {
    title: main?.words ?? null,
    affiliation: body === null ? null : bodyText(body, article.text),
    near,
    touching,
    bearing,
  };
}

/** Whether a name is a part of a title, or stands right before it, or is what it is of. */
function touches({ firstToken, endToken }: NamedMention, { mention, title }: Titled, { tokens }: NamedText): boolean {
  const start = title?.start ?? mention.firstToken;
  if (endToken === start) return true;
  if (endToken === start - 1 && /^['’]s?$/.test(tokens.words[endToken]!.text)) return true;
  if (title === null) return false;
  return (
    (firstToken >= title.start && endToken <= title.end) || (firstToken >= title.head && firstToken <= title.head + 2)
  );
}

/** `Ann Lee of Peru`, `Ann Lee, of Peru`: whether a name stands behind a person's own as what he or she is of. */
function isOf({ endToken }: NamedMention, { firstToken }: NamedMention, { tokens }: NamedText): boolean {
  const at = wordAt(tokens, endToken) === ',' ? endToken + 1 : endToken;
  if (!/^(?:of|from)$/.test(wordAt(tokens, at))) return false;
  return firstToken === at + 1 || (firstToken === at + 2 && wordAt(tokens, at + 1) === 'the');
}

/** Whether one with the same title stands in the sentence: two presidents who meet are not of one country. */
export function meetsPeer(main: TitleFound, { titlesOf, inSentenceOf }: ArticleFacts): boolean {
  const title = main.words.toLowerCase();
  return inSentenceOf(main.mention).some(
    (other) =>
      other !== main.mention &&
      other.name.type === 'person' &&
      other.text !== main.mention.text &&
      titlesOf(other).some(({ words }) => words.toLowerCase() === title),
  );
}

/** The likeliest country, if it is likely enough; and whether it is so sure that more may be concluded. */
export function countryFor(
  said: PersonSaid,
  { countries, weights }: ArticleFacts,
  meets: boolean,
): { readonly fact: Fact; readonly sure: boolean } | null {
  const codes = codesFor(said, countries);
  if (codes.length === 0) return null;
  const features = [...codes.map((code) => countryFeatures(code, said, countries)), noCountryFeatures(said, countries)];
  const { at, probability } = likeliestNoted(features, weights.country);
  const code = codes[at];
  const own =
    [...said.touching, ...said.bearing].some((mention) => countries.codeOf(mention) === code) ||
    said.affiliation !== null;
  const two = !own && (countries.shares.get(countries.ranked[1] ?? '') ?? 0) >= SECOND;
  if (meets && !own) return null;
  if (code === undefined || probability < (two ? SURE_OF_TWO : LEAST_SURE)) return null;
  return {
    fact: { value: code, basis: statesCountry(said, code) ? 'stated' : 'inferred' },
    sure: probability >= (two ? SURE.ofTwo : SURE.of),
  };
}

/** Whether the words beside the name or its title name the country: *Chinese* Premier, ambassador *of Peru*. */
function statesCountry({ affiliation, touching, bearing }: PersonSaid, code: string): boolean {
  const words = [...touching, ...bearing].map(({ text }) => text);
  if (affiliation !== null) words.push(affiliation);
  return words.some((word) => {
    const match = countryOf(word);
    return match !== null && PLAIN.has(match.via) && match.codes.length === 1 && match.codes[0] === code;
  });
}
