/**
 * A document as the features see it: the view of each sentence, the words that are also written
 * in lower case, and the facts collected over all of it. Training and tagging both start here.
 *
 *   tokens, sentences -> views with runs, gazetteer entries and facts -> features of each token
 */
import type { Sentence, Tokens, Written } from '../../../document/layers.ts';
import { LOWER, type Word } from '../../../tagging/words.ts';
import { collectFacts, type DocumentFacts } from './document-facts.ts';
import { type SentenceView, viewSentence } from './sentence-view.ts';

export interface DocumentView {
  readonly sentences: SentenceViews;
  readonly lowers: ReadonlySet<number>;
  readonly facts: DocumentFacts;
}

/** The views of a document's sentences, in their order. */
interface SentenceViews extends Iterable<SentenceView> {
  at(index: number): SentenceView;
  /** Whether each is made when it is looked at: it knows its words as they are known then. */
  readonly areMadeAnew: boolean;
}

/** Of more tokens the views are made anew whenever they are looked at: they would take more memory than all else. */
const MOST_KEPT = 100_000;

export function viewDocument(
  tokens: Tokens,
  sentences: readonly Sentence[],
  word: (written: Written) => Word,
): DocumentView {
  const lowers = new Set<number>();
  for (const written of tokens.words) {
    const known = word(written);
    if (known.case === LOWER) lowers.add(known.lowerHash);
  }
  const view = ({ firstToken, endToken }: Sentence) => viewSentence(tokens, firstToken, endToken, word, lowers);
  const views = tokens.words.length > MOST_KEPT ? madeAnew(sentences, view) : keptViews(sentences.map(view));
  return { sentences: views, lowers, facts: collectFacts(views) };
}

function keptViews(views: readonly SentenceView[]): SentenceViews {
  return { areMadeAnew: false, at: (index) => views[index]!, [Symbol.iterator]: () => views[Symbol.iterator]() };
}

function madeAnew(sentences: readonly Sentence[], view: (sentence: Sentence) => SentenceView): SentenceViews {
  return {
    areMadeAnew: true,
    at: (index) => view(sentences[index]!),
    *[Symbol.iterator]() {
      for (const sentence of sentences) yield view(sentence);
    },
  };
}
