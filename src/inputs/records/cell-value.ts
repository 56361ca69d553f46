/**
 * What the cells of typed tables hold, as JSON has it.
 * In: the date 4 May 2021, midnight -> out: `2021-05-04`.
 */

/** Whole numbers that JSON can hold, times as text; bytes are no value. */
export function cellValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateText(value);
  if (value instanceof Uint8Array) return null;
  if (Array.isArray(value)) return value.map(cellValue);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cellValue(one)]));
  return value ?? null;
}

/** Midnight sharp is how data frames store a day. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}
