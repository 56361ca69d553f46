/** What pronouns state of men and women, and what a name suggests. */
import type { Gender } from '../../../lexicon/titles.ts';
import type { Feature } from './feature.ts';

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
    example: '"She" and Maria: f a; weak evidence, never printed',
    value: ({ phrase, candidate, trail }) =>
      phrase.gender === null ||
      candidate.entity?.type !== 'person' ||
      candidate.gender !== null ||
      (trail && trail.m + trail.f > 0)
        ? null
        : givenNameSign(candidate.entity.name, phrase.gender),
  },
];

/** What the end of a given name suggests in most languages of the news; *-a* is a woman's more often than not. */
function givenNameSign(name: string, gender: Gender): string | null {
  const words = name.split(/\s+/);
  if (words.length < 2) return null;
  const given = words[0]!.toLowerCase().replace(/[^\p{L}]/gu, '');
  return given.length < 3 ? null : `${gender} ${given.at(-1)}`;
}
