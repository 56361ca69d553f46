/** What is known of a name over all articles: what the rules by which people are told the same look at. */
import type { Entity } from '../../document/layers.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import { nameWords } from '../../lexicon/spelling.ts';

/** Where an article was printed and when: the outlet and the month, as far as known. */
export type Scope = string;

export interface Profile {
  /** As identityOf has it. */
  readonly identity: string;
  /** The spelling met first. */
  readonly name: string;
  readonly words: readonly string[];
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

/** A profile of an entity that was just met; null for what is neither person nor organization. */
export function newProfile(entity: Entity, identity: string): Profile | null {
  const { type, name, qid } = entity;
  if (type !== 'person' && type !== 'organization') return null;
  // Dots between letters are no words' ends: F.B.I. is FBI, J.K. is J K.
  const spaced = type === 'person' ? name.replace(/\.(?=\p{Lu})/gu, '. ') : name;
  return { identity, name, words: nameWords(spaced), type, qid, countries: new Set(), articles: 0, scopes: new Map() };
}
