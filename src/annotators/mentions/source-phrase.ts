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
const TAIL =
  /(?:['’]s?|\s+(?:him|her|it|them)sel(?:f|ves)|,?\s+(?:who|which|that)|(?<!\s)\s+(?:further|furthermore|since|already|\p{Ll}+ly))$/u;

export function sourceOf(span: Span, text: string): Source {
  let source = slice(text, span);
  for (let tail = TAIL.exec(source); tail && tail.index > 0; tail = TAIL.exec(source)) {
    if (tail[0].startsWith(' ') && !/^(?:\p{Lu}|the |an? )/u.test(source)) break;
    if (isWord(tail[0].trim(), 'not-adverb')) break;
    source = source.slice(0, tail.index);
  }
  return { start: span.start, end: span.start + source.length, text: source, phrase: nounPhrase(source) };
}

/** A description, word for word, without what does not tell whom it means: *both*, closing brackets, examples, a clause that only adds. */
export function asDescription(text: string): string {
  const short = text
    .replace(/^(?:both|even|only)\s+/i, '')
    .replace(/,\s+(?:including|among them|who|which|whose|some of whom|most of whom)\s.*$/is, '')
    .replace(/(?<![\s,])(?:[\s,]|(?<=\s)[([][^()[\]]*[)\]]){1,30}$/, '');
  return short === '' ? text : short;
}
