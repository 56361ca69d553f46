/** The option by which counting views make groups, and how a share is printed. */
export const GROUPED = {
  by: { kind: 'text', value: 'field', summary: 'count for each day, week, month or year, or each value of a field' },
} as const;

/** Four decimals: a hundredth of a percent. */
export function printedShare(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
