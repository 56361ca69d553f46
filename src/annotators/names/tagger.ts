/**
 * The tagger: the spans of names, money and dates in a document's sentences, as the model sees
 * them. Rules that mend its spans come after it.
 */
import type { Sentence, Token } from '../../document/layers.ts';
import type { Provenance } from '../../document/span.ts';
import { lazy } from '../../lexicon/data.ts';
import { createWordCache } from '../../tagging/words.ts';
import { calibrated } from './confidence.ts';
import { createDecoder } from './decode.ts';
import { viewDocument } from './features/document-view.ts';
import { spansOf, type TaggedSpan } from './labels.ts';
import { type Model, NAMES_MODEL } from './model.ts';
import { createScorer } from './scores.ts';

/** A span of the document's tokens [first, end). */
export interface Tagged extends TaggedSpan, Provenance {
  /** How likely the span and its type are right, from 0 to 1. */
  readonly confidence: number;
}

export type Tagger = (tokens: readonly Token[], sentences: readonly Sentence[]) => Tagged[];

/** A tagger for a model. It remembers what it worked out about words, up to a limit. */
export function createTagger(model: Model): Tagger {
  const word = createWordCache();
  const score = createScorer(model);
  const decoder = createDecoder(model);
  return (tokens, sentences) => {
    const document = viewDocument(tokens, sentences, word);
    const found: Tagged[] = [];
    for (const [index, { firstToken }] of sentences.entries()) {
      const scores = score(document, index);
      const spans = spansOf(decoder.best(scores));
      if (spans.length === 0) continue;
      const probabilities = decoder.probabilities(scores, spans);
      for (const [at, { first, end, type }] of spans.entries()) {
        const confidence = calibrated(model.calibration, type, probabilities[at]!);
        found.push({ first: firstToken + first, end: firstToken + end, type, confidence, by: 'names/crf' });
      }
    }
    return found;
  };
}

/** The tagger with the model that ships. */
export const shippedTagger = lazy(() => createTagger(NAMES_MODEL.get()));
