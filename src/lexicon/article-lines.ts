/**
 * The words and forms of lines that are no prose (data/article-lines.tsv): captions with their
 * credits, lines about the article, the tail below the story.
 *
 *   linePattern((of) => `^${of('end mark')}$`, 'iu') -> /^(?:end|ends|enditem|…)$/iu
 */
import { lazy } from './data.ts';
import { readForms } from './forms.ts';
import { lettered } from './letters.ts';

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
  | 'outlet'
  | 'newsroom'
  | 'byline'
  | 'byline label';

const forms = lazy(() => readForms('article-lines.tsv'));

/** A regular expression made at its first use from the forms of lines: what needs none reads no table. */
export function linePattern(source: (of: (kind: LineKind) => string) => string, flags: string): () => RegExp {
  return lettered(() => source(forms()), flags);
}
