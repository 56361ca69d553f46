/**
 * Which body a person belongs to: the likeliest of those that stand where the person is named, or the
 * state that he or she heads.
 *
 *   Nora Bell, dean of law at Harbour University,  ->  Harbour University
 *   President Ann Lee, in an article about Kenya   ->  Kenya, inferred
 */
import type { Fact } from '../../document/layers.ts';
import { countryName, countryOf } from '../../lexicon/countries.ts';
import { isOfGovernment, isStateOffice } from '../../lexicon/state-offices.ts';
import { type Noting, probabilitiesOfNoted } from '../../tagging/noted.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { ArticleFacts } from './article-facts.ts';
import { bodiesOf } from './bodies.ts';
import { type BodyFound, wordsOf } from './body.ts';
import { bodyFeatures, noBodyFeatures } from './body-features.ts';
import type { NamedText, Titled } from './candidates.ts';
import type { TitleFound } from './titles-of.ts';

/** How many names without a title are looked at for an affiliation, beside the main title. */
const MOST_UNTITLED = 2;
const MOST_OTHER_TITLES = 2;

/** The main title of all that were found, with other titles and more names: what is said of a person may stand beside any of them. */
export function placesLookedAt(
  mentions: readonly NamedMention[],
  main: TitleFound | null,
  found: readonly TitleFound[],
): Titled[] {
  const others = found.filter((one) => one !== main && one.basis === 'stated').slice(0, MOST_OTHER_TITLES);
  const titled = main === null ? others : [main, ...others];
  const bare = mentions.filter((mention) => titled.every((one) => one.mention !== mention));
  const untitled = bare.slice(0, main === null ? MOST_UNTITLED + 1 : MOST_UNTITLED);
  return [...titled, ...untitled.map((mention): Titled => ({ mention, slot: null, title: null }))];
}

/** A body is given from this probability on: chosen on the folds, where F1 is highest. */
const LEAST_SURE_OF_BODY = 0.35;
/** The bodies at these places, and what is noted of each, and at last of none. */
export function bodyChoice(
  places: readonly Titled[],
  text: NamedText,
): { readonly bodies: readonly BodyFound[]; readonly noted: readonly Noting[] } {
  const found = places.flatMap((place) => bodiesOf(place, text).map((body) => ({ body, place })));
  const noted = found.map(({ body, place }) =>
    bodyFeatures(body, place, text, place.title !== null && place !== places[0]),
  );
  const bodies = found.map(({ body }) => body);
  return { bodies, noted: [...noted, noBodyFeatures(places, bodies.length, text)] };
}

export function likeliestBody(places: readonly Titled[], { text, weights }: ArticleFacts): BodyFound | null {
  const { bodies, noted } = bodyChoice(places, text);
  if (bodies.length === 0) return null;
  const agency = bodies.find((body) => places.some(({ mention }) => isCredit(body, mention, text)));
  if (agency !== undefined) return agency;
  const all = probabilitiesOfNoted(noted, weights.affiliation);
  // One body that stands beside several names is one.
  const sums = new Map<string, number>();
  for (const [i, body] of bodies.entries()) {
    const key = bodyText(body, text).toLowerCase();
    sums.set(key, (sums.get(key) ?? 0) + all[i]!);
  }
  let best: BodyFound | null = null;
  // *Its director* is of some body: asked is only of which.
  let most = bodies[0]!.where === 'before' ? 0 : LEAST_SURE_OF_BODY;
  let own = 0;
  for (const [i, body] of bodies.entries()) {
    const sum = sums.get(bodyText(body, text).toLowerCase())!;
    if (sum < most || (sum === most && all[i]! <= own)) continue;
    [best, most, own] = [body, sum, all[i]!];
  }
  return best;
}

/** `Xinhua/Rao Aimin`: the stroke of a picture's credit says whose photographer it is; those whom corpora annotate have none. */
const isCredit = (body: BodyFound, { firstToken }: NamedMention, { tokens }: NamedText): boolean =>
  body.where === 'beside' &&
  body.type === 'organization' &&
  body.end + 1 === firstToken &&
  tokens.words[body.end]!.text === '/';

/** Who heads a state or is of its government, and no body is named, belongs to the state; of members of parliament, judges and officers few would say so. */
export function officeCountry(main: TitleFound | null, country: Fact | null, { tokens }: NamedText): Fact | null {
  if (main === null || country === null || !isStateOffice(main.words)) return null;
  const governs = isOfGovernment(wordsOf(tokens, main.title.start, main.title.head));
  const name = governs ? countryName(country.value) : null;
  return name === null ? null : { value: name, basis: 'inferred' };
}

/** *Chinese Premier* belongs to China: the country's name is inferred from its adjective. */
export function affiliationFact(body: BodyFound, text: NamedText): Fact {
  const value = bodyText(body, text);
  const country = countryOf(value);
  const name = country?.via === 'demonym' && country.codes.length === 1 ? countryName(country.codes[0]!) : null;
  if (name !== null) return { value: name, basis: 'inferred' };
  return { value, basis: body.where === 'beside' ? 'stated' : 'inferred' };
}

export function bodyText({ start, end, name }: BodyFound, { tokens }: NamedText): string {
  return name === null ? wordsOf(tokens, start, end) : name.text.replace(/\s+/g, ' ');
}
