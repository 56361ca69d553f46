/**
 * The code of a language that a field states, by its code or its English name.
 * In: `EN_us`, `English`, `GERMAN` -> out: `en-US`, `en`, `de`.
 */
import { lazy } from '../../lexicon/data.ts';

/** The code; null for what is none and names none. */
export function languageCode(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const match = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?$/.exec(text);
  if (!match) return /^\p{L}{4,}$/u.test(text) ? (codesByName().get(text.toLowerCase()) ?? null) : null;
  const [, language, region] = match as unknown as [string, string, string | undefined];
  return language.toLowerCase() + (region ? `-${region.toUpperCase()}` : '');
}

/** The languages that have a code of two letters, by their English names in lower case. */
const codesByName = lazy((): ReadonlyMap<string, string> => {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // Of codes with one name, the one in use is that which its name leads back to: `he`, not the old `iw`.
  return new Map(
    codes.flatMap((code) => {
      const name = Intl.getCanonicalLocales(code)[0] === code ? names.of(code) : undefined;
      return name === undefined ? [] : [[name.toLowerCase(), code] as const];
    }),
  );
});
