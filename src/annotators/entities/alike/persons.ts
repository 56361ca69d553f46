/**
 * What speaks for two names of persons being one person's, or against it.
 *
 *   Randy Kremlacek … Kremacek   ->   its last word but for a letter, named once
 */

import { listsOf } from '../../../lexicon/gazetteer.ts';
import { bitOf } from '../../../lexicon/gazetteer-lists.ts';
import type { NamedMention } from '../../mentions/names.ts';
import { core } from '../core-name.ts';
import { haveOtherMiddles } from '../full-names.ts';
import { areTogether, commonFeatures, type Form } from './form.ts';
import { skeletonOf, wordLikeness } from './words.ts';

/** Under which others look for those that a name may be. */
export function personKeys(mention: NamedMention): string[] {
  const words = core(mention);
  const keys = words.flatMap((word) =>
    word.length < 4 ? [] : [`<${word.slice(0, 3)}`, `>${word.slice(-3)}`, `~${skeletonOf(word)}`],
  );
  if (words.length > 1) keys.push(`=${words.at(-1)}`, `:${words.map((word) => word[0]).join('')}`);
  else if (/^\p{Lu}{2,5}$/u.test(mention.text)) keys.push(`:${words[0]}`);
  return keys;
}

/** The features of a name that may be a fuller or earlier one's. */
export function personFeatures(mention: NamedMention, other: NamedMention, asking: Form, asked: Form): string[] | null {
  if (isOfTwoGenders(asking, asked)) return null;
  const [a, b] = [core(mention), core(other)];
  const likeness = a.length === 1 ? singleLikeness(a[0]!, mention.text, b) : fullLikeness(a, b, mention, other);
  if (likeness === null) return null;
  if (a.length > 1 && b.length > 1 && (areTogether(asking, asked) || areOthers(a, b))) return null;
  return [...likeness, ...commonFeatures(asking, asked)];
}

function isOfTwoGenders({ genders }: Form, asked: Form): boolean {
  return genders.size === 1 && asked.genders.size === 1 && [...genders][0] !== [...asked.genders][0];
}

/** Of two given names that people have, none is a misprint of the other: `Maria Santos` and `Marina Santos`. */
function areOthers(a: readonly string[], b: readonly string[]): boolean {
  const given = [a[0]!, b[0]!] as const;
  const isOne = /^(?:same|common|nickname|initial)$/.test(wordLikeness(...given));
  if (isOne) return a.length < b.length ? haveOtherMiddles(a, b) : haveOtherMiddles(b, a);
  return given.every((word) => (listsOf(word) & bitOf('given-names')) !== 0);
}

function singleLikeness(word: string, text: string, others: readonly string[]): string[] | null {
  if (others.length > 1 && /^\p{Lu}{2,5}$/u.test(text) && word === others.map((one) => one[0]).join(''))
    return ['initials', `initials ${word.length > 2 ? 'three' : 'two'}`];
  for (let at = others.length - 1; at >= 0; at--) {
    const likeness = wordLikeness(word, others[at]!);
    if (likeness === 'other' || likeness === 'same' || likeness === 'initial') continue;
    const place = others.length === 1 ? 'only' : at === others.length - 1 ? 'last' : at === 0 ? 'first' : 'middle';
    return [
      'single',
      `single ${place}`,
      `single ${likeness}`,
      ...letters(word, others[at]!, likeness),
      `single as ${place === 'last' ? 'surname' : 'given'}`,
    ];
  }
  return null;
}

function fullLikeness(
  a: readonly string[],
  b: readonly string[],
  { text }: NamedMention,
  other: NamedMention,
): string[] | null {
  if (b.length === 1) return null;
  const [last, first] = [wordLikeness(a.at(-1)!, b.at(-1)!), wordLikeness(a[0]!, b[0]!)];
  if (last === 'other' || last === 'begins' || last === 'initial') return null;
  if (first === 'other' && last !== 'same') return null;
  const between = a.slice(1, -1).join(' ') === b.slice(1, -1).join(' ');
  const short = [...a, ...b].every((word) => word.length <= 5) ? ['syllables'] : [];
  const capitals = [text, other.text].some((name) => /^\p{Lu}{2,3} /u.test(name)) ? ['capitals before it'] : [];
  return [
    'full',
    `full last ${last}`,
    `full first ${first}`,
    ...(first === 'same' ? letters(a.at(-1)!, b.at(-1)!, last) : last === 'same' ? letters(a[0]!, b[0]!, first) : []),
    ...(between ? [] : [a.length === b.length ? 'other between' : 'more between']),
    ...short,
    ...capitals,
  ];
}

/** How long the words are that are not quite the same, and whether both are names that people have. */
function letters(a: string, b: string, likeness: string): string[] {
  if (likeness === 'same') return [];
  const shorter = Math.min(a.length, b.length);
  const known = [a, b].filter((word) => (listsOf(word) & NAMES) !== 0).length;
  return [
    `letters ${shorter < 5 ? 'four' : shorter < 7 ? 'six' : 'more'}`,
    `known ${known}`,
    ...(a[0] === b[0] ? [] : ['begins otherwise']),
  ];
}
const NAMES = bitOf('given-names') | bitOf('surnames');
