/**
 * What an article says of a person: titles with whom they belong to, the affiliation, the country.
 *
 *   The Namibian president, Selma Katjavivi, …   ->   president, of Namibia, NAM
 */
import type { Basis, Fact, TitleHeld } from '../../document/layers.ts';
import { isStateOffice } from '../../lexicon/state-offices.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { ArticleFacts } from './article-facts.ts';
import { codeIn } from './country-features.ts';
import { affiliationFact, likeliestBody, officeCountry, placesLookedAt } from './person-affiliation.ts';
import { countryFor, meetsPeer, saidOf } from './person-country.ts';
import { isCounterpart } from './title-features.ts';
import { mainTitle, type TitleFound } from './titles-of.ts';

interface PersonFacts {
  readonly title: Fact | null;
  readonly affiliation: Fact | null;
  readonly country: Fact | null;
  readonly titles: readonly TitleHeld[];
}

export function factsOfPerson(mentions: readonly NamedMention[], article: ArticleFacts): PersonFacts {
  const titles = mentions.flatMap((mention) => article.titlesOf(mention));
  const main = mainTitle(titles, article.weights.main);
  const places = placesLookedAt(mentions, main, titles);
  const body = likeliestBody(places, article);
  const said = saidOf(main, body, places, article);
  const found = countryFor(said, article, main !== null && meetsPeer(main, article));
  const country = found?.fact ?? null;
  const affiliation =
    body === null
      ? officeCountry(main, found?.sure ? country : null, article.text)
      : affiliationFact(body, article.text);
  return {
    title: main && { value: titleText(main, article), basis: basisOf(main) },
    affiliation,
    country,
    titles: held(titles, main, affiliation, country, article),
  };
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
      start: tokens.starts[title.title.start]!,
      end: tokens.ends[title.title.end - 1]!,
      title: isMain ? titleText(title, article) : title.words,
      of: of?.value ?? null,
      country: own,
      basis: basisOf(title),
    });
  }
  return [...byWords.values()];
}
