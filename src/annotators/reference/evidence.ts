/**
 * What the text states for or against a candidate: the age, the people or party, or the office that a phrase calls somebody
 * by. Who bears it is meant before those who do not, however near they stand.
 *
 *   "The 52-year-old" and Beth Sims, 52;   "The Scot" and Scotland's Ian Muir;   "The challenger" and challenger Rose Etta
 */
import { titleAt } from '../../lexicon/titles.ts';
import { isPast } from '../mentions/roles.ts';
import { type Candidate, descriptionKey, type Memory } from './memory.ts';
import { officeOf } from './offices.ts';
import { isOneOf } from './origins.ts';
import type { Phrase } from './phrase.ts';

/**
 * Those whom a phrase may mean where the text tells them apart by what it says; null where it does not.
 * @param country that the phrase names, ISO 3166-1 alpha-3, or null
 * @param own nobody but what the phrase describes
 */
export function borneOut(
  phrase: Phrase,
  found: ReadonlySet<Candidate>,
  country: string | null,
  memory: Memory,
  own: Candidate,
): Candidate[] | null {
  if (phrase.kind !== 'person' || phrase.opener !== 'definite' || phrase.plural || phrase.isRelative) return null;
  const graded = [...found].map((one) => ({ one, grade: gradeOf(phrase, one, memory) }));
  const best = Math.max(0, ...graded.map(({ one, grade }) => (isMet(one, memory) ? grade : 0)));
  const isDescribed = graded.some(
    ({ one }) => one.kind === 'described' && descriptionKey(one.name) === descriptionKey(phrase.text),
  );
  if (best === 0 && !isDescribed && graded.every(({ grade }) => grade >= 0)) return null;
  const least = Math.max(best, isDescribed ? 1 : 0);
  const left = graded.filter(({ one, grade }) => grade >= least || isDescribedSo(phrase, one));
  const isSure =
    best > 0 &&
    left.length === 1 &&
    phrase.complement === '' &&
    (country === null || peopleOf(phrase) !== null || best >= OF_COUNTRY);
  return [...left.map(({ one }) => one), ...(isSure ? [] : [own])];
}

/**
 * Whether a phrase introduces somebody else: whom it describes further (*the accused, a 41-year-old plumber*), unless the
 * text calls the one named so; nor is *a student* the father who is named after her.
 */
export function introducesAnother(phrase: Phrase, candidate: Candidate, memory: Memory): boolean {
  const { profile, sort } = candidate;
  if (phrase.kind !== 'person' || profile === null || sort !== 'person') return false;
  const isLaterRelative = !isMet(candidate, memory) && [...profile.heads.keys()].some(isKin);
  if (!/^, an? /.test(phrase.complement) && !isLaterRelative) return false;
  return !/^(?:full|fits|called)$/.test(officeOf(phrase, profile)) && gradeOf(phrase, candidate, memory) <= 0;
}

/**
 * `Lee said a man was held. The suspect …`: who told of somebody unnamed is not meant by a noun for anybody right after.
 * @param tellers who says what stands in each attribution, null where that is not known
 */
export function toldOfAnother(
  { kind, opener, isAnybody, isSource, plural }: Phrase,
  sentence: number,
  memory: Memory,
  tellers: readonly (Candidate | null)[],
): Candidate[] {
  if (kind !== 'person' || opener !== 'definite' || !isAnybody || isSource || plural) return [];
  return memory
    .recent(LAST_UNNAMED, (one) => one.kind === 'stranger' && one.sort === 'person')
    .flatMap((one) => {
      const trail = memory.trailOf(one)!;
      const teller = tellers[trail.quotation];
      return teller && trail.sentence === sentence - 1 && /^an? /i.test(one.name) ? [teller] : [];
    });
}
const LAST_UNNAMED = 3;

const isKin = (noun: string): boolean => titleAt([{ text: noun }], 0)?.title.kind === 'kin';

const isMet = (candidate: Candidate, memory: Memory): boolean => (memory.trailOf(candidate)?.met ?? 0) > 0;

/** *a nurse … the nurse*, whatever nurse has a name. */
function isDescribedSo({ head, text }: Phrase, { profile, head: own, name }: Candidate): boolean {
  return profile === null && (own === head || descriptionKey(name) === descriptionKey(text));
}

/** How much of what the phrase says the text states of a candidate; less than 0 where it states otherwise. */
function gradeOf(phrase: Phrase, candidate: Candidate, memory: Memory): number {
  const { profile, sort } = candidate;
  if (profile === null || sort !== 'person') return 0;
  const age = bearsAge(phrase, profile.age);
  if (age !== null) return age ? 1 : -1;
  const people = peopleOf(phrase);
  if (people !== null) {
    const is = isOneOf(people, [...profile.origins, ...(memory.trailOf(candidate)?.heads ?? [])]);
    return is === null ? 0 : is ? 1 : -1;
  }
  if (!isBorne(phrase, profile)) return spokeAsAnother(phrase, candidate, memory) ? -1 : 0;
  const isOfCountry = phrase.modifiers.some((word) => isOneOf(word, profile.origins));
  return (isOfCountry ? OF_COUNTRY : 2) + (isPast(phrase.text) === profile.titles.every(isPast) ? 1 : 0);
}

/** The grade of who bears an office and is of the country that the phrase names. */
const OF_COUNTRY = 4;

function isBorne(phrase: Phrase, profile: NonNullable<Candidate['profile']>): boolean {
  const office = officeOf(phrase, profile);
  if (office === 'called') return (profile.heads.get(phrase.head) ?? Infinity) < phrase.start;
  return office === 'full' || office === 'fits';
}

/** *The winger said … The coach said*: who has just spoken as one is not the other, unless the text calls him both. */
function spokeAsAnother({ head, isAnybody, isSource }: Phrase, candidate: Candidate, memory: Memory): boolean {
  const last = memory.sayings.at(-1);
  if (last?.who !== candidate || isAnybody || !isSource) return false;
  const { phrase } = last;
  return phrase.kind === 'person' && phrase.opener === 'definite' && !phrase.isAnybody && phrase.head !== head;
}

/** The people or party after which the phrase calls somebody: *the Dane*; null where it calls nobody so. */
function peopleOf({ isAnybody, head, modifiers }: Phrase): string | null {
  const last = modifiers.at(-1);
  return isAnybody && last?.toLowerCase() === head ? last : null;
}

/** Whether somebody of an age, as written, is as old as the phrase says; null where one of them says nothing. */
function bearsAge({ text, head }: Phrase, age: string | null): boolean | null {
  if (age === null) return null;
  const said = AGE.exec(text)?.[1];
  if (said !== undefined) return said === age;
  const range = AGES[head];
  return range === undefined ? null : Number(age) >= range[0] && Number(age) <= range[1];
}
const AGE = /(?<!\d)(\d{2})-year-old/;
/** How old somebody is whom news calls so. */
const AGES: Readonly<Record<string, readonly [number, number]>> = { teenager: [13, 19], pensioner: [55, 120] };
