/**
 * Bylines: the persons who wrote a story, from a line of its own above it.
 *
 * The line has to be names and nothing but names, with at most an affiliation after them:
 * `By Monday`, `By the time…` and `By land and sea` are no bylines.
 *
 *   "By JANE ROE and John Doe, Associated Press" -> JANE ROE | John Doe
 */
import type { Field } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { agenciesIn, agencyNamed } from '../../lexicon/agencies.ts';
import { monthNumber, weekdayNumber } from '../../lexicon/calendar.ts';
import { wordsOf } from '../../lexicon/function-words.ts';
import { isLabel, isNewsroomWord } from '../../lexicon/labels.ts';
import { lettered } from '../../lexicon/letters.ts';

const LONGEST_BYLINE = 200;

const WORD = String.raw`(?:\p{Lu}\.(?:[ ]?\p{Lu}\.){0,3}|\p{Lu}[\p{L}\p{M}]{0,60}(?:['’-][\p{L}\p{M}]{1,60}){0,3}\.?)`;
const name = (): string =>
  `(?:al-)?${WORD}(?:[ ](?:(?:${wordsOf('name-particle').join('|')})[ ]){0,3}(?:al-|el-)?${WORD}){1,4}`;

const OPENING =
  /^[([]?(?:(?:[Bb]y|BY|BYLINE:)[:\s]\s{0,3}|(?:Written|Reported|Story|Words|Text)\s{1,2}by:?\s{1,3}|(?:Author|Reporter|Correspondent|Writer)s?:\s{0,3})/u;
/** `Xinhua writers`, `our correspondent`, before the names. */
const role = lettered(
  String.raw`^(?:(?:\p{Lu}[\p{L}]+ ){0,3}|our )(?:[Ss]taff )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor|STAFF WRITER|STAFF REPORTER)s?[:,]? `,
  'u',
);
const names = lettered(name, 'uy');
const BETWEEN = /(?:\s?,\s?(?:and\s|&\s)?|\s(?:and|AND|&)\s|\s?[;/]\s?)/y;
/** What may follow the names: an affiliation, a place, a date; but no sentence. */
const AFTER = /^[.)\]]*$|^\s?(?:[,|•·–—(/-]|in\s|for\s|with\s|at\s|of\s)/;

/** A byline and the agency it names: `Jane Roe, Reuters`. */
export interface Byline {
  readonly persons: readonly Field[];
  readonly agency: string | null;
}

/** The persons of a byline paragraph; null where it is none. */
export function bylineOf(text: string, paragraph: Span): Byline | null {
  if (paragraph.end - paragraph.start > LONGEST_BYLINE) return null;
  const line = text.slice(paragraph.start, paragraph.end);
  const opening = OPENING.exec(line)?.[0] ?? '';
  const writer = opening === '' ? '' : (role().exec(line.slice(opening.length))?.[0] ?? '');
  const { persons, end } = namesFrom(line, opening.length + writer.length, paragraph.start);
  if (persons.length === 0) return null;
  const rest = line.slice(end);
  const agency = agenciesIn(rest)[0]?.agency.name ?? agenciesIn(writer)[0]?.agency.name ?? null;
  const plausible = opening !== '' ? AFTER.test(rest) && !endsSentence(rest) : isAffiliation(rest);
  return plausible ? { persons, agency } : null;
}

/** A line that is one person's name, as old newswire puts it between headline and dateline. */
export function bareName(text: string, paragraph: Span): Byline | null {
  if (paragraph.end - paragraph.start > 60) return null;
  const line = text.slice(paragraph.start, paragraph.end);
  const { persons, end } = namesFrom(line, 0, paragraph.start);
  return persons.length > 0 && end === line.length && /\p{Ll}/u.test(line) ? { persons, agency: null } : null;
}

function namesFrom(line: string, from: number, offset: number): { persons: Field[]; end: number } {
  const persons: Field[] = [];
  let end = from;
  for (let at = from; persons.length < 12; ) {
    const next = names();
    next.lastIndex = at;
    const name = next.exec(line)?.[0].replace(/(\p{L}{2})\.$/u, '$1');
    if (name === undefined || !isPerson(name)) break;
    end = at + name.length;
    persons.push({ text: name, span: { start: offset + at, end: offset + end } });
    BETWEEN.lastIndex = end;
    const between = BETWEEN.exec(line)?.[0];
    if (between === undefined) break;
    at = end + between.length;
  }
  return { persons, end };
}

function isPerson(name: string): boolean {
  if (agencyNamed(name) || isLabel(name)) return false;
  return name
    .split(' ')
    .every(
      (word) =>
        !isNewsroomWord(word) &&
        weekdayNumber(word) === null &&
        (monthNumber(word) === null || /^(?:April|May|June|August|Jan|Mar)$/i.test(word)),
    );
}

/** Without `By`, a name is a byline only where an agency or a newsroom's role follows, and no more. */
function isAffiliation(rest: string): boolean {
  const affiliation = /^\s?[,|/–—(-]\s?(?<words>.{2,60}?)[)]?$/u.exec(rest)?.groups?.words;
  if (affiliation === undefined) return false;
  return (
    agencyNamed(affiliation) !== null || /^(?:[Ss]taff )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)$/.test(affiliation)
  );
}

function endsSentence(rest: string): boolean {
  return /\p{Ll}{3}[.!?]["”]?$/u.test(rest) && rest.length > 60;
}
