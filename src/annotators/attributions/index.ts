/**
 * Attributions: who said what, as spans of source, cue and content, found by a trained tagger and
 * rules in the article's body. What has no source near its cue keeps an empty one; quotation marks
 * without any sign of speech (nicknames, titles, scare quotes) become none.
 *
 *   "Yes," Li said. -> direct; source Li, cue said, content Yes
 */
import { defineAnnotator } from '../annotator.ts';
import { findAttributions } from './find.ts';
import { shippedTagger } from './tagger/tagger.ts';

export const attributions = defineAnnotator({
  name: 'attributions',
  summary: 'Finds who said what: source, cue and content.',
  requires: ['structure', 'tokens', 'sentences'],
  provides: 'attributions',
  annotate: (document) =>
    findAttributions(document, shippedTagger()).map(({ evidence, ...attribution }) => attribution),
});
