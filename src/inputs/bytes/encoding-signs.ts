/**
 * Old encodings told by what English news has of them, where it is too little for a guess from the language: the curly
 * quotes of the Macintosh, a few Polish or Romanian names. The signs are such as make no word in windows-1252.
 * In: `It d5 s` -> out: `macintosh`, since `ItÕs` is no word and `It’s` is.
 */
/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: each character here stands for a byte */
const OF_MACINTOSH: readonly RegExp[] = [
  // ’ and ” behind a small letter or a stop, where windows-1252 has capitals: `It’s`, `fine.”`
  /[a-z.,!?][\xd3\xd5](?![A-Z\x80-\xff])/,
  // á à ä ç é è ê between small letters, where windows-1252 has signs and capitals: `José`, `Zoé`
  /[a-z][\x87\x88\x8a\x8d-\x8f\x90](?=[a-z])|[a-z]\x8e(?![A-Z\x80-\xff])/,
];

/** Words with letters beyond ASCII, and with what windows-1252 has for letters of windows-1250: ¹ ³ º ¿. */
const WORD =
  /(?<![A-Za-z])[A-Za-z]*[\xa3\xb3\xb9\xba\xbf\xc0-\xff\x8a-\x9f][A-Za-z\xa3\xb3\xb9\xba\xbf\xc0-\xff\x8a-\x9f]*/g;
/** Words of windows-1250 of which one is enough. */
const SURE: readonly RegExp[] = [
  // ł and ą between small letters, where windows-1252 has ³ and ¹: `Wałęsa`
  /[a-z][\xb3\xb9][a-z\xe0-\xff]/,
  // ş where windows-1252 has º, which stands behind the first letter of a word cut short (`nºs`): `Ceauşescu`
  /[A-Za-z\xe0-\xff]{2}\xba[a-z\xe0-\xff]/,
  // ć at the end of a name, where windows-1252 has æ: `Milošević`
  /^[A-Z\x8a\x8e\xc8].*[eo]vi\xe6$/,
];
/** What one of them weighs: against western words, which may be its neighbours `Poznań` and `Dvořák`. */
const WEIGHT = 4;
/** Those of which one may be Latin: `Modrić` is `Modriæ`, and `Philosophiæ` would be `Philosophić`. */
const LIKELY = /^[A-Z\x8a\x8e\xc8].*i\xe6$/;
/** Those with letters that western languages have and windows-1250 has not: à ã å è ê ì ï ñ ò õ ø ù û of `crème`, `São`, `Niña`. */
const WESTERN = /[\xe0\xe3\xe5\xe8\xea\xec\xef\xf1\xf2\xf5\xf8\xf9\xfb]/;

/** The first encoding of which there is a sign, and no more against it; null where there is none. */
export function encodingBySigns(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  if (OF_MACINTOSH.some((sign) => sign.test(text))) return 'macintosh';
  return isCentralEuropean(new Set(text.match(WORD))) ? 'windows-1250' : null;
}

/** Whether so many of the words are of windows-1250 that those that look western are its own too: the `ê` of `Tuskêm` is an ę. */
function isCentralEuropean(words: ReadonlySet<string>): boolean {
  let signs = 0;
  let western = 0;
  for (const word of words) {
    if (SURE.some((sign) => sign.test(word))) signs += WEIGHT;
    else if (LIKELY.test(word)) signs++;
    else if (WESTERN.test(word)) western++;
  }
  return signs >= 2 && signs >= western;
}
