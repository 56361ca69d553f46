/**
 * Of what people, country or party the text says that a person is, right beside the name; held against phrases that name
 * one: *the Italian*, *the Republican*.
 *
 *   American Chase Dolan;   Scotland's Robert Muir;   Luca Conti of Italy;   Ada Roy, a Belgian nurse
 */
import { countryOf } from '../../lexicon/countries.ts';
import { isOneOfAPeople } from '../../lexicon/gazetteer.ts';

/** How far before and behind a name is looked, in UTF-16 code units. */
const REACH = 60;

/** Between what she is called after and the name stands at most her office: `Nigerian sprinter Ann Lee`. */
const BEFORE = /(?<!\p{L})(?<word>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:['’]s?)? $/u;
/** No words between may say that it is another's: `Ann Lee, who beat American sprinter Bo Park`. */
const BEHIND =
  /^(?: of | \(|, (?:an? |the )?(?:(?!(?:who|whom|whose|which|with|against|and|but|by|for|after|before|over|to|beat|defeated|\p{Ll}+ing)(?![\p{L}-]))\p{Ll}[\p{L}-]+ ){0,2}?)(?<word>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?!\p{L})/u;
/** `Senator Ann Lee (D)`, `(R-Ohio)`. */
const PARTY = /^ \((?<letter>[DR])(?:[-–][^)]{1,20})?\)/;
const PARTIES: Readonly<Record<string, string>> = { D: 'Democrat', R: 'Republican' };

/**
 * The words for peoples, countries and parties beside one mention of a person, as written.
 * @param start where the name begins, or the title before it
 */
export function originsBeside(text: string, start: number, end: number): string[] {
  const behind = text.slice(end, end + REACH);
  const letter = PARTY.exec(behind)?.groups?.letter;
  const found = [
    BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.groups?.word,
    BEHIND.exec(behind)?.groups?.word,
  ].flatMap((words) => originIn(words ?? ''));
  return letter === undefined ? found : [...found, PARTIES[letter]!];
}

/** `New Zealander`, and `American` in `Then American`. */
function originIn(words: string): string[] {
  return [words, words.split(' ').at(-1)!].filter(isOrigin).slice(0, 1);
}

function isOrigin(word: string): boolean {
  if (isOneOfAPeople(word)) return true;
  const match = word === '' ? null : countryOf(word);
  return match !== null && match.codes.length === 1 && match.via !== 'city';
}

/**
 * Whether somebody of these origins is what a word for one of a people or party says; null where they do not tell.
 * @param said with a capital, or the head nouns by which phrases called her
 */
export function isOneOf(word: string, said: readonly string[]): boolean | null {
  const origins = said.map((origin) => origin[0]!.toUpperCase() + origin.slice(1));
  if (origins.some((origin) => isSame(word, origin))) return true;
  // Whom a country sends may be of another: `Ghana's coach Ann Lee` … *the German*.
  return origins.some((origin) => areApart(origin, word)) ? false : null;
}

function areApart(...words: [string, string]): boolean {
  const isParty = (word: string): boolean => Object.values(PARTIES).includes(word);
  return words.every((word) => countryOf(word)?.via === 'demonym') || words.every(isParty);
}

function isSame(word: string, origin: string): boolean {
  if (word.toLowerCase() === origin.toLowerCase()) return true;
  const [a, b] = [word, origin].map((one) => countryOf(one)?.codes ?? []);
  if (a!.length !== 1 || b!.length !== 1 || a![0] !== b![0]) return false;
  const [one, other] = [word, origin].map((name) => NATION.exec(name)?.[0].slice(0, 1).toLowerCase());
  return one === undefined || other === undefined || one === other;
}
/** Nations of one country tell their people apart: the Scot is not of England. */
const NATION = /^(?:scot|engl|w[ae]l)/i;
