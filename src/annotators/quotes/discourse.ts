/**
 * Sources that only the quotes before them explain. News names a speaker once and goes on
 * with *he said*, *the official added*, *it said*, *the report found*: such a source goes
 * to the last speaker of its sort, if one spoke not long before.
 *
 *   A ministerial source said … The source added …   ->   described: "A ministerial source"
 *   The World Bank said … It warned …                 ->   named: World Bank
 */
import type { Entity } from '../../document/layers.ts';
import { isDescribedSource } from '../../lexicon/described-sources.ts';
import { mayBeCalled, nounOf } from '../../lexicon/nouns.ts';
import { isRoleNoun } from '../../lexicon/titles.ts';
import { roleFits } from '../entities/roles.ts';

/** Someone who has spoken: an entity, or a description where nobody is named. */
export interface Spoken {
  readonly entity: Entity | null;
  readonly name: string;
  readonly sort: Sort;
  /** Where the source stands. */
  readonly at: number;
}

export type Sort = 'person' | 'group' | 'thing';

/** How far back, in characters, a source may refer: about six paragraphs. */
const REACH = 2000;

/** What a source that names nobody is: its head noun and whether it points back. */
export interface Pointer {
  readonly sort: Sort;
  /** The head noun in lower case; null for a pronoun. */
  readonly head: string | null;
}

/** How a source points back to a speaker, or null if it introduces one of its own. */
export function pointerOf(source: string): Pointer | null {
  const word = source.toLowerCase();
  if (word === 'he' || word === 'she') return { sort: 'person', head: null };
  if (word === 'it') return { sort: 'thing', head: null };
  if (word === 'they') return { sort: 'group', head: null };
  if (/^sources?$/.test(word)) return { sort: sortOf(word), head: word };
  const definite = /^(?:the|this|that|these)\s+(?:same\s+)?/i.exec(source);
  if (definite === null || source.length > 60) return null;
  const words = source.slice(definite[0].length).split(/\s+/);
  if (words.length > 3 || words.some((one) => !/^\p{L}[\p{L}\p{Pd}]*$/u.test(one)) || POSTMODIFIED.test(source))
    return null;
  const head = words.at(-1)!.toLowerCase();
  return { sort: sortOf(source), head };
}
const POSTMODIFIED = /\s(?:of|for|from|at|in|who|which)\s/i;

/** Whether a described source is a person, several people, or a thing. */
export function sortOf(description: string): Sort {
  const head = headNoun(description);
  if (isRoleNoun(head)) return 'person';
  const noun = nounOf(head);
  if (noun !== null) return noun.sort === 'person' ? 'person' : 'thing';
  if (/(?<!s)s$|men$|people$|police$/.test(head)) return 'group';
  return isDescribedSource(head) ? 'person' : 'thing';
}

function headNoun(description: string): string {
  const [phrase = ''] = description.toLowerCase().split(/,|\s(?:of|for|from|at|in|who|which|with|close|familiar)\s/, 1);
  return phrase.match(/[\p{L}\p{M}-]+$/u)?.[0] ?? '';
}

/** The speaker that a pointer at `at` points back to, or null. `spoken` are those before it, in text order. */
export function spokenBefore(
  pointer: Pointer,
  at: number,
  spoken: readonly Spoken[],
  gender: (entity: Entity) => boolean,
): Spoken | null {
  for (let i = spoken.length - 1; i >= 0 && at - spoken[i]!.at <= REACH; i--) {
    const one = spoken[i]!;
    if (fits(pointer, one, gender)) return one;
    // Only the last speaker of a sort is in view.
    if (one.sort === pointer.sort && pointer.head === null) return null;
  }
  return null;
}

function fits(pointer: Pointer, one: Spoken, gender: (entity: Entity) => boolean): boolean {
  const { head, sort } = pointer;
  if (one.entity === null && head !== null && headNoun(one.name) === head) return true;
  if (sort === 'group') return one.sort === 'group' || (head === null && one.entity?.type === 'organization');
  if (one.sort !== sort) return false;
  if (head === null) return one.entity === null || sort === 'thing' || gender(one.entity);
  if (one.entity === null) return false;
  const noun = nounOf(head);
  if (sort === 'thing') return noun?.sort === 'document' || mayBeCalled(one.entity.name, head);
  if (noun?.open) return true;
  const title = one.entity.title?.value;
  return title !== undefined && roleFits([head], title);
}
