/**
 * Governments, parliaments and armies that news calls by a name of their own (data/seats.tsv), and
 * their countries.
 *
 *   seatCountry('Kremlin') -> RUS; seatCountry('the White House') -> USA
 */
import { lazy, readTable } from './data.ts';

const seats = lazy(() => new Map(readTable('seats.tsv').map(([name = '', code = '']) => [name, code])));

/** The country that a seat of power is of; null where the name is none. */
export function seatCountry(name: string): string | null {
  return seats().get(name.replace(/^[Tt]he\s/, '')) ?? null;
}
