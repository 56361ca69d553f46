/**
 * Bodies that the tagger cuts: two places that one authority is called after, a duke or princess in the name.
 *
 *   the "South Vale" and "Tarn National Forest Authority" -> one body;   Duke of "Arden Music Library" -> from Duke on
 */
import type { Token } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.8;

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** The spans with bodies that are called after two places as one. */
export function withTwoPlaces(spans: readonly Tagged[], tokens: readonly Token[]): Tagged[] {
  const found: Tagged[] = [];
  for (const span of spans) {
    const place = found.at(-1);
    const isOne = place !== undefined && isCalledAfter(place, span, tokens);
    if (isOne)
      found[found.length - 1] = { ...span, first: place.first, confidence: CONFIDENCE, by: 'names/two-places' };
    else found.push(span);
  }
  return found;
}

/** Whether a place and the body behind `and` share one article, and the place has none of its own, as few countries do. */
function isCalledAfter(place: Tagged, body: Tagged, tokens: readonly Token[]): boolean {
  return (
    place.type === 'location' &&
    body.type === 'organization' &&
    body.first === place.end + 1 &&
    word(tokens, place.end) === 'and' &&
    word(tokens, place.first - 1).toLowerCase() === 'the' &&
    body.end - body.first > 2 &&
    isOrganizationWord(word(tokens, body.end - 1), 'last') &&
    countryOf(wordsOf(tokens, place.first, place.end))?.via !== 'name'
  );
}

/** The spans with bodies from the duke on whom they are called after. */
export function withNobles(spans: readonly Tagged[], tokens: readonly Token[]): Tagged[] {
  return spans.map((span, i) => {
    const { first, end, type } = span;
    if ((type !== 'organization' && type !== 'facility') || end - first < 3 || word(tokens, first - 1) !== 'of')
      return span;
    const isNoble = /^(?:Duke|Duchess|Earl|Prince|Princess)$/.test(word(tokens, first - 2));
    if (!isNoble || (spans[i - 1]?.end ?? 0) > first - 2) return span;
    return { ...span, first: first - 2, by: 'names/noble' };
  });
}
