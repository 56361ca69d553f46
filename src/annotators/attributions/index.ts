/**
 * Attributions: who said what, as spans of source, cue and content, found by a trained tagger and
 * rules in the article's body. What has no source near its cue keeps an empty one; quotation marks
 * without any sign of speech (nicknames, titles, scare quotes) become none.
 *
 *   "Yes," Li said. -> direct; source Li, cue said, content Yes
 */

import type { Annotated } from '../../document/document.ts';
import type { Attribution } from '../../document/layers.ts';
import { defineAnnotator } from '../annotator.ts';
import { findAttributions } from './find.ts';
import { readOwnVerbs } from './own-verbs.ts';
import { shippedTagger } from './tagger/tagger.ts';

export const attributions = defineAnnotator({
  name: 'attributions',
  summary: 'Finds who said what: source, cue and content.',
  requires: ['structure', 'tokens', 'sentences'],
  provides: 'attributions',
  annotate: (document, { verbs }) => {
    if (verbs === null) return find(document);
    const own = readOwnVerbs(document.layers.tokens, verbs);
    const read = { ...document, layers: { ...document.layers, tokens: own.tokens } };
    return find(read).flatMap((attribution) => own.restore(attribution) ?? []);
  },
});

function find(document: Annotated<'structure' | 'tokens' | 'sentences'>): Attribution[] {
  return findAttributions(document, shippedTagger()).map(({ evidence, ...attribution }) => attribution);
}
