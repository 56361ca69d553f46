/**
 * A source on its way to a speaker: its span without what is no part of the phrase, and its
 * words taken apart.
 *
 *   "Karim Nour's" -> "Karim Nour";   "both guards, including Lee" -> described as "guards"
 */
import { type Span, slice } from '../../document/span.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { type NounPhrase, nounPhrase } from './noun-phrase.ts';

export interface Source extends Span {
  readonly text: string;
  readonly phrase: NounPhrase;
}

/** What may close a source's span that is no part of its phrase. */
const TAIL = /(?:['’]s?|\s+(?:him|her|it|them)sel(?:f|ves)|,?\s+(?:who|which|that)|(?<!\s)\s+\p{Ll}+)$/u;

export function sourceOf(span: Span, text: string): Source {
  let source = slice(text, span);
  for (let tail = TAIL.exec(source); tail && tail.index > 0; tail = TAIL.exec(source)) {
    if (/^\s+\p{Ll}+$/u.test(tail[0]) && !isNoPart(tail[0].trim(), source)) break;
    source = source.slice(0, tail.index);
  }
  return { start: span.start, end: span.start + source.length, text: source, phrase: nounPhrase(source) };
}

/** Whether the last word of a source is an adverb or left over from what follows: `Lee thus`, `the police over`. */
function isNoPart(word: string, source: string): boolean {
  if (isWord(word, 'source-tail')) return true;
  return /ly$/.test(word) && !isWord(word, 'not-adverb') && /^(?:\p{Lu}|the |an? )/u.test(source);
}

/** A description, word for word, without what does not tell whom it means: *both*, closing brackets, examples, a clause that only adds. */
export function asDescription(text: string): string {
  const short = text
    .replace(/^(?:both|even|only)\s+/i, '')
    .replace(/,\s+(?:including|among them|who|which|whose|some of whom|most of whom)\s.*$/is, '')
    .replace(/(?<![\s,])(?:[\s,]|(?<=\s)[([][^()[\]]*[)\]]){1,30}$/, '');
  return short === '' ? text : short;
}
