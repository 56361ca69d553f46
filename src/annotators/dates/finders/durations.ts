/**
 * Stretches of time and what comes back regularly.
 *
 *   "three days" -> P3D; "16-hour" -> PT16H; "for years" -> PXY; "daily" -> SET P1D
 */
import { lazy } from '../../../lexicon/data.ts';
import { timeForms, timeValue, timeWords } from '../../../lexicon/time-words.ts';
import { modOf, patternFinder, quantOf } from '../candidate.ts';
import { CLOSE, duration, GAP, JOINT, NUMBER, OPEN, readNumber, SOME_UNIT, singular, THOUSANDS } from '../words.ts';

const UNITS =
  'seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries';
const UNIT = `(?<unit>${UNITS})`;
const PAST = `(?:(?:the${GAP})?(?:past|last|next|coming|previous|first|final)${GAP})`;
const about = (): string => `(?:(?<about>${timeForms('about')})${GAP})`;
const AGE_AFTER = /^[\s-](?:old|olds|of age)(?!\p{L})/u;
const CHILD = /^\s(?:son|daughter|baby|boy|girl|child|infant|twin|brother|sister|bab)/;
const AGE_BEFORE = /(?:^|\s)(?:aged?|ages)\s$/i;

export const counted = patternFinder(
  {
    name: 'dates/duration',
    why: 'A number with a unit of time is a stretch of time.',
    example: 'The strike lasted three days.',
  },
  SOME_UNIT,
  lazy(
    () =>
      new RegExp(
        String.raw`${OPEN}(?<![\d.,:/$€£-])(?:(?<past>${PAST})|${about()}|(?<the>the${GAP}))?(?:(?<least>\d{1,3})\s?[-–]\s?)?(?<count>${THOUSANDS}|${NUMBER}|half${GAP}an?|an?(?=${GAP}\p{Ll}+${GAP}and${GAP}a${GAP}half))(?<joint>${JOINT})(?:(?:more|full|consecutive|straight|whole|long|business|working|fiscal)${GAP})?${UNIT}(?<half>${GAP}and${GAP}a${GAP}half)?(?:[-\s]long|(?<old>[-‐]old)(?=${GAP}\p{Ll}))?${CLOSE}`,
        'giu',
      ),
  ),
  ({ about, the, least, count = '', joint, unit = '', past, half, old }, match, text) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (AGE_AFTER.test(after) || AGE_BEFORE.test(before)) return null;
    if (/^[-‐]\p{L}/u.test(after)) return null;
    // an age is no stretch: `a 40-year-old`, `her six-week-old son`; `the six-week-old strike` is
    if (old !== undefined && (/^years?$/i.test(unit) || CHILD.test(after))) return null;
    const number = (/^half/i.test(count) ? 0.5 : readNumber(count)) + (half === undefined ? 0 : 0.5);
    // "a second", "one second chance"; "one day" is some day
    if (/^seconds?$/i.test(unit) && number === 1) return null;
    if (/^one$/i.test(count) && /^days?$/i.test(unit) && joint === ' ' && past === undefined) return null;
    if (/^\d/.test(count) && /^\p{Lu}/u.test(unit)) return null; // "60 Minutes"
    if (/^quarters?$/i.test(unit) && (joint !== ' ' || /^\sof(?!\p{L})/u.test(after))) return null; // "three quarters of it"
    const meaning = { kind: 'fixed', value: duration(number, unit), ...reach(past) } as const;
    if (least !== undefined)
      return Number(least) < number
        ? { type: 'DURATION', meaning, mod: 'EQUAL_OR_LESS', start: startOf(match, about) }
        : null;
    // `the two-week strike`: the article is the strike's
    const start = the === undefined || /s$/i.test(unit) ? startOf(match, about) : match.index + the.length;
    return { type: 'DURATION', meaning, mod: modOf('about', about), start };
  },
);

/** `more than two years` is one stretch; `about`, `nearly`, `almost` stand outside, as before any number. */
function startOf({ index, 0: all }: RegExpExecArray, about: string | undefined): number {
  if (about === undefined || /than|least|most|up to/i.test(about)) return index;
  return index + about.length + (/^\s+/.exec(all.slice(about.length))?.[0].length ?? 0);
}

/** Which way from the reference a stretch reaches: `the past two weeks`, `the next two weeks`. */
function reach(side: string | undefined): { readonly reach?: 1 | -1 } {
  if (side === undefined || /first|final|previous/i.test(side)) return {};
  return { reach: /next|coming/i.test(side) ? 1 : -1 };
}

