/**
 * Regular expressions over letters, each in two variants. `\p{L}` is some 650 ranges, which the engine
 * compiles anew in every expression and at every place of it: 10 ms for one that counts letters. In a text
 * of Latin letters alone, as nearly all news in English is, it is four ranges, and finds the same.
 *
 *   const word = lettered(String.raw`^\p{Lu}\p{L}+`, 'u');   word().test('Łódź')
 *
 * Which variant is given depends on the text that is being read (`reading`); without one it is the full one.
 */
import { lazy } from './data.ts';

/** Whatever Latin variants do not know: all but Latin with its accents, and general marks and signs of money. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: texts hold line ends
// biome-ignore lint/suspicious/noMisleadingCharacterClass: a combining character by itself is meant
const OTHER = /[^\u0300-\u036f\u0000-\u024f\u2000-\u2063\u20a0-\u20bf]/;

let isLatin = false;

/** Does work on texts of which all that it reads is a part: expressions made by `lettered` are then such as suffice for them. */
export function reading<T>(texts: readonly string[], work: () => T): T {
  const before = isLatin;
  isLatin = !texts.some((text) => OTHER.test(text));
  try {
    return work();
  } finally {
    isLatin = before;
  }
}

/**
 * A regular expression that is compiled at its first use, in the variant that the text being read needs.
 * @param source with classes of letters as `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}`, `\p{N}`; called when it is first needed
 * @param flags `u` among them
 */
export function lettered(source: string | (() => string), flags: string): () => RegExp {
  const written = lazy(() => (typeof source === 'string' ? source : source()));
  const full = lazy(() => new RegExp(written(), flags));
  const latin = lazy(() => new RegExp(inLatin(written(), flags.includes('i')), flags));
  return () => (isLatin ? latin() : full());
}

/** The ranges of code points below U+0250 of which something holds, as in a class. */
function ranges(holds: (character: string) => boolean): string {
  let text = '';
  for (let from = 0, to = 0; from < 0x250; from = to + 1) {
    for (to = from; to < 0x250 && holds(String.fromCharCode(to)); to++);
    if (to > from) text += `\\u${hex(from)}-\\u${hex(to - 1)}`;
  }
  return text;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');

const LETTERS = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f`;
/** Letters that are neither capitals nor small: ª, º, and those that are both at once, such as ǅ. */
const NEITHER = /[\u00aa\u00ba\u01bb\u01c0-\u01c3\u01c5\u01c8\u01cb\u01f2]/;
const isLetter = new RegExp(`[${LETTERS}]`);
const isCapital = (character: string): boolean => character.toLowerCase() !== character && !NEITHER.test(character);
const capitals = lazy(() => ranges(isCapital));
const small = lazy(() => ranges((one) => isLetter.test(one) && !isCapital(one) && !NEITHER.test(one)));

/** What stands for a class where case counts. */
const CLASSES: Readonly<Record<string, () => string>> = {
  L: () => LETTERS,
  Lu: capitals,
  Ll: small,
  M: () => String.raw`\u0300-\u036f`,
  N: () => String.raw`0-9\u00b2\u00b3\u00b9\u00bc-\u00be`,
};

/** The same where it does not: letters of which the engine knows another case, wherever that stands. */
const CLASSES_OF_ANY_CASE: Readonly<Record<string, () => string>> = {
  ...CLASSES,
  L: () => String.raw`${LETTERS}\u0345`,
  Lu: () =>
    String.raw`A-Za-z\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0130\u0132-\u0137\u0139-\u0148\u014a-\u018c\u018e-\u01a9\u01ac-\u01b9\u01bc\u01bd\u01bf\u01c4-\u01ef\u01f1-\u0220\u0222-\u0233\u023a-\u024f\u0345`,
  Ll: () =>
    String.raw`A-Za-z\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u012f\u0131-\u01ba\u01bc-\u01bf\u01c4-\u024f\u0345`,
};

/** The source with its classes of letters as ranges of Latin ones. */
function inLatin(source: string, isAnyCase: boolean): string {
  const classes = isAnyCase ? CLASSES_OF_ANY_CASE : CLASSES;
  let isInClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gsu, (piece, name?: string) => {
    if (piece === '[') isInClass = true;
    if (piece === ']') isInClass = false;
    const found = name === undefined ? undefined : classes[name]?.();
    if (found === undefined) return piece;
    return isInClass ? found : `[${found}]`;
  });
}
