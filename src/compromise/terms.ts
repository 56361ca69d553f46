/**
 * compromise's terms as spans. A term keeps what stands before and after its word (`pre`,
 * `post`), so a document's terms spell out its text, and counting along them gives offsets.
 *
 *   “Ann | won’t | (not) | go.”  ->  [1, 4) [5, 10) [5, 10) [11, 13)
 */
import { overlaps, type Span } from '../document/span.ts';

/** A word of compromise. The second word of a contraction is implied: its `text` is empty. */
export interface Term {
  text: string;
  pre: string;
  post: string;
  tags: Set<string>;
  /** Set by compromise on words of its fixed list, whose tags it then refuses to change. */
  frozen?: boolean;
}

/** `[sentence, first term, term after the last]`, as compromise's views point into a document. */
export type Pointer = [sentence: number, first: number, end: number];

/** What is used here of compromise's world: its methods and its table of tags. */
export interface World {
  readonly methods: {
    readonly one: { setTag(terms: readonly Term[], tags: readonly string[], world: World): void };
  };
  readonly model: { readonly one: { readonly tagSet: { readonly [tag: string]: { readonly children: string[] } } } };
}

/** The part of a compromise view that newsx works with. */
export interface RawView {
  document: Term[][];
  readonly world: World;
  readonly fullPointer: readonly Pointer[];
  toView(pointers: readonly Pointer[]): RawView;
}

/** The text that a document's terms spell out. */
export function spelledText(document: readonly (readonly Term[])[]): string {
  return document.map((terms) => terms.map((term) => term.pre + term.text + term.post).join('')).join('');
}

/** The span of each term's word, counted from `start`; an implied word has the span of the word that implies it. */
export function termSpans(terms: readonly Term[], start: number): Span[] {
  let at = start;
  let span: Span = { start, end: start };
  return terms.map((term) => {
    if (term.text !== '') span = { start: at + term.pre.length, end: at + term.pre.length + term.text.length };
    at += term.pre.length + term.text.length + term.post.length;
    return span;
  });
}

/** The spans of all terms, sentence by sentence. */
export function documentSpans(document: readonly (readonly Term[])[]): Span[][] {
  let at = 0;
  return document.map((terms) => {
    const spans = termSpans(terms, at);
    at += spelledText([terms]).length;
    return spans;
  });
}

/** Pointers to the terms that share a letter with one of the spans: one pointer a span and sentence. */
export function pointersTo(spans: readonly Span[], sentences: readonly (readonly Span[])[]): Pointer[] {
  return spans.flatMap((span) =>
    sentences.flatMap((terms, sentence): Pointer[] => {
      const [first, last] = [terms[0], terms.at(-1)];
      if (!first || !last || first.start >= span.end || last.end <= span.start) return [];
      const from = terms.findIndex((term) => overlaps(term, span));
      return from < 0 ? [] : [[sentence, from, terms.findLastIndex((term) => overlaps(term, span)) + 1]];
    }),
  );
}
