/**
 * Which words of a stretch beside a name may be a title: whatever ends in a word that calls people something, or
 * that may do so though no list knows it.
 *
 *   potato farmer -> farmer | potato farmer;  dean of the Harbour School -> dean | dean of the Harbour School
 */

import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { type Calling, callingEndingAt, callingOfSeveral, singular } from '../../lexicon/occupations.ts';
import type { NamedMention } from '../mentions/names.ts';
import { mayBePersonNoun } from './person-nouns.ts';

/**
 * How a stretch of words stands to the name: `list` and `among` are said of several, `Ann Lee, from Lago, a miller` is
 * `behind`, and `called` stands away from it.
 */
type SlotKind = 'before' | 'list' | 'among' | 'apposed' | 'after' | 'bare' | 'behind' | 'is' | 'as' | 'called';

/** Words that may be a title: tokens [start, end), of which [start, head) are the title without its *of…*. */
export interface Candidate {
  readonly start: number;
  readonly head: number;
  readonly end: number;
  /** What its last word calls somebody; `unlisted` where no list knows it. */
  readonly calling: Calling;
}

/** Words beside a name, and which of them may be a title of its bearer. */
export interface Slot {
  readonly kind: SlotKind;
  /** Tokens [start, end) that belong to the name so. */
  readonly start: number;
  readonly end: number;
  /** Its titles are of several: `one of the authors`. */
  readonly several: boolean;
  /** The word that leads to it: *became*, or the word before *as*; empty where none does. */
  readonly lead: string;
  readonly candidates: readonly Candidate[];
}

/** A title of a person, where it stands. */
export interface Titled {
  readonly mention: NamedMention;
  /** Null where only the name stands there. */
  readonly slot: Slot | null;
  readonly title: Candidate | null;
}

/** The tokens of an article and the names in them. */
export interface TokensNamed {
  readonly tokens: Tokens;
  /** The name that holds a token. */
  nameAt(token: number): NamedMention | undefined;
}

/** The same with what else its names tell. */
export interface NamedText extends TokensNamed {
  /** The organizations that the article names, the most named first, each by its first name. */
  readonly bodies: readonly NamedMention[];
  /** The first and end token of the sentence that holds a name, without a dateline before it. */
  bounds(mention: NamedMention): { readonly first: number; readonly end: number };
}

/** A title without its *of…* is not longer. */
export const LONGEST_TITLE = 8;

export const isLink = (word: string): boolean => isWord(word, 'link');
/** No title begins with such a word, and before a name none holds one: but *Under-Secretary*. */
export const isClosed = (tokens: Tokens, at: number): boolean =>
  isWord(wordAt(tokens, at).toLowerCase(), 'no-title') && wordAt(tokens, at + 1) !== '-';
const JOINT = /^(?:[-‐‑&/]|['’]s?)$/;
export const isJoint = (word: string): boolean => JOINT.test(word);
export const isPerson = (text: TokensNamed, at: number): boolean => text.nameAt(at)?.name.type === 'person';

/** Adds all candidates whose title ends before the token `head`, and its *of…* before `end`. */
export function addCandidates(
  to: Candidate[],
  text: TokensNamed,
  floor: number,
  head: number,
  end: number,
  several = false,
): void {
  const { tokens } = text;
  const known = several ? callingOfSeveral(tokens.words, head, floor) : callingEndingAt(tokens.words, head, floor);
  const calling = known ?? unlisted(text, head - 1, several);
  if (calling === null || calling.kind === 'kin' || calling.kind === 'honorific') return;
  const last = head - calling.length;
  for (let start = last; start >= Math.max(floor, head - LONGEST_TITLE); start--) {
    const first = wordAt(tokens, start);
    if ((start < last && isClosed(tokens, start)) || NO_START.test(first) || isLink(first)) break;
    if (isWord(first, 'past')) break; // `Ana Ruiz, the envoy, met Justice Minister`, `Lago sold midfielder`
    if (isJoint(first) || wordAt(tokens, start - 1) === '-' || first === 'and' || first === ',') continue;
    if (isPerson(text, start)) break;
    const inside = text.nameAt(start);
    if (inside !== undefined && inside.firstToken < start) continue;
    to.push({ start, head, end, calling });
  }
}
const NO_START = /^(?:\d+|years?|old|whose|Majesty|Excellency|Highness|[()])$/;

/** A word that no list knows may be what somebody is, too: what stands around it and how it ends tell. */
function unlisted(text: TokensNamed, at: number, several: boolean): Calling | null {
  const token = text.tokens.words[at];
  if (token === undefined || !mayBePersonNoun(token) || isClosed(text.tokens, at) || isLink(token.text)) return null;
  if (several && singular(token.text) === token.text) return null;
  return text.nameAt(at) === undefined ? UNLISTED : null;
}
const UNLISTED: Calling = { kind: 'unlisted', length: 1, gender: null };

/** Whether a comma only parts the words of a title: `Gender, Labour and Social Development`. */
export function partsWords(text: TokensNamed, at: number): boolean {
  const { tokens } = text;
  if (wordAt(tokens, at) !== ',' || isPerson(text, at - 1) || isPerson(text, at + 1)) return false;
  const [before, after] = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)];
  if (after !== 'and' && !sameCase(before, after)) return false;
  for (let next = at + 1; next < at + 7; next++) {
    const word = wordAt(tokens, next);
    if (word === 'and') return sameCase(before, wordAt(tokens, next + 1));
    if (word !== ',' && (!/^\p{L}/u.test(word) || isClosed(tokens, next) || isPerson(text, next))) return false;
  }
  return false;
}
const sameCase = (a: string, b: string): boolean =>
  /^\p{L}/u.test(a) && /^\p{L}/u.test(b) && /^\p{Lu}/u.test(a) === /^\p{Lu}/u.test(b);
