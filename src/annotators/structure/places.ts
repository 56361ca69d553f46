/**
 * Places of datelines: written in capitals there, printed as a reader would write them.
 *
 *   "RIO DE JANEIRO" -> Rio de Janeiro        "WASHINGTON, D.C." -> Washington, D.C.
 */
import { isWord } from '../../lexicon/function-words.ts';
import { listsOf } from '../../lexicon/gazetteer.ts';
import { bitOf } from '../../lexicon/gazetteer-lists.ts';

/** Initials that stay in capitals. */
const IN_CAPITALS = new Set(['UN', 'UK', 'US', 'USA', 'UAE', 'DC', 'DRC', 'USS', 'HMS']);

/** A place with ordinary capitals; words that already have small letters stay as they are. */
export function placeAsWritten(place: string): string {
  let first = true;
  return place.replace(/[\p{L}\p{M}'’.]+/gu, (word) => {
    const opens = first;
    first = false;
    if (/\p{Ll}/u.test(word) || /^(?:\p{Lu}\.){2,}$/u.test(word) || IN_CAPITALS.has(word)) return word;
    const lower = word.toLowerCase();
    if (!opens && isWord(lower, 'place-particle')) return lower;
    return lower
      .replace(/^\p{L}/u, (letter) => letter.toUpperCase())
      .replace(/^([DLNO]['’])(\p{L})/u, (_, prefix: string, letter: string) => prefix + letter.toUpperCase());
  });
}

const PLACE_LISTS = bitOf('countries') | bitOf('cities') | bitOf('regions');

/** Whether every part of a place (`Durban`, `Kuala Lumpur`, `Gaza/Jerusalem`) is in the gazetteer. */
export function isKnownPlace(place: string): boolean {
  return place.split('/').every((part) => {
    const words = part.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\S/gu) ?? [];
    return (listsOf(words.join(' ')) & PLACE_LISTS) !== 0;
  });
}
