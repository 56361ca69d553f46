/**
 * Quotes: attributions with their speakers.
 *
 *   "the premier" said …      ->   speaker Li Qiang
 *   "a senior official" said  ->   described: nobody is named, and no name is guessed
 */
import type { Quote } from '../../document/layers.ts';
import { provenanceOf } from '../../document/span.ts';
import { defineAnnotator } from '../annotator.ts';

export const quotes = defineAnnotator({
  name: 'quotes',
  summary: 'Joins each attribution with those who say it, or with word that they could not be told.',
  requires: ['attributions', 'references', 'entities'],
  provides: 'quotes',
  annotate({ layers: { attributions, references } }) {
    return attributions.map((attribution, i): Quote => {
      const resolution = references.speakers[i]!;
      const { kind, source, cue, content, verb, polarity, confidence } = attribution;
      return {
        kind,
        source,
        cue,
        content,
        verb,
        polarity,
        within: attribution.within === null ? null : `q${attribution.within + 1}`,
        confidence,
        ...provenanceOf(attribution),
        ...resolution,
        id: `q${i + 1}`,
        speaker: resolution.speakers[0] ?? null,
      };
    });
  },
});
