/**
 * Holidays that news uses as dates. Only those that fall on one day wherever English
 * news is written, and those of one country that no other has by that name; Thanksgiving
 * and Memorial Day are taken for the American ones.
 *
 *   "last Thanksgiving" told from 2000-02-10 -> 1999-11-25
 */
import { dateOfEpochDay, epochDay, isoDate, nthOfMonth } from '../../lexicon/calendar.ts';

export type Feast = keyof typeof FEASTS;

type DateOf = (year: number) => string | null;

const on =
  (month: number, day: number): DateOf =>
  (year) =>
    isoDate(year, month, day);
const easter =
  (days: number): DateOf =>
  (year) =>
    afterEaster(year, days);
/** The n-th such weekday of a month; -1 is the last. */
const nth =
  (at: number, weekday: number, month: number): DateOf =>
  (year) =>
    nthOfMonth(year, month, at, weekday);
const THANKSGIVING = nth(4, 4, 11);
const MLK = String.raw`(?:Martin\sLuther\sKing(?:,?\sJr\.?)?|MLK)\sDay`;

/** For each feast its names (a regular expression's source) and its ISO date in a year; of names that begin alike the longer stands first. */
export const FEASTS = {
  newYear: { names: String.raw`New\sYear['’]s\sDay`, date: on(1, 1) },
  king: { names: MLK, date: nth(3, 1, 1) },
  australia: { names: String.raw`Australia\sDay`, date: on(1, 26) },
  valentine: { names: String.raw`Valentine['’]s\sDay`, date: on(2, 14) },
  shroveTuesday: { names: String.raw`Shrove\sTuesday`, date: easter(-47) },
  ashWednesday: { names: String.raw`Ash\sWednesday`, date: easter(-46) },
  women: { names: String.raw`International\sWomen['’]s\sDay`, date: on(3, 8) },
  patrick: { names: String.raw`St\.?\sPatrick['’]s\sDay`, date: on(3, 17) },
  palmSunday: { names: String.raw`Palm\sSunday`, date: easter(-7) },
  maundyThursday: { names: String.raw`Maundy\sThursday`, date: easter(-3) },
  goodFriday: { names: String.raw`Good\sFriday`, date: easter(-2) },
  easterMonday: { names: String.raw`Easter\sMonday`, date: easter(1) },
  easter: { names: String.raw`Easter(?:\sSunday)?`, date: easter(0) },
  anzac: { names: String.raw`A(?:nzac|NZAC)\sDay`, date: on(4, 25) },
  may: { names: String.raw`May\sDay`, date: on(5, 1) },
  ascension: { names: String.raw`Ascension\sDay`, date: easter(39) },
  whitMonday: { names: String.raw`(?:Whit|Pentecost)\sMonday`, date: easter(50) },
  pentecost: { names: String.raw`Pentecost(?:\sSunday)?|Whit\sSunday`, date: easter(49) },
  memorial: {
    names: String.raw`(?<!(?:Holocaust|Genocide|National|War|Israel['’]s)\s)Memorial\sDay`,
    date: nth(-1, 1, 5),
  },
  juneteenth: { names: 'Juneteenth', date: on(6, 19) },
  july: { names: String.raw`(?:(?:[Tt]he\s)?(?:Fourth|4th)\sof\s)July|July\sFourth`, date: on(7, 4) },
  bastille: { names: String.raw`Bastille\sDay`, date: on(7, 14) },
  // the British spelling is of the first of May in most lands, and of September in Canada
  labor: { names: String.raw`Labor\sDay`, date: nth(1, 1, 9) },
  halloween: { names: 'Halloween', date: on(10, 31) },
  remembrance: { names: String.raw`Remembrance\sSunday`, date: nth(2, 7, 11) },
  veterans: { names: String.raw`Veterans['’]?\sDay|Armistice\sDay|Remembrance\sDay`, date: on(11, 11) },
  blackFriday: { names: String.raw`Black\sFriday`, date: (year: number) => dayAfter(THANKSGIVING(year)) },
  thanksgiving: { names: String.raw`Thanksgiving(?:\sDay)?`, date: THANKSGIVING },
  christmasEve: { names: String.raw`Christmas\sEve`, date: on(12, 24) },
  christmas: { names: String.raw`Christmas(?:\sDay)?`, date: on(12, 25) },
  boxingDay: { names: String.raw`Boxing\sDay`, date: on(12, 26) },
  newYearsEve: { names: String.raw`New\sYear['’]s\sEve`, date: on(12, 31) },
} as const;

function dayAfter(day: string | null): string | null {
  return day === null ? null : dateOfEpochDay(epochDay(day) + 1);
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
