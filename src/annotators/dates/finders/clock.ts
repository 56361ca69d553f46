/**
 * Clock times, with the zone that stands behind them.
 *
 *   "8:30 p.m. EST" -> T20:30; "from 8 to 10 a.m." -> T08:00 and T10:00; "0430 GMT" -> T04:30
 */
import { lazy } from '../../../lexicon/data.ts';
import { timeForms, timeValue } from '../../../lexicon/time-words.ts';
import { type Candidate, type Finder, patternFinder } from '../candidate.ts';
import { CLOSE, DAY_MONTH, GAP, OPEN, PROSE_WEEKDAY, SOME_DIGIT, YEAR } from '../words.ts';

const START = String.raw`(?<![\p{L}\p{N}_\p{Sc}:/-]|\d[.,])`;
const zone = (): string => String.raw`(?:\s?(?<zone>${timeForms('zone')})${CLOSE})?`;

const meridiemClock = lazy(
  () =>
    new RegExp(
      String.raw`${START}(?:(?<from>\d{1,2})(?:[:.](?<fromMinute>[0-5]\d))?(?<to>\s?(?:[-–~]|to|until|and)\s?))?(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?(?:\s?(?<half>[ap])(?:\.\s?m\.|\.?m${CLOSE})|\so['’]clock${CLOSE})?(?:\s(?:in\sthe\s(?<part>morning|afternoon|evening)|at\s(?<night>night))${CLOSE})?${zone()}`,
      'giu',
    ),
);

