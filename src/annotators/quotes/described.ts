/**
 * Sources that describe somebody by what the article said of a name before: *the unionist*
 * of *trade unionist Ann Lee*. In the first sentence of a story an organization may also be
 * described first and named soon after.
 *
 *   A rights group said … Harbour Watch, a group in Oslo, said   ->   Harbour Watch, both times
 */
import type { Entity } from '../../document/layers.ts';
import { isRoleNoun } from '../../lexicon/titles.ts';
import { firstAtOrAfter, isNamed, latest } from '../mentions/named-head.ts';
import { headNounOf, sortOf } from '../mentions/noun-phrase.ts';
import { named, type Rule } from '../mentions/source-phrase.ts';
import { keysOf } from './descriptions.ts';

/** How many of those who spoke or were described last are remembered. */
const REMEMBERED = 40;

/** The one who spoke last under a longer description with the same noun: *the director, producer and founder Ann Lee*. */
export const toldBefore: Rule = (source, { spoken }) => {
  const { opener, head, modifiers, complement } = source.phrase;
  const sort = headNounOf(head)?.sort ?? (isRoleNoun(head) ? 'person' : null);
  if (sort === null || (opener !== 'definite' && !(opener === 'bare' && sort === 'person' && !isPlural(head))))
    return null;
  const words = [head, ...tellingWords([...modifiers, complement])];
  const found = spoken.slice(-REMEMBERED).findLast((one) => {
    const said = wordsOf(one.source);
    if (one.entity === null || (one.entity.type === 'person' ? sort === 'organization' : sort === 'person'))
      return false;
    return said.length > words.length && words.every((word) => said.includes(word));
  });
  return found?.entity ? named(found.entity, 'description-before') : null;
};

/** The words in lower case that a description must share with another to mean the same: names, and what makes another office. */
function tellingWords(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(TELLING) ?? []).map((word) => word.toLowerCase());
}
const TELLING = /(?<!\p{L})(?:\p{Lu}[\p{L}\p{N}]+|vice|deputy|assistant|former|ex|acting)(?![\p{L}\p{N}])/gu;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The one whom the article described by the noun last before the source, if nothing in the source speaks against it. */
export const describedBefore: Rule = (source, { descriptions }) => {
  const { opener, head, modifiers, complement } = source.phrase;
  if (head === '' || opener === 'indefinite' || opener === 'possessive') return null;
  const sort = headNounOf(head)?.sort ?? sortOf(head);
  if (sort === 'group' || (opener === 'bare' && (sort !== 'person' || isPlural(head)))) return null;
  const telling = tellingWords([...modifiers, complement]);
  const found = keysOf(head).flatMap((key) => {
    const list = descriptions().get(key) ?? [];
    const before = list
      .slice(
        0,
        firstAtOrAfter(list, source.start, ({ at }) => at),
      )
      .slice(-REMEMBERED);
    return before.filter(({ words, entity }) => telling.every((word) => words.has(word) || isOf(entity, word)));
  });
  const entity = latest(
    found.map((one) => one.entity),
    source.start,
  );
  return entity && named(entity, 'description-before');
};

/** The only organization that is described by the noun, soon after a story's first sentence left it unnamed. */
export const namedLater: Rule = (source, { descriptions, placed, spoken, text }) => {
  const { opener, head } = source.phrase;
  const noun = headNounOf(head);
  if (opener !== 'indefinite' || spoken.length > 0 || (noun?.sort !== 'organization' && noun?.sort !== 'document'))
    return null;
  if (isNamed(source, placed, text)) return null;
  const later = (descriptions().get(head) ?? []).filter(({ at }) => at > source.start && at - source.start < REACH);
  const entities = new Set(later.map(({ entity }) => entity));
  const [entity] = entities;
  return entities.size === 1 ? named(entity!, 'named-later') : null;
};
/** How far after the description, in characters, the name may come: about four paragraphs. */
const REACH = 1500;

function isPlural(head: string): boolean {
  return /(?<!s)s$/.test(head) || /men$|people$|police$/.test(head);
}

/** Whether a name in the source is of the entity's own: its affiliation's, its country's, or of its name. */
function isOf({ name, affiliation }: Entity, word: string): boolean {
  return wordsOf(`${name} ${affiliation?.value ?? ''}`).includes(word);
}
