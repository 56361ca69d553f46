/**
 * The words and forms of lines that are no prose (data/article-lines.tsv): captions with their
 * credits, lines about the article, the tail below the story.
 *
 *   formsOf('end mark') -> "(?:end|ends|enditem|…)"
 */
import { lazy, readTable } from './data.ts';

export type LineKind =
  | 'image'
  | 'stock'
  | 'photo agency'
  | 'by way of'
  | 'slashed word'
  | 'still'
  | 'still adjective'
  | 'updated'
  | 'published'
  | 'field'
  | 'filler'
  | 'counted'
  | 'zone after time'
  | 'zone'
  | 'tail'
  | 'tail as written'
  | 'pointer'
  | 'end mark'
  | 'editors'
  | 'agencies'
  | 'outlet';

const forms = lazy(() => {
  const byKind = new Map<string, string[]>();
  for (const [kind = '', form = ''] of readTable('article-lines.tsv'))
    byKind.set(kind, [...(byKind.get(kind) ?? []), form]);
  return byKind;
});

/** The forms of one kind as a group of a regular expression: any of them, in the table's order. */
export function formsOf(kind: LineKind): string {
  return `(?:${forms().get(kind)!.join('|')})`;
}

/** A regular expression made at its first use from the forms of lines: what needs none reads no table. */
export function linePattern(source: (of: typeof formsOf) => string, flags: string): () => RegExp {
  return lazy(() => new RegExp(source(formsOf), flags));
}
