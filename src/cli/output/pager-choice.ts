/** Whether a long table is shown page by page, and by which program: $PAGER, else less. PAGER=cat and an empty PAGER are none. */
export const PAGER_CHOICES = ['auto', 'never'] as const;
export type PagerChoice = (typeof PAGER_CHOICES)[number];

/** The command that shows pages, or null for none. */
export function pagerOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = (env.PAGER ?? 'less').trim();
  return env.TERM === 'dumb' || named === '' || named === 'cat' ? null : named;
}
