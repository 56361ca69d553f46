/**
 * What speaks for two names of bodies being one body's, or against it: initials, words left
 * out, misprints.
 *
 *   Movement for Socialism … MAS   ->   the same initials in another order
 *   Pittsburgh Pirates … Pirates   ->   its last word
 */
import { countryOf } from '../../../lexicon/countries.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { nounOf } from '../../../lexicon/nouns.ts';
import { isOrganizationWord } from '../../../lexicon/organization-words.ts';
import type { NamedMention } from '../../mentions/names.ts';
import { commonFeatures, type Form } from './form.ts';
import { wordLikeness } from './words.ts';

const isAcronym = ({ words, text }: NamedMention): boolean =>
  words.length === 1 && /^(?:\p{Lu}\.?){2,}$|^\p{Lu}\p{L}*\p{Lu}\p{L}{0,2}$/u.test(text) && words[0]!.length <= 7;

/** Under which others look for those that a name may be. */
export function bodyKeys(mention: NamedMention): string[] {
  const { words } = mention;
  if (isAcronym(mention)) return [`:${words[0]![0]}`, `=${words[0]}`];
  const own = words.filter((word) => !isWord(word, 'body-link'));
  const keys = own.map((word) => `=${word}`);
  if (own.length < 2) return keys;
  const initials = new Set([own[0]![0], own[1]![0], own.at(-1)![0]]);
  return [...keys, ...[...initials].map((letter) => `:${letter}`)];
}

/** The features of a name that may be a fuller or earlier one's. */
export function bodyFeatures(mention: NamedMention, other: NamedMention, asking: Form, asked: Form): string[] | null {
  const isShort = isAcronym(mention) && !other.words.includes(mention.words[0]!);
  const likeness = isShort ? acronymLikeness(mention, other) : wordsLikeness(mention.words, other.words);
  if (likeness === null || (isShort && [asking, asked].some((form) => isExplained(form, mention)))) return null;
  const possessor = /['’]s /.test(other.text) ? ['possessor'] : [];
  return [...likeness, ...possessor, ...commonFeatures(asking, asked)];
}

/** A name that has an acronym of its own, other than this one. */
function isExplained({ spellings }: Form, { words: [short] }: NamedMention): boolean {
  return spellings.length > 1 && spellings.some((one) => isAcronym(one) && one.words[0] !== short)
    ? true
    : spellings.some((one) => one.words[0] === short) && spellings.some(({ words }) => words.length > 1);
}

function acronymLikeness({ words: [short = ''] }: NamedMention, { words, text: full }: NamedMention): string[] | null {
  const own = words.filter((word) => !isWord(word, 'body-link'));
  if (own.length < 2 || full === full.toUpperCase()) return null;
  const bare = own.filter((word, at) => at === 0 || !isForm(word));
  const here = bare.slice(isPlace(bare[0]!) || isOrganizationWord(bare[0]!, 'whose') ? 1 : 0);
  const ways: readonly (readonly [how: string, is: boolean])[] = [
    ['initials', initialsOf(own) === short],
    ['initials of small words', initialsOf(words) === short],
    ['initials without its form', initialsOf(bare) === short],
    ['initials without its place', here.length > 1 && initialsOf(here) === short],
    ['initials turned', sorted(initialsOf(own)) === sorted(short)],
    ['initials and more', bare.length > 1 && short.length <= bare.length + 2 && holds(short, initialsOf(bare))],
    ['initials turned and more', bare.length > 2 && holds(sorted(short), sorted(initialsOf(bare)))],
  ];
  const how = ways.find(([, is]) => is);
  return how === undefined
    ? null
    : ['acronym', `acronym of ${how[0]}`, `acronym ${short.length < 3 ? 'of two' : 'of more'}`];
}

/** Whether letters stand in others, in their order, the first one first. */
function holds(long: string, letters: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === letters[at]) at++;
  return at === letters.length && long[0] === letters[0];
}

function isForm(word: string): boolean {
  return isOrganizationWord(word, 'form') || isOrganizationWord(capitalized(word), 'legal');
}
const capitalized = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');
const sorted = (letters: string): string => [...letters].sort().join('');
const isPlace = (word: string): boolean => countryOf(capitalized(word)) !== null;

function wordsLikeness(a: readonly string[], b: readonly string[]): string[] | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let edits = 0;
  let at = 0;
  const extra: string[] = [];
  const changed: string[] = [];
  for (const word of short) {
    let found = long.indexOf(word, at);
    if (found < 0) {
      found = long.findIndex((other, i) => i >= at && word.length > 4 && isMisprint(word, other));
      if (found < 0) return null;
      edits++;
      changed.push(word);
    }
    extra.push(...long.slice(at, found));
    at = found + 1;
  }
  extra.push(...long.slice(at));
  if (edits > 1 || (edits === 1 && short.length < 2)) return null;
  if (edits === 1) return ['misprint', `misprint, ${extra.length === 0 ? 'else the same' : 'words more'}`];
  if (extra.length === 0) return null;
  return ['part', ...partFeatures(short, long)];
}

function isMisprint(a: string, b: string): boolean {
  return !['other', 'same', 'begins', 'initial', 'nickname'].includes(wordLikeness(a, b));
}

/** Which words of the fuller name are there, and what the others are. */
function partFeatures(short: readonly string[], long: readonly string[]): string[] {
  const at = long.indexOf(short[0]!);
  const isRun = short.every((word, i) => long[at + i] === word);
  const where = !isRun ? 'apart' : at === 0 ? 'front' : at + short.length === long.length ? 'back' : 'middle';
  const extra = long.filter((word) => !short.includes(word) && !isWord(word, 'body-link'));
  const [first] = extra;
  const kind =
    first === undefined
      ? 'small words'
      : extra.every(isForm)
        ? 'form'
        : extra.every(isPlace)
          ? 'place'
          : extra.some((word) => nounOf(word)?.sort === 'organization')
            ? 'noun'
            : isOrganizationWord(capitalized(first), 'last')
              ? 'body'
              : 'other';
  const next = where === 'front' ? long[short.length]! : where === 'back' ? long[at - 1]! : '';
  const generic = short.every(
    (word) => isWord(word, 'body-link') || nounOf(word)?.sort === 'organization' || isPlace(word),
  );
  return [
    `part at the ${where}`,
    `part without ${kind}`,
    `part at the ${where} without ${kind}`,
    `part of ${short.length === 1 ? 'one word' : 'words'} at the ${where}`,
    `words more ${extra.length < 3 ? extra.length : 'many'}`,
    ...(next !== '' && isWord(next, 'body-link') ? [`small word at the ${where}`] : []),
    ...(generic ? [`any such at the ${where}`] : []),
  ];
}
