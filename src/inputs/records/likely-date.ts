/**
 * A column that nearly always holds a day where none is known to hold the date, as in tables whose columns are named in
 * another language: without a hint all that their articles say of days stays unresolved.
 * In: `Datum` with `04.03.2025`, `06.03.2025` -> out: `Datum`.
 */
import { normaliseDate } from './iso-date.ts';
import type { JsonRecord } from './nested.ts';

/** So many records are looked at. */
const MOST = 200;
const SHARE = 0.9;
/** Longer cells are texts. */
const MAX_LENGTH = 40;
/** When something else was done with the article. */
const OTHER = /updat|modif|crawl|index|load|scrap|retriev|access|added|collect|download|captur|insert|\bend|birth/i;

export interface LikelyDate {
  see(record: JsonRecord): void;
  /** The column; null where none is likely, or there are too few records to tell. */
  name(): string | null;
}

export function likelyDate(): LikelyDate {
  const days = new Map<string, number>();
  let records = 0;
  return {
    see: (record) => {
      if (records >= MOST) return;
      records++;
      for (const [name, value] of Object.entries(record))
        if (typeof value === 'string' && value.length <= MAX_LENGTH && isDay(value))
          days.set(name, (days.get(name) ?? 0) + 1);
    },
    name: () => {
      if (records < 2) return null;
      for (const [name, count] of days) if (count >= SHARE * records && !OTHER.test(name)) return name;
      return null;
    },
  };
}

function isDay(value: string): boolean {
  return (normaliseDate(value, 'dmy') ?? normaliseDate(value, 'mdy') ?? '').length >= 10;
}
