/**
 * Names: persons, organizations, places and other names as they stand in the text, each with its
 * type and how sure newsx is. A trained tagger proposes the spans, rules mend them.
 *
 *   "Premier Li Qiang visited Beijing" -> Li Qiang (person, 0.98), Beijing (location, 0.99)
 */
import type { EntityType, Name, Sentence, Token } from '../../document/layers.ts';
import { defineAnnotator } from '../annotator.ts';
import { withAgreement } from './agree.ts';
import { withAuthority } from './authority.ts';
import { withEchoes } from './echoes.ts';
import { extentOf } from './extent.ts';
import { withLandmarks } from './landmarks.ts';
import { withMoney, withoutEdges, withoutOffices, withoutTitles, withStates, withSurnames } from './refine.ts';
import { shippedTagger, type Tagged, type Tagger } from './tagger.ts';

/** A span that is wrong twice in three is left out. Tuned on held-out articles, see data/models/README.md. */
const LEAST_CONFIDENCE = 0.3;

/** The spans of a tagger after the rules that mend them, however unsure, dates among them. */
export function proposeNames(tagger: Tagger, tokens: readonly Token[], sentences: readonly Sentence[]): Tagged[] {
  const tagged = withMoney(tagger(tokens, sentences), tokens, sentences);
  return [withoutEdges, withoutTitles, withoutOffices, withSurnames, withStates, withAgreement, withLandmarks].reduce(
    (spans, refine) => refine(spans, tokens),
    tagged,
  );
}

/** The names that are likely enough, with their echoes in the document; dates among them. */
export function tagNames(tagger: Tagger, tokens: readonly Token[], sentences: readonly Sentence[]): Tagged[] {
  const likely = proposeNames(tagger, tokens, sentences).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  return withEchoes(likely, tokens);
}

export const names = defineAnnotator({
  name: 'names',
  summary: 'Finds names and sums of money, with their types.',
  requires: ['structure', 'tokens', 'sentences'],
  provides: 'names',
  annotate: (document, { authority }): Name[] => {
    const { tokens, sentences } = document.layers;
    const found: Name[] = tagNames(shippedTagger(), tokens, sentences)
      .filter((span): span is Tagged & { type: EntityType } => span.type !== 'date')
      .map((span) => ({ ...extentOf(span, tokens), type: span.type, confidence: span.confidence, by: span.by }));
    return authority === null ? found : withAuthority(found, tokens, authority);
  },
});
