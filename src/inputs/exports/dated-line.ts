/**
 * The line of a date under an outlet's name, in which databases also write weekday, time and
 * edition.
 * In: `March 4, 2025 Tuesday, Late Edition - Final` -> out: `2025-03-04`.
 */
import { lettered } from '../../lexicon/letters.ts';
import { normaliseDate } from '../records/iso-date.ts';

const dated = lettered(
  String.raw`^(\p{L}{3,10}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,10}\.? \d{4})(?:[ ,;(|/–-].{0,100})?$`,
  'u',
);
const weekday = lettered(String.raw`^\p{L}{3,10}day,? `, 'iu');

/** The date of such a line, without its time: that may be of the edition or of the update; null for another line. */
export function dateOfLine(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > 140) return null;
  const date = dated().exec(line.replace(weekday(), ''))?.[1];
  return date === undefined ? null : normaliseDate(date);
}

/** All the date that a magazine has: `March 2025`, `January/February 2025`, `Summer 2025`. */
const PERIOD =
  /^(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter)\.?(?: ?[/–-] ?|,? )){1,2}\d{4}$/i;

/** Whether a line is a date without a day, which is none that an article can be dated by. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text.replace(/\s+/g, ' ').trim());
}
