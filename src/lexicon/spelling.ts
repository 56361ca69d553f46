/**
 * One spelling for names that differ only in accents, apostrophes, hyphens or white
 * space, so that tables and texts meet. Case is kept: *Polish* is not *polish*.
 *
 *   "São Paulo" -> "Sao Paulo"; "Guinea–Bissau" -> "Guinea Bissau"
 */

/** One spelling for accents, apostrophes, hyphens, dashes and runs of white space. */
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
