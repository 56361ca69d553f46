/**
 * Bylines: the persons who wrote a story, from a line of its own above it.
 *
 * The line has to be names and nothing but names, with at most what bylines have beside them:
 * `By Monday`, `By the time…` and `By land and sea` are no bylines.
 *
 *   "By JANE ROE and John Doe, Associated Press" -> JANE ROE | John Doe
 */
import type { Field } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { agenciesIn } from '../../lexicon/agencies.ts';
import { type ReadByline, readByline } from '../../lexicon/bylines.ts';
import { isWritersRole } from '../../lexicon/labels.ts';
import { namesGender } from '../../lexicon/name-genders.ts';

const LONGEST_BYLINE = 200;
const LONGEST_NAMES = 80;

/** What may follow the names: an affiliation, a place, a date; but no sentence. */
const AFTER = /^[.)\]]*$|^\s?(?:[,;|•·–—(/-]|in\s|for\s|with\s|at\s|of\s)/;

/** A byline and the agency it names: `Jane Roe, Reuters`. */
export interface Byline {
  readonly persons: readonly Field[];
  readonly agency: string | null;
}

/** The persons of a byline paragraph; null where it is none. */
export function bylineOf(text: string, paragraph: Span): Byline | null {
  if (paragraph.end - paragraph.start > LONGEST_BYLINE) return null;
  const line = text.slice(paragraph.start, paragraph.end);
  const read = readByline(line);
  if (read === null) return null;
  const isByline = read.opening === '' ? read.end === line.length && showsWriter(read) : isOpenedByline(line, read);
  if (!isByline) return null;
  const agency = agenciesIn(line.slice(read.names.at(-1)!.end))[0] ?? agenciesIn(read.beside)[0];
  return { persons: fieldsOf(read, paragraph.start), agency: agency?.agency.name ?? null };
}

/** A line of persons' names alone, perhaps with where they are, as it stands between headline and story. */
export function bareName(text: string, paragraph: Span): Byline | null {
  if (paragraph.end - paragraph.start > LONGEST_NAMES) return null;
  const line = text.slice(paragraph.start, paragraph.end);
  const read = readByline(line);
  if (read === null || read.opening !== '' || read.end < line.length) return null;
  // A full stop stands behind the name of a column; capitals alone are of headings.
  if (line.endsWith('.') || !/\p{Ll}/u.test(line)) return null;
  return { persons: fieldsOf(read, paragraph.start), agency: null };
}

/** Whether the first of the names begins with a given name that is known, and none of them stands in the story. */
export function isOfWriters({ persons }: Byline, text: string, below: number): boolean {
  return (
    namesGender(persons[0]!.text) !== null &&
    persons.every((person) => !text.includes(person.text.slice(person.text.lastIndexOf(' ') + 1), below))
  );
}

/** What opens a line as bylines do is followed by what may follow names; `From` opens much else. */
function isOpenedByline(line: string, { opening, names, beside, end }: ReadByline): boolean {
  if (/^from/i.test(opening)) return end === line.length && /\s(?:in|at)\s|,\s/i.test(beside);
  return [end, names.at(-1)!.end].some((from) => AFTER.test(line.slice(from)) && !endsSentence(line.slice(from)));
}

function fieldsOf({ names }: ReadByline, offset: number): Field[] {
  return names.map(({ text, start, end }) => ({ text, span: { start: offset + start, end: offset + end } }));
}

/** Without `By`, a line of names is a byline only where an agency, a paper, an address or a newsroom's role follows, and no more. Behind a slash they are of a photograph. */
function showsWriter({ beside }: ReadByline): boolean {
  if (/^\s?\//.test(beside)) return false;
  if (agenciesIn(beside).length > 0 || /@|[|•·]/.test(beside)) return true;
  return beside.split(/[^\p{L}]+/u).some(isWritersRole);
}

function endsSentence(rest: string): boolean {
  return /\p{Ll}{3}[.!?]["”]?$/u.test(rest) && rest.length > 60;
}
