/**
 * Datelines: where, when and by which agency a story was filed, at its start.
 *
 * They are read piece by piece (a place, its country, a date, an agency) up to the mark that
 * closes them. How much is asked depends on what was found: an agency or a date is proof enough,
 * a bare place needs a known name or capitals, and a sentence that begins after it.
 *
 *   "BEIJING, Sept. 29 (Xinhua) -- Chinese Premier…" -> Beijing, 2025-09-29, Xinhua
 */
import type { Dateline } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { agenciesIn, agencyNamed } from '../../lexicon/agencies.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from '../../lexicon/calendar.ts';
import { isLabel } from '../../lexicon/labels.ts';
import { resolveDay, type StatedDay } from './days.ts';
import { isKnownPlace, placeAsWritten } from './places.ts';

/** No dateline is longer than this. */
const REACH = 160;

const CAPS_WORD = String.raw`(?:(?:ST|STE|MT|FT)\.|(?:\p{Lu}\.){2,4}|(?:Mc|Mac)?\p{Lu}[\p{Lu}\p{M}'’]*(?:-[\p{Lu}\p{M}'’]+){0,4}(?![\p{Ll}\p{N}]))`;
const TITLE_WORD = String.raw`(?:(?:St|Ste|Mt|Ft)\.|(?:\p{Lu}\.){2,4}|\p{Lu}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+){0,4})`;
const LINK = '(?:[ ](?:de|da|do|dos|das|del|di|du|of|the|and|es|el|al|la|le|upon|on|&)){0,2}';

const CAPS_PLACE = piece(`${CAPS_WORD}(?:(?:[ ]|/|[ ](?:and|AND|&)[ ])${CAPS_WORD}){0,5}`);
const TITLE_PLACE = piece(`${TITLE_WORD}(?:${LINK}[ /]${TITLE_WORD}){0,3}`);
const REGION = String.raw`${TITLE_WORD}(?:${LINK}[ ]${TITLE_WORD}){0,3}\.?`;
const QUALIFIER = piece(
  String.raw`\s?,[ ]?(?<region>${REGION})(?=\s{0,2}[,(:/]|\.?\s{0,3}(?:--|[–—―_-])|\s{1,2}\d|\.?$)`,
);
const DAY_NUMBER = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)`;
const DATE = piece(
  String.raw`(?:\s?[,.]|\s[-–—])?\s{0,2}\(?(?:(?<weekday>${WEEKDAY}),?\s{0,2})?(?:(?<month>${MONTH})\s{0,2}(?<day>${DAY_NUMBER})(?:,?\s{1,2}(?<year>(?:19|20)\d\d))?|(?<day2>${DAY_NUMBER})\s{1,2}(?<month2>${MONTH})(?:,?\s{1,2}(?<year2>(?:19|20)\d\d))?|(?<iso>(?:19|20)\d\d-\d\d-\d\d))\)?`,
);
const DAY_OF_WEEK = piece(String.raw`[,.]?\s{0,2}(?<weekday>${WEEKDAY})(?=[\s,(–—-])`);
const IN_BRACKETS = piece(
  String.raw`[.,]?\s{0,2}[-–—―]?\s{0,2}(?:\((?<name>[^()\n\r]{2,60})\)|/(?<slashed>[^/()\n\r]{2,20})/)`,
);
const BARE_AGENCY = piece(
  String.raw`[,.]?\s{0,2}(?<name>[\p{Lu}][\p{L}'’.-]{1,14}(?:[ ]News(?:[ ]Agency)?)?)(?=\s{0,2}(?:--|[–—―_:.-]))`,
);
const CLOSE_DASH = piece(String.raw`\.?\s{0,3}(?:(?:-{2,3}|[–—―_])(?=\s|[\p{Lu}"“‘]|$)|-(?=\s|$))`);
const CLOSE_COLON = piece(String.raw`\s?[:;](?=\s|$)`);
const CLOSE_STOP = piece(String.raw`\.(?=\s|$)`);

function piece(source: string): RegExp {
  return new RegExp(source, 'uy');
}

/** Words of the names of papers, which stand where a place would: `DAILY NEWS - …`. */
const OUTLET = /(?:^|\s)(?:Today|News|Times|Daily|Post|Press|Agency|Staff|Reporter|Correspondent)(?:$|\s)/;
/** Headlines too open with a name and a colon or dash, but are shorter than a story's first paragraph. */
const SHORTEST = 100;

/** What the document says that helps to judge a dateline. */
export interface Surroundings {
  /** The date of publication, ISO, to find a dateline's year. */
  readonly published: string | null;
  /** Whether this is the first paragraph of the body: a bare place counts only there. */
  readonly first: boolean;
  /** Whether the text is a transcript, where capitals and a colon name the speaker. */
  readonly transcript: boolean;
}

/** The dateline that a paragraph begins with, or null. */
export function datelineOf(text: string, paragraph: Span, surroundings: Surroundings): Dateline | null {
  const around = { ...surroundings, length: paragraph.end - paragraph.start };
  const reader = new Reader(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + REACH)));
  const found = readDateline(reader, text, around);
  if (!found) return null;
  return {
    start: paragraph.start,
    end: paragraph.start + reader.at,
    place: found.place,
    date: found.day && resolveDay(found.day, around.published),
    agency: found.agency,
  };
}

