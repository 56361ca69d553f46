/** What is known of a name over all articles: what the rules by which people are told the same look at. */
import type { Entity } from '../../document/layers.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import { nameWords } from '../../lexicon/spelling.ts';
import { Counts, mostFrequent } from '../same-person.ts';

/** Where an article was printed and when: the outlet and the month, as far as known. */
export type Scope = string;

export interface Profile {
  /** As identityOf has it. */
  readonly identity: string;
  /** The spelling of most articles. */
  readonly name: string;
  readonly words: readonly string[];
  /** What most articles take it for; a person where that is even. */
  readonly type: 'person' | 'organization';
  readonly qid: string | null;
  /** Countries that articles or the user's names state, not such as newsx concluded. */
  readonly countries: Set<string>;
  /** In how many articles, all in all and in each scope. */
  articles: number;
  readonly scopes: Map<Scope, number>;
}

const isGeneration = (word: string): boolean => isNameWord(word, 'generation');

/** Which of several of one name: `jr`, `iii`; null where nothing says so. */
function generationOf({ words }: Pick<Profile, 'words'>): string | null {
  return words.find(isGeneration) ?? null;
}

/** Donald Trump Jr. is not Donald Trump, though Joe Manchin III is Joe Manchin: only the user can tell. */
export function isOfOneGeneration(one: Profile, other: Profile): boolean {
  return generationOf(one) === generationOf(other);
}

/** The words of a name without `Jr`. */
export function coreOf({ words }: Pick<Profile, 'words'>): readonly string[] {
  return words.filter((word) => !isGeneration(word));
}

/** What is collected of a name while articles are read, in whatever order they come. */
export interface Meeting extends Omit<Profile, 'name' | 'words' | 'type'> {
  readonly names: Counts;
  readonly types: Counts;
}

export function newMeeting({ qid }: Entity, identity: string): Meeting {
  return {
    ...{ identity, qid, names: new Counts(), types: new Counts() },
    ...{ countries: new Set(), articles: 0, scopes: new Map() },
  };
}

export function profileOf({ names, types, ...met }: Meeting): Profile {
  const name = mostFrequent(names);
  const type = types.get('organization') > types.get('person') ? 'organization' : 'person';
  // Dots between letters are no words' ends: F.B.I. is FBI, J.K. is J K.
  const spaced = type === 'person' ? name.replace(/\.(?=\p{Lu})/gu, '. ') : name;
  return { ...met, name, type, words: nameWords(spaced) };
}
