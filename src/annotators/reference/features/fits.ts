/**
 * How well a phrase's noun fits those whom it may mean.
 *
 *   "the ministry" -> the Ministry of Roads: named; a bank that the text calls one, "the bank" -> called
 */
import { mayBeCalled } from '../../../lexicon/nouns.ts';
import type { Candidate } from '../memory.ts';
import { keysOfPhrase, officeOf } from '../offices.ts';
import type { Phrase } from '../phrase.ts';
import type { Ask } from './feature.ts';

/** How well a noun names a candidate again, the worst first. */
export const FITS = ['no', 'may be', 'called', 'named'] as const;
type Fit = (typeof FITS)[number];

/** How well the phrase's noun fits each of the named candidates. */
export function fitsOf({ phrase, others }: Ask): ReadonlyMap<Candidate, Fit> {
  if (lastFits?.others !== others || lastFits.phrase !== phrase)
    lastFits = {
      phrase,
      others,
      fits: new Map(
        others.flatMap((one) => {
          const fit = fitOf(phrase, one);
          return fit === null ? [] : [[one, fit] as const];
        }),
      ),
    };
  return lastFits.fits;
}
let lastFits: {
  readonly phrase: Phrase;
  readonly others: readonly Candidate[];
  readonly fits: ReadonlyMap<Candidate, Fit>;
} | null = null;

/** How well the phrase's noun fits a named candidate: a word of its name, what the text calls it, what its name allows; null of one without a name. */
export function fitOf(phrase: Phrase, { profile, entity, sort }: Candidate): Fit | null {
  if (profile === null || entity === null) return null;
  if (sort === 'person') return PERSON_FITS[officeOf(phrase, profile)] ?? 'no';
  if (profile.nameWords.includes(phrase.head)) return 'named';
  if (keysOfPhrase(phrase).some((key) => (profile.heads.get(key) ?? Infinity) < phrase.start)) return 'called';
  return sort === 'organization' && mayBeCalled(entity.name, phrase.head) ? 'may be' : 'no';
}
const PERSON_FITS: Readonly<Record<string, Fit>> = {
  full: 'named',
  fits: 'called',
  called: 'called',
  open: 'may be',
};
