/**
 * Whether a text is in English, for archives of pages in all languages: told by its
 * letters' frequencies where there are enough of them, else by what the page says.
 * In: `Der Bundestag hat am Dienstag …` -> out: false.
 */

/** In a shorter text the detector is wrong too often ("Ministers met." is Estonian to it). */
const ENOUGH = 200;
/** More says nothing new. */
const SAMPLE = 4000;

/** `stated` is the language code that the page gives of itself, if any. */
export async function isEnglish(text: string, stated: string | null): Promise<boolean> {
  if (text.length < ENOUGH) return stated === null || /^en\b/.test(stated);
  const { franc } = await import('franc-min');
  return franc(text.slice(0, SAMPLE)) === 'eng';
}
