/**
 * Puts a dateline that the input gives apart at the head of the text, as in a newspaper.
 * In: `TEMA, March 4`, `The bridge opened.` -> out: `TEMA, March 4 — The bridge opened.`
 */

/** Capitals, perhaps more of the place, day and agency, and a dash: `TEMA, Ghana (Vale) - `. */
const LIKE_DATELINE = /^\p{Lu}[\p{Lu} .'’-]{1,40}(?:[,/( ][^\n]{0,60}?)? ?(?: -{1,2} |—|–|--)/u;

/** A place, perhaps a day, and an agency between slashes, or in brackets before a dash: `Tema /vale/: `, `Tema (Vale) - `. */
const OF_AGENCY = /^\p{Lu}[\p{L}\d .,'’-]{1,60}(?:\/[\p{L} .-]{2,20}\/|\([\p{L} .-]{2,20}\)\.? ?[-–—])/u;

/** The paragraphs, the first with the dateline before it unless it begins with that or another itself. */
export function withDateline(paragraphs: readonly string[], dateline: string | null): readonly string[] {
  const [first, ...others] = paragraphs;
  if (dateline === null || first === undefined) return paragraphs;
  const cut = dateline.replace(/[^\p{L}\d)]{1,20}$/u, '');
  // `GREENWICH, Conn.` keeps its point.
  const bare = /, \p{Lu}\p{Ll}{1,4}$/u.test(cut) && dateline.startsWith(`${cut}.`) ? `${cut}.` : cut;
  const place = /^[\p{L} .'’-]{2,60}/u.exec(bare)?.[0].trim() ?? '';
  const begins = first.slice(0, 60).toLowerCase();
  if (bare === '' || begins.startsWith(bare.toLowerCase()) || isDatelined(first)) return paragraphs;
  // The place alone may also be the first word of a sentence: `Tema is a port.`
  if (
    place !== '' &&
    first.startsWith(place.toUpperCase()) &&
    /[a-z]/.test(first.slice(place.length, place.length + 40))
  )
    return paragraphs;
  return [`${bare} — ${first}`, ...others];
}

function isDatelined(line: string): boolean {
  return LIKE_DATELINE.test(line) || OF_AGENCY.test(line);
}
