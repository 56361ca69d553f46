/**
 * The name that an entity goes by: the fullest of its names.
 *
 *   Li; Li Qiang; LI QIANG -> Li Qiang
 */

import type { Annotated } from '../../document/document.ts';
import type { Tokens } from '../../document/layers.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import { isTitleCase } from '../names/headline-lines.ts';
import { attempt, type Declared, type Rule, type RuleUse } from '../rule.ts';
import { styleBefore } from './forms-of-address.ts';

type Read = Annotated<'tokens' | 'sentences'>;

/** Mentions to take the name from, where others are left. */
type Passing = Rule<[mentions: readonly NamedMention[], document: Read, group: Group], readonly NamedMention[] | null>;

/** The mentions without those for which something holds; null where none or all are such. */
function without(mentions: readonly NamedMention[], holds: (mention: NamedMention) => boolean) {
  const left = mentions.filter((mention) => !holds(mention));
  return left.length === 0 || left.length === mentions.length ? null : left;
}

/** What is no source of the name while others are there, in order. */
const PASSING: readonly Passing[] = [
  {
    name: 'named-entities/no-capitals',
    why: 'A name in capitals throughout is spelt better elsewhere.',
    example: 'Bo Li came on Monday. BO LI left.',
    apply: (mentions) => without(mentions, ({ words, text }) => words.length > 1 && text === text.toUpperCase()),
  },
  {
    name: 'named-entities/no-greeting',
    why: 'A greeting before a name is no part of it.',
    example: 'Ana Ruiz came. "Hello Ana," they said.',
    apply: (mentions) => without(mentions, ({ words }) => words.length > 1 && isNameWord(words[0]!, 'greeting')),
  },
  {
    name: 'named-entities/no-title-case',
    why: 'In a headline of title case the words around a name look like parts of it.',
    example: 'Nadia Petrov Slams Her Rivals in Debate\n\nNadia Petrov attacked her rivals on Monday.',
    apply: (mentions, { layers: { tokens, sentences } }, { type }) => {
      const calm = mentions.filter(({ sentence }) => !isTitleCase(tokens, sentences[sentence]!));
      const full = calm.filter(({ words }) => type !== 'person' || words.length > 1);
      return full.length === 0 || calm.length === mentions.length ? null : full;
    },
  },
];

const style: Rule<[group: Group, name: string, tokens: Tokens], { readonly style: string } | null> = {
  name: 'named-entities/style',
  why: 'Nobody says Francis of the Pope: a single name keeps the style that it is never without.',
  example: 'Pope Francis came on Monday.',
  apply(group, name, tokens) {
    if (name.includes(' ')) return null;
    const found = group.mentions.map((mention) => styleBefore(mention, tokens)).find((one) => one !== null);
    return found ? { style: found } : null;
  },
};

export const NAMING: readonly Declared[] = [...PASSING, style];

/** The name with the most words, then letters, as the rules leave it. */
export function nameOf(group: Group, document: Read, use: RuleUse): string {
  let mentions: readonly NamedMention[] = group.mentions;
  for (const rule of PASSING) mentions = attempt(rule, use, mentions, document, group) ?? mentions;
  const fullest = mentions.reduce((best, mention) => (longer(mention, best) ? mention : best));
  const name = fullest.text.replace(/\s+/g, ' ');
  if (group.type !== 'person') return name;
  const styled = attempt(style, use, group, name, document.layers.tokens);
  return styled === null ? name : `${styled.style} ${name}`;
}

function longer(a: NamedMention, b: NamedMention): boolean {
  return (
    a.words.length > b.words.length ||
    (a.words.length === b.words.length && a.words.join('').length > b.words.join('').length)
  );
}
