import type { Io } from '../io.ts';

/** Whether a long table is shown page by page, and by which program: $PAGER, else less. PAGER=cat and an empty PAGER are none. */
export const PAGER_CHOICES = ['auto', 'never'] as const;
export type PagerChoice = (typeof PAGER_CHOICES)[number];

/** The command that shows pages, or null for none. */
function pagerOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = (env.PAGER ?? 'less').trim();
  return env.TERM === 'dumb' || named === '' || named === 'cat' ? null : named;
}

/** Whether a text longer than the screen has been shown page by page. */
export async function pagedThrough(text: string, { stdout, env, page }: Io): Promise<boolean> {
  const pager = pagerOf(env);
  if (!page || pager === null || text.split('\n').length <= (stdout.rows ?? Number.POSITIVE_INFINITY)) return false;
  return page(text, pager);
}
