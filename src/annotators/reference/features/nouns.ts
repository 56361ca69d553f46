/** What the phrase calls whom it means, held against what the article calls the candidate. */
import { mayBeCalled } from '../../../lexicon/nouns.ts';
import { placeNounOf } from '../../../lexicon/place-words.ts';
import { roleFits } from '../../mentions/roles.ts';
import { keysOfPhrase, officeOf } from '../offices.ts';
import type { Phrase } from '../phrase.ts';
import { keysOf, wordsIn } from '../profiles.ts';
import { rememberingLast } from '../remembering.ts';
import { type Feature, noun } from './feature.ts';
import { FITS, fitsOf } from './fits.ts';

export const NOUNS: readonly Feature[] = [
  {
    name: 'called',
    example: '"trade unionist Ann Lee … the unionist": before',
    value: noun(({ phrase, candidate: { profile } }) => {
      if (profile === null) return null;
      const at = keysOfPhrase(phrase).flatMap((key) => profile.heads.get(key) ?? [])[0];
      return at === undefined ? null : at < phrase.start ? `before ${phrase.opener}` : 'later';
    }),
  },
  {
    name: 'role',
    example: '"the foreign minister" and Foreign Minister Li: full; "the minister": head; "the general": none',
    value: noun(({ phrase, candidate: { profile, sort } }) => {
      if (sort !== 'person' || profile === null || phrase.kind !== 'person') return null;
      if (phrase.isAnybody) return profile.titles.length === 0 ? 'open, untitled' : 'open, titled';
      if (profile.titles.length === 0) return 'untitled';
      if (profile.titles.some((title) => roleFits(phrase.role, title))) return phrase.role.length > 1 ? 'full' : 'fits';
      return profile.titles.some((title) => roleFits([phrase.head], title)) ? 'head' : 'none';
    }),
  },
  {
    name: 'whole role',
    example: '"the foreign minister" and Foreign Minister Li: all of its words',
    value: noun(({ phrase, candidate: { profile } }) => {
      const words = modifiersOf(phrase);
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
    value: noun(({ phrase, candidate: { profile, sort } }) => (profile?.nameWords.includes(phrase.head) ? sort : null)),
  },
  {
    name: 'rank in name',
    example:
      '"the ministry" after the Ministry of Roads and then the Ministry of Trade: the last who bears the noun is 0',
    value: noun(({ phrase, candidate, others, memory, trail }) => {
      if (candidate.profile?.nameWords.includes(phrase.head) !== true) return null;
      const bearers = others.filter((other) => other.profile?.nameWords.includes(phrase.head) === true);
      if (bearers.length === 1) return 'only';
      const later = bearers.filter((other) => (memory.trailOf(other)?.token ?? -1) > (trail?.token ?? -1));
      return Math.min(later.length, 2);
    }),
  },
  {
    name: 'called so before',
    example: '"The boy … the boy" where the first was found to mean Bo Li',
    value: noun(({ phrase, candidate, trail }) =>
      trail !== undefined && candidate.kind !== 'described' && keysOf(phrase.head).some((key) => trail.heads.has(key))
        ? `${candidate.kind} ${phrase.opener}`
        : null,
    ),
  },
  {
    name: 'acronym',
    example: '"the MoR" of the Ministry of Roads (MoR)',
    value: ({ phrase, candidate: { profile } }) => profile?.acronyms.includes(acronymOf(phrase)) || null,
  },
  {
    name: 'office in short',
    example: '"the AG" of Attorney General Ann Lee',
    value: ({ phrase, candidate: { profile } }) => {
      const short = profile === null || profile.offices.length === 0 ? null : shortOf(phrase);
      return (short && profile!.offices.includes(short)) || null;
    },
  },
  {
    name: 'age',
    example: '"the 39-year-old" of Ann Lee, 39',
    value: ({ phrase, candidate: { profile } }) => {
      const age = ageOf(phrase);
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
    example: '"Nour" of Karim Nour, not found as a name there: all of its words; "the Tide Network" of Acme: none',
    value: ({ phrase, candidate: { profile } }) => {
      if (phrase.kind !== 'proper' || profile === null) return null;
      const words = surnamesOf(phrase);
      const known = words.filter((word) => profile.nameWords.includes(word)).length;
      return known === words.length ? 'all' : known > 0 ? 'some' : 'none';
    },
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
    name: 'office and country',
    example: '"Oman\'s minister" and Oman\'s minister: fits same; and an Omani who holds no office: untitled same',
    value: noun(({ phrase, candidate: { profile, sort, entity }, country }) => {
      if (phrase.kind !== 'person' || sort !== 'person' || profile === null || country === null) return null;
      const own = entity?.country?.value;
      const place = own === undefined ? 'unknown' : own === country ? 'same' : 'other';
      return `${officeOf(phrase, profile)} ${place}`;
    }),
  },
  {
    name: 'fit',
    example:
      '"the bank" with one bank in view: named so, only; the second last of two companies for "the firm": may be, 1',
    value: noun((ask) => {
      const fits = fitsOf(ask);
      const own = fits.get(ask.candidate);
      if (own === undefined) return null;
      const at = ask.trail?.token ?? -1;
      let [alike, later] = [0, 0];
      for (const [other, fit] of fits) {
        if (other === ask.candidate || fit !== own) continue;
        alike++;
        if ((ask.memory.trailOf(other)?.token ?? -1) > at) later++;
      }
      return `${own} ${alike === 0 ? 'only' : Math.min(later, 2)}`;
    }),
  },
  {
    name: 'better fit',
    example: '"the agency" of Acme, where the Port Agency is in view too',
    value: noun((ask) => {
      const fits = fitsOf(ask);
      const own = fits.get(ask.candidate);
      if (own === undefined) return null;
      const best = Math.max(...[...fits.values()].map((fit) => FITS.indexOf(fit)));
      return FITS.indexOf(own) >= best ? null : `${own} ${FITS[best]}`;
    }),
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

const modifiersOf = rememberingLast(({ modifiers }: Phrase) => wordsIn(modifiers.join(' ')));
const acronymOf = rememberingLast(({ text }: Phrase) => text.replace(/^the /i, '').replace(/['’]s?$/, ''));
const shortOf = rememberingLast(({ text }: Phrase) => SHORT.exec(text)?.[0]);
const ageOf = rememberingLast(({ text }: Phrase) => AGE.exec(text)?.[1]);
const surnamesOf = rememberingLast(({ text }: Phrase) => wordsIn(text.replace(/^the /i, '')));
