/**
 * Holidays that news uses as dates. Only those that fall on one day wherever English
 * news is written, and Thanksgiving, which is taken for the American one.
 *
 *   "last Thanksgiving" told from 2000-02-10 -> 1999-11-25
 */
import { dateOfEpochDay, epochDay, isoDate, weekdayOfEpochDay } from '../../lexicon/calendar.ts';

export type Feast = keyof typeof FEASTS;

/** For each feast its names (a regular expression's source) and its ISO date in a year. */
export const FEASTS = {
  newYear: { names: String.raw`New\sYear['’]s\sDay`, date: (year: number) => isoDate(year, 1, 1) },
  valentine: { names: String.raw`Valentine['’]s\sDay`, date: (year: number) => isoDate(year, 2, 14) },
  goodFriday: { names: String.raw`Good\sFriday`, date: (year: number) => afterEaster(year, -2) },
  easter: { names: String.raw`Easter(?:\sSunday)?`, date: (year: number) => afterEaster(year, 0) },
  easterMonday: { names: String.raw`Easter\sMonday`, date: (year: number) => afterEaster(year, 1) },
  halloween: { names: 'Halloween', date: (year: number) => isoDate(year, 10, 31) },
  thanksgiving: { names: String.raw`Thanksgiving(?:\sDay)?`, date: fourthThursdayOfNovember },
  christmasEve: { names: String.raw`Christmas\sEve`, date: (year: number) => isoDate(year, 12, 24) },
  christmas: { names: String.raw`Christmas(?:\sDay)?`, date: (year: number) => isoDate(year, 12, 25) },
  boxingDay: { names: String.raw`Boxing\sDay`, date: (year: number) => isoDate(year, 12, 26) },
  newYearsEve: { names: String.raw`New\sYear['’]s\sEve`, date: (year: number) => isoDate(year, 12, 31) },
} as const;

function fourthThursdayOfNovember(year: number): string | null {
  const first = isoDate(year, 11, 1);
  if (first === null) return null;
  const day = epochDay(first);
  return dateOfEpochDay(day + ((4 - weekdayOfEpochDay(day) + 7) % 7) + 21);
}

/** Easter of the western churches, by the Gregorian computus (Meeus, Jones and Butcher). */
function afterEaster(year: number, days: number): string | null {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
  const moon = Math.floor((a + 11 * epact) / 319);
  const sunday = (2 * (century % 4) + 2 * Math.floor(inCentury / 4) - (inCentury % 4) - epact + moon + 32) % 7;
  const month = Math.floor((epact - moon + sunday + 90) / 25);
  const easter = isoDate(year, month, (epact - moon + sunday + month + 19) % 32);
  return easter === null ? null : dateOfEpochDay(epochDay(easter) + days);
}
