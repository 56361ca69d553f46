/**
 * A concordance by compromise's match syntax over documents that newsx has read: the
 * sentences are newsx's, the words' classes (#Verb, #PastTense…) compromise's, the names newsx's.
 *
 *   #Person (said|told) #Organization  ->  Ann Lee told Reuters
 *
 * This is the one module, with pattern.ts, that loads compromise.
 */

import nlp from 'compromise';
import type { Annotated } from '../document/document.ts';
import type { Token } from '../document/layers.ts';
import { type Span, slice } from '../document/span.ts';
import { tokensBetween } from '../document/tokens.ts';
import { parsePattern } from './pattern.ts';
import { tagTerms } from './tags.ts';
import { type Pointer, type RawView, type Term, termSpans } from './terms.ts';

/** A match, and the index of its sentence among the document's. */
interface Hit extends Span {
  readonly sentence: number;
}

type Concordance = (document: Annotated<'tokens' | 'sentences' | 'entities'>) => Hit[];

/** The search for a pattern, or what is wrong with it. */
export function concordance(pattern: string): { readonly find: Concordance } | { readonly fault: string } {
  const parsed = parsePattern(pattern);
  return 'fault' in parsed ? parsed : { find: (document) => find(parsed.tokens, document) };
}

/**
 * compromise takes time that grows with the square of a sentence's length, in words and
 * in letters. What is longer than any sentence of prose is searched piece by piece, and
 * a word that is longer than any word is left out.
 */
const LIMITS = { words: 200, letters: 4000, word: 400 };

function find(tokens: readonly object[], document: Annotated<'tokens' | 'sentences' | 'entities'>): Hit[] {
  const { text, layers } = document;
  const pieces = layers.sentences.flatMap((sentence, index) =>
    piecesOf(tokensBetween(layers.tokens, sentence.firstToken, sentence.endToken)).map((piece) => ({
      ...piece,
      sentence: index,
    })),
  );
  const view = tagged(pieces.map((piece) => splitTerms(slice(text, piece))));
  const spans = view.document.map((terms, i) => termSpans(terms, pieces[i]!.start));
  tagTerms(view.document.flat(), spans.flat(), { text, entities: layers.entities }, view.world);
  return view.match(tokens).fullPointer.map(([piece, first, end]) => ({
    start: spans[piece]![first]!.start,
    end: spans[piece]![end - 1]!.end,
    sentence: pieces[piece]!.sentence,
  }));
}

function piecesOf(tokens: readonly Token[]): Span[] {
  const pieces: { start: number; end: number; words: number }[] = [];
  let open = false;
  for (const token of tokens) {
    const last = pieces.at(-1);
    if (token.text.length > LIMITS.word) open = false;
    else if (open && last && last.words < LIMITS.words && token.end - last.start <= LIMITS.letters) {
      last.end = token.end;
      last.words++;
    } else {
      pieces.push({ start: token.start, end: token.end, words: 1 });
      open = true;
    }
  }
  return pieces;
}

interface MatchView extends RawView {
  match(tokens: readonly object[]): { readonly fullPointer: readonly Pointer[] };
  compute(steps: readonly string[]): void;
}

interface Tokenizer {
  splitTerms(text: string, model: object): string[];
  splitWhitespace(text: string, model: object): Term;
}

/** The terms of one piece, which spell it out to the letter: compromise drops white space after an emoticon. */
function splitTerms(piece: string): Term[] {
  const { tokenize } = (nlp.methods() as { one: { tokenize: Tokenizer } }).one;
  return tokenize.splitTerms(piece, nlp.model()).map((raw) => {
    const term = tokenize.splitWhitespace(raw, nlp.model());
    return { ...term, post: raw.slice(term.pre.length + term.text.length) };
  });
}

/** A view of the sentences as they are given, with compromise's own tags; newsx's plugin, if present, has no part in it. */
function tagged(sentences: Term[][]): MatchView {
  const view = nlp('') as unknown as MatchView;
  view.document = sentences;
  view.compute(['normal', ...nlp.hooks().filter((step) => step !== 'newsx')]);
  return view;
}
