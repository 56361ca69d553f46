/**
 * Whom a pronoun means by the clause in which it stands: its subject comes before those who are named outside.
 *
 *   Lee praised Bo Park, who scored with his first shot   ->   his: Bo Park
 *   Lee came. The suspect was found in his house          ->   his: the suspect, hence nobody named
 */
import { isWord } from '../../lexicon/function-words.ts';
import type { Event } from './events.ts';
import type { Candidate, Memory } from './memory.ts';
import type { Phrase } from './phrase.ts';

/** How far behind its subject a clause is looked at, in UTF-16 code units. */
const REACH = 400;

/** Those left of the candidates of a pronoun, `own` among them; all where its clause does not tell. */
export function subjectsOfClause(
  phrase: Phrase,
  { sentence, part, quotation }: Event,
  all: readonly Candidate[],
  memory: Memory,
  text: string,
): readonly Candidate[] {
  if ((phrase.kind !== 'pronoun' && phrase.kind !== 'he') || phrase.gender === null) return all;
  const before = (one: Candidate): string => text.slice(memory.trailOf(one)!.end, phrase.start);
  const own = all.filter(({ kind }) => kind === 'own');
  const persons = all.filter((one) => {
    if (one.kind === 'own') return false;
    const trail = memory.trailOf(one);
    return trail?.sentence === sentence && trail.end <= phrase.start && phrase.start - trail.end < REACH;
  });
  const relative = persons.find((one) => one.kind === 'entity' && part === 'owner' && IN_RELATIVE.test(before(one)));
  if (relative !== undefined) return [relative, ...own];
  if (persons.some(({ kind }) => kind === 'entity')) return all;
  // `A man hit him`: what is done to somebody in a clause is not done to its subject.
  const isSubject = (one: Candidate): boolean => {
    const trail = memory.trailOf(one)!;
    const isSpokenOf = trail.form === 'pronoun' || trail.part === 'subject';
    return (
      isSpokenOf &&
      trail.quotation === quotation &&
      ((part !== 'other' && !phrase.isSource) || opensClause(before(one)))
    );
  };
  const subjects = persons.filter((one) => one.sort === 'person' && isSubject(one));
  return subjects.length === 0 ? all : [...subjects, ...own];
}

const IN_RELATIVE = /^,? who(?![\p{L}])[^,;.:“”"]*$/u;

/** Whether another clause begins among the words. */
const opensClause = (words: string): boolean =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => isWord(word, 'subordinator') || /^(?:after|before|once)$/.test(word),
  );
