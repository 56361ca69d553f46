/**
 * What the text states against a candidate, so that a phrase cannot mean it: gender, kinship, office, the noun that a body's
 * name bears, and country. Hard facts, asked before anything is weighed.
 *
 *   "The ministry" and Ford: no ministry by its name;   "he" and one who surely was "she": no
 */
import { countryOf } from '../../lexicon/countries.ts';
import { remembered } from '../../lexicon/data.ts';
import { isForUnnamed } from '../../lexicon/described-sources.ts';
import { namesGender } from '../../lexicon/name-genders.ts';
import { namePattern } from '../../lexicon/name-words.ts';
import { mayBeCalled, nounOf } from '../../lexicon/nouns.ts';
import type { Gender } from '../../lexicon/titles.ts';
import type { Candidate, Memory } from './memory.ts';
import type { Phrase } from './phrase.ts';

/** What the text itself states is never gone against: gender, number, and that *a resident* is new to the reader. */
export function agrees(phrase: Phrase, candidate: Candidate, memory: Memory): boolean {
  if (phrase.gender !== null && candidate.gender !== null && phrase.gender !== candidate.gender) return false;
  if (isOfOtherGender(phrase, candidate, memory) || hasSpokenAsOther(phrase, candidate, memory)) return false;
  if (phrase.isRelative && isNoRelative(phrase, candidate)) return false;
  if (phrase.kind === 'person' && holdsAnother(phrase, candidate)) return false;
  if (phrase.kind === 'organization' && bearsNoSuchNoun(phrase, candidate, memory)) return false;
  if (isForUnnamed(phrase.head) && candidate.entity?.type === 'person') return false;
  if (phrase.opener === 'indefinite' && (memory.trailOf(candidate)?.met ?? 0) > 0) return false;
  return candidate.kind !== 'joint' || phrase.plural || phrase.text === '';
}

/** How likely somebody must have been meant by *she* before, taken together, to be meant by no *he*; a given name counts a little. */
const SURE = { least: 0.8, givenName: 0.3 };

/** Whom *she* surely meant before, *he* does not mean. */
function isOfOtherGender({ gender }: Phrase, candidate: Candidate, memory: Memory): boolean {
  const trail = memory.trailOf(candidate);
  if (gender === null || candidate.gender !== null || trail === undefined) return false;
  const against = gender === 'm' ? trail.f - trail.m : trail.m - trail.f;
  if (against < SURE.least - SURE.givenName) return false;
  const suggested = candidate.entity?.type === 'person' ? namesGender(candidate.name) : null;
  const name = suggested === null ? 0 : suggested === gender ? -SURE.givenName : SURE.givenName;
  return against + name >= SURE.least;
}

/**
 * `Kwame Asare accused Elena Petrova of lying. She …`: of those whose given names speak against the pronoun none is meant
 * where somebody met at last has a name that speaks for it, unless the text has called them so.
 */
export function withoutOtherNames(
  { gender, head }: Phrase,
  sentence: number,
  all: readonly Candidate[],
  memory: Memory,
): Candidate[] {
  if (gender === null || head !== '') return [...all];
  const isFitting = all.some(
    (one) => suggestedGender(one) === gender && (memory.trailOf(one)?.sentence ?? -1) >= sentence - 1,
  );
  if (!isFitting) return [...all];
  const votes = (one: Candidate): number => memory.trailOf(one)?.[gender] ?? 0;
  return all.filter((one) => votes(one) > 0 || (suggestedGender(one) ?? gender) === gender);
}

/** What a person's given name suggests, where the text states nothing. */
export function suggestedGender({ entity, gender }: Candidate): Gender | null {
  return entity?.type !== 'person' || gender !== null ? null : namesGender(entity.name);
}

/** *He said … She said*: two persons, unless a given name speaks against what the first was taken for. */
function hasSpokenAsOther({ gender, isSource }: Phrase, candidate: Candidate, memory: Memory): boolean {
  const last = memory.sayings.at(-1);
  if (!isSource || gender === null || last?.who !== candidate || last.phrase.gender === null) return false;
  return last.phrase.gender !== gender && (candidate.entity === null || namesGender(candidate.name) !== gender);
}

/** *His wife* is somebody whom the text calls a wife somewhere, or who is not named. */
function isNoRelative({ head }: Phrase, { entity, profile }: Candidate): boolean {
  return entity?.type === 'person' && profile?.heads.has(head) !== true && profile?.nameWords.includes(head) !== true;
}

/**
 * *The ministry* is called one by its name, or was before; *the company* may be any. What an acronym stands for is not known.
 */
function bearsNoSuchNoun({ head }: Phrase, candidate: Candidate, memory: Memory): boolean {
  const { entity, profile, name, sort } = candidate;
  if (entity === null || profile === null || sort !== 'organization' || nounOf(head)?.open !== false) return false;
  if (profile.nameWords.includes(head) || profile.heads.has(head) || mayBeCalled(name, head)) return false;
  return (
    !/^\p{Lu}{2,}$/u.test(name) && profile.acronyms.length === 0 && memory.trailOf(candidate)?.heads.has(head) !== true
  );
}

/** *Oman's minister* is none of Kuwait, and *Oman's trade ministry* no Chilean body, as far as the text says whose they are. */
export function isOfAnother(country: string | null, { entity, sort, name }: Candidate): boolean {
  if (country === null) return false;
  const own = entity?.country;
  if (own != null && own.basis !== 'inferred') return own.value !== country;
  const named = sort === 'organization' ? countryNamed(name) : null;
  return named !== null && named !== country;
}

/** The country that a body's name or description opens with: *Chilean Foreign Ministry*, *South Korea's finance ministry*. */
const countryNamed = remembered((name: string): string | null => {
  const { owner, people } =
    /^(?:[Tt]he )?(?:(?<owner>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})['’]s|(?<people>\p{Lu}\p{L}+)) /u.exec(name)?.groups ??
    {};
  const match = countryOf(owner ?? people ?? '');
  if (match?.codes.length !== 1) return null;
  return match.via === 'demonym' || (owner !== undefined && match.via !== 'region' && match.via !== 'capital')
    ? match.codes[0]!
    : null;
});

/** *The vice president* is not the president, nor the other way round. */
function holdsAnother({ role, modifiers }: Phrase, { profile }: Candidate): boolean {
  if (profile === null || profile.titles.length === 0) return false;
  const isSecond = [...role, ...modifiers].some(isDeputy);
  const alike = profile.titles.filter(
    (title) =>
      title
        .toLowerCase()
        .split(/[\s-]+/)
        .at(-1) === role.at(-1),
  );
  return alike.length > 0 && alike.every((title) => isDeputy(title) !== isSecond);
}
/** Whether a title is one of somebody who stands in for the holder: *vice president*. */
export const isDeputy = (title: string): boolean => secondPattern().test(title);
const secondPattern = namePattern((of) => `\\b${of('second')}\\b`, 'i');