export const vague = patternFinder(
  {
    name: 'dates/vague-duration',
    why: 'A stretch of time may be counted by a few, several or many.',
    example: 'The talks took several weeks.',
  },
  SOME_UNIT.also(/few|several|many|multiple|couple|dozens|hundreds/i),
  new RegExp(
    `${OPEN}(?:(?:the${GAP})?(?:past|last|next|coming|first|final)${GAP}(?:few|several|many|couple${GAP}of)|a${GAP}few|several|many|multiple|(?:dozens|hundreds)${GAP}of|(?<couple>a${GAP}couple${GAP}of))${JOINT}(?:more${GAP})?${UNIT}${CLOSE}`,
    'giu',
  ),
  ({ couple, unit = '' }, match, text) => {
    if (AGE_AFTER.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12))) return null;
    return { type: 'DURATION', meaning: { kind: 'fixed', value: duration(couple === undefined ? null : 2, unit) } };
  },
);

/** What was not seen for so long: `the worst flood | in decades`, `has not rained | in months`; `measured in days` is no stretch. */
const UNMATCHED =
  /(?<!\p{L})(?:time|first|most|least|worst|best|only|last|not|never|\p{Ll}{3,}est)(?!\p{L})[^.;:]*\sin\s$|n['’]t\s[^.;:]*\sin\s$/u;

/** `for years`, `decades of war`, `the weeks ahead`, `decades-long`, `a weeklong visit`, `the decades-old feud`: a stretch without a number. */
export const uncounted = patternFinder(
  {
    name: 'dates/uncounted-duration',
    why: 'After for, over or within, or to come, units of time are a stretch without a number.',
    example: 'He had lived there for decades.',
  },
  SOME_UNIT,
  new RegExp(
    `${OPEN}(?:(?<=(?<before>for|over|after|(?<!\\p{L})in|within|took|through|matter${GAP}of)${GAP}(?:the${GAP})?)(?:coming${GAP}|past${GAP}|last${GAP})?(?<unit>hours|days|weeks|months|years|decades|centuries)|(?<=(?:in|over|during|throughout)${GAP})the${GAP}(?:coming|past|last|next)${GAP}(?<sided>hours|days|weeks|months|years|decades)|(?<=(?:^|after|following|follows|followed|with|for|despite|amid|by|through|require|requires|ended|spent|took|takes|take|lasted|of|in|and)${GAP}|^|[.“"]${GAP}?)(?<of>days|weeks|months|years|decades|centuries)(?=${GAP}of${GAP}(?!age|the|which|whom|experience)\\p{Ll})|(?:the${GAP})?(?:coming|ensuing|intervening)${GAP}(?<coming>hours|days|weeks|months|years|decades)|(?:the${GAP})?(?<ahead>hours|days|weeks|months|years|decades)(?:${GAP}ahead(?!${GAP}of)|${GAP}to${GAP}come|(?=${GAP}that${GAP}follow(?:ed)?))|(?<=(?:just|only|mere)${GAP})(?<near>hours|days|weeks|months|years)(?=${GAP}(?:after|before|into)(?!\\p{L}))|(?<long>(?:hour|day|night|week|month|year|decade)s?)[-‐]?long|(?<!\\d[-‐\\s]|${NUMBER}[-‐\\s])(?<old>(?:week|month|year|decade)s?|century|centuries)[-‐]old(?=${GAP}\\p{Ll}))${CLOSE}`,
    'giu',
  ),
  ({ before, unit, sided, of, coming, ahead, near, long, old = '' }, match, text) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (before === 'after' && unit !== undefined && !/^(?:coming|past|last)/i.test(match[0])) return null;
    if (/^\s(?:ago|later|earlier|before)(?!\p{L})/u.test(after)) return null;
    const bare = /^in$/i.test(before ?? '') && match[0] === unit;
    if (bare && !UNMATCHED.test(text.slice(Math.max(0, match.index - 80), match.index))) return null;
    const words = unit ?? sided ?? of ?? coming ?? ahead ?? near;
    if (words !== undefined) return { type: 'DURATION', meaning: { kind: 'fixed', value: duration(null, words) } };
    const span = long ?? old;
    const value = duration(span.endsWith('s') ? null : 1, span);
    return { type: 'DURATION', meaning: { kind: 'fixed', value } };
  },
);

/** `twice a week` -> 2X; undefined where nothing before says how often. */
function freqOf(before: string): string | undefined {
  const words = new RegExp(`(?:(?<often>once|twice)|(?<count>${NUMBER})\\stimes)\\s(?:in\\s)?$`, 'iu').exec(
    before,
  )?.groups;
  if (words === undefined) return undefined;
  const count = words.count === undefined ? (/once/i.test(words.often!) ? 1 : 2) : readNumber(words.count);
  return `${count}X`;
}

