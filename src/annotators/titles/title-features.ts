/**
 * What speaks for and against a run of words as a person's title: what its last word calls
 * people, how it is written, and what stands around it.
 */

import type { Token } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { singular } from '../../lexicon/occupations.ts';
import type { Candidate, NamedText, Slot } from './candidates.ts';
import { personNounFeatures } from './person-nouns.ts';

/** The features of a candidate, each the name of a weight. */
export function titleFeatures(
  candidate: Candidate,
  slot: Slot,
  text: NamedText,
  kind: string = candidate.calling.kind,
): string[] {
  const { tokens } = text;
  const { start, head, end, calling } = candidate;
  const more = head - calling.length - start;
  const left = contextOf(text, start - 1, slot.start);
  const shape = shapeOf(tokens, start, head);
  const next = tokens[head]?.text ?? '';
  const features = [
    `slot ${slot.kind}`,
    `slot ${slot.kind} lead ${slot.lead}`,
    `kind ${kind}`,
    `${slot.kind} kind ${kind}`,
    `left ${left}`,
    `${slot.kind} left ${left}`,
    `${shape} left ${left}`,
    `length ${Math.min(head - start, 5)}`,
    `shape ${shape}`,
    `${slot.kind} shape ${shape}`,
  ];
  if (HEADED.has(kind)) {
    for (const feature of personNounFeatures(tokens[head - 1]!)) features.push(feature, `${kind} ${feature}`);
    features.push(`${kind} left ${left}`, `${kind} shape ${shape}`);
  }
  const word = singular(tokens[head - 1]!.text.toLowerCase());
  const tail = end > head ? `with ${next}` : isLink(next) ? `without ${next}` : 'alone';
  features.push(`word ${word}`, `word ${word} ${tail}`, `first word ${tokens[start]!.text.toLowerCase()}`);
  if (more > 0) {
    features.push(`more ${Math.min(more, 4)}`, `more first ${wordClass(text, start)}`);
    for (let at = start; at < start + more; at++) features.push(`more has ${wordClass(text, at)}`);
  }
  if (start === slot.start) features.push('at the start');
  // It stands for the title of another: `his Chilean counterpart, Ann Lee`.
  if (isCounterpart(tokens[head - 1]!.text)) features.push('counterpart', `counterpart left ${left}`);
  const right = head === slot.end ? 'end' : isLink(next) ? next : next === 'and' ? 'and' : 'word';
  features.push(`right ${right}`, `${slot.kind} right ${right}`);
  if (end > head) {
    const at = head + (tokens[head + 1]?.text === 'the' ? 2 : 1);
    const whole = wordClass(text, at);
    features.push('with of', `with ${next}`, `of ${whole}`, `${next} ${whole}`, `of ends ${wordClass(text, end - 1)}`);
    const named = text.nameAt(at);
    const covers = named === undefined ? 'no name' : named.endToken === end ? 'a name' : 'more than a name';
    features.push(`of ${covers}`, `of ${covers} ${whole}`, `${word} of ${covers}`);
    features.push(end === slot.end ? 'of to the end' : `of then ${tokens[end]?.text === 'and' ? 'and' : 'link'}`);
  } else if (isLink(next)) {
    const at = head + (tokens[head + 1]?.text === 'the' ? 2 : 1);
    const named = text.nameAt(at);
    const covers = named === undefined ? 'no name' : 'a name';
    features.push(`without ${next}`, `without ${next} ${wordClass(text, at)}`, `${word} without of ${covers}`);
  }
  return features;
}

/** Kinds whose words are many and of many uses. */
const HEADED: ReadonlySet<string> = new Set(['occupation', 'person', 'unlisted']);

/** The features of there being no title in a slot. */
export function noTitleFeatures(
  slot: Slot,
  kinds: ReadonlySet<string> = new Set(slot.candidates.map(({ calling }) => calling.kind)),
): string[] {
  return [`none ${slot.kind}`, ...[...kinds].map((kind) => `none though ${kind}`)];
}

/** Whether words end in *counterpart*. */
export const isCounterpart = (words: string): boolean => /\bcounterparts?$/i.test(words);

const isLink = (word: string): boolean => isWord(word, 'link');

/** What kind of word stands beside a candidate. */
function contextOf(text: NamedText, at: number, slotStart: number): string {
  const token = text.tokens[at]?.text ?? '';
  const name = text.nameAt(at)?.name.type;
  if (name !== undefined) return name;
  if (/^['’]s?$/.test(token)) return 'possessive';
  if (/^(?:an?|the)$/i.test(token)) return token.toLowerCase();
  if (/^(?:his|her|its|their|our)$/i.test(token)) return 'pronoun';
  if (at < slotStart - 1) return 'outside';
  if (token === '' || /^["“.:;]$/.test(token)) return 'edge';
  if (token === ',') return 'comma';
  if (token === '-') return 'hyphen';
  if (token === ')') return 'bracket';
  if (token === 'and') return 'and';
  if (isLink(token) || token === 'by') return 'link';
  if (/^(?:said|says|told|added|that|as|with|when|while|but)$/.test(token)) return 'clause';
  if (/^\p{Lu}/u.test(token)) return 'capital';
  if (/^\p{Ll}+(?:ed|ing)$/u.test(token)) return 'verb';
  return /^\p{Ll}/u.test(token) ? 'small' : 'other';
}

/** The kind of a word of a candidate. */
function wordClass(text: NamedText, at: number): string {
  const token = text.tokens[at]?.text ?? '';
  const name = text.nameAt(at)?.name.type;
  if (name !== undefined) return name;
  if (token === 'and' || token === '&') return 'and';
  if (/^['’]s?$/.test(token)) return 'possessive';
  if (/^[-‐‑/]$/.test(token)) return 'hyphen';
  if (/^\p{Lu}/u.test(token)) return 'capital';
  if (isLink(token)) return 'link';
  if (/^\p{Ll}+(?:ed|ing)$/u.test(token)) return 'verb';
  if (/^\p{Ll}+ly$/u.test(token)) return 'adverb';
  return /^\p{Ll}/u.test(token) ? 'small' : 'other';
}

/** How the words of a title are written: all with capitals, none, or some. */
function shapeOf(tokens: readonly Token[], start: number, end: number): string {
  let [capitals, small] = [0, 0];
  for (let at = start; at < end; at++) {
    if (/^\p{Lu}/u.test(tokens[at]!.text)) capitals++;
    else if (/^\p{Ll}/u.test(tokens[at]!.text) && !/^(?:and|of|for|the)$/.test(tokens[at]!.text)) small++;
  }
  return small === 0 ? 'capitals' : capitals === 0 ? 'small' : 'mixed';
}