/** A place in a short string, moved on by each piece that is found there. */
class Reader {
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }
  get rest(): string {
    return this.text.slice(this.at);
  }
}

/** The surroundings with the length of the paragraph itself. */
type Judged = Surroundings & { readonly length: number };

interface Found {
  readonly place: string | null;
  readonly day: StatedDay | null;
  readonly agency: string | null;
}

function readDateline(reader: Reader, text: string, around: Judged): Found | null {
  const start = readStart(reader);
  if (!start) return null;
  let { agency } = start;
  let proof = agency !== null && start.place === null;
  let { place } = start;
  let day: StatedDay | null = null;
  let bracketed = agency !== null;
  for (let steps = 0; steps < 5; steps++) {
    if (!day) {
      const date = reader.take(DATE) ?? reader.take(DAY_OF_WEEK);
      if (date) {
        day = dayOf(date.groups as Groups);
        continue;
      }
    }
    if (agency === null) {
      const at = reader.at;
      const name = bracketedAgency(reader, start.caps || day !== null);
      if (name !== null) {
        agency = name;
        bracketed = true;
        proof ||= agencyNamed(name) !== null || start.caps || day !== null;
        continue;
      }
      reader.at = at;
      const bare = reader.take(BARE_AGENCY)?.groups?.name ?? '';
      const known = agencyNamed(bare.replace(/ (?:News )?Agency$/, '')) ?? agencyNamed(bare);
      if (known) {
        agency = known.name;
        proof = true;
        continue;
      }
      reader.at = at;
    }
    const region = place !== null && !day && agency === null && reader.take(QUALIFIER);
    if (!region) break;
    const written = placeAsWritten(region.groups?.region ?? '');
    place = `${place}, ${written.replace(/(\p{L}{6})\.$/u, '$1')}`;
  }
  proof ||= day?.month != null || day?.iso != null;
  if (place !== null && OUTLET.test(place)) place = null;
  if (place === null && agency === null) return null;
  if (start.place !== null && (isLabel(start.place) || isCalendarWord(start.place))) return null;
  if (reader.rest === '') return proof && (day !== null || agency !== null) ? { place, day, agency } : null;
  const dash = reader.take(CLOSE_DASH);
  if (dash && proof) return { place, day, agency };
  if (dash) return bareDateline(reader, start, around, place !== start.place) ? { place, day, agency } : null;
  if (proof && (reader.take(CLOSE_COLON) ?? (agency !== null && reader.take(CLOSE_STOP))))
    return { place, day, agency };
  const enclosed = bracketed && (start.caps || day !== null || reader.text.charAt(reader.at - 1) === '/');
  if (proof && enclosed && place !== null && /^\s{1,3}["“]?\p{Lu}/u.test(reader.rest)) return { place, day, agency };
  if (!proof && !around.transcript && around.length >= SHORTEST && reader.take(CLOSE_COLON)) {
    const believed =
      start.place !== null && (isKnownPlace(start.place) || (!start.caps && isPlaceIn(text, start.place)));
    return believed && bareDateline(reader, start, around, true) ? { place, day, agency } : null;
  }
  return null;
}

/** A place; or an agency where there is none: `(Reuters) - …`, `afrol News, 15 October - …`. */
function readStart(reader: Reader): { place: string | null; caps: boolean; agency: string | null } | null {
  const bracketed = reader.take(/\((?<name>[^()\n\r]{2,40})\)(?=\s{0,2}(?:--|[–—―_-]))/uy)?.groups?.name;
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

/** The agency in brackets; a name not in the list counts only where `lenient` (capitals or a date vouch for it). */
function bracketedAgency(reader: Reader, lenient: boolean): string | null {
  const groups = reader.take(IN_BRACKETS)?.groups;
  const name = (groups?.name ?? groups?.slashed)?.trim();
  if (name === undefined) return null;
  const known = agencyNamed(name) ?? agenciesIn(name)[0]?.agency;
  if (known) return known.name;
  const looksIt = /^\p{Lu}{2,8}$|(?:News|Press|Times|Post|Agency|Radio|TV|Media|Herald|Online|\.[a-z]{2,4})\b/u.test(
    name,
  );
  return lenient && looksIt ? name : null;
}

/**
 * Whether a place without agency or date, already closed, is a dateline: a sentence must begin
 * after it. `sure`: a country or a colon vouches for it, beside the dash.
 */
function bareDateline(
  reader: Reader,
  start: { place: string | null; caps: boolean },
  around: Judged,
  sure: boolean,
): boolean {
  const after = reader.rest.trimStart();
  if (start.place === null || !around.first || OUTLET.test(start.place)) return false;
  if (after === '') return start.caps;
  if (!start.caps && around.length < SHORTEST) return false;
  if (!/^["“”‘'`(]{0,2}[\p{Lu}\p{Lt}\p{N}\p{Lo}]|^[a-z]\p{Lu}/u.test(after)) return false;
  if (!/\p{Ll}{2}/u.test(after.slice(0, 40))) return false;
  if (start.caps && (sure || after !== reader.rest)) return true;
  return isKnownPlace(start.place) && (sure || !/\s(?:--|[–—―])\s/.test(after));
}

function isPlaceIn(text: string, place: string): boolean {
  return ['in', 'at', 'near', 'from'].some((word) => text.includes(`${word} ${place}`));
}

function isCalendarWord(word: string): boolean {
  return monthNumber(word) !== null || weekdayNumber(word) !== null;
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
