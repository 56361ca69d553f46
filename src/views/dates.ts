/**
 * `newsx dates`: one row a date, time, duration or set of times, as TIMEX3; where two dates are the ends of
 * one stretch of time, a row for that, too, after the first.
 */

import type { Annotated } from '../document/document.ts';
import { DATE_MODS, DATE_TYPES, type DateMention } from '../document/layers.ts';
import { keeps, OF_DATE_TYPE } from './filters.ts';
import { perDocument } from './per-document.ts';
import { spanPrinter } from './spans.ts';
import type { Column, RowOf, View } from './view.ts';
import { valuesOf } from './view-options.ts';

const COLUMNS = [
  { key: 'doc' },
  { key: 'text', look: 'hit' },
  { key: 'type', values: DATE_TYPES },
  { key: 'value', nullable: true },
  { key: 'start', type: 'number' },
  { key: 'end', type: 'number' },
  { key: 'begins', type: 'date', nullable: true, detail: 2 },
  { key: 'ends', type: 'date', nullable: true, detail: 2 },
  { key: 'mod', values: DATE_MODS, nullable: true, detail: 1, optional: true },
  { key: 'quant', nullable: true, detail: 3, optional: true },
  { key: 'freq', nullable: true, detail: 3, optional: true },
] as const satisfies readonly Column[];

export type DateRow = RowOf<typeof COLUMNS>;

export const dates: View<DateRow> = {
  name: 'dates',
  summary:
    'Lists dates, times and durations with their TIMEX3 values, resolved against the dateline or publication date.',
  requires: ['dates'],
  options: OF_DATE_TYPE,
  columns: COLUMNS,
  examples: ['newsx dates seeds/', 'newsx dates archive.jsonl --date 2025-09-30 --format tsv'],
  start: (filters) => {
    const { type } = valuesOf(OF_DATE_TYPE, filters);
    return perDocument((document: Annotated<'dates'>) => {
      const print = spanPrinter(document);
      return document.layers.dates
        .flatMap((date) => [date, ...rangeOf(date, document.layers.dates)])
        .filter((date) => keeps(type, date.type))
        .map((date) => {
          const { text, start, end } = print.withText(date);
          const { begins = null, ends = null, mod = null, quant = null, freq = null } = date;
          return {
            doc: document.id,
            text,
            type: date.type,
            value: date.value,
            start,
            end,
            begins,
            ends,
            mod,
            quant,
            freq,
          };
        });
    });
  },
};

/** The stretch of time that a date opens, as a row of its own: `April 2 to May 9` is a duration from one day to the other. */
function rangeOf({ range, begins, by }: DateMention, dates: readonly DateMention[]): DateMention[] {
  if (range === undefined) return [];
  const ends = dates.find(({ end }) => end === range.end)?.ends;
  return [{ ...range, type: 'DURATION', begins, ends, by }];
}
