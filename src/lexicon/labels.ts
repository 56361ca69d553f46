/**
 * Labels (data/labels.tsv): words that name a section, a topic or a kind of piece
 * (`OPINION`, `Soccer`, `Editor's note`), not a headline and not a place; and the words of newsrooms.
 */
import { lazy, readTable } from './data.ts';

const KINDS_OF_WORDS = ['newsroom', 'role', 'desk'];

const table = lazy(() => {
  const labels = new Set<string>();
  const words = new Map(KINDS_OF_WORDS.map((kind) => [kind, new Set<string>()]));
  for (const [word = '', kind = ''] of readTable('labels.tsv')) (words.get(kind) ?? labels).add(word);
  return { labels, words };
});

/** Whether the whole of `text` is a label, in any case: `WORLD NEWS`, `Opinion:`. */
export function isLabel(text: string): boolean {
  if (text.length > 40) return false;
  return table().labels.has(text.replace(/[.:]$/, '').replaceAll('’', "'").toLowerCase());
}

/** Whether a word shows that capitalised words after `By` are no person: `Staff`, `Director`, `Times`. */
export function isNewsroomWord(word: string): boolean {
  return isOf('newsroom', word) || isWritersRole(word);
}

/** Whether a word says what somebody is who writes: `Correspondent`, `editors`. */
export function isWritersRole(word: string): boolean {
  return isOf('role', word.replace(/s$/i, '')) || isOf('role', word);
}

/** Whether a word says of what somebody writes, before what he is: the `Health` of *Health Editor*. */
export function isDeskWord(word: string): boolean {
  return isOf('desk', word) || isLabel(word) || isOf('newsroom', word);
}

function isOf(kind: string, word: string): boolean {
  return table().words.get(kind)!.has(word.toLowerCase());
}
