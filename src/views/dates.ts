/** `newsx dates`: one row a date, time, duration or set of times, as TIMEX3. */

import type { Annotated } from '../document/document.ts';
import { DATE_TYPES } from '../document/layers.ts';
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
        .filter((date) => keeps(type, date.type))
        .map((date) => {
          const { text, start, end } = print.withText(date);
          return { doc: document.id, text, type: date.type, value: date.value, start, end };
        });
    });
  },
};
