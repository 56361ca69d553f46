/**
 * Whether a stream gets colour, decided once per stream: `--color` beats NO_COLOR, which
 * beats FORCE_COLOR, which beats TERM=dumb, which beats whether it is a terminal.
 *
 *   NO_COLOR=1, a terminal -> false; NO_COLOR=1 --color always -> true
 */
export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

export function decideColor(
  choice: ColorChoice,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return env.TERM !== 'dumb' && isTerminal;
}
