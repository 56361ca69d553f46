/** What the phrase calls whom it means, held against what the article calls the candidate. */
import { mayBeCalled, nounOf } from '../../../lexicon/nouns.ts';
import { placeNounOf } from '../../../lexicon/place-words.ts';
import { roleFits } from '../../mentions/roles.ts';
import { keysOf, wordsIn } from '../profiles.ts';
import { type Feature, noun } from './feature.ts';

export const NOUNS: readonly Feature[] = [
  {
    name: 'called',
    example: '"trade unionist Ann Lee … the unionist": before',
    value: noun(({ phrase, candidate: { profile } }) => {
      if (profile === null) return null;
      const at = keysOf(phrase.head).flatMap((key) => profile.heads.get(key) ?? [])[0];
      return at === undefined ? null : at < phrase.start ? `before ${phrase.opener}` : 'later';
    }),
  },
  {
    name: 'role',
    example: '"the foreign minister" and Foreign Minister Li: full; "the minister": head; "the general": none',
    value: noun(({ phrase, candidate: { profile, sort } }) => {
      if (sort !== 'person' || profile === null || phrase.kind !== 'person') return null;
      if (nounOf(phrase.head)?.open) return profile.titles.length === 0 ? 'open, untitled' : 'open, titled';
      if (profile.titles.length === 0) return 'untitled';
      if (profile.titles.some((title) => roleFits(phrase.role, title))) return phrase.role.length > 1 ? 'full' : 'fits';
      return profile.titles.some((title) => roleFits([phrase.head], title)) ? 'head' : 'none';
    }),
  },
  {
    name: 'whole role',
    example: '"the foreign minister" and Foreign Minister Li: all of its words',
    value: noun(({ phrase, candidate: { profile } }) => {
      const words = wordsIn(phrase.modifiers.join(' '));
      if (profile === null || words.length === 0) return null;
      const known = words.filter((word) => profile.words.has(word)).length;
      return known === words.length ? 'all' : known > 0 ? 'some' : 'none';
    }),
  },
  {
    name: 'may be called',
    example: '"the agency" of the Harbour Agency: yes; of the Port Authority: no',
    value: noun(({ phrase, candidate }) =>
      candidate.sort !== 'organization' ||
      candidate.entity === null ||
      (phrase.kind !== 'organization' && phrase.kind !== 'document')
        ? null
        : mayBeCalled(candidate.entity.name, phrase.head),
    ),
  },
  {
    name: 'in name',
    example: '"the ministry" of the Ministry of Roads',
    value: noun(({ phrase, candidate: { profile, sort } }) => (profile?.nameWords.has(phrase.head) ? sort : null)),
  },
  {
    name: 'rank in name',
    example:
      '"the ministry" after the Ministry of Roads and then the Ministry of Trade: the last who bears the noun is 0',
    value: noun(({ phrase, candidate, others, memory, trail }) => {
      if (candidate.profile?.nameWords.has(phrase.head) !== true) return null;
      const later = others.filter(
        (other) =>
          other.profile?.nameWords.has(phrase.head) === true &&
          (memory.trailOf(other)?.token ?? -1) > (trail?.token ?? -1),
      );
      return later.length === 0 && others.every((one) => one === candidate || !one.profile?.nameWords.has(phrase.head))
        ? 'only'
        : Math.min(later.length, 2);
    }),
  },
  {
    name: 'acronym',
    example: '"the MoR" of the Ministry of Roads (MoR)',
    value: ({ phrase, candidate: { profile } }) =>
      profile?.acronyms.has(phrase.text.replace(/^the /i, '').replace(/['’]s?$/, '')) || null,
  },
  {
    name: 'office in short',
    example: '"the AG" of Attorney General Ann Lee',
    value: ({ phrase, candidate: { profile } }) => {
      const short = profile === null || profile.offices.size === 0 ? null : SHORT.exec(phrase.text)?.[0];
      return (short && profile!.offices.has(short)) || null;
    },
  },
  {
    name: 'age',
    example: '"the 39-year-old" of Ann Lee, 39',
    value: ({ phrase, candidate: { profile } }) => {
      const age = AGE.exec(phrase.text)?.[1];
      return age === undefined || profile === null ? null : profile.age === null ? 'unsaid' : profile.age === age;
    },
  },
  {
    name: 'ending',
    example: '"the broker", "the festival": nouns in -er are persons, in -al are not',
    value: noun(({ phrase, candidate: { sort } }) =>
      phrase.kind === 'thing' ? `${phrase.head.slice(-2)} ${sort}` : null,
    ),
  },
  {
    name: 'surname',
    example: '"Nour" of Karim Nour, not found as a name there',
    value: ({ phrase, candidate }) =>
      phrase.kind === 'proper' && candidate.profile !== null
        ? wordsIn(phrase.text.replace(/^the /i, '')).every((word) => candidate.profile!.nameWords.has(word)) || null
        : null,
  },
  {
    name: 'telling',
    example: '"the Omani minister": the words of the phrase that are names stand beside the candidate',
    value: noun(({ telling, candidate: { profile } }) =>
      telling.length === 0 || profile === null
        ? null
        : telling.every((word) => profile.words.has(word))
          ? 'all'
          : telling.some((word) => profile.words.has(word))
            ? 'some'
            : 'none',
    ),
  },
  {
    name: 'country',
    example: '"the Uruguayan leader" and a president of Uruguay: same',
    value: ({ country, candidate: { entity } }) =>
      country === null || entity === null
        ? null
        : !entity.country
          ? 'unknown'
          : entity.country.value === country
            ? 'same'
            : 'other',
  },
  {
    name: 'kind of place',
    example: '"the country": a country; "the city": a place on the map',
    value: noun(({ phrase, candidate: { sort, entity } }) =>
      sort !== 'location' || entity === null
        ? null
        : `${placeNounOf(phrase.head) ?? 'other'} ${entity.place === null ? 'unknown' : entity.place.latitude === null ? 'area' : 'point'}`,
    ),
  },
  {
    name: 'inside',
    example: '"a WMO report": before; "a lawyer for Lee": for',
    value: ({ inside, phrase }) => (inside === null ? null : `${inside} ${phrase.head === '' ? '' : phrase.kind}`),
  },
];

/** An office in short at the end of a phrase, and the age in *the 39-year-old*. */
const SHORT = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?=['’]s?$|$)/u;
const AGE = /(?<!\d)(\d{2})-year-old/;
