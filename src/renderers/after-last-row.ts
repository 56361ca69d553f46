/** A writer for formats that can write nothing before all rows are known. */
import type { Row } from '../views/view.ts';
import type { RowWriter } from './renderer.ts';

export function heldUntilTheEnd(write: (rows: readonly Row[]) => string): RowWriter {
  const held: Row[] = [];
  return {
    rows: (rows) => {
      for (const row of rows) held.push(row);
      return '';
    },
    end: () => write(held),
  };
}
