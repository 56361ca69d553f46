/**
 * The tagger: the spans of names, money and dates in a document's sentences, as the model sees
 * them. Rules that mend its spans come after it.
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import type { Provenance } from '../../document/span.ts';
import { lazy } from '../../lexicon/data.ts';
import type { Load } from '../../lexicon/packs.ts';
import { createKernel } from '../../tagging/kernel.ts';
import { createWordCache } from '../../tagging/words.ts';
import { calibrated } from './confidence.ts';
import { createDecoder } from './decode.ts';
import { viewDocument } from './features/document-view.ts';
import { spansOf, type TaggedSpan } from './labels.ts';
import { type Model, NAMES_MODEL } from './model.ts';
import { createScorer, stretchesOf } from './scores.ts';

/** A span of the document's tokens [first, end). */
export interface Tagged extends TaggedSpan, Provenance {
  /** How likely the span and its type are right, from 0 to 1. */
  readonly confidence: number;
}

export type Tagger = (tokens: Tokens, sentences: readonly Sentence[]) => Tagged[];

/** More words than this, and those known are forgotten before the next document; in a very long one before its next sentence. */
const MOST_WORDS = 40_000;

/** A tagger for a model, whose weights are read into its kernel. It remembers what it worked out about words, up to a limit. */
export function createTagger(load: Load<Model>): Tagger {
  const words = createWordCache();
  const kernel = createKernel();
  const model = load(kernel.room);
  const scorer = createScorer(kernel, model);
  const decoder = createDecoder(kernel, model);
  // What stands in the kernel need not stay here as well.
  const { calibration } = model;
  return (tokens, sentences) => {
    const forget = (most: number): void => {
      if (scorer.known() <= most) return;
      words.forget();
      scorer.forget();
    };
    forget(MOST_WORDS);
    const document = viewDocument(tokens, sentences, words);
    const found: Tagged[] = [];
    for (const [index, { firstToken }] of sentences.entries()) {
      if (document.sentences.areMadeAnew) forget(MOST_WORDS);
      const view = document.sentences.at(index);
      for (const stretch of stretchesOf(view)) {
        const scores = scorer.score(document, view, stretch);
        const count = stretch.end - stretch.first;
        const closed = stretch.end < view.words.length;
        const spans = spansOf(decoder.best(scores, count, closed));
        if (spans.length === 0) continue;
        const from = firstToken + stretch.first;
        const probabilities = decoder.probabilities(scores, count, closed, spans);
        for (const [at, { first, end, type }] of spans.entries()) {
          const confidence = calibrated(calibration, type, probabilities[at]!);
          found.push({ first: from + first, end: from + end, type, confidence, by: 'names/crf' });
        }
      }
    }
    // Later stages need the room.
    if (document.sentences.areMadeAnew) forget(0);
    return found;
  };
}

/** The tagger with the model that ships. */
export const shippedTagger = lazy(() => createTagger(NAMES_MODEL.load));
