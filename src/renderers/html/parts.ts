/**
 * Parts of a report in the making: scripts that hand over data, since a page opened as a file may fetch
 * nothing else. They are written in pieces, each a call of the function that the page brings.
 *
 *   add('s12', 'quotes', [[1, 3, '<li>…']]) -> parts/s12.js: newsx("s12","quotes",[[1,3,"<li>…"]]);
 */
import type { NamedFile } from '../renderer.ts';

export type Parts = ReturnType<typeof startParts>;

export function startParts() {
  let pieces = new Map<string, Map<string, string[]>>();
  let held = 0;
  return {
    get held(): number {
      return held;
    },
    /** @param kind under which the page's script keeps it */
    add(part: string, kind: string, values: readonly unknown[]): void {
      if (!pieces.has(part)) pieces.set(part, new Map());
      const kinds = pieces.get(part)!;
      if (!kinds.has(kind)) kinds.set(kind, []);
      for (const value of values) {
        const written = JSON.stringify(value);
        kinds.get(kind)!.push(written);
        held += written.length;
      }
    },
    /** What has been added since. */
    take(): NamedFile[] {
      const files = [...pieces].map(([part, kinds]) => ({
        name: `parts/${part}.js`,
        content: [...kinds].map(([kind, values]) => `newsx("${part}","${kind}",[${values.join(',')}]);\n`).join(''),
        isPiece: true,
      }));
      pieces = new Map();
      held = 0;
      return files;
    },
  };
}
