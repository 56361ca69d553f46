/**
 * Bylines as papers print them: the names of who wrote, and what stands around them: what they are, where they
 * were, how to write to them, whose paper it is. What is left over shows whether the line is a byline at all.
 *
 *   "Words by Jane Roe in Lima and John Doe, Health Editor | Photos by Bo Lind" -> Jane Roe | John Doe, all understood
 */
import { agenciesIn, agencyNamed } from './agencies.ts';
import { linePattern } from './article-lines.ts';
import { monthNumber, weekdayNumber } from './calendar.ts';
import { wordsOf } from './function-words.ts';
import { isDeskWord, isLabel, isNewsroomWord, isWritersRole } from './labels.ts';
import { lettered } from './letters.ts';
import { namesGender } from './name-genders.ts';
import { placesNamed } from './places.ts';

/** A name where it stands in the line. */
interface NameInByline {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ReadByline {
  readonly names: readonly NameInByline[];
  /** What opens it, such as `By`; empty where it opens with a name. */
  readonly opening: string;
  /** What stands beside the names. */
  readonly beside: string;
  /** What is not understood begins here; the line's length where all is. */
  readonly end: number;
}

const MOST_NAMES = 12;
const WORD = String.raw`(?:\p{Lu}\.(?:[ ]?\p{Lu}\.){0,3}|\p{Lu}[\p{L}\p{M}]{1,3}\.|\p{Lu}[\p{L}\p{M}]{0,60}(?:['’-][\p{L}\p{M}]{1,60}){0,3})`;
const name = lettered(
  () =>
    String.raw`(?:al-)?${WORD}(?:[ ](?:(?:${wordsOf('name-particle').join('|')})[ ]){0,3}(?:al-|el-)?${WORD}){1,4}(?:,? (?:[JS]r\.|I{2,3}|IV)(?![\p{L}]))?`,
  'uy',
);
const opening = linePattern(
  (of) =>
    String.raw`^[([–—-]?\s?(?:(?:[Bb]y|BY|BYLINE:)[:\s]\s{0,3}|${of('byline')}\s{1,2}(?:by|BY):?\s{1,3}|${of('byline label')}:\s{0,3}|(?:From|FROM)\s)`,
  'u',
);
/** `Xinhua writers`, `our correspondent`, before the names. */
const role = lettered(
  String.raw`(?:(?:\p{Lu}[\p{L}]{1,60} ){0,3}|our )(?:[Ss]taff )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor|STAFF WRITER|STAFF REPORTER)s?[:,]? `,
  'uy',
);
const BETWEEN = /\s?,\s?(?:and\s|&\s)?|\s(?:and|AND|&|with|WITH)\s|\s?[;/|•·]\s?/y;

const ADDRESS = /,?\s?[|•·–—-]?\s?[([<]?(?:[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}|@\w{2,30})[)\]>]?/y;
/** Capitalised words in a row. */
const CAPITALISED = String.raw`(?!(?:AND|And)\b)\p{Lu}[\p{L}\p{M}.'’-]{0,40}(?: (?!(?:AND|And|WITH)\b)\p{Lu}[\p{L}\p{M}.'’-]{0,40}){0,3}`;
const whereabouts = lettered(String.raw`,?\s(?:in|IN|at|from|FROM)\s(?<place>${CAPITALISED})`, 'uy');
const beside = lettered(
  String.raw`(?<sign>\s?[,|•·/]\s?|\s[–—-]\s)(?<words>${CAPITALISED}|[\p{Ll}]+(?: \p{Ll}+)?)(?![\p{L}\p{N}'’:-])`,
  'uy',
);
const forPaper = lettered(String.raw`,?\s(?:for|For|FOR)\s(?:[Tt]he |THE )?${CAPITALISED}(?! [\p{L}])`, 'uy');
const wordsBehind = lettered(
  String.raw`(?<sign>,?\s)(?<words>[\p{L}’'&-]{1,30}(?:\s[\p{L}’'&-]{1,30}){0,4})(?![\p{L}\p{N}])`,
  'uy',
);
/** Who took the pictures, who helped, who edited, and when: what goes on so is of nobody who wrote. */
const credits = linePattern(
  (of) =>
    String.raw`[\s,;|.•·–—/([-]{1,4}(?:(?:and\s|with\s)?(?:(?:additional|further|extra)\s)?(?:reporting|research|inputs?|files|edited|editing|translat(?:ed|ion))\s(?:by|from)|(?:with\s|and\s)?${of('image')}s?(?:\sby)?[:\s]|(?:and|with)\s(?:news\s)?agenc(?:y|ies)\b|(?:last\s)?(?:${of('updated')}|${of('published')})[\s:]|(?:19|20)\d\d\b|\d{1,2}[\s:./-]\S)`,
  'iuy',
);

/**
 * Reads a line as a byline; null where no name stands at its beginning, perhaps behind an opening. In small letters
 * it is one where all names begin with given names that are known.
 */
export function readByline(line: string): ReadByline | null {
  if (!IN_SMALL_LETTERS().test(line)) return readCapitals(line);
  const read = readCapitals(line.replace(FIRST_LETTERS(), (letter) => letter.toUpperCase()));
  if (read === null || read.end < line.length || read.names.some(({ text }) => namesGender(text) === null)) return null;
  return { ...read, names: read.names.map(({ start, end }) => ({ text: line.slice(start, end), start, end })) };
}

const IN_SMALL_LETTERS = lettered(String.raw`^[Bb]y [\p{Ll} ,’'-]{5,80}$`, 'u');
const FIRST_LETTERS = lettered(
  () => String.raw`(?<![\p{L}’'-])(?!(?:by|and|in|for|with|${wordsOf('name-particle').join('|')})(?!\p{L}))\p{Ll}`,
  'gu',
);

function readCapitals(line: string): ReadByline | null {
  const opens = opening().exec(line)?.[0] ?? '';
  const from =
    opens.length +
    (opens === ''
      ? (/^[[(–—-]\s?/.exec(line)?.[0].length ?? 0)
      : (matchAt(role(), line, opens.length)?.[0].length ?? 0));
  const names: NameInByline[] = [];
  let around = line.slice(opens.length, from);
  let end = from;
  for (let at = from; names.length < MOST_NAMES; ) {
    const found = nameAt(line, at);
    // The table of places is read where it is needed: of what opens a line, only where all of the line is understood.
    if (found === null || (names.length > 0 && isKnownPlace(found.text))) break;
    names.push(found);
    end = endOfBeside(line, found.end);
    around += line.slice(found.end, end);
    const between = matchAt(BETWEEN, line, end)?.[0];
    if (between === undefined || matchAt(credits(), line, end)) break;
    at = end + between.length;
  }
  const [first] = names;
  if (first === undefined) return null;
  const isWhole = /^[\s.,)\]]*$/.test(line.slice(end)) || matchAt(credits(), line, end) !== null;
  if (isWhole && opens === '' && isKnownPlace(first.text)) return null;
  return { names, opening: opens, beside: around, end: isWhole ? line.length : end };
}

/** Whether a line says who took the pictures, helped or edited, and nobody who wrote. */
export function isCredit(line: string): boolean {
  return matchAt(credits(), ` ${line}`, 0) !== null;
}

/** The word before whoever took the pictures is no name of whoever wrote. */
const picture = linePattern((of) => `^${of('image')}s?$`, 'iu');

/** A person's name, without the role or agency that is printed behind it. */
function nameAt(line: string, at: number): NameInByline | null {
  const found = matchAt(name(), line, at)?.[0].replace(/(\p{L}{2})(?<![JS]r)\.$/u, '$1');
  if (found === undefined) return null;
  const words = found.split(' ');
  const isNone = (word: string, k: number): boolean =>
    isNewsroomWord(word) ||
    isWritersRole(word) ||
    picture().test(word) ||
    agencyNamed(words.slice(k).join(' ')) !== null;
  let count = words.findIndex(isNone);
  if (count === -1) count = words.length;
  else if (isWritersRole(words[count]!)) while (count > 0 && isDeskWord(words[count - 1]!)) count--;
  const text = words.slice(0, count).join(' ');
  return count > 1 && isPerson(text) ? { text, start: at, end: at + text.length } : null;
}

function isPerson(name: string): boolean {
  if (agencyNamed(name) || isLabel(name)) return false;
  return name
    .split(' ')
    .every(
      (word) =>
        weekdayNumber(word) === null &&
        (monthNumber(word) === null || /^(?:April|May|June|August|Jan|Mar)$/i.test(word)),
    );
}

/** Where what is known to stand beside a name ends. */
function endOfBeside(line: string, from: number): number {
  for (let at = from; ; ) {
    const length = matchAt(credits(), line, at) ? 0 : besideAt(line, at);
    if (length === 0) return at;
    at += length;
  }
}

function besideAt(line: string, at: number): number {
  const plain = matchAt(ADDRESS, line, at) ?? matchAt(whereabouts(), line, at) ?? matchAt(forPaper(), line, at);
  if (plain) return plain[0].length;
  const behind = matchAt(wordsBehind(), line, at)?.groups;
  const role = behind === undefined ? null : roleAtStart(behind.words!, behind.sign!.startsWith(','));
  if (role !== null) return behind!.sign!.length + role.length;
  const agency = /^,?\s[|•·–—-]?\s?/.exec(line.slice(at, at + 4))?.[0];
  const [first] = agency === undefined ? [] : agenciesIn(line.slice(at, at + 60));
  if (first?.start === agency?.length && first) return first.end;
  const other = matchAt(beside(), line, at);
  return other && isBeside(other.groups!.words!) ? other[0].length : 0;
}

/** `Health Editor` of *Health Editor in Lima*; behind a comma also `Harbour Post Staff Writer`. */
function roleAtStart(words: string, isBehindComma: boolean): string | null {
  const all = words.split(/\s/);
  const role = all.findIndex(isWritersRole);
  const isRole = all
    .slice(0, role)
    .every((word) => isDeskWord(word) || isNewsroomWord(word) || (isBehindComma && /^\p{Lu}/u.test(word)));
  return role >= 0 && isRole ? all.slice(0, role + 1).join(' ') : null;
}

/** Behind a comma or a line: a place, a paper, an agency. A single word is no name of a person, but may be the given one of a name turned round. */
function isBeside(words: string): boolean {
  if (/^\p{Ll}/u.test(words)) return /^(?:agencies|and agencies|agency)$/.test(words);
  if (!words.includes(' ')) return namesGender(`${words} X`) === null;
  return isKnownPlace(words) || words.split(' ').some(isNewsroomWord);
}

function isKnownPlace(words: string): boolean {
  return placesNamed(words).some(({ prominent, population }) => prominent || population > 100_000);
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}
