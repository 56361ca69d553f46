/**
 * Marks around a name that somebody or something goes by: nothing is said between them.
 *
 *   A guard known as "Falcon" said … -> no quotation;   Rui "Tiger" Caldas said … -> no quotation
 */
import { isWord } from '../../../lexicon/function-words.ts';
import type { Rule } from '../../rule.ts';
import type { Quotation } from '../marks.ts';

export const namesInMarks: Rule<[quotations: readonly Quotation[], text: string], readonly Quotation[]> = {
  name: 'attributions/name-in-marks',
  why: 'Marks around a name that somebody goes by hold nothing that is said.',
  example: 'A guard known as "Falcon" said that the gate was never locked.',
  apply: (quotations, text) => quotations.filter((quotation) => !isName(quotation, text)),
};

/** Longest such name, in characters, and how far before it the word is sought that says so. */
const LONGEST_NAME = 40;
const WINDOW = 60;
/** How many words may stand between `referred to | in court as | "Miss B"`. */
const MOST_BETWEEN = 5;

const NAME = /^(?:the\s)?\p{Lu}[\p{L}\p{N}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{N}.'’-]*|of|the|and|de|\p{N}+)){0,4}[,.]?$/iu;

function isName({ start, end, inner }: Quotation, text: string): boolean {
  if (inner.end - inner.start > LONGEST_NAME) return false;
  const name = text.slice(inner.start, inner.end);
  if (!NAME.test(name) || !/^(?:the\s)?\p{Lu}/u.test(name)) return false;
  const before = text.slice(Math.max(0, start - WINDOW), start);
  return (
    isCalled(before) ||
    (/\p{Lu}[\p{L}.]*\s$/u.test(before) && /^\s\p{Lu}\p{L}/u.test(text.slice(end, end + 3)) && !/[,.]$/.test(name))
  );
}

/** `known as`, `calls itself`, `gave his name only as` */
function isCalled(before: string): boolean {
  const words =
    before
      .slice(Math.max(before.search(/[.;:!?"“”\n][^.;:!?"“”\n]*$/) + 1, 0))
      .toLowerCase()
      .match(/[\p{L}'’-]+/gu) ?? [];
  const last = words.length - 1;
  if (!/\s$/.test(before) || last < 1) return false;
  if (isWord(words[last]!, 'called')) return true;
  if (words[last] !== 'as') return words[last] === 'name' && isWord(words[last - 1]!, 'possessive');
  return words.slice(-1 - MOST_BETWEEN, -1).some((word) => isWord(word, 'called') || isWord(word, 'called-as'));
}
