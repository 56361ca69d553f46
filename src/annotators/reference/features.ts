/**
 * THE TABLE of what speaks for or against a candidate: one named feature a line, with an
 * example. Each is weighed anew for each kind of phrase (*he*, *it*, *the premier*…) and once
 * for all of them; the weights stand in data/models/reference.tsv. A feature without a value
 * (null) is not there.
 */

import type { Attribution } from '../../document/layers.ts';
import { mayBeCalled, nounOf } from '../../lexicon/nouns.ts';
import type { Gender } from '../../lexicon/titles.ts';
import type { Part } from '../mentions/clause-part.ts';
import { roleFits } from '../mentions/roles.ts';
import type { Candidate, Memory, Trail } from './memory.ts';
import type { Phrase } from './phrase.ts';
import { keysOf, wordsIn } from './profiles.ts';

/** One candidate held against one phrase. */
export interface Ask {
  readonly phrase: Phrase;
  readonly candidate: Candidate;
  /** What is remembered of the candidate; undefined for one not met yet and for `own`. */
  readonly trail: Trail | undefined;
  readonly memory: Memory;
  readonly text: string;
  /** Where the phrase stands. */
  readonly sentence: number;
  readonly block: number;
  readonly token: number;
  /** Index of the attribution in whose content the phrase stands, and who says that; -1 and null outside. */
  readonly quotation: number;
  readonly teller: Candidate | null;
  /** The phrase opens its paragraph. */
  readonly opensBlock: boolean;
  readonly opensSentence: boolean;
  /** The part it plays in its clause. */
  readonly part: Part;
  /** The saying whose source it is, or null. */
  readonly attribution: Attribution | null;
  /** How many of its sort were met since the candidate: 0 for the last one. */
  readonly rank: number;
  /** How many candidates of its sort are in view. */
  readonly rivals: number;
  /** A name of it stands within the phrase: before the head, or after which preposition. */
  readonly inside: string | null;
  /** A name of it stands in the content of the saying whose source the phrase is. */
  readonly inContent: boolean;
  /** It is named in the headline. */
  readonly inHeadline: boolean;
  /** It is named only after the phrase. */
  readonly later: boolean;
  /** How many entities the article calls by the phrase's head noun. */
  readonly known: number;
  /** ISO 3166-1 alpha-3 of the country that the phrase names: *the Omani minister*; null where it names none. */
  readonly country: string | null;
  /** Words of the phrase that tell it from others of the kind: names, *vice*, *former*; in lower case. */
  readonly telling: readonly string[];
}

type Value = string | number | boolean | null;

interface Feature {
  readonly name: string;
  readonly example: string;
  value(ask: Ask): Value;
}

/** The step that a number falls on: the index of the first bound that is not below it. */
function step(n: number, bounds: readonly number[]): number {
  let i = 0;
  while (i < bounds.length && n > bounds[i]!) i++;
  return i;
}

const back = ({ memory, trail }: Ask): number | null =>
  trail === undefined || trail.spoke === 0 ? null : memory.sayings.length - trail.spokeAt;

const sentencesBack = ({ sentence, trail }: Ask): number | null =>
  trail === undefined || trail.sentence < 0 ? null : step(sentence - trail.sentence, [0, 1, 2, 4, 8]);

const isNoun = ({ phrase }: Ask): boolean => phrase.head !== '';

const own =
  (value: (ask: Ask) => Value) =>
  (ask: Ask): Value =>
    ask.candidate.kind === 'own' ? value(ask) : null;
const met =
  (value: (ask: Ask, trail: Trail) => Value) =>
  (ask: Ask): Value =>
    ask.candidate.kind !== 'own' && ask.trail !== undefined && ask.trail.met > 0 ? value(ask, ask.trail) : null;
const noun =
  (value: (ask: Ask) => Value) =>
  (ask: Ask): Value =>
    isNoun(ask) && ask.candidate.kind !== 'own' ? value(ask) : null;

