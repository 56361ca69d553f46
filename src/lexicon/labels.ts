/**
 * Labels (data/labels.tsv): words that name a section, a topic or a kind of piece
 * (`OPINION`, `Soccer`, `Editor's note`), not a headline and not a place.
 */
import { lazy, readTable } from './data.ts';

const table = lazy(() => {
  const labels = new Set<string>();
  const newsroom = new Set<string>();
  for (const [word = '', kind] of readTable('labels.tsv')) (kind === 'newsroom' ? newsroom : labels).add(word);
  return { labels, newsroom };
});

/** Whether the whole of `text` is a label, in any case: `WORLD NEWS`, `Opinion:`. */
export function isLabel(text: string): boolean {
  if (text.length > 40) return false;
  return table().labels.has(text.replace(/[.:]$/, '').replaceAll('’', "'").toLowerCase());
}

/** Whether a word shows that capitalised words after `By` are no person: `Staff`, `Director`, `Times`. */
export function isNewsroomWord(word: string): boolean {
  return table().newsroom.has(word.toLowerCase());
}
