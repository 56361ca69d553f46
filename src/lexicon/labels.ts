/**
 * Labels (data/labels.tsv): words that name a section, a topic or a kind of piece
 * (`OPINION`, `Soccer`, `Editor's note`), not a headline and not a place.
 */
import { lazy, readTable } from './data.ts';

const labels = lazy(() => new Set(readTable('labels.tsv').map(([label]) => label as string)));

/** Whether the whole of `text` is a label, in any case: `WORLD NEWS`, `Opinion:`. */
export function isLabel(text: string): boolean {
  const plain = text
    .replace(/[.:]$/, '')
    .replaceAll('’', "'")
    .toLowerCase();
  return labels().has(plain);
}
