/** What pronouns state of men and women, and what a name suggests. */
import { namesGender } from '../../../lexicon/name-genders.ts';
import type { Gender } from '../../../lexicon/titles.ts';
import { suggestedGender } from '../agreement.ts';
import type { Candidate } from '../memory.ts';
import { type Ask, type Feature, met } from './feature.ts';

export const GENDER: readonly Feature[] = [
  {
    name: 'gender',
    example: '"She" after "Ms Lee": stated; after a "he" for Lee: against',
    value: ({ phrase, candidate, trail }) => {
      if (phrase.gender === null || candidate.kind === 'own' || candidate.sort !== 'person') return null;
      const stated = candidate.gender;
      if (stated !== null) return stated === phrase.gender ? 'stated' : 'against';
      const [for_, against] = phrase.gender === 'm' ? [trail?.m ?? 0, trail?.f ?? 0] : [trail?.f ?? 0, trail?.m ?? 0];
      return for_ > against ? 'heard' : against > for_ ? 'unheard' : null;
    },
  },
  {
    name: 'given name',
    example: '"She" and Elena Petrova: fits; Dmitri Sokolov: against; weak evidence, never printed',
    value: ({ phrase, candidate }) => {
      const suggested = phrase.gender === null ? null : suggestedGender(candidate);
      return suggested === null ? null : suggested === phrase.gender ? 'fits' : 'against';
    },
  },
  {
    name: 'given name alone',
    example: '"She" and Elena Petrova, where nobody else met last has a name that fits',
    value: ({ phrase, candidate, others }) => {
      if (phrase.gender === null || suggestedGender(candidate) !== phrase.gender) return null;
      return others.every((other) => other === candidate || suggestedGender(other) !== phrase.gender) || null;
    },
  },
  {
    name: 'rank among fitting',
    example: '"She" after Elena Petrova and then Dmitri Sokolov: Elena Petrova is the last who may be meant',
    value: met((ask, trail) => {
      const { phrase, candidate, others, memory } = ask;
      if (phrase.gender === null || candidate.sort !== 'person' || speaksAgainst(ask, candidate)) return null;
      const later = others.filter(
        (other) =>
          other.sort === 'person' &&
          other.kind !== 'own' &&
          (memory.trailOf(other)?.token ?? -1) > trail.token &&
          !speaksAgainst(ask, other),
      );
      return `${Math.min(later.length, 3)} ${trail.part}`;
    }),
  },
  {
    name: 'name ends',
    example: '"She" and a given name in -a that no list has: f a',
    value: ({ phrase, candidate }) =>
      phrase.gender === null || candidate.entity?.type !== 'person' || candidate.gender !== null
        ? null
        : namesGender(candidate.name) === null
          ? endOfGivenName(candidate.name, phrase.gender)
          : null,
  },
];

/** Whether what was said of a candidate, or else its given name, speaks against the gender of the phrase. */
function speaksAgainst({ phrase, memory }: Ask, candidate: Candidate): boolean {
  const trail = memory.trailOf(candidate);
  const [for_, against] = phrase.gender === 'm' ? [trail?.m ?? 0, trail?.f ?? 0] : [trail?.f ?? 0, trail?.m ?? 0];
  if (for_ !== against) return against > for_;
  const gender = candidate.gender ?? suggestedGender(candidate);
  return gender !== null && gender !== phrase.gender;
}

/** What the end of a given name suggests in most languages of the news; *-a* is a woman's more often than not. */
function endOfGivenName(name: string, gender: Gender): string | null {
  const words = name.split(/\s+/);
  if (words.length < 2) return null;
  const given = words[0]!.toLowerCase().replace(/[^\p{L}]/gu, '');
  return given.length < 3 ? null : `${gender} ${given.at(-1)}`;
}
