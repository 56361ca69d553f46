/**
 * Parquet, for DuckDB, pandas, R's arrow and Spark: typed columns, compressed. Text
 * columns are strings, columns of numbers are 64-bit integers, or doubles where the view
 * says that they have fractions; null is null. It is written when all rows are known.
 */
import { type Cell, type Column, isNumeric } from '../views/view.ts';
import { cellsOf } from './cells.ts';
import type { Renderer } from './renderer.ts';

const NOTHING = new Uint8Array();

export const parquet: Renderer<Uint8Array> = {
  name: 'parquet',
  summary: 'an Apache Parquet file with typed columns',
  writes: 'bytes',
  start: (columns) => {
    const data: Cell[][] = columns.map(() => []);
    return {
      rows: (rows) => {
        for (const cells of cellsOf(columns, rows)) for (const [i, cell] of cells.entries()) data[i]!.push(cell);
        return NOTHING;
      },
      end: async () => {
        const { parquetWriteBuffer } = await import('hyparquet-writer');
        const columnData = columns.map((column, i) => ({ name: column.key, ...typed(column, data[i]!) }));
        return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'newsx' }));
      },
    };
  },
};

/**
 * The type follows from the column as far as it can, so that two runs of one view can be
 * put together: a column of numbers is one where all its cells are null, too.
 */
function typed(column: Column, cells: readonly Cell[]) {
  if (!isNumeric(column) || cells.some((cell) => typeof cell === 'string'))
    return { type: 'STRING' as const, data: cells.map((cell) => (cell === null ? null : String(cell))) };
  if (column.type === 'fraction' || cells.some((cell) => cell !== null && !Number.isSafeInteger(cell)))
    return { type: 'DOUBLE' as const, data: [...cells] };
  return { type: 'INT64' as const, data: cells.map((cell) => (cell === null ? null : BigInt(cell))) };
}