/** `8 a.m. to 4 p.m.` is two times; `8 to 10 a.m.` as well. */
export const twelveHours: Finder = {
  name: 'dates/clock',
  why: 'An hour is a clock time by a.m., p.m., o’clock or the part of the day behind it.',
  example: 'The talks begin at 8 a.m. on Friday.',
  apply: (text) => {
    if (!SOME_DIGIT.test(text) || !/\d\s?[ap]\.?\s?m|o['’]clock|\d\sin\sthe\s|\d\sat\snight/i.test(text)) return [];
    const found: Candidate[] = [];
    const pattern = meridiemClock();
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++;
      found.push(...read(match, text));
    }
    return found;
  },
};

function read(match: RegExpExecArray, text: string): Candidate[] {
  const { from, fromMinute, to, hour = '', minute, half, part, night } = match.groups!;
  const zone = timeValue('zone', match.groups!.zone) ?? undefined;
  const oclock = /o['’]clock/i.test(match[0]);
  if (half === undefined && part === undefined && night === undefined && !oclock) return [];
  const late = half === undefined ? part !== undefined && !/morning/i.test(part) : /p/i.test(half);
  const nightly = night !== undefined && Number(hour) >= 6;
  const time = clock(hour, minute, half !== undefined || part !== undefined || night !== undefined, late || nightly);
  if (time === null) return [];
  const end = match.index + match[0].length;
  if (/^[.:]?\d|^\p{L}/u.test(text.slice(end, end + 2))) return [];
  const by = 'dates/clock';
  if (from === undefined || to === undefined)
    return [{ start: match.index, end, type: 'TIME', meaning: { kind: 'clock', time, zone }, by }];
  const head = match[0].indexOf(to, from.length + (fromMinute === undefined ? 0 : 3));
  const second: Candidate = {
    start: match.index + head + to.length,
    end,
    type: 'TIME',
    meaning: { kind: 'clock', time, zone },
    by,
  };
  const morning = late && Number(from) > Number(hour) && Number(from) !== 12; // "10 to 2 p.m."
  const first = half === undefined ? null : clock(from, fromMinute, true, late && !morning);
  if (first === null || (/and/.test(to) && !/between\s$/i.test(text.slice(0, match.index)))) return [second];
  return [
    { start: match.index, end: match.index + head, type: 'TIME', meaning: { kind: 'clock', time: first, zone }, by },
    second,
  ];
}

/** `T20:30`; null where a clock shows no such time. */
function clock(hour: string, minute: string | undefined, halved: boolean, late: boolean): string | null {
  const at = Number(hour);
  if (at > (halved ? 12 : 23) || (halved && at === 0)) return null;
  const of = halved ? (at % 12) + (late ? 12 : 0) : at;
  return `T${String(of).padStart(2, '0')}:${minute ?? '00'}`;
}

const TIME_BEFORE =
  /(?:^|\s)(?:at|by|until|till|around|about|since|before|after|from|between|exactly|(?:from|between)\s\d{1,2}:\d\d\s(?:to|and))\s$/i;
const DAY_AFTER = new RegExp(String.raw`^,?\s(?:on\s)?(?:${DAY_MONTH}|${PROSE_WEEKDAY}|\d{1,2}\s${DAY_MONTH})`, 'u');
const DAY_BEFORE = new RegExp(
  String.raw`(?:(?:${DAY_MONTH}|${PROSE_WEEKDAY}),?|(?<!\d)${YEAR},?|\d[-/]\d{2,4})\s$`,
  'u',
);

export const dayClock = patternFinder(
  {
    name: 'dates/day-clock',
    why: 'Hours and minutes are a clock time beside a zone, a day or a word such as at; elsewhere they may be a score.',
    example: 'The plane left Doha at 23:50.',
  },
  SOME_DIGIT.also(/\d[:.]\d\d/),
  lazy(
    () =>
      new RegExp(
        String.raw`${START}(?<hour>[01]?\d|2[0-3])(?<mark>[:.])(?<minute>[0-5]\d)(?![\p{L}\p{N}:%]|\.\d)(?:\s?(?<zone>${timeForms('zone')}|hours|hrs)${CLOSE})?`,
        'gu',
      ),
  ),
  ({ hour = '', mark, minute, zone }, match, text) => {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const timely = TIME_BEFORE.test(before) || DAY_AFTER.test(after) || DAY_BEFORE.test(before);
    if (zone === undefined && !(mark === ':' && timely)) return null; // "won 3:2", "2:05:30"
    if (/^\s?[ap]\.?m(?!\p{L})/iu.test(after)) return null;
    const offset = timeValue('zone', zone) ?? undefined;
    return { type: 'TIME', meaning: { kind: 'clock', time: `T${hour.padStart(2, '0')}:${minute}`, zone: offset } };
  },
);

export const noon = patternFinder(
  { name: 'dates/noon', why: 'Noon and midnight are clock times in words.', example: 'The siege ended at midnight.' },
  /noon|mid/iu,
  new RegExp(
    `(?<=(?:at|by|until|till|around|before|after|since|from|to|between|day)${GAP})(?<word>noon|midday|midnight)${CLOSE}|${OPEN}(?<bare>noon|midnight)(?=${GAP}(?:on${GAP})?(?:${PROSE_WEEKDAY}|today|tomorrow|yesterday))`,
    'giu',
  ),
  ({ word, bare }) => ({
    type: 'TIME',
    meaning: { kind: 'clock', time: /midnight/i.test(word ?? bare ?? '') ? 'T00:00' : 'T12:00' },
  }),
);

export const fourDigits = patternFinder(
  {
    name: 'dates/utc-clock',
    why: 'Agencies write clock times as four digits before GMT.',
    example: 'The quake struck at 0430 GMT.',
  },
  SOME_DIGIT.also(/\d{4}/),
  new RegExp(
    String.raw`${OPEN}(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)${GAP}(?:(?<utc>GMT|UTC)|local${GAP}time|(?<=[Aa]t${GAP}\d{4}${GAP})(?:hours|hrs))${CLOSE}`,
    'gu',
  ),
  ({ hour, minute, utc }) => ({
    type: 'TIME',
    meaning: { kind: 'clock', time: `T${hour}:${minute}`, zone: utc && '+00:00' },
  }),
);