/** What an article and a unit come back with: `twice a week`, `$2 million a year`, `24 hours a day`. */
const per = lazy(() => new RegExp(String.raw`${timeWords('per')}\s(?:in\s)?$`, 'iu'));
const notPer = lazy(() => new RegExp(String.raw`${timeWords('not per')}\s(?:in\s)?$`, 'i'));

/** `a month`, `an hour`, `a year`; `the past decade`. */
export const single = patternFinder(
  {
    name: 'dates/single-duration',
    why: 'One unit of time may be told by an article alone.',
    example: 'She spent a month in Rovania.',
  },
  SOME_UNIT,
  lazy(
    () =>
      new RegExp(
        `${OPEN}(?:(?:${about()})?(?<article>an?)${GAP}(?<unit>minute|hour|day|week|fortnight|month|quarter|year|decade|century)|(?<past>the${GAP}(?:past|last)|past)${GAP}(?<unit2>hour|day|week|month|year|decade|century))${CLOSE}(?!['’]s)`,
        'giu',
      ),
  ),
  ({ about, article, unit, unit2, past }, match, text) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (AGE_AFTER.test(after) || /^[-‐]\p{L}/u.test(after)) return null;
    const beside = /^\s(?:after|before)(?!\p{L})/u.test(after); // "comes a day after the vote"
    const often = article !== undefined && about === undefined && !beside;
    if (often && per().test(before) && !notPer().test(before))
      return { type: 'SET', meaning: { kind: 'fixed', value: duration(1, unit ?? '') }, freq: freqOf(before) };
    if (/^\s?(?:ago|that|when|in\swhich|from\snow|like|where)(?!\p{L})/u.test(after)) return null;
    // `a year of war` may be a kind of year; `more than a year of war` is so much of it
    if (about === undefined && /^\s?of(?!\p{L})/u.test(after)) return null;
    // `a week later` is a date, `an hour later` is not: no text tells the clock so closely
    if (/^\s(?:later|earlier)(?!\p{L})/u.test(after) && !/^(?:minute|hour)$/i.test(unit ?? '')) return null;
    if (article !== undefined && /^(?:day|quarter)$/i.test(unit ?? '')) return null; // "such a day"
    const value = duration(1, unit ?? unit2 ?? '');
    const start = startOf(match, about);
    return { type: 'DURATION', meaning: { kind: 'fixed', value, ...reach(past) }, mod: modOf('about', about), start };
  },
);

const BEFORE_NOUN =
  /^\s(?!(?:and|or|but|from|to|by|in|on|at|since|as|with|through|until|because|for|if|when|while|after|before|instead|than)\s)\p{Ll}/u;

export const adverbs = patternFinder(
  {
    name: 'dates/adverb-set',
    why: 'An adverb such as weekly says how often something comes back.',
    example: 'The council meets monthly.',
  },
  /(?:hour|dai|night|week|month|quarter|annual|year)ly\b/i,
  lazy(() => new RegExp(`${OPEN}(?<![-‐])(?:${timeForms('often')})${CLOSE}`, 'gu')),
  (_, match, text) => {
    // "The Daily Mail", "the Weekly"
    if (/^\p{Lu}/u.test(match[0]) && !(match.index === 0 && /^\s\p{Ll}/u.test(text.slice(match[0].length))))
      return null;
    const after = text.slice(match.index + match[0].length);
    // "the party daily Granma"; results of a quarter do not come back
    if (/^\s\p{Lu}/u.test(after) || (/^quarter/i.test(match[0]) && BEFORE_NOUN.test(after))) return null;
    return { type: 'SET', meaning: { kind: 'fixed', value: timeValue('often', match[0]) } };
  },
);

export const every = patternFinder(
  {
    name: 'dates/every-set',
    why: 'Every and each before a unit of time tell what comes back.',
    example: 'The ferry leaves every two hours.',
  },
  SOME_UNIT.also(/every|each/i),
  new RegExp(
    `${OPEN}(?<every>every|each)${GAP}(?:(?<other>other)${GAP}|(?<count>${NUMBER}|few)${GAP})?(?<unit>${UNITS}|morning|afternoon|evening|time)${CLOSE}`,
    'giu',
  ),
  ({ every = '', other, count, unit = '' }) => {
    const quant = quantOf(every);
    if (/^(?:time|seconds?)$/i.test(unit) && count === undefined) return null;
    const part = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[unit.toLowerCase()];
    if (part !== undefined) return { type: 'SET', meaning: { kind: 'fixed', value: `XXXX-XX-XX${part}` }, quant };
    if (/^time/i.test(unit)) return null;
    const number = other === undefined ? (count === undefined ? 1 : count === 'few' ? null : readNumber(count)) : 2;
    return { type: 'SET', meaning: { kind: 'fixed', value: duration(number, singular(unit)) }, quant };
  },
);
