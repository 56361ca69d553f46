/** A table that is longer than the screen, page by page, as git shows its log. */
import { spawn } from 'node:child_process';

/** Leave at once where it fits, keep colours, leave the text on the screen. */
const LESS = 'FRX';
/** What a shell says of a program that is not there. */
const NOT_FOUND = 127;

/** Shows the text; false where there is no such program, and the text is still to be written. */
export async function showPages(
  text: string,
  pager: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const stdio = ['pipe', 'inherit', 'inherit'] as const;
  // A shell, because PAGER may have options; what it says of a missing program is for nobody.
  const child = spawn(`command -v ${pager.split(' ')[0]} >/dev/null 2>&1 || exit ${NOT_FOUND}; ${pager}`, {
    shell: true,
    stdio: [...stdio],
    env: { ...env, LESS: env.LESS ?? LESS },
  });
  // Whoever has seen enough closes the pipe.
  child.stdin!.on('error', () => {});
  child.stdin!.end(text);
  // Ctrl-C is the pager's while it runs.
  const leaveToPager = (): void => {};
  process.on('SIGINT', leaveToPager);
  try {
    const code = await new Promise<number | null>((resolve) => {
      child.on('error', () => resolve(NOT_FOUND));
      child.on('close', resolve);
    });
    return code !== NOT_FOUND;
  } finally {
    process.off('SIGINT', leaveToPager);
  }
}
