/**
 * Quotes: attributions with their sources resolved to the article's entities.
 *
 *   "the premier" said …      ->   speaker Li Qiang
 *   "a senior official" said  ->   described: nobody is named, and no name is guessed
 */
import type { Attribution, Quote } from '../../document/layers.ts';
import { compareSpans, slice } from '../../document/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { isPronoun } from '../entities/pronouns.ts';
import { type Placed, speakerIn } from './speaker.ts';

export const quotes = defineAnnotator({
  name: 'quotes',
  summary: 'Resolves the source of each attribution to an entity of the article, or says that it could not.',
  requires: ['tokens', 'attributions', 'entities'],
  provides: 'quotes',
  annotate(document) {
    const { attributions, entities, tokens } = document.layers;
    const placed: Placed[] = entities
      .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
      .sort((a, b) => a.mention.start - b.mention.start);
    const resolve = (attribution: Attribution): Pick<Quote, 'speaker' | 'speakerStatus'> => {
      const source = attribution.source[0];
      if (source === undefined) return { speaker: null, speakerStatus: 'unresolved' };
      const found = speakerIn(source, placed, tokens);
      if (found)
        return { speaker: { entity: found.entity.id, name: found.entity.name, by: found.by }, speakerStatus: 'named' };
      const text = slice(document.text, source);
      if (isPronoun(text)) return { speaker: null, speakerStatus: 'unresolved' };
      return { speaker: { entity: null, name: text, by: 'quotes/description' }, speakerStatus: 'described' };
    };
    return [...attributions]
      .sort((a, b) => compareSpans(a.content[0]!, b.content[0]!))
      .map((attribution, i) => ({ ...attribution, id: `q${i + 1}`, ...resolve(attribution) }));
  },
});
