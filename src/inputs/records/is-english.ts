/**
 * Whether a text is in English, for archives of pages in all languages: told by its
 * letters' frequencies where there are enough of them, else by its script and what the page says.
 * In: `Der Bundestag hat am Dienstag …` -> out: false.
 */

/** In a shorter text the detector is wrong too often ("Ministers met." is Estonian to it). */
const ENOUGH = 200;
/** More says nothing new. */
const SAMPLE = 4000;

/** `stated` is the language code that the page gives of itself, if any. */
export async function isEnglish(text: string, stated: string | null): Promise<boolean> {
  const sample = text.slice(0, SAMPLE);
  if (text.length < ENOUGH) return isLatin(sample) && (stated === null || /^en\b/.test(stated));
  const { franc } = await import('franc-min');
  return franc(sample) === 'eng';
}

/** Whether most letters are Latin: a short text in other letters is in no doubt. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
