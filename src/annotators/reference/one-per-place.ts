import type { Reference } from '../../document/layers.ts';

/**
 * A word may be the source of several sayings, one within the other, and be ranked for each: it is one mention, of
 * the entity that was surest.
 *
 *   She continued that an official she spoke to said that …: She is Larsen by 0.74, Ivo by 0.58 -> Larsen
 */
export function onePerPlace(mentions: readonly Reference[]): Reference[] {
  const surest = new Map<number, Reference>();
  for (const mention of mentions) {
    const known = surest.get(mention.start);
    const isOther = known !== undefined && known.entity !== mention.entity;
    if (known === undefined || (isOther && mention.confidence > known.confidence)) surest.set(mention.start, mention);
  }
  return [...surest.values()];
}
