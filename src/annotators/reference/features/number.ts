/** One or several. */
import { nounOf } from '../../../lexicon/nouns.ts';
import { placeNounOf } from '../../../lexicon/place-words.ts';
import { isRoleNoun } from '../../../lexicon/titles.ts';
import type { Candidate } from '../memory.ts';
import type { Phrase } from '../phrase.ts';
import { type Feature, step } from './feature.ts';

export const NUMBER: readonly Feature[] = [
  {
    name: 'together',
    example: '"they" after "Lee and Kim": joined; after "Lee met Kim": near',
    value: ({ candidate, trail }) =>
      candidate.kind === 'joint'
        ? trail && trail.met > 0
          ? 'joined'
          : trail && trail.spoke > 0
            ? 'spoke'
            : 'near'
        : null,
  },
  {
    name: 'plural for one',
    example: '"the ministers": one person cannot be meant',
    value: ({ phrase, candidate }) =>
      candidate.kind === 'own'
        ? null
        : phrase.plural
          ? `plural ${candidate.kind === 'joint' ? 'joint' : candidate.sort}`
          : candidate.kind === 'joint'
            ? 'joint'
            : null,
  },
  {
    name: 'pair',
    example: '"the two countries" and Greece and Chile: fits; and Ann Lee and Bo Park: other',
    value: ({ phrase, candidate }) => {
      if (candidate.kind !== 'joint' || !phrase.plural) return null;
      const sorts = new Set(candidate.members.map(({ sort }) => sort));
      const wanted = sortOfPair(phrase);
      const two = TWO.test(phrase.text) ? 'two' : 'several';
      return `${two} ${wanted === null ? 'open' : sorts.size === 1 && sorts.has(wanted) ? 'fits' : 'other'}`;
    },
  },
  {
    name: 'own pair',
    example: '"the two countries": two',
    value: ({ phrase, candidate }) =>
      candidate.kind === 'own' && phrase.plural ? `${TWO.test(phrase.text)} ${sortOfPair(phrase) ?? 'open'}` : null,
  },
  {
    name: 'most met',
    example: 'the two countries that the article is about: 4 and more of each',
    value: ({ candidate, memory }) =>
      candidate.kind === 'joint'
        ? step(Math.min(...candidate.members.map((one) => memory.trailOf(one)?.met ?? 0)), [0, 1, 3])
        : null,
  },
];

const TWO = /\b(?:two|both|pair|duo)\b/i;

/** What the head noun of a plural phrase calls each of them: *the two countries*; null for *sides* and *they*. */
function sortOfPair({ head, kind }: Phrase): Candidate['sort'] | null {
  const one = head.replace(/ies$/, 'y').replace(/men$/, 'man').replace(/s$/, '');
  if (placeNounOf(one) !== null) return 'location';
  if (kind === 'person' || isRoleNoun(one) || nounOf(one)?.sort === 'person') return 'person';
  return nounOf(one)?.sort === 'organization' ? 'organization' : null;
}
