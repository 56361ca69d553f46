/** `newsx dates`: one row a date, time, duration or set of times, as TIMEX3. */
import type { Annotated } from '../document/document.ts';
import { keeps, OF_DATE_TYPE } from './filters.ts';
import { perDocument } from './per-document.ts';
import { spanPrinter } from './spans.ts';
import type { View } from './view.ts';
import { valuesOf } from './view-options.ts';

export const dates: View = {
  name: 'dates',
  summary:
    'Lists dates, times and durations with their TIMEX3 values, resolved against the dateline or publication date.',
  requires: ['dates'],
  options: OF_DATE_TYPE,
  columns: [
    { key: 'doc' },
    { key: 'text', look: 'hit' },
    { key: 'type' },
    { key: 'value' },
    { key: 'start', align: 'right' },
    { key: 'end', align: 'right' },
  ],
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
