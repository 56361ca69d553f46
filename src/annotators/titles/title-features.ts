/**
 * What speaks for and against a run of words as a person's title: what its last word calls
 * people, how it is written, and what stands around it.
 */

import type { Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { singular } from '../../lexicon/occupations.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import type { Note, Noting } from '../../tagging/noted.ts';
import { isBodyNoun } from './bodies.ts';
import type { Candidate, Slot, TokensNamed } from './candidates.ts';
import { personNounFeatures } from './person-nouns.ts';

/** Notes of a candidate. */
export function titleFeatures(
  candidate: Candidate,
  slot: Slot,
  text: TokensNamed,
  kind: string = candidate.calling.kind,
): Noting {
  return (note) => {
    notePlace(candidate, slot, text, kind, note);
    noteWords(candidate, slot, text, note);
    noteBehind(candidate, slot, text, note);
    if (slot.kind === 'apposed') noteApposed(candidate, slot, text, kind, note);
  };
}

/** What kind of title it is, where it begins and how it is written. */
function notePlace({ start, head }: Candidate, slot: Slot, text: TokensNamed, kind: string, note: Note): void {
  const { tokens } = text;
  const left = contextOf(text, start - 1, slot.start);
  const shape = shapeOf(tokens, start, head);
  note('slot', slot.kind);
  note('slot, lead', slot.kind, slot.lead);
  note('kind', kind);
  note('slot, kind', slot.kind, kind);
  note('left', left);
  note('slot, left', slot.kind, left);
  note('shape, left', shape, left);
  note('length', String(Math.min(head - start, 5)));
  note('shape', shape);
  note('slot, shape', slot.kind, shape);
  if (!HEADED.has(kind)) return;
  for (const { asked, is } of personNounFeatures(tokens.words[head - 1]!)) {
    note(asked, is);
    note(asked, is, kind);
  }
  note('kind, left', kind, left);
  note('kind, shape', kind, shape);
}

/** Kinds whose words are many and of many uses. */
const HEADED: ReadonlySet<string> = new Set(['occupation', 'person', 'unlisted']);

/** Which words it has. */
function noteWords({ start, head, end, calling }: Candidate, slot: Slot, text: TokensNamed, note: Note): void {
  const { tokens } = text;
  const more = head - calling.length - start;
  const next = tokens.words[head]?.text ?? '';
  const word = headWord(tokens.words[head - 1]!);
  note('word', word);
  if (end > head) note('word, with', word, next);
  else if (isLink(next)) note('word, without', word, next);
  else note('word alone', word);
  note('first word', lowerCase(tokens.words[start]!));
  if (!slot.several && word !== lowerCase(tokens.words[head - 1]!)) note('several', slot.kind);
  if (more > 0) {
    note('more words', String(Math.min(more, 4)));
    note('more begins', wordClass(text, start));
    for (let at = start; at < start + more; at++) note('more has', wordClass(text, at));
  }
  if (start === slot.start) note('begins', 'at the start');
  // It stands for the title of another: `his Chilean counterpart, Ann Lee`.
  if (isCounterpart(tokens.words[head - 1]!.text)) {
    note('counterpart', 'any');
    note('counterpart, left', contextOf(text, start - 1, slot.start));
  }
}

/** What follows its head, and whether that belongs to it: *dean | of the Harbour School*. */
function noteBehind({ head, end }: Candidate, slot: Slot, text: TokensNamed, note: Note): void {
  const { tokens } = text;
  const next = tokens.words[head]?.text ?? '';
  const right = head === slot.end ? 'end' : isLink(next) ? next : next === 'and' ? 'and' : 'word';
  note('right', right);
  note('slot, right', slot.kind, right);
  if (end === head && !isLink(next)) return;
  const word = headWord(tokens.words[head - 1]!);
  const at = head + (tokens.words[head + 1]?.text === 'the' ? 2 : 1);
  const whole = wordClass(text, at);
  const named = text.nameAt(at);
  if (isLink(next)) note(end === head ? 'without, of a body' : 'with, of a body', namesBody(text, at) ? 'yes' : 'no');
  if (end === head) {
    note('without', next);
    note('without, of', next, whole);
    note('word, without of', word, named === undefined ? 'no name' : 'a name');
    return;
  }
  const covers = named === undefined ? 'no name' : named.endToken === end ? 'a name' : 'more than a name';
  note('with', 'any');
  note('with', 'link', next);
  note('of', whole);
  note('with, of', next, whole);
  note('of ends', wordClass(text, end - 1));
  note('of covers', covers);
  note('of covers', covers, whole);
  note('word, of covers', word, covers);
  note('of then', end === slot.end ? 'the end' : tokens.words[end]?.text === 'and' ? 'and' : 'link');
}

/** How many words a noun for a body may stand behind the link: *of the old river museum*. */
const REACH_OF_BODY = 4;

/** Whether what a title is of is a body without a name: *of the river museum*, but not *of research*. */
function namesBody(text: TokensNamed, from: number): boolean {
  for (let at = from; at < from + REACH_OF_BODY && wordClass(text, at) === 'small'; at++)
    if (isBodyNoun(text.tokens.words[at]!)) return true;
  return false;
}

/** Whether a comma closes an apposition behind the name: `the miller, Ann Lee, said`, not `they saw the miller, Ann Lee said`. */
function noteApposed({ start, head }: Candidate, slot: Slot, text: TokensNamed, kind: string, note: Note): void {
  const { tokens } = text;
  const closes = closingOf(slot, text);
  note('closes', closes);
  note('closes, kind', closes, kind);
  note('closes, left', closes, contextOf(text, start - 1, slot.start));
  note('closes, words', closes, String(Math.min(head - start, 3)));
  note('closes, opens', closes, openerClass(tokens.words[slot.start - 1] ?? tokens.words[slot.start]!) || 'other');
}

function closingOf({ end }: Slot, text: TokensNamed): string {
  const at = [end + 1, end + 2, end + 3].find((at) => text.nameAt(at)?.name.type === 'person');
  const next = at === undefined ? undefined : text.tokens.words[text.nameAt(at)!.endToken];
  return next === undefined ? 'nothing' : /^[,(]$/.test(next.text) ? 'mark' : besideClass(next);
}

/** Notes of there being no title in a slot. */
export function noTitleFeatures(
  slot: Slot,
  kinds: ReadonlySet<string> = new Set(slot.candidates.map(({ calling }) => calling.kind)),
): Noting {
  return (note) => {
    note('none', slot.kind);
    for (const kind of kinds) note('none though', kind);
  };
}

/** Whether words end in *counterpart*. */
export const isCounterpart = (words: string): boolean => /\bcounterparts?$/i.test(words);

const isLink = (word: string): boolean => isWord(word, 'link');
const headWord = perWord((word) => singular(word.toLowerCase()));
const lowerCase = perWord((word) => word.toLowerCase());

/** What kind of word stands beside a candidate. */
function contextOf(text: TokensNamed, at: number, slotStart: number): string {
  const token = text.tokens.words[at];
  const name = text.nameAt(at)?.name.type;
  if (name !== undefined) return name;
  const opener = token === undefined ? '' : openerClass(token);
  if (opener !== '') return opener;
  if (at < slotStart - 1) return 'outside';
  return token === undefined ? 'edge' : besideClass(token);
}

const POSSESSIVE = /^['’]s?$/;

const openerClass = perWord((word): string => {
  if (POSSESSIVE.test(word)) return 'possessive';
  if (/^(?:an?|the)$/i.test(word)) return word.toLowerCase();
  return /^(?:his|her|its|their|our)$/i.test(word) ? 'pronoun' : '';
});

const besideClass = perWord((word): string => {
  if (/^["“.:;]$/.test(word)) return 'edge';
  if (word === ',') return 'comma';
  if (word === '-') return 'hyphen';
  if (word === ')') return 'bracket';
  if (word === 'and') return 'and';
  if (isLink(word) || word === 'by') return 'link';
  if (/^(?:said|says|told|added|that|as|with|when|while|but)$/.test(word)) return 'clause';
  if (/^\p{Lu}/u.test(word)) return 'capital';
  if (/^\p{Ll}+(?:ed|ing)$/u.test(word)) return 'verb';
  return /^\p{Ll}/u.test(word) ? 'small' : 'other';
});

/** The kind of a word of a candidate. */
function wordClass(text: TokensNamed, at: number): string {
  const token = text.tokens.words[at];
  return text.nameAt(at)?.name.type ?? (token === undefined ? 'other' : plainClass(token));
}

const plainClass = perWord((word): string => {
  if (word === 'and' || word === '&') return 'and';
  if (POSSESSIVE.test(word)) return 'possessive';
  if (/^[-‐‑/]$/.test(word)) return 'hyphen';
  if (/^\p{Lu}/u.test(word)) return 'capital';
  if (isLink(word)) return 'link';
  if (/^\p{Ll}+(?:ed|ing)$/u.test(word)) return 'verb';
  if (/^\p{Ll}+ly$/u.test(word)) return 'adverb';
  return /^\p{Ll}/u.test(word) ? 'small' : 'other';
});

/** How the words of a title are written: all with capitals, none, or some. */
function shapeOf(tokens: Tokens, start: number, end: number): string {
  let [capitals, small] = [0, 0];
  for (let at = start; at < end; at++) {
    const style = styleOf(tokens.words[at]!);
    if (style === 'capital') capitals++;
    else if (style === 'small') small++;
  }
  return small === 0 ? 'capitals' : capitals === 0 ? 'small' : 'mixed';
}

const styleOf = perWord((word): 'capital' | 'small' | 'neither' =>
  /^\p{Lu}/u.test(word) ? 'capital' : /^\p{Ll}/u.test(word) && !/^(?:and|of|for|the)$/.test(word) ? 'small' : 'neither',
);
