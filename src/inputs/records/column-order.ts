/**
 * Which of day and month comes first in a column's dates of digits, as those of them show that can be read in one
 * way only. Where they show both, as where a British and an American table were put together, none is known.
 * In: `03/04/2025`, `13/04/2025` -> out: `dmy`; with `04/13/2025` besides -> out: none.
 */
import { type DateOrder, dateOrderOf } from './iso-date.ts';

export interface ColumnOrder {
  /** Looks at a date before it is read; false while one should wait for what the others of the column show. */
  look(stated: string | null): boolean;
  /** As far as it is known. */
  order(): DateOrder | null;
  /** Notes that a date is being read, in the order that is known. */
  take(stated: () => string | null): void;
  /** What went wrong: dates were read in an order that a later one speaks against. Null where nothing did. */
  said(): string | null;
}

/** `asked` is what the user says of it. */
export function columnOrder(asked: DateOrder | undefined): ColumnOrder {
  const shown = new Set<DateOrder>();
  let isNeeded = false;
  const read: { order: DateOrder | null; count: number; first: string } = { order: null, count: 0, first: '' };
  const order = (): DateOrder | null => asked ?? (shown.size === 1 ? [...shown][0]! : null);
  return {
    look: (stated) => {
      if (asked !== undefined || shown.size > 1) return true;
      const one = dateOrderOf(stated);
      if (one !== null && one !== 'either') shown.add(one);
      isNeeded ||= one === 'either';
      // After the first of them was read there is nothing to wait for.
      return !isNeeded || read.count > 0 || shown.size > 1;
    },
    order,
    take: (stated) => {
      const known = order();
      if (asked !== undefined || known === null || !isNeeded) return;
      const date = stated();
      if (date === null || dateOrderOf(date) !== 'either') return;
      read.order = known;
      if (read.count++ === 0) read.first = date;
    },
    said: () => {
      if (read.count === 0 || shown.size < 2) return null;
      const dates = read.count === 1 ? 'date is' : 'dates are';
      const part = read.order === 'dmy' ? 'day' : 'month';
      return `${read.count} ${dates} read with the ${part} first ("${read.first}"), but later ones show the other order: say with --date-order which it is`;
    },
  };
}
