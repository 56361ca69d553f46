/**
 * Sources that describe somebody by what the article said of a name before: *the unionist*
 * of *trade unionist Ann Lee*. In the first sentence of a story an organization may also be
 * described first and named soon after.
 *
 *   A rights group said … Harbour Watch, a group in Oslo, said   ->   Harbour Watch, both times
 */
import type { Entity } from '../../document/layers.ts';
import { isRoleNoun } from '../../lexicon/titles.ts';
import type { Description } from './descriptions.ts';
import { keysOf } from './descriptions.ts';
import { headNounOf, sortOf } from './noun-phrase.ts';
import { named, type Rule } from './source.ts';
import { isNamed } from './speaker.ts';

/** How many of those who spoke last are remembered with the words that they were introduced with. */
const REMEMBERED = 40;

/** The one who spoke last under a longer description with the same noun: *the director, producer and founder Ann Lee*. */
export const toldBefore: Rule = (source, { spoken }) => {
  const { opener, head, modifiers, complement } = source.phrase;
  const sort = headNounOf(head)?.sort ?? (isRoleNoun(head) ? 'person' : null);
  if (sort === null || (opener !== 'definite' && !(opener === 'bare' && sort === 'person' && !isPlural(head))))
    return null;
  const words = [head, ...namesIn([...modifiers, complement])];
  const found = spoken.slice(-REMEMBERED).findLast((one) => {
    const said = wordsOf(one.source);
    return one.entity !== null && said.length > words.length && words.every((word) => said.includes(word));
  });
  return found?.entity ? named(found.entity, 'description-before') : null;
};

/** The capitalised words in lower case: what a description must share with another to mean the same. */
function namesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The one whom the article described by the noun last before the source, if nothing in the source speaks against it. */
export const describedBefore: Rule = (source, { descriptions }) => {
  const { opener, head, modifiers, complement } = source.phrase;
  if (head === '' || opener === 'indefinite' || opener === 'possessive') return null;
  const sort = headNounOf(head)?.sort ?? sortOf(head);
  if (sort === 'group' || (opener === 'bare' && (sort !== 'person' || isPlural(head)))) return null;
  const names = [...modifiers, ...complement.split(/[^\p{L}\p{N}'’-]+/u)].filter((word) => /^\p{Lu}/u.test(word));
  const fits = ({ at, words, entity }: Description): boolean =>
    at < source.start && names.every((name) => words.has(name.toLowerCase()) || isOf(entity, name));
  const found = keysOf(head)
    .flatMap((key) => descriptions().get(key) ?? [])
    .filter(fits);
  const last = found.map(({ entity }) => entity);
  const entity = latest(last, source.start);
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
  return name.includes(word) || (affiliation?.value.includes(word) ?? false);
}

/** The entity whose last mention before a place is the last. */
function latest(entities: readonly Entity[], place: number): Entity | null {
  let best: Entity | null = null;
  let at = -1;
  for (const entity of new Set(entities)) {
    const last = entity.mentions.findLast(({ start }) => start < place)?.start ?? -1;
    if (last > at) [best, at] = [entity, last];
  }
  return best;
}
