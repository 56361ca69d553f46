/**
 * Datelines: where, when and by which agency a story was filed, at its start.
 *
 * They are read piece by piece (a place, its region, a date, an agency) up to the mark that
 * closes them. How much is asked depends on what was found: an agency or a date is proof enough,
 * a bare place needs a known name or capitals, and a sentence that begins after it.
 *
 *   "BEIJING, Sept. 29 (Xinhua) -- Chinese Premier…" -> Beijing, 2025-09-29, Xinhua
 */
import type { Dateline } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { linePattern } from '../../lexicon/article-lines.ts';
import { monthNumber, weekdayNumber } from '../../lexicon/calendar.ts';
import { isLabel } from '../../lexicon/labels.ts';
import { CLOSE_COLON, CLOSE_DASH, CLOSE_STOP, type Pieces, Reader, readPieces } from './dateline-pieces.ts';
import { resolveDay } from './days.ts';
import { isKnownPlace } from './places.ts';

/** No dateline is longer than this. */
const LONGEST_DATELINE = 160;

/** Words of the names of papers, which stand where a place would: `DAILY NEWS - …`. */
const OUTLET = linePattern((of) => String.raw`(?:^|\s)${of('outlet')}(?:$|\s)`, 'u');
/** Headlines too open with a name and a colon or dash, but are shorter than a story's first paragraph. */
const SHORTEST_PARAGRAPH = 100;

/** What the document says that helps to judge a dateline. */
export interface DatelineContext {
  /** The date of publication, ISO, to find a dateline's year. */
  readonly published: string | null;
  /** Whether this is the first paragraph of the body: a bare place counts only there. */
  readonly first: boolean;
  /** Whether the text is a transcript, where capitals and a colon name the speaker. */
  readonly transcript: boolean;
}

/** The dateline that a paragraph begins with, or null. */
export function datelineOf(text: string, { start, end }: Span, context: DatelineContext): Dateline | null {
  const reader = new Reader(text.slice(start, Math.min(end, start + LONGEST_DATELINE)));
  const read = readPieces(reader);
  if (!read) return null;
  const pieces = read.place !== null && OUTLET().test(read.place) ? { ...read, place: null } : read;
  const isDateline = namesOrigin(pieces) && isClosed(reader, pieces, withText(context, text, end - start));
  if (!isDateline) return null;
  const { place, day, agency } = pieces;
  return { start, end: start + reader.at, place, date: day && resolveDay(day, context.published), agency };
}

/** The context with the document's text and the length of the paragraph. */
type Context = DatelineContext & { readonly text: string; readonly length: number };

const withText = ({ published, first, transcript }: DatelineContext, text: string, length: number): Context => {
  return { published, first, transcript, text, length };
};

/** Whether the pieces hold a place or an agency, and the place is no label or date: `SOCCER - …`, `MAY - …`. */
function namesOrigin({ place, agency, opening }: Pieces): boolean {
  if (place === null && agency === null) return false;
  return opening.place === null || !(isLabel(opening.place) || isCalendarWord(opening.place));
}

/** Whether the pieces end as a dateline does, be it with the paragraph; the reader then stands after the closing mark. */
function isClosed(reader: Reader, pieces: Pieces, context: Context): boolean {
  const { place, day, agency, opening, isProven } = pieces;
  if (reader.rest === '') return isProven && (day !== null || agency !== null);
  if (reader.take(CLOSE_DASH)) return isProven || opensStory(reader, pieces, context, place !== opening.place);
  if (!isProven) return isClosedByColon(reader, pieces, context);
  if (reader.take(CLOSE_COLON) ?? (agency !== null && reader.take(CLOSE_STOP))) return true;
  return place !== null && isClosedByBracket(reader, pieces);
}

/** `ROVANIA (AP) The mayor…`: brackets or slashes close a dateline that nothing else does. */
function isClosedByBracket(reader: Reader, { opening, day, isBracketed }: Pieces): boolean {
  const isEnclosed = isBracketed && (opening.caps || day !== null || reader.text.charAt(reader.at - 1) === '/');
  return isEnclosed && /^\s{1,3}["“]?\p{Lu}/u.test(reader.rest);
}

/** `Rovania: The mayor…`: a bare place and a colon, where the article or the gazetteer says that it is a place. */
function isClosedByColon(reader: Reader, pieces: Pieces, context: Context): boolean {
  const { place, caps } = pieces.opening;
  if (context.transcript || context.length < SHORTEST_PARAGRAPH || !reader.take(CLOSE_COLON)) return false;
  const isPlace = place !== null && (isKnownPlace(place) || (!caps && isPlaceIn(context.text, place)));
  return isPlace && opensStory(reader, pieces, context, true);
}

/**
 * Whether a place without agency or date, already closed, is a dateline: a sentence must begin
 * after it. `isVouchedFor`: a region or a colon vouches for it, beside the dash.
 */
function opensStory(reader: Reader, { opening }: Pieces, context: Context, isVouchedFor: boolean): boolean {
  const { place, caps } = opening;
  const after = reader.rest.trimStart();
  if (place === null || !context.first || OUTLET().test(place)) return false;
  if (after === '') return caps;
  if (!caps && context.length < SHORTEST_PARAGRAPH) return false;
  if (!/^["“”‘'`(]{0,2}[\p{Lu}\p{Lt}\p{N}\p{Lo}]|^[a-z]\p{Lu}/u.test(after)) return false;
  if (!/\p{Ll}{2}/u.test(after.slice(0, 40))) return false;
  if (caps && (isVouchedFor || after !== reader.rest)) return true;
  return isKnownPlace(place) && (isVouchedFor || !/\s(?:--|[–—―])\s/.test(after));
}

function isPlaceIn(text: string, place: string): boolean {
  return ['in', 'at', 'near', 'from'].some((word) => text.includes(`${word} ${place}`));
}

function isCalendarWord(word: string): boolean {
  return monthNumber(word) !== null || weekdayNumber(word) !== null;
}
