/**
 * Words that stand before, behind and between names of persons (data/name-words.tsv).
 *
 *   isNameWord('hey', 'greeting') -> true
 */
import { lazy, readTable } from './data.ts';
import { readForms } from './forms.ts';

export type NameWord =
  | 'greeting'
  | 'style'
  | 'generation'
  | 'saint'
  | 'past'
  | 'second'
  | 'known'
  | 'known how'
  | 'honours'
  | 'patronym';

const forms = lazy(() => readForms('name-words.tsv'));

/** A regular expression made at its first use from the forms of words beside names. */
export function namePattern(source: (of: (kind: NameWord) => string) => string, flags: string): () => RegExp {
  return lazy(() => new RegExp(source(forms()), flags));
}

const words = lazy(() => {
  const byKind = new Map<string, Set<string>>();
  for (const [kind = '', word = ''] of readTable('name-words.tsv'))
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(word));
  return byKind;
});

type PlainKind = 'greeting' | 'style' | 'generation' | 'saint' | 'honours' | 'patronym';

/** Whether a word, as it stands in the table, is one of a kind that has plain words alone. */
export function isNameWord(word: string, kind: PlainKind): boolean {
  return words().get(kind)?.has(word) === true;
}

/** Whether a word stands behind a name for an order or a degree, in capitals: `Ann Cole KC`. */
export const isHonours = (word: string): boolean =>
  /^\p{Lu}\p{L}*\p{Lu}$/u.test(word) && isNameWord(word.toLowerCase(), 'honours');
