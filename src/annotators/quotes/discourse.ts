/**
 * Sources that only the quotes before them explain. News names a speaker once and goes on
 * with *he said*, *the official added*, *it said*, *the report found*: such a source goes
 * to the last speaker of its sort, if one spoke not long before.
 *
 *   A ministerial source said … The source added …   ->   described: "A ministerial source"
 *   The World Bank said … It warned …                 ->   named: World Bank
 */
import type { Entity } from '../../document/layers.ts';
import { mayBeCalled } from '../../lexicon/nouns.ts';
import { isNamed, mentionAt } from '../mentions/named-head.ts';
import { headNounOf, nounPhrase, type Sort, sortOf } from '../mentions/noun-phrase.ts';
import { pronounFits } from '../mentions/pronouns.ts';
import { roleFits } from '../mentions/roles.ts';
import { described, named, type Rule, type Setting, type Source } from '../mentions/source-phrase.ts';

/** Someone who has spoken: an entity, or a description where nobody is named. */
export interface Spoken {
  readonly entity: Entity | null;
  readonly name: string;
  /** The source as it stands. */
  readonly source: string;
  readonly sort: Sort;
  /** Where the source stands. */
  readonly at: number;
}

/** How far back, in characters, a source may refer: about six paragraphs. */
const REACH = 2000;

/** What a source that names nobody is: its head noun and whether it points back. */
interface Pointer {
  readonly sort: Sort;
  /** The head noun in lower case; null for a pronoun. */
  readonly head: string | null;
}

/** Somebody described who spoke last, unless one whom the source may mean was named since. */
export const lastDescribed: Rule = (source, setting) => {
  const back = pointedAt(source, setting);
  if (back === null || back.entity !== null || namedSince(back.at, source, setting.placed)) return null;
  return described(back.name, 'last-speaker');
};

/** The last speaker of the sort that a source without a name points back to. */
export const lastSpeaker: Rule = (source, setting) => {
  const back = pointedAt(source, setting);
  if (back === null) return null;
  return back.entity ? named(back.entity, 'last-speaker') : described(back.name, 'last-speaker');
};

function pointedAt(source: Source, { spoken, text, placed }: Setting): Spoken | null {
  const pointer = isNamed(source, placed, text) ? null : pointerOf(source);
  return pointer && spokenBefore(pointer, source.start, spoken, (entity) => pronounFits(source.text, entity, text));
}

/** Whether the person that a pronoun was linked to is named between the last speaker and the pronoun. */
function namedSince(at: number, source: Source, placed: Setting['placed']): boolean {
  const linked = mentionAt(source, placed);
  return (
    linked?.entity.mentions.some(
      (mention) => mention.form === 'name' && mention.start > at && mention.start < source.start,
    ) ?? false
  );
}

/** How a source points back to a speaker, or null if it introduces one of its own. */
function pointerOf({ text: source, phrase }: Source): Pointer | null {
  const word = source.toLowerCase();
  if (word === 'he' || word === 'she') return { sort: 'person', head: null };
  if (word === 'it') return { sort: 'thing', head: null };
  if (word === 'they') return { sort: 'group', head: null };
  if (/^sources?$/.test(word)) return { sort: sortOf(word), head: word };
  const { opener, head, modifiers, complement, isName } = phrase;
  if (isName || modifiers.length > 3 || complement !== '') return null;
  // `veteran party leader said`: some papers leave the article out.
  const isDefinite =
    opener === 'definite' || (opener === 'bare' && modifiers.length > 0 && headNounOf(head)?.sort === 'person');
  if (!isDefinite) return null;
  return { sort: sortOf(source), head };
}

/** The speaker that a pointer at `at` points back to, or null. `spoken` are those before it, in text order. */
function spokenBefore(
  pointer: Pointer,
  at: number,
  spoken: readonly Spoken[],
  gender: (entity: Entity) => boolean,
): Spoken | null {
  for (let i = spoken.length - 1; i >= 0 && at - spoken[i]!.at <= REACH; i--) {
    const one = spoken[i]!;
    if (fits(pointer, one, gender, i === spoken.length - 1)) return one;
    // Only the last speaker of a sort is in view.
    if (one.sort === pointer.sort && pointer.head === null) return null;
  }
  return null;
}

function fits(pointer: Pointer, one: Spoken, gender: (entity: Entity) => boolean, isLast: boolean): boolean {
  const { head, sort } = pointer;
  if (one.entity === null && head !== null && nounPhrase(one.name).head === head) return true;
  if (sort === 'group')
    return head === null && (one.sort === 'group' || (isLast && one.entity?.type === 'organization'));
  if (one.sort !== sort) return false;
  if (head === null) return one.entity === null || sort === 'thing' || gender(one.entity);
  if (one.entity === null) return false;
  const noun = headNounOf(head);
  if (sort === 'thing') return noun?.sort === 'document' || mayBeCalled(one.entity.name, head);
  if (noun?.open) return true;
  const title = one.entity.title?.value;
  return title !== undefined && roleFits([head], title);
}
