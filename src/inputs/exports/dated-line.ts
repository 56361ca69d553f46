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
