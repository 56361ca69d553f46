/**
 * Old encodings told by what English news has of them, where it is too little for a guess from the language: the curly
 * quotes of the Macintosh, a few Polish or Romanian names. The signs are such as make no word in windows-1252.
 * In: the bytes `It d5 s` -> out: `macintosh`, since `ItÕs` is no word and `It’s` is.
 */
/* biome-ignore-all lint/suspicious/noControlCharactersInRegex: each character here stands for a byte */
const SIGNS: readonly (readonly [encoding: string, sign: RegExp])[] = [
  // ’ and ” of the Macintosh behind a small letter or a stop, where windows-1252 has capitals: `It’s`, `fine.”`
  ['macintosh', /[a-z.,!?][\xd3\xd5](?![A-Z\x80-\xff])/],
  // á à ä ç é è ê of the Macintosh between small letters, where windows-1252 has signs and capitals: `José`, `Zoé`
  ['macintosh', /[a-z][\x87\x88\x8a\x8d-\x8f\x90](?=[a-z])|[a-z]\x8e(?![A-Z\x80-\xff])/],
  // ł ą ż ş of windows-1250 between small letters, where windows-1252 has ³ ¹ ¿ º: `Wałęsa`, `Ceauşescu`
  ['windows-1250', /[a-z][\xb3\xb9\xbf\xba][a-z\xe0-\xff]/],
  // ć at the end of a name, where windows-1252 has æ: `Milošević`
  ['windows-1250', /[a-z]i\xe6(?![a-z\x80-\xff])/],
];

/** The first encoding of which there is a sign; null where there is none. */
export function encodingBySigns(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;
}
