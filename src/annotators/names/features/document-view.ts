/**
 * A document as the features see it: the view of each sentence, the words that are also written
 * in lower case, and the facts collected over all of it. Training and tagging both start here.
 *
 *   tokens, sentences -> views with runs, gazetteer entries and facts -> features of each token
 */
import type { Sentence, Token } from '../../../document/layers.ts';
import { LOWER, type Word } from '../../../tagging/words.ts';
import { collectFacts, type DocumentFacts } from './document-facts.ts';
import { type SentenceView, viewSentence } from './sentence-view.ts';

export interface DocumentView {
  readonly sentences: readonly SentenceView[];
  readonly lowers: ReadonlySet<number>;
  readonly facts: DocumentFacts;
}

export function viewDocument(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  word: (token: Token) => Word,
): DocumentView {
  const words = tokens.map((token) => word(token));
  const lowers = new Set<number>();
  for (const known of words) if (known.case === LOWER) lowers.add(known.lowerHash);
  const views = sentences.map(({ firstToken, endToken }) => viewSentence(tokens, words, firstToken, endToken, lowers));
  return { sentences: views, lowers, facts: collectFacts(views) };
}
