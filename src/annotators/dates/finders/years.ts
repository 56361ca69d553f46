/**
 * Years, spans of years, decades and centuries.
 *
 *   "in 1995" -> 1995; "2015-20" -> 2015/2020; "the late 1980s" -> 198X; "the 19th century" -> 18XX
 */
import { calendar, patternFinder } from '../candidate.ts';
import { CLOSE, GAP, JOINT, OPEN, YEAR } from '../words.ts';

const EARLY = `(?:(?:[Ee]arly|[Ll]ate|[Mm]id|pre|post)${JOINT})`;
const NOT_A_YEAR =
  /^[\s-]?(?:%|percent|per cent|people|persons|million|billion|trillion|thousand|hundred|dozen|km|kg|mm|cm|metres?|meters?|miles?|feet|tons?|tonnes?|dollars?|euros?|pounds?|rupees?|yuan|yen|barrels?|GMT|UTC|hours|hrs|local time|hectares?|acres?|volts?|watts?|calories|units|points|times|square|cubic|pc|PT|BC|BCE)(?![\p{L}])/u;
const QUANTITY =
  /(?:more than|less than|fewer than|over|about|some|nearly|almost|at least|up to|under|total of|only|roughly|approximately|another|an estimated|around)\s$/i;
const YEAR_BEFORE =
  /(?:^|[\s(])(?:in|since|by|from|to|of|the|an?|until|till|through|and|or|between|before|after|during|for|early|late|mid|its|their|his|her|our|this|than|circa|year|fiscal|[\p{L}]+['’]s?|vs|’s)[\s-]$|[(,–—:/"“;]\s?$/iu;
const COUNTED_AFTER = /^\s(?!(?:and|or|to|but|as|when|after|before|in|on|at|by|is|was|the|until)(?![\p{L}]))\p{Ll}/u;
const NUMBERED = /(?:page|room|route|channels?|number|line|flight|highway|section|model|unit|chapter)\s$/i;
const PLURAL_AFTER = /^\s\p{Ll}+s(?![\p{L}])/u;
const NAME_BEFORE = /(?:^|\s)\p{Lu}[\p{L}’'&-]*\s$/u;
const TIME_NAME =
  /(?:In|Since|By|From|To|Of|The|An?|Until|Through|And|Between|Before|After|During|For|Early|Late|Mid|Its|This|Than|Circa|Year|Spring|Summer|Autumn|Fall|Winter|Election|Olympics|Q[1-4]|FY|Fiscal|IN|SINCE|OF|THE)\s$/;

export const years = patternFinder(
  {
    name: 'dates/year',
    why: 'Four digits are a year unless what stands around them counts or names something.',
    example: 'The mine closed in 1995.',
  },
  /(?:1[5-9]|20)\d\d/,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}\p{Sc}_#№.:@/-]|\d,|\p{Sc}\s)(?:${EARLY})?(?<year>${YEAR})(?:\s?[-–/]\s?(?<end>\d{4}|\d\d))?${CLOSE}(?!%|[.,:]\d|[-–/]\d)`,
    'gu',
  ),
  ({ year = '', end }, match, text) => {
    const from = Number(year);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (NOT_A_YEAR.test(after) || (QUANTITY.test(before) && COUNTED_AFTER.test(after))) return null;
    const alone = match[0] === year;
    if (alone && !YEAR_BEFORE.test(before)) {
      if (
        /^\s\d/.test(after) ||
        NUMBERED.test(before) ||
        PLURAL_AFTER.test(after) ||
        (NAME_BEFORE.test(before) && !TIME_NAME.test(before))
      )
        return null; // "2000 troops", "Vision 2030"
    }
    if (end === undefined) return { type: 'DATE', meaning: calendar({ year: from }) };
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
  /\d\d/,
  new RegExp(
    String.raw`${OPEN}(?:(?:the${GAP})?(?:fiscal|financial)(?:${GAP}year)?${GAP}|FY\s?)(?<year>20\d\d|19\d\d|\d\d)(?:[-/](?<end>\d{4}|\d\d))?${CLOSE}`,
    'gu',
  ),
  ({ year = '', end }) => {
    if (end !== undefined) return { type: 'DATE', meaning: { kind: 'fixed', value: `FY${year}/${end}` } };
    return { type: 'DATE', meaning: { kind: 'fixed', value: `FY${year.length === 2 ? `20${year}` : year}` } };
  },
);

const DECADE_WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

export const decades = patternFinder(
  {
    name: 'dates/decade',
    why: 'A decade is written with a plural s or in words.',
    example: 'The town grew in the late 1980s.',
  },
  /0['’]?s|ties/,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}_.,$€£])(?:${EARLY})?(?:(?<full>1[5-9]\d|20\d)0['’]?s|(?:(?<=the${GAP}(?:${EARLY})?)|['’‘])(?<short>[2-9])0s|(?<=the${GAP}(?:${EARLY})?)(?<word>${DECADE_WORDS.join('|')}))${CLOSE}`,
    'gu',
  ),
  ({ full, short, word }) => {
    const digits = full ?? `19${short ?? DECADE_WORDS.indexOf(word ?? '') + 2}`;
    return { type: 'DATE', meaning: { kind: 'fixed', value: `${digits}X` } };
  },
);

const CENTURY_WORDS: Readonly<Record<string, number>> = {
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
};

export const centuries = patternFinder(
  {
    name: 'dates/century',
    why: 'A century is a date by its number.',
    example: 'The fort dates from the 16th century.',
  },
  /entur/,
  new RegExp(
    String.raw`${OPEN}(?:the${GAP})?(?:${EARLY})?(?:(?<digits>\d{1,2})(?:st|nd|rd|th)|(?<word>${Object.keys(CENTURY_WORDS).join('|')}))${JOINT}[Cc]entur(?:y|ies)${CLOSE}(?!${GAP}(?:BC|B\.C))`,
    'gu',
  ),
  ({ digits, word }) => {
    const century = digits === undefined ? (CENTURY_WORDS[word ?? ''] ?? 0) : Number(digits);
    if (century < 1 || century > 30) return null;
    return { type: 'DATE', meaning: { kind: 'fixed', value: `${String(century - 1).padStart(2, '0')}XX` } };
  },
);
