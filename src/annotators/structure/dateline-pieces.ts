/**
 * The pieces that datelines are made of, read one after another: what it opens with, then dates,
 * agencies and the region of the place, in any order, up to the mark that closes it.
 *
 *   "BEIJING, Sept. 29 (Xinhua) -- …" -> place Beijing, day 29 September, agency Xinhua; then the dash
 */
import { agenciesIn, agencyNamed } from '../../lexicon/agencies.ts';
import { linePattern } from '../../lexicon/article-lines.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from '../../lexicon/calendar.ts';
import { wordsOf } from '../../lexicon/function-words.ts';
import { lettered } from '../../lexicon/letters.ts';
import type { StatedDay } from './days.ts';
import { isKnownPlace, placeAsWritten } from './places.ts';

const CAPS_WORD = String.raw`(?:(?:ST|STE|MT|FT)\.|(?:\p{Lu}\.){2,4}|(?:Mc|Mac)?\p{Lu}[\p{Lu}\p{M}'’]*(?:-[\p{Lu}\p{M}'’]+){0,4}(?![\p{Ll}\p{N}]))`;
const TITLE_WORD = String.raw`(?:(?:St|Ste|Mt|Ft)\.|(?:\p{Lu}\.){2,4}|\p{Lu}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+){0,4})`;
const link = (): string => `(?:[ ](?:${wordsOf('place-particle').join('|')}|&)){0,2}`;

