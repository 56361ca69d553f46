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
import { withMoney, withoutEdges, withoutOffices, withoutTitles, withStates, withSurnames } from './refine.ts';
import { shippedTagger, type Tagged, type Tagger } from './tagger.ts';

/** The spans of a tagger after all rules, dates among them. */
export function tagNames(tagger: Tagger, tokens: readonly Token[], sentences: readonly Sentence[]): Tagged[] {
  const tagged = withMoney(tagger(tokens, sentences), tokens, sentences);
  return [withoutEdges, withoutTitles, withoutOffices, withSurnames, withStates, withAgreement].reduce(
    (spans, refine) => refine(spans, tokens),
    tagged,
  );
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
      .map(({ first, end, type, confidence, by }) => ({
        start: tokens[first]!.start,
        end: tokens[end - 1]!.end,
        type,
        confidence,
        by,
      }));
    return authority === null ? found : withAuthority(found, tokens, authority);
  },
});
