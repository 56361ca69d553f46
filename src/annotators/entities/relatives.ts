/**
 * Namesakes in a family, who are two persons though the rules for names would make them one.
 *
 *   "Musa Ibrahim fell. His father, Ibrahim Musa, wept."  ->  two;   Ann Cole Jr., Ann Cole Sr. -> two
 */
import type { Group, NamedMention } from '../mentions/names.ts';
import { attempt, type Rule, type RuleUse } from '../rule.ts';
import { core, isGeneration } from './core-name.ts';
import type { Said } from './single-names.ts';

/** A full name, the one before it in the text, and what is said of both. */
type Related = Rule<[mention: NamedMention, said: Said, before: NamedMention, ofBefore: Said], object | null>;

const YES = {};

export const relative: Related = {
  name: 'named-entities/relative',
  why: 'Who is called somebody’s father or son is not that person, however alike their names are.',
  example: 'Musa Ibrahim was killed on Monday. His father, Ibrahim Musa, wept.',
  apply: (mention, said, before, ofBefore) =>
    said.kin && !ofBefore.kin && mention.words.join(' ') !== before.words.join(' ') ? YES : null,
};

/** Of those who are introduced as somebody's relative, whose: the person named in full before. */
export function relativesOf(
  mentions: readonly NamedMention[],
  saidOf: (mention: NamedMention) => Said,
  use: RuleUse,
): Map<NamedMention, NamedMention> {
  const found = new Map<NamedMention, NamedMention>();
  const fullNames = mentions.filter((mention) => core(mention).length > 1);
  for (const [i, mention] of fullNames.entries()) {
    const before = fullNames[i - 1];
    if (before !== undefined && attempt(relative, use, mention, saidOf(mention), before, saidOf(before)) !== null)
      found.set(mention, before);
  }
  return found;
}

/** Whether two groups are namesakes in a family: one was introduced as a relative of the other, or a *Jr.* or *III* tells them apart. */
export function areRelatives(one: Group, other: Group, relatives: ReadonlyMap<NamedMention, NamedMention>): boolean {
  const isOf = (a: Group, b: Group): boolean =>
    a.mentions.some((mention) => {
      const before = relatives.get(mention);
      return (before !== undefined && b.mentions.includes(before)) || isOtherGeneration(mention, b);
    });
  return isOf(one, other) || isOf(other, one);
}

/** Whether a name says by *Jr.* or *III* that it is another bearer of it than the group's. */
export function isOtherGeneration({ words }: NamedMention, { mentions }: Group): boolean {
  const own = words.find(isGeneration);
  if (own === undefined) return false;
  const others = mentions.flatMap((mention) => mention.words.filter(isGeneration));
  return others.length > 0 && !others.includes(own);
}
