/** What persons are told by: an article's names, the countries that it names, and the titles beside each name. */
import type { Annotated } from '../../document/document.ts';
import { seatCountry } from '../../lexicon/seats.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { NamedText } from './candidates.ts';
import { type CountriesNamed, codeIn, countriesNamed } from './country-features.ts';
import { namedTextOf } from './named-text.ts';
import { type TitleFound, titlesBeside } from './titles-of.ts';
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
    countries: countriesNamed(namedIn(codes), document.layers.structure.dateline?.place ?? null),
    weights,
    inSentenceOf: (mention) => around(mention, bySentence.get(mention.sentence) ?? []),
  };
}

/**
 * Without the countries of organizations that only lists tell: of those who tell Reuters something none is British for it.
 * Who belongs to one has its country by the affiliation.
 */
function namedIn(codes: ReadonlyMap<NamedMention, string>): ReadonlyMap<NamedMention, string> {
  const isNamed = ({ name, text }: NamedMention): boolean =>
    name.type !== 'organization' ||
    codeIn(text, false) !== null ||
    codeIn(text, true) !== null ||
    seatCountry(text) !== null;
  return new Map([...codes].filter(([mention]) => isNamed(mention)));
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