const CAPS_PLACE = piece(`${CAPS_WORD}(?:(?:[ ]|/|[ ](?:and|AND|&)[ ])${CAPS_WORD}){0,5}`);
const TITLE_PLACE = piece(() => `${TITLE_WORD}(?:${link()}[ /]${TITLE_WORD}){0,3}`);
const region = (): string => String.raw`${TITLE_WORD}(?:${link()}[ ]${TITLE_WORD}){0,3}\.?`;
const QUALIFIER = piece(
  () => String.raw`\s?,[ ]?(?<region>${region()})(?=\s{0,2}[,(:/]|\.?\s{0,3}(?:--|[–—―_-])|\s{1,2}\d|\.?$)`,
);
const DAY_NUMBER = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)`;
const DATE = piece(
  String.raw`(?:\s?[,.]|\s[-–—])?\s{0,2}\(?(?:(?<weekday>${WEEKDAY}),?\s{0,2})?(?:(?<month>${MONTH})\s{0,2}(?<day>${DAY_NUMBER})(?:,?\s{1,2}(?<year>(?:19|20)\d\d))?|(?<day2>${DAY_NUMBER})\s{1,2}(?<month2>${MONTH})(?:,?\s{1,2}(?<year2>(?:19|20)\d\d))?|(?<iso>(?:19|20)\d\d-\d\d-\d\d))\)?`,
);
const DAY_OF_WEEK = piece(String.raw`[,.]?\s{0,2}(?<weekday>${WEEKDAY})(?=[\s,(–—-])`);
const IN_BRACKETS = piece(
  String.raw`[.,]?\s{0,2}[-–—―]?\s{0,2}(?:\((?<name>[^()\n\r]{2,60})\)|/(?<slashed>[^/()\n\r]{2,20})/)`,
);
/** An abbreviation, an address, or a name with a word that newsrooms are called by. */
const NEWSROOM = linePattern((of) => String.raw`^\p{Lu}{2,8}$|(?:${of('newsroom')}|\.[a-z]{2,4})\b`, 'u');
const NAME = lettered(String.raw`^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}$`, 'u');
const BEFORE_MARK = lettered(String.raw`^(?:\s{1,2}(?:--|[–—―-])\s|\s?:)`, 'u');
const BARE_AGENCY = piece(
  String.raw`[,.]?\s{0,2}(?<name>[\p{Lu}][\p{L}'’.-]{1,14}(?:[ ]News(?:[ ]Agency)?)?)(?=\s{0,2}(?:--|[–—―_:.-]))`,
);
const BRACKETED_AGENCY = piece(String.raw`\((?<name>[^()\n\r]{2,40})\)(?=\s{0,2}(?:--|[–—―_-]))`);
export const CLOSE_DASH = piece(String.raw`\.?\s{0,3}(?:(?:-{2,3}|[–—―_])(?=\s|[\p{Lu}"“‘]|$)|-(?=\s|$))`);
export const CLOSE_COLON = piece(String.raw`\s?[:;](?=\s|\p{Lu}|$)`);
export const CLOSE_STOP = piece(String.raw`\.(?=\s|$)`);

function piece(source: string | (() => string)): () => RegExp {
  return lettered(source, 'uy');
}

/** A place in a short string, moved on by each piece that is found there. */
export class Reader {
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  take(made: () => RegExp): RegExpExecArray | null {
    const pattern = made();
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }
  get rest(): string {
    return this.text.slice(this.at);
  }
}

/** What a dateline opens with. */
interface Opening {
  /** As a reader would write it; null where it opens with something else. */
  readonly place: string | null;
  /** Whether the place is written in capitals. */
  readonly caps: boolean;
  readonly agency: string | null;
}

/** What the pieces read so far say. */
export interface Pieces {
  readonly opening: Opening;
  /** The place with its region, where one follows. */
  readonly place: string | null;
  readonly day: StatedDay | null;
  readonly agency: string | null;
  /** Whether the agency stands in brackets or between slashes. */
  readonly isBracketed: boolean;
  /** Whether an agency or a full date is proof that this is a dateline. */
  readonly isProven: boolean;
}

/** No dateline has more pieces after its opening. */
const MOST_PIECES = 5;

/** Reads all pieces from the reader's place on; null where not even a first one is there. */
export function readPieces(reader: Reader): Pieces | null {
  const opening = readOpening(reader);
  if (!opening) return null;
  const { place, agency } = opening;
  let pieces: Pieces = { opening, place, day: null, agency, isBracketed: agency !== null, isProven: agency !== null };
  for (let count = 0; count < MOST_PIECES; count++) {
    const more =
      withDay(reader, pieces) ??
      withBracketedAgency(reader, pieces) ??
      withBareAgency(reader, pieces) ??
      withRegion(reader, pieces);
    if (!more) break;
    pieces = more;
  }
  return pieces;
}

// Each reads one more piece; where it is not there, or was read before, it gives null and leaves the reader in its place.

function withDay(reader: Reader, pieces: Pieces): Pieces | null {
  if (pieces.day) return null;
  const date = reader.take(DATE) ?? reader.take(DAY_OF_WEEK);
  if (!date) return null;
  const day = dayOf(date.groups as Groups);
  return { ...pieces, day, isProven: pieces.isProven || day.month !== null || day.iso !== null };
}

function withBracketedAgency(reader: Reader, pieces: Pieces): Pieces | null {
  if (pieces.agency !== null) return null;
  const { at } = reader;
  const isVouchedFor = pieces.opening.caps || pieces.day !== null;
  const agency = bracketedAgency(reader, pieces);
  if (agency === null) {
    reader.at = at;
    return null;
  }
  const isProven = pieces.isProven || isVouchedFor || agencyNamed(agency) !== null;
  return { ...pieces, agency, isBracketed: true, isProven };
}

function withBareAgency(reader: Reader, pieces: Pieces): Pieces | null {
  if (pieces.agency !== null) return null;
  const { at } = reader;
  const name = reader.take(BARE_AGENCY)?.groups?.name ?? '';
  const agency = agencyNamed(name.replace(/ (?:News )?Agency$/, '')) ?? agencyNamed(name);
  if (agency) return { ...pieces, agency: agency.name, isProven: true };
  reader.at = at;
  return null;
}

/** The region comes before date and agency: `WASHINGTON, D.C., May 3 (AP)`, `HARARE (Zimbabwe) -`. */
function withRegion(reader: Reader, pieces: Pieces): Pieces | null {
  if (pieces.place === null || pieces.day || pieces.agency !== null) return null;
  const region = reader.take(QUALIFIER)?.groups?.region ?? bracketedRegion(reader);
  if (region === null) return null;
  const written = placeAsWritten(region).replace(/(\p{L}{6})\.$/u, '$1');
  return { ...pieces, place: `${pieces.place}, ${written}` };
}

function bracketedRegion(reader: Reader): string | null {
  const { at } = reader;
  const name = reader.take(IN_BRACKETS)?.groups?.name;
  if (name !== undefined && isKnownPlace(name)) return name;
  reader.at = at;
  return null;
}

/** A place; or an agency where there is none: `(Reuters) - …`, `afrol News, 15 October - …`. */
function readOpening(reader: Reader): Opening | null {
  const bracketed = reader.take(BRACKETED_AGENCY)?.groups?.name;
  if (bracketed !== undefined) {
    const agency = agencyNamed(bracketed) ?? null;
    return agency && { place: null, caps: false, agency: agency.name };
  }
  const [agency] = agenciesIn(reader.text.slice(0, 40));
  if (agency && agency.start === 0 && /^(?:,? |\s?(?:--|[–—―]|\.?-\s))/.test(reader.text.slice(agency.end))) {
    reader.at = agency.end;
    return { place: null, caps: false, agency: agency.agency.name };
  }
  if (reader.take(DATE)) {
    reader.at = 0;
    return { place: null, caps: false, agency: null }; // Dec 29 (Reuters) - …
  }
  const caps = reader.take(CAPS_PLACE)?.[0];
  if (caps !== undefined && caps.length > 2) {
    const trimmed = withoutAgency(caps.replace(/-$/, ''));
    reader.at = trimmed.length;
    return { place: placeAsWritten(trimmed), caps: true, agency: null };
  }
  reader.at = 0;
  const title = withoutAgency(reader.take(TITLE_PLACE)?.[0] ?? '');
  reader.at = title.length;
  return title === '' ? null : { place: title, caps: false, agency: null };
}

/** `Ulaanbaatar` for `Ulaanbaatar/MONTSAME`, where the slashes are an agency's. */
function withoutAgency(place: string): string {
  const slash = place.lastIndexOf('/');
  return slash > 0 && agencyNamed(place.slice(slash + 1)) ? place.slice(0, slash) : place;
}

/**
 * The agency in brackets. A name not in the list counts only where capitals or a date vouch for it, and it
 * is a newsroom's, or no place, and closes what has a date or a known place: `MONTEVALE, May 3 (Tide Observer) - …`.
 */
function bracketedAgency(reader: Reader, { opening, day }: Pieces): string | null {
  const groups = reader.take(IN_BRACKETS)?.groups;
  const name = (groups?.name ?? groups?.slashed)?.trim();
  if (name === undefined) return null;
  const known = agencyNamed(name) ?? agenciesIn(name)[0]?.agency;
  if (known) return known.name;
  if (!opening.caps && day === null) return null;
  if (NEWSROOM().test(name)) return name;
  const closes = BEFORE_MARK().test(reader.rest) && NAME().test(name) && !isKnownPlace(name);
  return closes && (day !== null || isKnownPlace(opening.place ?? '')) ? name : null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups): StatedDay {
  const year = groups.year ?? groups.year2;
  const number = groups.day ?? groups.day2;
  return {
    iso: groups.iso ?? null,
    year: year === undefined ? null : Number(year),
    month: monthNumber(groups.month ?? groups.month2 ?? ''),
    day: number === undefined ? null : Number.parseInt(number, 10),
    weekday: weekdayNumber(groups.weekday ?? ''),
  };
}