const FEATURES: readonly Feature[] = [
  {
    name: 'is',
    example: '"the premier": entity person; own',
    value: ({ candidate }) => (candidate.kind === 'own' ? 'own' : `${candidate.kind} ${candidate.sort}`),
  },
  { name: 'sentences back', example: '"Lee came. He left.": 1', value: met(sentencesBack) },
  { name: 'rank', example: 'the person met last: 0', value: met(({ rank }) => Math.min(rank, 4)) },
  {
    name: 'part',
    example: '"Lee met Kim. He…": Lee subject 1, Kim other 1',
    value: met((ask, { part }) => `${part} ${Math.min(sentencesBack(ask) ?? 3, 3)}`),
  },
  {
    name: 'opens',
    example: '"Lee came. He…": Lee opened the sentence before',
    value: met((ask, { opens, introduced }) =>
      opens ? `${introduced ? 'new ' : ''}${Math.min(sentencesBack(ask) ?? 3, 2)}` : null,
    ),
  },
  { name: 'met', example: 'how often, doubling by doubling', value: met((_, trail) => step(trail.met, [1, 2, 4, 8])) },
  {
    name: 'form',
    example: '"He came. He…": last met as a pronoun, 1 sentence back',
    value: met((ask, { form }) => `${form} ${Math.min(sentencesBack(ask) ?? 3, 2)}`),
  },
  { name: 'same paragraph', example: 'Lee was met in it', value: met(({ block }, trail) => trail.block === block) },
  {
    name: 'paragraph before',
    example: 'the phrase opens a paragraph, Lee was met in the one before',
    value: met(({ block, opensBlock }, trail) => (opensBlock ? trail.block === block - 1 : null)),
  },
  {
    name: 'spoken of',
    example: '"Kim said Lee left. He…": Lee was last met in what Kim said',
    value: met(({ quotation }, trail) =>
      trail.quotation < 0 ? null : trail.quotation === quotation ? 'in the same quotation' : 'in another',
    ),
  },
  {
    name: 'only',
    example: 'nobody else of its sort is in view',
    value: met(({ rivals }) => (rivals <= 1 ? true : null)),
  },
  {
    name: 'only of all',
    example: 'the article has named no other person yet',
    value: met(({ memory, candidate }) => (memory.countOf(candidate.sort) === 1 ? true : null)),
  },
  { name: 'in headline', example: '"Lee resigns": Lee', value: ({ inHeadline }) => inHeadline || null },
  { name: 'later', example: 'named only after the phrase', value: ({ later }) => later || null },
  { name: 'in content', example: '"He said Lee would come": Lee', value: ({ inContent }) => inContent || null },
  {
    name: 'teller',
    example: '"Lee said he would come": he stands in what Lee says',
    value: ({ teller, candidate }) => (teller === null ? null : teller === candidate),
  },
  {
    name: 'beside',
    example: '"Ann Lee, head of the board, said": right before the phrase, with a comma between',
    value: met(({ text, phrase }, { end }) => {
      const gap = phrase.start - end;
      if (gap < 0 || gap > 3) return null;
      return /^\s*$/.test(text.slice(end, phrase.start)) ? 'space' : text[end] === ',' ? 'comma' : null;
    }),
  },
  {
    name: 'same part',
    example: 'both open their clauses',
    value: met(({ part }, trail) => (trail.part === part ? part : null)),
  },
  {
    name: 'saying',
    example: 'the kind of the quotation whose source the phrase is',
    value: (ask) =>
      ask.attribution === null
        ? null
        : `${ask.candidate.kind === 'own' ? 'own' : ask.candidate.sort} ${ask.attribution.kind} ${ask.attribution.cue.length > 0}`,
  },
  // who has spoken
  {
    name: 'spoke back',
    example: 'the last to speak: 0; never, while others have: silent',
    value: (ask) => {
      if (ask.candidate.kind === 'own') return null;
      const n = back(ask);
      return n === null ? (ask.memory.sayings.length > 0 ? 'silent' : null) : Math.min(n, 4);
    },
  },
  {
    name: 'spoke sentences back',
    example: 'said something in the sentence before: 1',
    value: ({ trail, sentence }) =>
      trail === undefined || trail.spoke === 0 ? null : step(sentence - trail.spokeSentence, [0, 1, 2, 4, 8]),
  },
  {
    name: 'spoke last, met last',
    example: 'the last to speak and the last of its sort met',
    value: met((ask) => (back(ask) === 0 ? `${ask.rank === 0}` : null)),
  },
  {
    name: 'spoke',
    example: 'how often',
    value: (ask) => (ask.trail && ask.trail.spoke > 0 ? step(ask.trail.spoke, [1, 3]) : null),
  },
  {
    name: 'last saying',
    example: 'what the last source was: a name, he, the official',
    value: (ask) => (back(ask) === 0 ? ask.memory.sayings.at(-1)!.phrase.kind : null),
  },
  {
    name: 'same head',
    example: '"A resident said … the resident": the last time it spoke as resident',
    value: noun(({ phrase, candidate }) =>
      candidate.kind === 'described' || candidate.kind === 'stranger'
        ? keysOf(candidate.head).some((key) => keysOf(phrase.head).includes(key))
          ? phrase.opener
          : candidate.name.toLowerCase().includes(phrase.head)
            ? 'word'
            : 'other'
        : null,
    ),
  },
  // gender
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
  // nouns
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
    name: 'acronym',
    example: '"the MoR" of the Ministry of Roads (MoR)',
    value: ({ phrase, candidate: { profile } }) =>
      profile?.acronyms.has(phrase.text.replace(/^the /i, '').replace(/['’]s?$/, '')) || null,
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
        : `${PLACE_NOUNS.get(phrase.head) ?? 'other'} ${entity.place === null ? 'unknown' : entity.place.latitude === null ? 'area' : 'point'}`,
    ),
  },
  {
    name: 'inside',
    example: '"a WMO report": before; "a lawyer for Lee": for',
    value: ({ inside, phrase }) => (inside === null ? null : `${inside} ${phrase.head === '' ? '' : phrase.kind}`),
  },
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
  // nobody but what the phrase says itself
  { name: 'own opener', example: '"a resident": indefinite', value: own(({ phrase }) => phrase.opener) },
  {
    name: 'own complement',
    example: '"the head of the board": of',
    value: own(({ phrase }) =>
      phrase.complement === '' ? null : (/^\p{L}+/u.exec(phrase.complement)?.[0].toLowerCase() ?? 'mark'),
    ),
  },
  {
    name: 'own modifiers',
    example: '"a senior bank official": 2',
    value: own(({ phrase }) => (phrase.head === '' ? null : Math.min(phrase.modifiers.length, 3))),
  },
  { name: 'own telling', example: '"the Omani minister"', value: own(({ telling }) => telling.length > 0 || null) },
  { name: 'own plural', example: '"residents"', value: own(({ phrase }) => (phrase.plural ? phrase.opener : null)) },
  { name: 'own head', example: '"official"', value: own(({ phrase }) => phrase.head || null) },
  {
    name: 'own known',
    example: '"the minister" where somebody has been named as one',
    value: own(({ phrase, known }) => (phrase.head === '' ? null : `${phrase.opener} ${Math.min(known, 2)}`)),
  },
  {
    name: 'own first',
    example: 'nobody has spoken yet',
    value: own(({ memory }) => memory.sayings.length === 0 || null),
  },
  {
    name: 'own in quotation',
    example: 'the phrase stands in what somebody says',
    value: own(({ quotation }) => quotation >= 0 || null),
  },
];

/** Nouns for places: by what they are. */
const PLACE_NOUNS: ReadonlyMap<string, string> = new Map([
  ...['country', 'nation', 'kingdom', 'republic', 'state', 'emirate', 'island'].map((word) => [word, 'area'] as const),
  ...['city', 'town', 'capital', 'village', 'municipality', 'district', 'county'].map(
    (word) => [word, 'point'] as const,
  ),
]);

/** What the end of a given name suggests in most languages of the news; *-a* is a woman's more often than not. */
function givenNameSign(name: string, gender: Gender): string | null {
  const words = name.split(/\s+/);
  if (words.length < 2) return null;
  const given = words[0]!.toLowerCase().replace(/[^\p{L}]/gu, '');
  return given.length < 3 ? null : `${gender} ${given.at(-1)}`;
}

/** The names of the features that a candidate has for a phrase: shared by all kinds of phrases, and of its kind. */
export function featuresOf(ask: Ask): string[] {
  const found: string[] = [];
  for (const { name, value } of FEATURES) {
    const is = value(ask);
    if (is === null) continue;
    found.push(`any|${name}=${is}`, `${ask.phrase.kind}|${name}=${is}`);
  }
  return found;
}
