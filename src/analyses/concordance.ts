/**
 * Keyword in context (KWIC, Luhn 1960): each place where a word, a pattern or an entity
 * stands, with the words before and after it in its paragraph. White space in the context
 * is one space each, so that a line of it is a line.
 *
 *   strike, window 3 -> "to end this | strike | in one hour"
 */
import type { Annotated } from '../document/document.ts';
import { type Span, slice } from '../document/span.ts';

/** Finds the keyword in a text. */
export type Finder = (text: string) => readonly Span[];

const INSIDE_WORD = '[\\p{L}\\p{M}\\p{N}]';

/**
 * Finds words and phrases in any case, as whole words; `*` stands for any letters.
 *
 *   `sanction*` -> Sanctions, sanctioned;   `port ellery` -> PORT ELLERY, also over a line's end
 */
export function termFinder(term: string): Finder {
  const pattern = term.trim().split(/\s+/).map(patternOfWord).join('\\s+');
  return patternFinder(new RegExp(`(?<!${INSIDE_WORD})(?:${pattern})(?!${INSIDE_WORD})`, 'giu'));
}

/** Accents may be put together with their letters or stand after them: `José` is found in either spelling. */
function patternOfWord(word: string): string {
  const spellings = new Set([word.normalize('NFC'), word.normalize('NFD')]);
  const patterns = [...spellings].map((spelling) =>
    spelling
      .replace(/[\\^$.+?()[\]{}|/]/g, '\\$&')
      .replace(/['’]/g, "['’]")
      .replace(/["“”]/g, '["“”]')
      .replaceAll('*', `${INSIDE_WORD}*`),
  );
  return patterns.length === 1 ? patterns[0]! : `(?:${patterns.join('|')})`;
}

/** Finds what a regular expression with the flags g and u matches; empty matches are no keywords. */
export function patternFinder(pattern: RegExp): Finder {
  return (text) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => found !== '')
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** The context of a keyword: at most `window` words on either side, within its paragraph. */
export function contextOf(
  { text, layers }: Annotated<'structure'>,
  keyword: Span,
  window: number,
): { readonly left: string; readonly right: string } {
  const { blocks } = layers.structure;
  const first = blocks.find((block) => block.start <= keyword.start && keyword.start < block.end);
  const last = blocks.find((block) => block.start < keyword.end && keyword.end <= block.end);
  const before = slice(text, { start: Math.min(first?.start ?? keyword.start, keyword.start), end: keyword.start });
  const after = slice(text, { start: keyword.end, end: Math.max(last?.end ?? keyword.end, keyword.end) });
  return { left: lastWords(before, window), right: firstWords(after, window) };
}

/** A keyword may stand inside a printed word, as in `(strike)`: what is glued to it is no word of its own. */
function firstWords(text: string, count: number): string {
  const glued = /^\S*/.exec(text)![0];
  const words = text.slice(glued.length).trim().split(/\s+/);
  return [glued, ...words.slice(0, count)].join(' ').trim();
}

function lastWords(text: string, count: number): string {
  const glued = /\S*$/.exec(text)![0];
  const words = text
    .slice(0, text.length - glued.length)
    .trim()
    .split(/\s+/);
  return [...words.slice(Math.max(0, words.length - count)), glued].join(' ').trim();
}
