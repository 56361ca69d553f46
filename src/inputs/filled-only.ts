/** Metadata as readers find them: a part that an article lacks is left out rather than null. */

/** Only what is there: `{a: null, b: 'x'}` -> `{b: 'x'}`. */
export function filledOnly<T>(record: Readonly<Record<string, T | null | undefined>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== null && entry[1] !== undefined),
  );
}
