/**
 * Years, spans of years, decades and centuries.
 *
 *   "in 1995" -> 1995; "2015-20" -> 2015/2020; "the late 1980s" -> 198X; "the 19th century" -> 18XX
 */
import { lazy } from '../../../lexicon/data.ts';
import { timeForms, timeList, timeWords } from '../../../lexicon/time-words.ts';
import { calendar, modOf, patternFinder } from '../candidate.ts';
import { CLOSE, GAP, JOINT, OPEN, ORDINAL, readOrdinal, readYear, SOME_DIGIT, SPELLED_YEAR, YEAR } from '../words.ts';

const part = (): string => `(?:(?<part>${timeForms('part')})${JOINT})`;
const edge = (): string => `(?:(?:[Tt]he${GAP})?(?<edge>${timeForms('edge')})${GAP}of${GAP})`;
const notAYear = lazy(() => new RegExp(String.raw`^[\s-]?${timeWords('counted')}(?![\p{L}])`, 'u'));
const quantity = lazy(() => new RegExp(String.raw`${timeWords('quantity')}\s$`, 'i'));
const yearBefore = lazy(
  () => new RegExp(String.raw`(?:^|[\s(])(?:${timeWords('year lead')}|[\p{L}]+['’]s?|’s)[\s-]$|[(,–—:/"“;]\s?$`, 'iu'),
);
const countedAfter = lazy(() => new RegExp(String.raw`^\s(?!${timeWords('clause')}(?![\p{L}]))\p{Ll}`, 'u'));
const numbered = lazy(() => new RegExp(String.raw`${timeWords('numbered')}\s$`, 'i'));
const PLURAL_AFTER = /^\s\p{Ll}+s(?![\p{L}])/u;
const NAME_BEFORE = /(?:^|\s)\p{Lu}[\p{L}’'&-]*\s$/u;
const timeName = lazy(() => new RegExp(String.raw`${timeWords('name of time')}\s$`));

export const years = patternFinder(
  {
    name: 'dates/year',
    why: 'Four digits are a year unless what stands around them counts or names something.',
    example: 'The mine closed in 1995.',
  },
  SOME_DIGIT.also(/(?:1[5-9]|20)\d\d/),
  lazy(
    () =>
      new RegExp(
        String.raw`(?<![\p{L}\p{N}\p{Sc}_#№.:@/-]|\d,|\p{Sc}\s)(?:${part()}|${edge()})?(?<year>${YEAR})(?:\s?[-–/]\s?(?<end>\d{4}|\d\d))?${CLOSE}(?!%|[.,:]\d|[-–/]\d)`,
        'gu',
      ),
  ),
  ({ year = '', end, part, edge }, match, text) => {
    const from = Number(year);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (notAYear().test(after) || (quantity().test(before) && countedAfter().test(after))) return null;
    const alone = match[0] === year;
    if (alone && !yearBefore().test(before)) {
      if (
        /^\s\d/.test(after) ||
        numbered().test(before) ||
        PLURAL_AFTER.test(after) ||
        (NAME_BEFORE.test(before) && !timeName().test(before))
      )
        return null; // "2000 troops", "Vision 2030"
    }
    if (end === undefined) {
      const start = edge === undefined ? match.index : match.index + match[0].indexOf(year);
      return {
        type: 'DATE',
        meaning: calendar({ year: from }),
        mod: modOf('part', part) ?? modOf('edge', edge),
        start,
      };
    }
    const to = end.length === 2 ? Math.floor(from / 100) * 100 + Number(end) : Number(end);
    if (to <= from || to - from > 150)
      return end.length === 2
        ? null
        : { type: 'DATE', meaning: calendar({ year: from }), end: match.index + match[0].indexOf(year) + 4 };
    return { type: 'DATE', meaning: { kind: 'fixed', value: `${from}/${to}` } };
  },
);

export const fiscalYears = patternFinder(
  { name: 'dates/fiscal-year', why: 'A fiscal year is no calendar year.', example: 'Revenue fell in fiscal 2023.' },
  SOME_DIGIT.also(/\d\d/),
  new RegExp(
    String.raw`${OPEN}(?:(?:the${GAP})?(?:fiscal|financial)(?:${GAP}year)?${GAP}|FY\s?)(?<year>20\d\d|19\d\d|\d\d)(?:[-/](?<end>\d{4}|\d\d))?${CLOSE}`,
    'gu',
  ),
  ({ year = '', end }) => {
    if (end !== undefined) return { type: 'DATE', meaning: { kind: 'fixed', value: `FY${year}/${end}` } };
    return { type: 'DATE', meaning: { kind: 'fixed', value: `FY${year.length === 2 ? `20${year}` : year}` } };
  },
);

export const decades = patternFinder(
  {
    name: 'dates/decade',
    why: 'A decade is written with a plural s or in words.',
    example: 'The town grew in the late 1980s.',
  },
  /0['’]?s|ties/,
  lazy(
    () =>
      new RegExp(
        String.raw`(?<![\p{L}\p{N}_.,$€£])(?:(?<the>[Tt]he${GAP})?${part()}?(?:(?<full>1[5-9]\d|20\d)0['’]?s|(?<!['’‘])(?<short>[2-9])0s|(?<word>${timeWords('decade')}))|['’‘](?<marked>[2-9])0s)${CLOSE}`,
        'gu',
      ),
  ),
  ({ full, the, short, marked, word, part }) => {
    if (full === undefined && marked === undefined && the === undefined) return null; // "in his 90s"
    const decade = full ?? `19${short ?? marked ?? timeList('decade').indexOf(word ?? '') + 2}`;
    return { type: 'DATE', meaning: { kind: 'fixed', value: `${decade}X` }, mod: modOf('part', part) };
  },
);

export const spelledYears = patternFinder(
  {
    name: 'dates/spelled-year',
    why: 'A transcript may spell a year out.',
    example: 'It began in nineteen ninety-six.',
  },
  /eighteen|nineteen|twenty|two\sthousand/iu,
  new RegExp(`${OPEN}(?<the>(?:the${GAP})?year${GAP})?(?<year>${SPELLED_YEAR})${CLOSE}`, 'giu'),
  ({ the, year = '' }, match, text) => {
    // "two thousand people", "twenty hundred"
    if (the === undefined && /^two\sthousand/i.test(year)) return null;
    if (/hundred$/i.test(year) && /^\s(?!and)\p{Ll}/u.test(text.slice(match.index + match[0].length))) return null;
    return { type: 'DATE', meaning: calendar({ year: readYear(year) }) };
  },
);

export const centuries = patternFinder(
  {
    name: 'dates/century',
    why: 'A century is a date by its number.',
    example: 'The fort dates from the 16th century.',
  },
  /entur/,
  lazy(
    () =>
      new RegExp(
        String.raw`${OPEN}(?:[Tt]he${GAP})?${part()}?(?<nth>${ORDINAL})${JOINT}[Cc]entur(?:y|ies)${CLOSE}(?!${GAP}(?:BC|B\.C))`,
        'gu',
      ),
  ),
  ({ nth = '', part }) => {
    const century = readOrdinal(nth);
    if (century < 1 || century > 30) return null;
    return {
      type: 'DATE',
      meaning: { kind: 'fixed', value: `${String(century - 1).padStart(2, '0')}XX` },
      mod: modOf('part', part),
    };
  },
);
