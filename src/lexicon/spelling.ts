/**
 * One spelling for what is the same name or word, for tables, texts and articles to meet. What
 * does not count, such as case or accents, depends on who compares.
 *
 *   "São Paulo" -> "Sao Paulo" in a table;   "CHOE SON-HUI" -> "choe son hui" over articles
 */

/** One spelling for accents, apostrophes, hyphens, dashes and runs of white space. Case is kept: *Polish* is not *polish*. */
export function plainSpelling(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʻʼ]/g, "'")
    .replace(/[\s\-‐‑–]+/g, ' ')
    .trim();
}

const LETTERS: { readonly [letter: string]: string } = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ə: 'a',
};
const ASCII_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/**
 * The same for names of towns, of which more spellings are about: letters that no
 * accent explains (`Łódź`, `Diyarbakır`), apostrophes and dots left out (`Sana'a`,
 * `Sanaa`), one form of `Saint`.
 */
export function plainPlace(name: string): string {
  const plain = ASCII_NAME.test(name)
    ? name
    : plainSpelling(name)
        .replace(/[ıłŁøØđĐßæÆə]/g, (letter) => LETTERS[letter]!)
        .replace(/['`.]/g, '');
  return plain.startsWith('S') ? plain.replace(/^(?:Saint|St) /, 'St ') : plain;
}

/** What data/places.tsv is sorted by: the plain spelling without regard to case. */
export function placeOrder(plain: string): string {
  return plain.toLowerCase();
}

/** Lower case without accents, as the gazetteer is looked up: `bogotá` -> `bogota`. Takes lower case. */
export function fold(lower: string): string {
  return isAscii(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** A name's words to compare, in lower case, without accents, apostrophes and stops; a name of marks alone is one word, itself. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return words ?? [name];
}

/** One spelling for a name in any article: case, kinds of apostrophes and hyphens aside, accents kept: `CHOE SON-HUI` -> `choe son hui`. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}

/** One spelling for a name as two annotators may write it: case, accents, hyphens, marks and a leading article aside. */
export function looseNameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}’'".,]/gu, '')
    .replace(/\p{Pd}/gu, ' ')
    .replace(/^(?:the|an?) /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A word with its letters put together and a plain apostrophe; case and accents count. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}
